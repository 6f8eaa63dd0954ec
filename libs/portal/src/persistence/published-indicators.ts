import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';
import { whole } from './whole.js';

export const INDICATOR_ORDER = 'code';
const position = z.tuple([line(160)]);

export interface IndicatorFilters {
  readonly search?: string | undefined;
  readonly goal?: readonly number[] | undefined;
  /** Codes of directions. */
  readonly direction?: readonly string[] | undefined;
  readonly territory?: string | undefined;
}

/** Without what is put away, and what was invented to show the product. */
const PUBLISHED = 'i.archived_at IS NULL AND NOT i.illustrative';

/** Values that somebody answers for. */
const series = (measure: 'plan' | 'fact'): string =>
  `coalesce((SELECT json_agg(json_build_object('year', v.year, 'value', trim_scale(v.value)::text, 'quality', v.quality) ORDER BY v.year)
    FROM indicator_value v WHERE v.indicator_id = i.id AND v.measure = '${measure}' AND v.state IN ('approved', 'locked')
      AND v.value IS NOT NULL), '[]')`;

const INDICATOR = `json_build_object('code', i.code, 'name', ${nameJson('i')}, 'unit', ${nameJson('i', 'unit')}, 'better', i.better,
  'territory', i.territory, 'breakdown', i.breakdown, 'goal', i.goal_number,
  'directions', coalesce((SELECT json_agg(d.code ORDER BY d.position) FROM indicator_direction x JOIN direction d ON d.id = x.direction_id
    WHERE x.indicator_id = i.id), '[]'),
  'source', i.source, 'suspect', i.suspect,
  'target', CASE WHEN i.target_value IS NOT NULL
    THEN json_build_object('year', i.target_year, 'value', trim_scale(i.target_value)::text) END,
  'facts', ${series('fact')}, 'plans', ${series('plan')})`;

/** What everybody may read of indicators: their approved or locked values. */
@Injectable()
export class PublishedIndicators {
  constructor(private readonly database: ReadDatabase) {}

  /** By code, one row more than the limit when there are more. */
  page(filters: IndicatorFilters, { limit, after }: { limit: number; after: string | undefined }): Promise<PageRow[]> {
    const behind = after === undefined ? null : decodeCursor(after, INDICATOR_ORDER, position)[0];
    return this.rows(filters, behind, limit + 1);
  }

  /** All of them by code as JSON texts, read as they are taken. */
  all(filters: IndicatorFilters): AsyncGenerator<string> {
    return whole((behind, limit) => this.rows(filters, behind, limit));
  }

  private async rows(filters: IndicatorFilters, behind: string | null, limit: number): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [PUBLISHED];
    const { search, goal, direction, territory } = filters;
    const has = (text: string, part: string) => `strpos(lower(${text}), lower(${values.add(part)}::text)) > 0`;
    if (search !== undefined)
      conditions.push(has(`concat_ws(E'\\n', i.code, i.name_ru, i.name_kk, i.name_en)`, search));
    if (goal) conditions.push(`i.goal_number = ANY(${values.add(goal)}::int[])`);
    if (direction)
      conditions.push(`EXISTS (SELECT FROM indicator_direction x JOIN direction d ON d.id = x.direction_id
        WHERE x.indicator_id = i.id AND d.code = ANY(${values.add(direction)}::text[]))`);
    if (territory !== undefined) conditions.push(has('i.territory', territory));
    if (behind !== null) conditions.push(`i.code > ${values.add(behind)} COLLATE "C"`);
    const rows = await this.database.rows<{ json: string; code: string }>(
      `SELECT ${INDICATOR}::text AS json, i.code FROM indicator i WHERE ${conditions.join(' AND ')}
       ORDER BY i.code COLLATE "C" LIMIT ${values.add(limit)}`,
      values.list,
    );
    return rows.map(({ json, code }) => ({ json, cursor: [code] }));
  }
}
