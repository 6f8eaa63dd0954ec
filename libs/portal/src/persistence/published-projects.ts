import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { ProjectFilterSql, Values } from '#libs/portfolio';
import type { ProjectFilters } from '#libs/portfolio';
import type { PublishedStage } from '../domain/published.js';
import { GOALS, PUBLISHED, itemJson, pageJson } from './published-sql.js';
import { whole } from './whole.js';

export const PROJECT_ORDER = 'code';
const position = z.tuple([line(60)]);

/** Asks for projects that name no district, among codes of districts. */
export const NO_DISTRICT = 'none';

export interface PublicFilters extends Pick<ProjectFilters, 'direction' | 'search'> {
  /** Codes of districts, and NO_DISTRICT; any of these. */
  readonly district?: readonly string[] | undefined;
  readonly code?: readonly string[] | undefined;
  readonly stage?: readonly PublishedStage[] | undefined;
  readonly goal?: readonly number[] | undefined;
}

/** What everybody may read of projects. */
@Injectable()
export class PublishedProjects {
  constructor(
    private readonly database: ReadDatabase,
    private readonly filterSql: ProjectFilterSql,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By code, one row more than the limit when there are more. */
  page(filters: PublicFilters, { limit, after }: { limit: number; after: string | undefined }): Promise<PageRow[]> {
    const behind = after === undefined ? null : decodeCursor(after, PROJECT_ORDER, position)[0];
    return this.rows(filters, behind, limit + 1);
  }

  /** All of them by code as JSON texts, read as they are taken. */
  all(filters: PublicFilters): AsyncGenerator<string> {
    return whole((behind, limit) => this.rows(filters, behind, limit));
  }

  /** Throws 404, alike for what is not published and for what is not there. */
  async one(code: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT ${pageJson('$2', '$3')}::text AS json FROM project p WHERE p.code = $1 AND ${PUBLISHED}`,
      [code, this.clock.today(), this.config.city.timeZone],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }

  private async rows(
    { code: codes, goal, district, ...filters }: PublicFilters,
    behind: string | null,
    limit: number,
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [PUBLISHED, ...(await this.filterSql.conditions(filters, values))];
    if (codes) conditions.push(`p.code = ANY(${values.add(codes)}::text[])`);
    if (district)
      conditions.push(`(EXISTS (SELECT FROM project_district pd JOIN district x ON x.id = pd.district_id
          WHERE pd.project_id = p.id AND x.code = ANY(${values.add(district)}::text[]))
        OR '${NO_DISTRICT}' = ANY(${values.add(district)}::text[]) AND NOT EXISTS (SELECT FROM project_district pd WHERE pd.project_id = p.id))`);
    if (goal) conditions.push(`EXISTS (SELECT FROM (${GOALS}) g WHERE g.number = ANY(${values.add(goal)}::int[]))`);
    if (behind !== null) conditions.push(`p.code > ${values.add(behind)}`);
    const rows = await this.database.rows<{ json: string; code: string }>(
      `SELECT ${itemJson(values.add(this.clock.today()))}::text AS json, p.code FROM (
         SELECT p.* FROM project p WHERE ${conditions.join(' AND ')} ORDER BY p.code LIMIT ${values.add(limit)}
       ) p ORDER BY p.code`,
      values.list,
    );
    return rows.map(({ json, code }) => ({ json, cursor: [code] }));
  }
}
