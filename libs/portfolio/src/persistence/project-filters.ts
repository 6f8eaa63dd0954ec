import type { Values } from './sight-sql.js';

/** What a project may be asked for by its lack of it. */
export const LACKS = ['roadmap', 'district', 'oversight', 'cost', 'citizens'] as const;
export type Lack = (typeof LACKS)[number];

/** Filters whose facts are kept by contexts that come later than the portfolio. */
export interface LaterFilters {
  health?: readonly string[] | undefined;
  diverging?: boolean | undefined;
  overdue?: boolean | undefined;
  budgeted?: boolean | undefined;
  unfunded?: boolean | undefined;
  spent?: boolean | undefined;
}

export interface ProjectFilters extends LaterFilters {
  direction?: readonly string[] | undefined;
  stage?: readonly string[] | undefined;
  oversight?: readonly string[] | undefined;
  roadmap?: readonly string[] | undefined;
  district?: readonly string[] | undefined;
  organisation?: string | undefined;
  manager?: string | undefined;
  bundle?: string | undefined;
  flagged?: boolean | undefined;
  costOver?: string | undefined;
  endsBefore?: string | undefined;
  without?: readonly Lack[] | undefined;
  search?: string | undefined;
}

const WITHOUT: Record<Lack, string> = {
  roadmap: '(p.roadmap_id IS NULL AND NOT EXISTS (SELECT FROM project_roadmap r WHERE r.project_id = p.id))',
  district: 'NOT EXISTS (SELECT FROM project_district d WHERE d.project_id = p.id)',
  oversight: 'p.oversight IS NULL',
  cost: 'p.cost_total IS NULL',
  citizens: 'p.citizens_affected IS NULL',
};

// One value is asked for with `=`, which lets an index give the rows in order; several cannot come in order anyway.
const oneOfSql = (column: string, wanted: readonly string[], values: Values): string =>
  wanted.length === 1 ? `${column} = ${values.add(wanted[0])}::text` : `${column} = ANY(${values.add(wanted)}::text[])`;
const byCodeSql = (table: string, codes: readonly string[], values: Values): string =>
  codes.length === 1
    ? `(SELECT id FROM ${table} WHERE ${oneOfSql('code', codes, values)})`
    : `ANY(ARRAY(SELECT id FROM ${table} WHERE ${oneOfSql('code', codes, values)}))`;

/**
 * The two ways of belonging to a roadmap, without a common row: each can be read by an index of its own, their OR by none. The
 * further ones are named as an array, so that PostgreSQL starts from them: they are few, which it cannot foresee.
 */
export function roadmapSql(codes: readonly string[], values: Values): { main: string; furtherOnly: string } {
  const roadmap = byCodeSql('roadmap', codes, values);
  const main = `p.roadmap_id = ${roadmap}`;
  const further = `p.id = ANY(ARRAY(SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${roadmap}))`;
  return { main, furtherOnly: `((${main}) IS NOT TRUE AND ${further})` };
}

/** Conditions on row `p` for what the portfolio itself knows. */
export function ownFilterSql(filters: ProjectFilters, values: Values): string[] {
  const conditions: string[] = [];
  const oneOf = (column: string, wanted: readonly string[]) => oneOfSql(column, wanted, values);
  const byCode = (table: string, codes: readonly string[]) => byCodeSql(table, codes, values);
  if (filters.direction) conditions.push(`p.direction_id = ${byCode('direction', filters.direction)}`);
  if (filters.stage) conditions.push(oneOf('p.stage', filters.stage));
  if (filters.oversight) conditions.push(oneOf('p.oversight', filters.oversight));
  if (filters.roadmap) {
    const { main, furtherOnly } = roadmapSql(filters.roadmap, values);
    conditions.push(`(${main} OR ${furtherOnly})`);
  }
  if (filters.bundle) conditions.push(`p.bundle_id = ${byCode('bundle', [filters.bundle])}`);
  if (filters.district) {
    conditions.push(
      `EXISTS (SELECT FROM project_district pd WHERE pd.project_id = p.id AND pd.district_id = ${byCode('district', filters.district)})`,
    );
  }
  if (filters.organisation) {
    const organisation = byCode('organisation', [filters.organisation]);
    conditions.push(`(p.initiator_id = ${organisation} OR EXISTS (
      SELECT FROM project_participant t WHERE t.project_id = p.id AND t.organisation_id = ${organisation}))`);
  }
  if (filters.manager) conditions.push(`p.manager_id = ${values.add(filters.manager)}::uuid`);
  if (filters.flagged !== undefined) conditions.push(`p.flagged = ${values.add(filters.flagged)}::boolean`);
  if (filters.costOver) conditions.push(`p.cost_total > ${values.add(filters.costOver)}::numeric`);
  if (filters.without) conditions.push(...filters.without.map((what) => WITHOUT[what]));
  if (filters.endsBefore) conditions.push(`p.ends_on < ${values.add(filters.endsBefore)}::date`);
  if (filters.search) conditions.push(`p.id IN (SELECT project_id FROM (${matchesSql(filters.search, values)}) m)`);
  return conditions;
}

const MOST_FOUND = 2000;

/**
 * Projects that match what somebody typed: by stems and beginnings of words in Russian, Kazakh and English; only when nothing
 * matches, by likeness of the title, which forgives typing errors. At most 2 000, the best first.
 */
export function matchesSql(search: string, values: Values): string {
  const words = values.add(search);
  // Every word as a stem or as the beginning of a word; quotes inside a lexeme are doubled, so nobody's text is read as syntax.
  const query = (config: string, text: string) => `(
    SELECT string_agg('''' || replace(word, '''', '''''') || ''':*', ' & ')::tsquery
    FROM unnest(tsvector_to_array(to_tsvector('${config}', ${text}))) AS word)`;
  return `
    WITH asked AS MATERIALIZED (
      SELECT ${query('russian', words)} AS russian, ${query('simple', `fold_letters(${words})`)} AS simple, fold_letters(${words}) AS folded
    ), exact AS MATERIALIZED (
      SELECT s.project_id, (1000 * greatest(coalesce(ts_rank(s.document, a.russian), 0), coalesce(ts_rank(s.document, a.simple), 0)))::int + 1000 AS rank
      FROM asked a JOIN project_search s ON s.document @@ a.russian OR s.document @@ a.simple
      ORDER BY rank DESC, project_id DESC LIMIT ${MOST_FOUND}
    ), similar_titles AS (
      SELECT t.project_id, t.rank FROM asked a, zhoba_similar_titles(a.folded, ${MOST_FOUND}) t
      WHERE NOT EXISTS (SELECT FROM exact)
    )
    SELECT project_id, rank FROM exact UNION ALL SELECT project_id, rank FROM similar_titles`;
}
