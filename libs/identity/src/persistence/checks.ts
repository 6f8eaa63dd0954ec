import { ROLES } from '#libs/kernel';

export const ROLE_CHECK = `role IN (${ROLES.map((role) => `'${role}'`).join(', ')})`;

export const SCOPE_CHECK =
  `(direction_id IS NOT NULL) = (role = 'head_of_direction') AND ` +
  `(organisation_id IS NOT NULL) = (role = 'executor')`;
