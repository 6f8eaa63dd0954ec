import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import type { KnownDoubts } from '../domain/doubts.js';
import type { Series } from '../domain/lenses/index.js';
import { DOUBTS_JSON, INDICATOR_BASE, LATEST, SERIES_JSON } from './indicator-json.js';

export const INDICATOR_ORDER = 'code';
const position = z.tuple([z.string().max(160)]);

export interface IndicatorFilters {
  readonly goal?: readonly number[] | undefined;
  /** Codes of SDG targets. */
  readonly target?: readonly string[] | undefined;
  /** Codes of directions. */
  readonly direction?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  /** Code of an organisation. */
  readonly responsible?: string | undefined;
  readonly territory?: string | undefined;
  /** A project's id. */
  readonly project?: string | undefined;
  readonly suspect?: boolean | undefined;
  readonly archived?: boolean | undefined;
  /** A part of the name, or of the code. */
  readonly q?: string | undefined;
}

export interface IndicatorRow {
  /** Without the lenses. */
  readonly json: string;
  readonly code: string;
  readonly dueMonth: number | null;
  readonly series: Series;
  readonly doubts: KnownDoubts;
}

/** Indicators by code. */
@Injectable()
export class IndicatorList {
  constructor(private readonly database: ReadDatabase) {}

  /** Where a page begins: behind which code. */
  static positionOf(after: string | undefined): string | null {
    return after === undefined ? null : decodeCursor(after, INDICATOR_ORDER, position)[0];
  }

  rows(actor: Actor, filters: IndicatorFilters, after: string | null, limit: number): Promise<IndicatorRow[]> {
    const values = new Values();
    const seen = sightSql(sightOf(actor), values);
    const conditions = conditionsOf(filters, seen, values);
    if (after !== null) conditions.push(`i.code > ${values.add(after)} COLLATE "C"`);
    const served = `(SELECT count(*) FROM indicator_project l JOIN project p ON p.id = l.project_id
      WHERE l.indicator_id = i.id AND ${seen})`;
    return this.database.rows<IndicatorRow & Record<string, unknown>>(
      `SELECT json_build_object(${INDICATOR_BASE}, ${LATEST}, 'projects', ${served})::text AS json, i.code,
         i.due_month AS "dueMonth", ${SERIES_JSON} AS series, ${DOUBTS_JSON} AS doubts
       FROM indicator i WHERE ${conditions.join(' AND ')} ORDER BY i.code COLLATE "C" LIMIT ${values.add(limit)}`,
      values.list,
    );
  }
}

/** `seen`: under which condition the reader may see a project. */
function conditionsOf(filters: IndicatorFilters, seen: string, values: Values): string[] {
  const conditions = [`(i.archived_at IS NOT NULL) = ${values.add(filters.archived ?? false)}::boolean`];
  const of = (value: unknown, condition: (placeholder: string) => string) => {
    if (value !== undefined) conditions.push(condition(values.add(value)));
  };
  of(filters.goal, (p) => `i.goal_number = ANY(${p}::integer[])`);
  of(
    filters.target,
    (p) => `EXISTS (SELECT FROM indicator_target t WHERE t.indicator_id = i.id AND t.target_code = ANY(${p}::text[]))`,
  );
  of(
    filters.direction,
    (p) => `EXISTS (SELECT FROM indicator_direction x JOIN direction d ON d.id = x.direction_id
      WHERE x.indicator_id = i.id AND d.code = ANY(${p}::text[]))`,
  );
  of(filters.kind, (p) => `i.kind = ${p}`);
  of(filters.responsible, (p) => `i.responsible_id = (SELECT o.id FROM organisation o WHERE o.code = ${p})`);
  of(filters.territory, (p) => `i.territory = ${p}`);
  of(
    filters.project,
    (p) => `EXISTS (SELECT FROM indicator_project l JOIN project p ON p.id = l.project_id
      WHERE l.indicator_id = i.id AND p.id = ${p}::uuid AND ${seen})`,
  );
  of(filters.suspect, (p) => `i.suspect = ${p}::boolean`);
  of(
    filters.q?.toLowerCase(),
    (p) => `strpos(lower(concat_ws(E'\\n', i.code, i.name_ru, i.name_kk, i.name_en)), ${p}) > 0`,
  );
  return conditions;
}
