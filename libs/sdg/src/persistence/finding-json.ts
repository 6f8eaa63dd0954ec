import { nameJson } from '#libs/portfolio';

const organisation = `(SELECT json_build_object('id', o.id, 'code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = f.owner_id)`;
const person = `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = f.answered_by)`;
const other = `(SELECT json_build_object('id', x.id, 'code', x.code, 'name', ${nameJson('x')}) FROM indicator x WHERE x.id = f.other_id)`;

/** Whether nobody answered finding `f` in time; `today` is a placeholder. */
export const findingOverdue = (today: string): string =>
  `coalesce(f.state = 'open' AND f.due_on < ${today}::date, false)`;

/** A finding `f` of indicator `i` without its words. */
export const findingJson = (
  today: string,
): string => `json_build_object('id', f.id, 'version', f.version, 'kind', f.kind, 'state', f.state,
  'indicator', json_build_object('id', i.id, 'code', i.code, 'name', ${nameJson('i')}, 'goal', i.goal_number),
  'other', ${other}, 'owner', ${organisation}, 'assigned', f.assigned, 'dueOn', f.due_on, 'overdue', ${findingOverdue(today)},
  'foundAt', f.found_at, 'goneAt', f.gone_at, 'explanation', f.explanation, 'answeredBy', ${person}, 'answeredAt', f.answered_at,
  'reopenReason', f.reopen_reason)`;
