import { nameJson } from '#libs/portfolio';

/** The person whose id stands in a column, as answers have it; null for nobody. */
export const personJson = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;
