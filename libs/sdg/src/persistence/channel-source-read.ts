import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { ReadDatabase, decodeCursor, namedQuery } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import { CITED_SOURCE } from './channel-record-read.js';
import type { CitedSource } from './channel-record-read.js';
import { targetOrder } from './target-order.js';

export const SOURCE_ORDER = 'number';
const position = z.tuple([z.int()]);

export interface ReviewNote {
  readonly kind: 'policy' | 'challenge' | 'target_value';
  readonly goal: number;
  readonly target: string | null;
  readonly text: CitedSource['title'];
  readonly year: number | null;
  readonly source: CitedSource | null;
}

const codes = (code: string, from: string): string =>
  `coalesce((SELECT json_agg(${code} ORDER BY ${code} COLLATE "C") FROM ${from}), '[]')`;
const RECORDS = codes(
  'r.code',
  'sdg_channel_source l JOIN sdg_channel_record r ON r.id = l.record_id WHERE l.source_id = s.id',
);
const INDICATORS = codes(
  'i.code',
  'indicator_source l JOIN indicator i ON i.id = l.indicator_id WHERE l.source_id = s.id',
);
const SOURCE = `json_build_object('id', s.id, 'version', s.version, 'number', s.number, 'title', ${nameJson('s', 'title')}, 'url', s.url,
  'secondUrl', s.second_url, 'note', s.note, 'records', ${RECORDS}, 'indicators', ${INDICATORS})`;

const NOTE = `json_build_object('id', n.id, 'version', n.version, 'kind', n.kind, 'goal', n.goal_number, 'target', n.target_code,
  'text', ${nameJson('n', 'text')}, 'year', n.year,
  'source', (SELECT ${CITED_SOURCE} FROM sdg_source s WHERE s.id = n.source_id))`;
const NOTES = `SELECT ${NOTE} AS note, n.version FROM sdg_note n`;
const NOTE_ORDER = `n.goal_number, n.target_code IS NOT NULL, ${targetOrder('n.target_code')}, n.kind, n.year, n.id`;

/** The documents that reviews cite, and what is said in words of goals and targets. */
@Injectable()
export class ChannelSourceRead {
  constructor(private readonly database: ReadDatabase) {}

  /** By number; one more than `limit` when there are more. */
  async page(
    q: string | undefined,
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
  ): Promise<PageRow[]> {
    const from = after === undefined ? 0 : decodeCursor(after, SOURCE_ORDER, position)[0];
    const rows = await this.database.rows<{ json: string; number: number }>(
      `SELECT ${SOURCE}::text AS json, s.number FROM sdg_source s
       WHERE s.number > $1 AND ($2::text IS NULL OR strpos(lower(concat_ws(E'\\n', s.title_ru, s.title_kk, s.title_en, s.url)), $2) > 0)
       ORDER BY s.number LIMIT $3`,
      [from, q?.toLowerCase() ?? null, limit + 1],
    );
    return rows.map(({ json, number }) => ({ json, cursor: [number] }));
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(number: number): Promise<{ readonly json: string; readonly version: number }> {
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${SOURCE}::text AS json, s.version FROM sdg_source s WHERE s.number = $1`,
      [number],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }

  /** Sources that records, indicators and notes of these goals stand on, by number. */
  async citedFor(goals: readonly number[], tx?: EntityManager): Promise<CitedSource[]> {
    const text = `SELECT ${CITED_SOURCE} AS source FROM sdg_source s WHERE s.id IN (
        SELECT l.source_id FROM sdg_channel_source l JOIN sdg_channel_record r ON r.id = l.record_id
        WHERE r.archived_at IS NULL AND (r.goal_number = ANY($1::integer[]) OR EXISTS (SELECT FROM sdg_channel_target x
          JOIN sdg_target t ON t.code = x.target_code WHERE x.record_id = r.id AND t.goal_number = ANY($1)))
        UNION SELECT l.source_id FROM indicator_source l JOIN indicator i ON i.id = l.indicator_id
        WHERE i.archived_at IS NULL AND i.goal_number = ANY($1)
        UNION SELECT n.source_id FROM sdg_note n WHERE n.goal_number = ANY($1)
      ) ORDER BY s.number`;
    const rows = tx
      ? await namedQuery<{ source: CitedSource }>(tx, text, [goals])
      : await this.database.rows<{ source: CitedSource }>(text, [goals]);
    return rows.map(({ source }) => source);
  }

  /** Notes on these goals and their targets; the goal's own first. */
  async notes(goals: readonly number[] | undefined, target?: string, tx?: EntityManager): Promise<ReviewNote[]> {
    const text = `${NOTES} WHERE ($1::integer[] IS NULL OR n.goal_number = ANY($1)) AND ($2::text IS NULL OR n.target_code = $2)
      ORDER BY ${NOTE_ORDER}`;
    const values = [goals ?? null, target ?? null];
    const rows = tx
      ? await namedQuery<{ note: ReviewNote }>(tx, text, values)
      : await this.database.rows<{ note: ReviewNote }>(text, values);
    return rows.map(({ note }) => note);
  }

  /** @throws DomainError not-found NOT_FOUND */
  async note(id: string): Promise<{ readonly note: ReviewNote; readonly version: number }> {
    const row = await this.database.first<{ note: ReviewNote; version: number }>(`${NOTES} WHERE n.id = $1`, [id]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
