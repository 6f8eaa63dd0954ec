export default {
  or: 'or',
  refusal: {
    unknown:
      'Nobody here has the e-mail of your work account. Ask the administrator of the project office to add you with exactly that e-mail.',
    inactive:
      'Your account here is switched off. If that is a mistake, ask the administrator of the project office to switch it on.',
    unverified:
      'The city’s sign-in service does not vouch for your e-mail. Confirm your e-mail there, then sign in again; or sign in with e-mail and password.',
    linkedOtherwise:
      'Here your e-mail belongs to a person who is linked to another work account. Ask the administrator of the project office to undo that link, then sign in again.',
    expired: 'This sign-in took too long, was begun in another window or has been used already. Begin again.',
    cancelled:
      'You cancelled the sign-in at the city’s sign-in service. Begin again, or sign in with e-mail and password.',
    tooMany: 'There were too many attempts from your network. Try again in a minute.',
    unavailable:
      'The city’s sign-in service does not answer, or not as it should. Sign in with e-mail and password, or try again later. If it stays so, tell the administrator.',
  },
};
