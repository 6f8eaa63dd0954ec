import { nameJson } from '#libs/portfolio';

const ownerJson = (m: string): string =>
  `(SELECT json_build_object('code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = ${m}.owner_id)`;

export const projectRefJson = (p: string): string =>
  `json_build_object('id', ${p}.id, 'code', ${p}.code, 'title', ${nameJson(p, 'title')})`;

/** Milestone `m` of project `p`, as another milestone or another project is told of it: what it is, whose, and its days. */
export const linkedMilestoneJson = (m: string, p: string): string => `json_build_object(
  'id', ${m}.id, 'number', ${m}.number, 'title', ${nameJson(m, 'title')}, 'startOn', ${m}.start_on, 'forecastOn', ${m}.forecast_on,
  'actualOn', ${m}.actual_on, 'owner', ${ownerJson(m)}, 'project', ${projectRefJson(p)})`;
