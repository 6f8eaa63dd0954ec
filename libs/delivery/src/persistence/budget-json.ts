import { FUNDING_SOURCES } from '../domain/budget.js';
import { ratioSql, yearElapsedSql } from './budget-sql.js';
import { policyNumberSql } from './policy-sql.js';

const BUDGET_TABLES = ['budget_line', 'budget_actual', 'budget_version'] as const;

/** Tables that a budget is read from; each is put back as it stood for a reading as of an earlier moment. */
export const BUDGET_HISTORY = ['project', ...BUDGET_TABLES] as const;

/** Grows with every change of a budget or its facts; of nine digits, as an ETag has. */
export const BUDGET_REVISION = `coalesce((SELECT max(h.id) % 1000000000 FROM public.history h
  WHERE h.project_id = p.id AND h.table_name IN (${BUDGET_TABLES.map((table) => `'${table}'`).join(', ')})), 0)::int`;

const pairs = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, sql]) => `'${name}', ${sql}`)
    .join(', ');

/** Sums of rows `line`; every figure comes from the same lines, so that all ways of adding up agree. */
const SUMS = {
  plan: 'coalesce(sum(plan), 0.00)::text',
  adjusted: 'coalesce(sum(adjusted), 0.00)::text',
  committed: 'coalesce(sum(committed), 0.00)::text',
  actual: 'sum(actual)::text',
  absorption: ratioSql('sum(actual)', 'sum(adjusted)', 4),
  variance: '(coalesce(sum(adjusted), 0.00) - coalesce(sum(plan), 0.00))::text',
  variancePercent: ratioSql('100 * (sum(adjusted) - sum(plan))', 'sum(plan)', 2),
};

const departs = (plan: string, adjusted: string): string =>
  `100 * abs(${adjusted} - ${plan}) > watch.percent * ${plan}`;

const grouped = (column: string, more: Record<string, string> = {}, order = column, condition = 'TRUE'): string =>
  `(SELECT coalesce(json_agg(g.json ORDER BY ${order}), '[]') FROM (
    SELECT ${column}, json_build_object(${pairs({ [column]: column, ...SUMS, ...more })}) AS json
    FROM line WHERE ${condition} GROUP BY ${column}) g)`;

const sourceOrder = (source: string): string =>
  `array_position(ARRAY[${FUNDING_SOURCES.map((name) => `'${name}'`).join(', ')}], ${source})`;

const LINES = `(SELECT coalesce(json_agg(json_build_object(${pairs({
  id: 'line.id',
  version: 'line.version',
  year: 'line.year',
  source: 'line.source',
  category: 'line.category',
  plan: 'line.plan::text',
  adjusted: 'line.adjusted::text',
  committed: 'line.committed::text',
  actual: 'line.actual::text',
  lastMonth: `to_char(line.last_month, 'YYYY-MM')`,
  absorption: ratioSql('line.actual', 'line.adjusted', 4),
  variance: '(line.adjusted - line.plan)::text',
  variancePercent: ratioSql('100 * (line.adjusted - line.plan)', 'line.plan', 2),
  cause: 'line.cause',
  causeMissing: `line.cause IS NULL AND ${departs('line.plan', 'line.adjusted')}`,
  yearOutsideProject: `coalesce(line.year < extract(year FROM p.starts_on) OR line.year > extract(year FROM p.ends_on), false)`,
  illustrative: 'line.illustrative',
})}) ORDER BY line.year, ${sourceOrder('line.source')} NULLS LAST, line.category), '[]') FROM line, watch)`;

/**
 * The budget of row `p` but for what depends on the reader: money as text, so that no float ever touches it. `day` is the
 * day on which it is looked at; policies are effective-dated and never change, and are read as they are.
 */
export const budgetJson = (day: string): string => `(WITH line AS (
    SELECT l.*, f.actual, f.last_month FROM budget_line l
    LEFT JOIN LATERAL (
      SELECT sum(a.amount) AS actual, max(a.month) AS last_month FROM budget_actual a WHERE a.line_id = l.id
    ) f ON TRUE
    WHERE l.project_id = p.id
  ), last AS (
    SELECT v.number, v.set_at, v.note FROM budget_version v WHERE v.project_id = p.id ORDER BY v.number DESC LIMIT 1
  ), watch AS (
    SELECT ${policyNumberSql(day, 'budget,causeAbovePercent')} AS percent
  )
  SELECT json_build_object(${pairs({
    projectId: 'p.id',
    version: BUDGET_REVISION,
    number: '(SELECT number FROM last)',
    setAt: '(SELECT set_at FROM last)',
    versions: '(SELECT count(*) FROM budget_version v WHERE v.project_id = p.id)',
    lines: LINES,
    totals: `(SELECT json_build_object(${pairs({
      ...SUMS,
      causeMissing: `(SELECT note FROM last) IS NULL
        AND coalesce((SELECT ${departs('t.plan', 't.adjusted')} FROM watch, (SELECT sum(plan) AS plan, sum(adjusted) AS adjusted FROM line) t), false)`,
    })}) FROM line)`,
    byYear: grouped('year', {
      unfunded: 'coalesce(sum(adjusted) FILTER (WHERE source IS NULL), 0.00)::text',
    }),
    bySource: grouped('source', {}, sourceOrder('source'), 'source IS NOT NULL'),
    byCategory: grouped('category'),
    unfunded: `(SELECT json_build_object(${pairs(SUMS)}) FROM line WHERE source IS NULL)`,
    costTotal: 'p.cost_total::text',
    differenceToCost: '((SELECT coalesce(sum(adjusted), 0.00) FROM line) - p.cost_total)::text',
    causeAbovePercent: '(SELECT trim_scale(percent)::text FROM watch)',
    thisYear: `(SELECT json_build_object(${pairs({
      year: `extract(year FROM ${day}::date)`,
      adjusted: 'coalesce(sum(adjusted), 0.00)::text',
      actual: 'sum(actual)::text',
      absorption: ratioSql('sum(actual)', 'sum(adjusted)', 4),
      elapsed: `${yearElapsedSql(day)}::text`,
      lag: `(${yearElapsedSql(day)} - ${ratioSql('sum(actual)', 'sum(adjusted)', 4)}::numeric)::text`,
    })}) FROM line WHERE year = extract(year FROM ${day}::date))`,
  })}))`;
