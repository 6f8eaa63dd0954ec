import { nameJson } from '#libs/portfolio';

/** The person whose id stands in a column, as answers have it; null for nobody. */
export const personJson = (column: string): string =>
  `(SELECT json_build_object('id', person.id, 'name', ${nameJson('person')}) FROM app_user person WHERE person.id = ${column})`;

/** Project `p` as answers name it. */
export const PROJECT_REF = `json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')},
  'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id))`;

/** Period `r` as updates name it. */
export const PERIOD_REF = `json_build_object('id', r.id, 'name', r.name, 'kind', r.kind, 'startsOn', r.starts_on, 'endsOn', r.ends_on,
  'state', r.state)`;
