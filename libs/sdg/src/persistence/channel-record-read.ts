import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor, namedQuery } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Sight } from '#libs/portfolio';
import type { RecordKind } from '../domain/channels.js';
import { targetOrder } from './target-order.js';

export const RECORD_ORDER = 'code';
const position = z.tuple([z.string().max(160)]);

export interface RecordFilters {
  readonly kind?: readonly RecordKind[] | undefined;
  /** Codes of targets. */
  readonly target?: readonly string[] | undefined;
  /** Of these goals as a whole, or of one of their targets. */
  readonly goal?: readonly number[] | undefined;
  readonly project?: string | undefined;
  readonly archived?: boolean | undefined;
  /** A part of the title, the partner or the code. */
  readonly q?: string | undefined;
}

export interface CitedSource {
  readonly number: number;
  readonly title: Named;
  readonly url: string | null;
}
interface Named {
  readonly kk: string | null;
  readonly ru: string;
  readonly en: string | null;
}

/** A record as a review tells it. */
export interface ReviewRecord {
  readonly kind: RecordKind;
  readonly code: string;
  readonly title: Named;
  readonly description: string | null;
  readonly partner: string | null;
  readonly url: string | null;
  readonly level: 'national' | 'municipal' | null;
  readonly startYear: number | null;
  readonly endYear: number | null;
  /** Decimal strings. */
  readonly amountUsd: string | null;
  readonly amountKzt: string | null;
  readonly goal: number | null;
  readonly targets: readonly string[];
  readonly sources: readonly CitedSource[];
  readonly note: string | null;
}

/** A source, from row `s`. */
export const CITED_SOURCE = `json_build_object('number', s.number, 'title', ${nameJson('s', 'title')}, 'url', s.url)`;

/** A record, from row `r`; its project only where the reader may see it. */
const recordJson = (
  seen: string,
): string => `json_build_object('id', r.id, 'version', r.version, 'kind', r.kind, 'code', r.code,
  'title', ${nameJson('r', 'title')}, 'description', r.description, 'partner', r.partner, 'url', r.url, 'level', r.level,
  'startYear', r.start_year, 'endYear', r.end_year, 'amountUsd', r.amount_usd::text, 'amountKzt', r.amount_kzt::text,
  'project', (SELECT json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}) FROM project p
    WHERE p.id = r.project_id AND ${seen}),
  'goal', r.goal_number,
  'targets', coalesce((SELECT json_agg(x.target_code ORDER BY ${targetOrder('x.target_code')}) FROM sdg_channel_target x WHERE x.record_id = r.id), '[]'),
  'sources', coalesce((SELECT json_agg(${CITED_SOURCE} ORDER BY s.number) FROM sdg_channel_source l JOIN sdg_source s ON s.id = l.source_id
    WHERE l.record_id = r.id), '[]'),
  'note', r.note, 'archivedAt', r.archived_at)`;

const ofGoals = (
  goals: string,
): string => `(r.goal_number = ANY(${goals}::integer[]) OR EXISTS (SELECT FROM sdg_channel_target x
  JOIN sdg_target t ON t.code = x.target_code WHERE x.record_id = r.id AND t.goal_number = ANY(${goals}::integer[])))`;

/** Strategies, international projects and digital resources. */
@Injectable()
export class ChannelRecordRead {
  constructor(private readonly database: ReadDatabase) {}

  /** One more than `limit` when there are more. */
  async page(
    actor: Actor,
    filters: RecordFilters,
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const json = recordJson(sightSql(sightOf(actor), values));
    const conditions = conditionsOf(filters, values);
    if (after !== undefined)
      conditions.push(`r.code > ${values.add(decodeCursor(after, RECORD_ORDER, position)[0])} COLLATE "C"`);
    const rows = await this.database.rows<{ json: string; code: string }>(
      `SELECT ${json}::text AS json, r.code FROM sdg_channel_record r WHERE ${conditions.join(' AND ')}
       ORDER BY r.code COLLATE "C" LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json: item, code }) => ({ json: item, cursor: [code] }));
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(actor: Actor, id: string): Promise<{ readonly json: string; readonly version: number }> {
    const values = new Values();
    const json = recordJson(sightSql(sightOf(actor), values));
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${json}::text AS json, r.version FROM sdg_channel_record r WHERE r.id = ${values.add(id)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** Those of the goals and their targets that count, by kind and code; read inside of a transaction where one is given. */
  async ofGoals(sight: Sight, goals: readonly number[], tx?: EntityManager): Promise<ReviewRecord[]> {
    const values = new Values();
    const json = recordJson(sightSql(sight, values));
    const text = `SELECT ${json} AS record FROM sdg_channel_record r
      WHERE r.archived_at IS NULL AND ${ofGoals(values.add(goals))} ORDER BY r.kind, r.code COLLATE "C"`;
    const rows = tx
      ? await namedQuery<{ record: ReviewRecord }>(tx, text, values.list)
      : await this.database.rows<{ record: ReviewRecord }>(text, values.list);
    return rows.map(({ record }) => record);
  }
}

function conditionsOf(filters: RecordFilters, values: Values): string[] {
  const conditions = [`(r.archived_at IS NOT NULL) = ${values.add(filters.archived ?? false)}::boolean`];
  const of = (value: unknown, condition: (placeholder: string) => string) => {
    if (value !== undefined) conditions.push(condition(values.add(value)));
  };
  of(filters.kind, (p) => `r.kind = ANY(${p}::text[])`);
  of(
    filters.target,
    (p) => `EXISTS (SELECT FROM sdg_channel_target x WHERE x.record_id = r.id AND x.target_code = ANY(${p}::text[]))`,
  );
  of(filters.goal, ofGoals);
  of(filters.project, (p) => `r.project_id = ${p}::uuid`);
  of(
    filters.q?.toLowerCase(),
    (p) => `strpos(lower(concat_ws(E'\\n', r.code, r.title_ru, r.title_kk, r.title_en, r.partner)), ${p}) > 0`,
  );
  return conditions;
}
