export const en = {
  'error.INVALID_CREDENTIALS': 'The e-mail or the password is wrong.',
  'error.ACCOUNT_LOCKED': 'Too many failed attempts in a row. Try again in {{retryAfterSeconds}} s.',
  'error.DEMO_ACCOUNT_REFUSED': 'Demo accounts do not work here: their password is public.',
  'error.REFRESH_TOKEN_INVALID': 'The refresh token is unknown, expired, or its session has ended. Sign in again.',
  'error.REFRESH_TOKEN_REUSED': 'The refresh token was used before, so the session has been ended. Sign in again.',
  'error.FOREIGN_PAGE': 'The cookie of the session is accepted only from pages of this very site.',
  'error.OIDC_NOT_CONFIGURED': 'This city has set up no provider to sign in by. Sign in with e-mail and password.',
  'error.OIDC_UNAVAILABLE':
    'The city’s sign-in service does not answer, or not as it should. Sign in with e-mail and password, or try again later.',
  'error.OIDC_EXPIRED': 'This sign-in was begun in another window or too long ago, or has been used. Begin again.',
  'error.OIDC_CANCELLED': 'The sign-in was cancelled at the city’s sign-in service.',
  'error.OIDC_EMAIL_UNVERIFIED':
    'The city’s sign-in service does not vouch for your e-mail. Confirm it there and sign in again.',
  'error.OIDC_PERSON_UNKNOWN':
    'Nobody here has the e-mail of your work account. Ask the administrator to add you with exactly this e-mail.',
  'error.OIDC_PERSON_INACTIVE': 'Your account here is switched off. Ask the administrator to switch it on.',
  'error.OIDC_LINKED_OTHERWISE':
    'The person with your e-mail is linked to another work account. Ask the administrator to undo that link.',
  'error.CURRENT_PASSWORD_WRONG': 'The present password is wrong.',
  'error.EMAIL_TAKEN': 'Another user has this e-mail.',
  'error.DIRECTION_HAS_HEAD': 'The direction already has a head. Take that role from its holder first.',
  'error.OWN_ACCOUNT': 'You cannot deactivate your own account.',
  'error.OWN_ADMIN_ROLE': 'You cannot take the administrator’s role from yourself.',
  'error.LAST_ADMIN': 'At least one active administrator must remain.',
  'error.GRANT_NOT_HELD': 'The person does not hold the role that is to be delegated.',
  'error.DEPUTY_INACTIVE': 'The account of the person who is to act is not active.',
  'error.DELEGATION_OVERLAPS':
    'Somebody already acts under this role from {{startsOn}} to {{endsOn}}. Choose other days or revoke that delegation.',
  'error.DELEGATION_REVOKED': 'This delegation has already been revoked.',

  'field.ROLE_NEEDS_DIRECTION': 'A head of direction needs a direction.',
  'field.ROLE_NEEDS_ORGANISATION': 'An executor needs an organisation.',
  'field.ROLE_TAKES_NO_DIRECTION': 'This role is not tied to a direction.',
  'field.ROLE_TAKES_NO_ORGANISATION': 'This role is not tied to an organisation.',
  'field.ENDS_BEFORE_START': 'The last day must not be before the first.',
  'field.DELEGATED_TO_SELF': 'Nobody can act for themselves; name another person.',
  'field.NOT_OWN_PATH': 'This address does not lead into the product. Give a path that begins with one stroke.',
};
