import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as projectId, line, moment } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import type { Sight } from '../domain/project-rights.js';
import { ListedFigures } from './listed-figures.js';
import type { FiguresSource } from './listed-figures.js';
import { ProjectFilterSql } from './project-filter-sql.js';
import { matchesSql, roadmapSql } from './project-filters.js';
import type { ProjectFilters } from './project-filters.js';
import { FURTHER_ROADMAPS, nameJson } from './project-json.js';
import { Values, sightSql } from './sight-sql.js';

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

const itemJson = ({ health, diverging, overdueMilestones }: Omit<FiguresSource, 'ready'>): string => `json_build_object(
  'id', p.id, 'code', p.code, 'stage', p.stage, 'oversight', p.oversight, 'flagged', p.flagged,
  'title', ${nameJson('p', 'title')},
  'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id),
  'roadmap', (SELECT m.code FROM roadmap m WHERE m.id = p.roadmap_id),
  'furtherRoadmaps', coalesce((SELECT json_agg(m.code ORDER BY m.position) FROM ${FURTHER_ROADMAPS}), '[]'),
  'districts', coalesce((SELECT json_agg(x.code ORDER BY x.position) FROM project_district pd JOIN district x ON x.id = pd.district_id
    WHERE pd.project_id = p.id), '[]'),
  'manager', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = p.manager_id),
  'citizensAffected', p.citizens_affected, 'costTotal', p.cost_total::text, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
  'health', ${health}, 'diverging', ${diverging}, 'overdueMilestones', ${overdueMilestones},
  'stageSince', p.stage_since, 'updatedAt', p.updated_at)`;

/** A page of projects: filtered, sorted, positioned by the sort value and id, never by a count of rows. */
@Injectable()
export class ProjectList {
  constructor(
    private readonly database: ReadDatabase,
    private readonly filterSql: ProjectFilterSql,
    private readonly figures: ListedFigures,
  ) {}

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
    const { roadmap, ...others } = filters;
    const conditions = [sightSql(sight, values), ...(await this.filterSql.conditions(others, values))];
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
    const ways = roadmap ? roadmapSql(roadmap, values) : undefined;
    const figures = await this.figures.sql();
    const rows = await this.read(
      `SELECT ${itemJson(figures)}::text AS json, to_jsonb(${column}) #>> '{}' AS key, p.id FROM (
         ${ways ? `SELECT p.* FROM ((${found(ways.main)}) UNION ALL (${found(ways.furtherOnly)})) p ${end}` : found()}
       ) p ${figures.join} ORDER BY ${order}`,
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
    const inOrder = `SELECT * FROM (${matchesSql(search, values)}) found ORDER BY rank DESC, project_id DESC`;
    const conditions = [
      sightSql(sight, values),
      ...(await this.filterSql.conditions({ ...filters, search: undefined }, values)),
    ];
    if (after !== undefined) {
      const [rank, id] = decodeCursor(after, 'relevance', relevancePosition);
      conditions.push(`(m.rank, p.id) < (${values.add(rank)}::int, ${values.add(id)}::uuid)`);
    }
    const figures = await this.figures.sql();
    const rows = await this.read(
      `SELECT ${itemJson(figures)}::text AS json, p.rank::text AS key, p.id FROM (
         SELECT p.*, m.rank FROM (${inOrder}) m JOIN project p ON p.id = m.project_id
         WHERE ${conditions.join(' AND ')} ORDER BY m.rank DESC, p.id DESC LIMIT ${values.add(limit + 1)}
       ) p ${figures.join} ORDER BY p.rank DESC, p.id DESC`,
      values,
    );
    return { rows, order: 'relevance' };
  }

  private async read(text: string, values: Values): Promise<PageRow[]> {
    const rows = await this.database.rows<{ json: string; key: string | null; id: string }>(text, values.list);
    return rows.map(({ json, key, id }) => ({ json, cursor: [key, id] }));
  }
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
