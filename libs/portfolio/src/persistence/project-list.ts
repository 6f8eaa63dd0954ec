import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as projectId, line, moment } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import type { Sight } from '../domain/project-rights.js';
import { FURTHER_ROADMAPS, nameJson } from './project-json.js';
import { Values, sightSql } from './sight-sql.js';

export interface ProjectFilters {
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
  search?: string | undefined;
}

const amount = z.string().regex(/^\d{1,18}\.\d{2}$/);

/** What a list may be sorted by, and how its value is read back from a position. */
const SORTS = {
  createdAt: { column: 'p.created_at', type: 'timestamptz', value: moment, nullable: false },
  updatedAt: { column: 'p.updated_at', type: 'timestamptz', value: moment, nullable: false },
  stageSince: { column: 'p.stage_since', type: 'timestamptz', value: moment, nullable: false },
  code: { column: 'p.code', type: 'text', value: line(60), nullable: false },
  startsOn: { column: 'p.starts_on', type: 'date', value: day, nullable: true },
  endsOn: { column: 'p.ends_on', type: 'date', value: day, nullable: true },
  cost: { column: 'p.cost_total', type: 'numeric', value: amount, nullable: true },
} as const;
const relevancePosition = z.tuple([z.string().regex(/^\d{1,6}$/), projectId]);
export type ProjectSort = `${'' | '-'}${keyof typeof SORTS}`;
export const PROJECT_SORTS = Object.keys(SORTS).flatMap((key) => [key, `-${key}`]) as ProjectSort[];

const ITEM_JSON = `json_build_object(
  'id', p.id, 'code', p.code, 'stage', p.stage, 'oversight', p.oversight, 'flagged', p.flagged,
  'title', ${nameJson('p', 'title')},
  'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id),
  'roadmap', (SELECT m.code FROM roadmap m WHERE m.id = p.roadmap_id),
  'furtherRoadmaps', coalesce((SELECT json_agg(m.code ORDER BY m.position) FROM ${FURTHER_ROADMAPS}), '[]'),
  'districts', coalesce((SELECT json_agg(x.code ORDER BY x.position) FROM project_district pd JOIN district x ON x.id = pd.district_id
    WHERE pd.project_id = p.id), '[]'),
  'manager', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = p.manager_id),
  'citizensAffected', p.citizens_affected, 'costTotal', p.cost_total::text, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
  'stageSince', p.stage_since, 'updatedAt', p.updated_at)`;

/** A page of projects: filtered, sorted, positioned by the sort value and id, never by a count of rows. */
@Injectable()
export class ProjectList {
  constructor(private readonly database: ReadDatabase) {}

  async page(
    sight: Sight,
    filters: ProjectFilters,
    { sort, limit, after }: { sort: ProjectSort | undefined; limit: number; after: string | undefined },
  ): Promise<{ rows: PageRow[]; order: string }> {
    return filters.search && !sort
      ? this.byRelevance(sight, filters, filters.search, limit, after)
      : this.sorted(sight, filters, sort ?? '-createdAt', limit, after);
  }

  private async sorted(
    sight: Sight,
    filters: ProjectFilters,
    sort: ProjectSort,
    limit: number,
    after: string | undefined,
  ) {
    const values = new Values();
    const conditions = [sightSql(sight, values), ...filterSql(filters, values)];
    if (filters.search) conditions.push(`p.id IN (SELECT project_id FROM (${matches(filters.search, values)}) m)`);
    const descending = sort.startsWith('-');
    const { column, type, value: sortedBy, nullable } = SORTS[sort.replace('-', '') as keyof typeof SORTS];
    if (after !== undefined) {
      const [value, id] = decodeCursor(after, sort, z.tuple([nullable ? sortedBy.nullable() : sortedBy, projectId]));
      conditions.push(position({ column, type, nullable, descending }, value, id, values));
    }
    const direction = descending ? 'DESC' : 'ASC';
    // Unknown values come last both ways.
    const order = `${column} ${direction}${nullable ? ' NULLS LAST' : ''}, p.id ${direction}`;
    const end = `ORDER BY ${order} LIMIT ${values.add(limit + 1)}`;
    const found = (...more: string[]) =>
      `SELECT p.* FROM project p WHERE ${[...conditions, ...more].join(' AND ')} ${end}`;
    const ways = filters.roadmap ? roadmapSql(filters.roadmap, values) : undefined;
    const rows = await this.read(
      `SELECT ${ITEM_JSON}::text AS json, to_jsonb(${column}) #>> '{}' AS key, p.id FROM (
         ${ways ? `SELECT p.* FROM ((${found(ways.main)}) UNION ALL (${found(ways.furtherOnly)})) p ${end}` : found()}
       ) p ORDER BY ${order}`,
      values,
    );
    return { rows, order: sort };
  }

  private async byRelevance(
    sight: Sight,
    filters: ProjectFilters,
    search: string,
    limit: number,
    after: string | undefined,
  ) {
    const values = new Values();
    // Put in order before the join, which then ends with the page instead of fetching every project that was found.
    const inOrder = `SELECT * FROM (${matches(search, values)}) found ORDER BY rank DESC, project_id DESC`;
    const conditions = [sightSql(sight, values), ...filterSql(filters, values)];
    if (filters.roadmap) {
      const { main, furtherOnly } = roadmapSql(filters.roadmap, values);
      conditions.push(`(${main} OR ${furtherOnly})`);
    }
    if (after !== undefined) {
      const [rank, id] = decodeCursor(after, 'relevance', relevancePosition);
      conditions.push(`(m.rank, p.id) < (${values.add(rank)}::int, ${values.add(id)}::uuid)`);
    }
    const rows = await this.read(
      `SELECT ${ITEM_JSON}::text AS json, p.rank::text AS key, p.id FROM (
         SELECT p.*, m.rank FROM (${inOrder}) m JOIN project p ON p.id = m.project_id
         WHERE ${conditions.join(' AND ')} ORDER BY m.rank DESC, p.id DESC LIMIT ${values.add(limit + 1)}
       ) p ORDER BY p.rank DESC, p.id DESC`,
      values,
    );
    return { rows, order: 'relevance' };
  }

  private async read(text: string, values: Values): Promise<PageRow[]> {
    const rows = await this.database.rows<{ json: string; key: string | null; id: string }>(text, values.list);
    return rows.map(({ json, key, id }) => ({ json, cursor: [key, id] }));
  }
}

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
function roadmapSql(codes: readonly string[], values: Values): { main: string; furtherOnly: string } {
  const roadmap = byCodeSql('roadmap', codes, values);
  const main = `p.roadmap_id = ${roadmap}`;
  const further = `p.id = ANY(ARRAY(SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${roadmap}))`;
  return { main, furtherOnly: `((${main}) IS NOT TRUE AND ${further})` };
}

function filterSql(filters: ProjectFilters, values: Values): string[] {
  const conditions: string[] = [];
  const oneOf = (column: string, wanted: readonly string[]) => oneOfSql(column, wanted, values);
  const byCode = (table: string, codes: readonly string[]) => byCodeSql(table, codes, values);
  if (filters.direction) conditions.push(`p.direction_id = ${byCode('direction', filters.direction)}`);
  if (filters.stage) conditions.push(oneOf('p.stage', filters.stage));
  if (filters.oversight) conditions.push(oneOf('p.oversight', filters.oversight));
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
  if (filters.endsBefore) conditions.push(`p.ends_on < ${values.add(filters.endsBefore)}::date`);
  return conditions;
}

interface SortColumn {
  column: string;
  type: string;
  nullable: boolean;
  descending: boolean;
}

/** Rows behind the last one read, in an order whose unknown values come last. */
function position(
  { column, type, nullable, descending }: SortColumn,
  value: string | null,
  id: string,
  values: Values,
): string {
  const beyond = descending ? '<' : '>';
  const lastId = `${values.add(id)}::uuid`;
  if (value === null) return `(${column} IS NULL AND p.id ${beyond} ${lastId})`;
  const behind = `(${column}, p.id) ${beyond} (${values.add(value)}::${type}, ${lastId})`;
  return nullable ? `(${behind} OR ${column} IS NULL)` : behind;
}

const MOST_FOUND = 2000;

/**
 * Projects that match what somebody typed: by stems and beginnings of words in Russian, Kazakh and English; only when nothing
 * matches, by likeness of the title, which forgives typing errors. At most 2 000, the best first.
 */
function matches(search: string, values: Values): string {
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
