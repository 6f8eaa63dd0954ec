import { nameJson } from '#libs/portfolio';
import { SERVING } from '../domain/channels.js';
import { DOUBTS_JSON, SERIES_JSON } from './indicator-json.js';
import { targetOrder } from './target-order.js';

const decimal = (column: string): string => `trim_scale(${column})::text`;
const point = (year: string, value: string): string =>
  `CASE WHEN ${value} IS NOT NULL THEN json_build_object('year', ${year}, 'value', ${decimal(value)}) END`;
const listOf = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

/** Only what may be told to everybody: projects that have been approved. */
const PROJECTS = `indicator_project l JOIN project p ON p.id = l.project_id
  WHERE l.indicator_id = i.id AND p.stage IN (${SERVING.map((stage) => `'${stage}'`).join(', ')})`;

const FIELDS = `json_build_object('code', i.code, 'name', ${nameJson('i')}, 'unit', ${nameJson('i', 'unit')}, 'kind', i.kind,
  'better', i.better,
  'responsible', (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = i.responsible_id),
  'territory', i.territory, 'goal', i.goal_number,
  'targets', ${listOf('t.target_code', 'indicator_target t WHERE t.indicator_id = i.id', targetOrder('t.target_code'))},
  'listedNumber', i.listed_number, 'method', i.method, 'source', i.source, 'note', i.note, 'suspect', i.suspect,
  'illustrative', i.illustrative, 'base', ${point('i.base_year', 'i.base_value')},
  'target', ${point('i.target_year', 'i.target_value')}, 'limit', ${decimal('i.natural_limit')},
  'sources', ${listOf('s.number', 'indicator_source l JOIN sdg_source s ON s.id = l.source_id WHERE l.indicator_id = i.id', 's.number')},
  'projects', ${listOf('p.code', PROJECTS, 'p.code')},
  'breaks', ${listOf(`json_build_object('year', b.year, 'note', b.note)`, 'method_break b WHERE b.indicator_id = i.id', 'b.year')})`;

const VALUES = listOf(
  `json_build_object('year', v.year, 'measure', v.measure, 'value', ${decimal('v.value')}, 'quality', v.quality, 'state', v.state, 'note', v.note)`,
  'indicator_value v WHERE v.indicator_id = i.id',
  'v.year, v.measure',
);

/** The columns of what a review tells of indicator `i`, and of what the lenses look at. */
export const REVIEWED_INDICATOR = `${FIELDS} AS fields, ${VALUES} AS values, ${SERIES_JSON} AS series, ${DOUBTS_JSON} AS doubts,
  i.due_month AS "dueMonth"`;
