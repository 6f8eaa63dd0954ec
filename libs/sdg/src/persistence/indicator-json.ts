import { nameJson } from '#libs/portfolio';

const number = (column: string): string => `trim_scale(${column})::text`;
const point = (year: string, value: string): string =>
  `CASE WHEN ${value} IS NOT NULL THEN json_build_object('year', ${year}, 'value', ${number(value)}) END`;
const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;
const codes = (json: string, from: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${json}) FROM ${from}), '[]')`;

/** The fields of a list, from row `i`. */
export const INDICATOR_BASE = `'id', i.id, 'version', i.version, 'code', i.code, 'name', ${nameJson('i')}, 'unit', ${nameJson('i', 'unit')},
  'kind', i.kind, 'better', i.better,
  'responsible', (SELECT json_build_object('id', o.id, 'code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = i.responsible_id),
  'territory', i.territory, 'breakdown', i.breakdown, 'goal', i.goal_number, 'listedNumber', i.listed_number,
  'targets', ${codes('t.target_code', 'indicator_target t WHERE t.indicator_id = i.id')},
  'directions', ${codes('d.code', 'indicator_direction x JOIN direction d ON d.id = x.direction_id WHERE x.indicator_id = i.id')},
  'suspect', i.suspect, 'illustrative', i.illustrative, 'archivedAt', i.archived_at`;

export const INDICATOR_MORE = `'method', i.method, 'source', i.source, 'periodicity', i.periodicity, 'dueMonth', i.due_month,
  'base', ${point('i.base_year', 'i.base_value')}, 'target', ${point('i.target_year', 'i.target_value')},
  'limit', ${number('i.natural_limit')}, 'note', i.note, 'createdAt', i.created_at, 'updatedAt', i.updated_at`;

const latest = (measure: string): string =>
  `(SELECT json_build_object('year', v.year, 'value', ${number('v.value')}) FROM indicator_value v
    WHERE v.indicator_id = i.id AND v.measure = '${measure}' AND v.value IS NOT NULL ORDER BY v.year DESC LIMIT 1)`;
export const LATEST = `'latestFact', ${latest('fact')}, 'latestPlan', ${latest('plan')}`;

const points = (measure: string): string =>
  `coalesce((SELECT json_agg(json_build_object('year', v.year, 'value', v.value) ORDER BY v.year) FROM indicator_value v
    WHERE v.indicator_id = i.id AND v.measure = '${measure}' AND v.value IS NOT NULL), '[]')`;
/** What the lenses look at; numbers, for they reckon with them. */
export const SERIES_JSON = `json_build_object('better', i.better, 'facts', ${points('fact')}, 'plans', ${points('plan')},
  'base', CASE WHEN i.base_value IS NOT NULL THEN json_build_object('year', i.base_year, 'value', i.base_value) END,
  'target', CASE WHEN i.target_value IS NOT NULL THEN json_build_object('year', i.target_year, 'value', i.target_value) END,
  'limit', i.natural_limit,
  'breaks', coalesce((SELECT json_agg(b.year ORDER BY b.year) FROM method_break b WHERE b.indicator_id = i.id), '[]'))`;

/** What is known against its values, from which the inputs of the lenses are marked. */
export const DOUBTS_JSON = `json_build_object('suspect', i.suspect,
  'values', coalesce((SELECT json_agg(json_build_object('measure', v.measure, 'year', v.year, 'quality', v.quality)) FROM indicator_value v
    WHERE v.indicator_id = i.id AND v.quality IN ('estimated', 'disputed')), '[]'),
  'findings', coalesce((SELECT json_agg(json_build_object('measure', f.params -> 'measure', 'years', f.params -> 'years'))
    FROM indicator_finding f WHERE f.state = 'open' AND (f.indicator_id = i.id OR f.other_id = i.id)), '[]'))`;

/** A value, from row `v`. */
export const VALUE_JSON = `json_build_object('id', v.id, 'version', v.version, 'year', v.year, 'measure', v.measure, 'value', ${number('v.value')},
  'quality', v.quality, 'state', v.state, 'source', v.source, 'note', v.note, 'enteredBy', ${person('v.entered_by')}, 'enteredAt', v.entered_at,
  'checkedBy', ${person('v.checked_by')}, 'approvedBy', ${person('v.approved_by')}, 'stateReason', v.state_reason, 'revision', v.revision)`;

export const BREAK_JSON = `json_build_object('id', b.id, 'year', b.year, 'note', b.note)`;
