import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { KnownDoubts } from '../domain/doubts.js';
import type { IndicatorRelations } from '../domain/indicator-rights.js';
import type { Series } from '../domain/lenses/index.js';
import { findingOverdue } from './finding-json.js';
import { BREAK_JSON, DOUBTS_JSON, INDICATOR_BASE, INDICATOR_MORE, SERIES_JSON, VALUE_JSON } from './indicator-json.js';
import { LINK_EFFECTS } from './indicator-link-read.js';
import { sameIndicator } from './same-indicator.js';

export interface ReadValue {
  readonly year: number;
  readonly measure: 'plan' | 'fact';
  readonly [field: string]: unknown;
}

export interface IndicatorPage extends IndicatorRelations {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly dueMonth: number | null;
  readonly series: Series;
  readonly doubts: KnownDoubts;
  readonly findings: { readonly open: number; readonly overdue: number };
  readonly values: readonly ReadValue[];
  readonly methodBreaks: readonly object[];
  readonly projects: readonly object[];
  readonly projectsCost: string;
}

const LINKED = 'indicator_project l JOIN project p ON p.id = l.project_id WHERE l.indicator_id = i.id';
const PROJECT = `json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}, 'stage', p.stage,
  'cost', p.cost_total::text, 'rationale', l.rationale, 'effects', ${LINK_EFFECTS})`;
const VALUES = `coalesce((SELECT json_agg(${VALUE_JSON} ORDER BY v.year, v.measure) FROM indicator_value v WHERE v.indicator_id = i.id), '[]')`;
const BREAKS = `coalesce((SELECT json_agg(${BREAK_JSON} ORDER BY b.year) FROM method_break b WHERE b.indicator_id = i.id), '[]')`;

const FINDINGS = (
  today: string,
): string => `(SELECT json_build_object('open', count(*), 'overdue', count(*) FILTER (WHERE ${findingOverdue(today)}))
  FROM indicator_finding f WHERE f.state = 'open' AND (f.indicator_id = i.id OR f.other_id = i.id))`;

/** One indicator; what is not there throws 404. */
@Injectable()
export class IndicatorRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `reference`: its code or id. Only the projects that the actor may see are told. */
  async page(actor: Actor, reference: string): Promise<IndicatorPage> {
    const values = new Values();
    const condition = sameIndicator(reference, values);
    const seen = sightSql(sightOf(actor), values);
    const row = await this.database.first<IndicatorPage & Record<string, unknown>>(
      `SELECT json_build_object(${INDICATOR_BASE}, ${INDICATOR_MORE}) AS fields, i.version, i.due_month AS "dueMonth",
         i.responsible_id AS "responsibleId", ${DIRECTIONS} AS "directionIds", ${SERIES_JSON} AS series, ${DOUBTS_JSON} AS doubts,
         ${FINDINGS(values.add(this.clock.today()))} AS findings, ${VALUES} AS values,
         ${BREAKS} AS "methodBreaks",
         coalesce((SELECT json_agg(${PROJECT} ORDER BY p.code) FROM ${LINKED} AND ${seen}), '[]') AS projects,
         (SELECT coalesce(sum(p.cost_total), 0)::numeric(24,2)::text FROM ${LINKED} AND ${seen}) AS "projectsCost"
       FROM indicator i WHERE ${condition}`,
      values.list,
    );
    return found(row);
  }

  /** Values of the years and breaks as they are now, JSON text. */
  async values(reference: string): Promise<string> {
    const values = new Values();
    const condition = sameIndicator(reference, values);
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('indicator', json_build_object('id', i.id, 'code', i.code), 'asOf', null, 'items', ${VALUES},
         'methodBreaks', ${BREAKS})::text AS json FROM indicator i WHERE ${condition}`,
      values.list,
    );
    return found(row).json;
  }

  /** The same as it stood at a moment, from history; `asOf` as it was asked. Values have never been removed, only changed. */
  async valuesAsOf(reference: string, at: Date, asOf: string): Promise<string> {
    const values = new Values();
    const condition = sameIndicator(reference, values);
    const moment = `${values.add(at)}::timestamptz`;
    const row = await this.database.first<{ json: string }>(
      `WITH wanted AS (SELECT i.id, i.code FROM indicator i WHERE ${condition}),
       stood AS (SELECT past.* FROM wanted w JOIN indicator_value now ON now.indicator_id = w.id CROSS JOIN LATERAL (
         SELECT h.new_row FROM history h WHERE h.table_name = 'indicator_value' AND h.row_id = now.id AND h.at <= ${moment}
         ORDER BY h.id DESC LIMIT 1) h CROSS JOIN LATERAL jsonb_populate_record(NULL::indicator_value, h.new_row) past),
       broken AS (SELECT past.* FROM wanted w CROSS JOIN LATERAL (
         SELECT DISTINCT ON (h.row_id) h.operation, h.new_row, h.old_row FROM history h
         WHERE h.table_name = 'method_break' AND h.at <= ${moment}
           AND coalesce(h.new_row, h.old_row) ->> 'indicator_id' = w.id::text ORDER BY h.row_id, h.id DESC) h
         CROSS JOIN LATERAL jsonb_populate_record(NULL::method_break, h.new_row) past WHERE h.operation <> 'delete')
       SELECT json_build_object('indicator', json_build_object('id', w.id, 'code', w.code), 'asOf', ${values.add(asOf)}::text,
         'items', coalesce((SELECT json_agg(${VALUE_JSON} ORDER BY v.year, v.measure) FROM stood v), '[]'),
         'methodBreaks', coalesce((SELECT json_agg(${BREAK_JSON} ORDER BY b.year) FROM broken b), '[]'))::text AS json
       FROM wanted w`,
      values.list,
    );
    return found(row).json;
  }

  async value(id: string): Promise<{ json: string; version: number }> {
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${VALUE_JSON}::text AS json, v.version FROM indicator_value v WHERE v.id = $1`,
      [id],
    );
    return found(row);
  }

  /** What a value has been, newest first; JSON text. */
  async revisions(id: string): Promise<string> {
    const row = await this.database.first<{ json: string | null }>(
      `SELECT json_build_object('items', json_agg(json_build_object('at', h.at, 'by', h.actor_name, 'revision', v.revision,
         'value', trim_scale(v.value)::text, 'quality', v.quality, 'state', v.state, 'source', v.source, 'note', v.note,
         'stateReason', v.state_reason) ORDER BY h.id DESC))::text AS json
       FROM history h CROSS JOIN LATERAL jsonb_populate_record(NULL::indicator_value, h.new_row) v
       WHERE h.table_name = 'indicator_value' AND h.row_id = $1 HAVING count(*) > 0`,
      [id],
    );
    return found(row).json!;
  }
}

const DIRECTIONS = `coalesce((SELECT json_agg(x.direction_id) FROM indicator_direction x WHERE x.indicator_id = i.id), '[]')`;

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}
