import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { BASE_PATH, ReadDatabase, decodeCursor, namedQuery } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson, sightSql } from '#libs/portfolio';
import type { Sight } from '#libs/portfolio';
import { CHANNELS } from '../domain/channels.js';
import type { Channel, Difference } from '../domain/channels.js';
import { behind } from './channel-behind.js';
import { targetOrder } from './target-order.js';

/** Whose channels are counted: municipal projects are those that this reader may see. */
export interface ChannelQuestion {
  readonly sight: Sight;
  /** Numbers of goals; all of them without. */
  readonly goals?: readonly number[] | undefined;
}

export interface ReviewedTarget {
  readonly code: string;
  readonly goal: number;
  readonly name: { readonly kk: string | null; readonly ru: string; readonly en: string | null };
}

export interface ChannelCell {
  readonly channel: Channel;
  readonly count: number;
  readonly href: string;
  readonly claimed: boolean | null;
}

interface Covered {
  readonly targets: number;
  readonly gaps: number;
  readonly channels: readonly { readonly channel: Channel; readonly targets: number }[];
}

export interface ChannelMatrix {
  readonly review: string | null;
  readonly total: Covered;
  readonly goals: readonly (Covered & { readonly goal: number; readonly name: ReviewedTarget['name'] })[];
  readonly items: readonly {
    readonly target: ReviewedTarget;
    readonly gap: boolean;
    readonly cells: readonly ChannelCell[];
  }[];
}

export interface ChannelDifference {
  readonly target: ReviewedTarget;
  readonly channel: Channel;
  readonly direction: Difference;
  readonly claimed: boolean;
  readonly count: number;
  readonly note: string | null;
  readonly href: string;
  readonly records: readonly object[];
}

export interface ChannelDifferences {
  readonly cells: {
    readonly compared: number;
    readonly same: number;
    readonly claimedWithoutRecord: number;
    readonly recordWithoutClaim: number;
  };
  readonly items: readonly ChannelDifference[];
}

export const CELL_ORDER = 'code';
const position = z.tuple([z.string().max(160)]);
const TARGET = `json_build_object('code', t.code, 'goal', t.goal_number, 'name', ${nameJson('t')})`;
const HREF = `'/${BASE_PATH}/sdg/channels/' || c.target_code || '/' || c.channel`;
const REACHED = CHANNELS.map(
  (channel) =>
    `json_build_object('channel', '${channel}', 'targets', count(*) FILTER (WHERE '${channel}' = ANY(reached)))`,
).join(', ');
const COVERED = `'targets', count(*), 'gaps', count(*) FILTER (WHERE reached = '{}'), 'channels', json_build_array(${REACHED})`;

/**
 * The six channels of each target, as records have them now. With `tx` it reads inside of that transaction, so that a review is of
 * one moment.
 */
@Injectable()
export class ChannelsRead {
  constructor(private readonly database: ReadDatabase) {}

  /** In one statement. `gaps`: list only the targets without any channel; the counts are of all. */
  async matrix(
    question: ChannelQuestion,
    { review, gaps = false }: { readonly review?: string | undefined; readonly gaps?: boolean } = {},
    tx?: EntityManager,
  ): Promise<ChannelMatrix> {
    const values = new Values();
    const cells = cellsSql(question, review, values);
    const [row] = await this.rows<{ found: ChannelMatrix }>(
      `WITH ${cells},
       lines AS (
         SELECT c.target_code, t.goal_number, ${TARGET} AS target, coalesce(array_agg(c.channel) FILTER (WHERE c.count > 0), '{}') AS reached,
           json_agg(json_build_object('channel', c.channel, 'count', c.count, 'href', ${HREF}, 'claimed', c.claimed) ORDER BY c.place) AS cells
         FROM cells c JOIN sdg_target t ON t.code = c.target_code GROUP BY c.target_code, t.id
       )
       SELECT json_build_object('review', ${values.add(review ?? null)}::text,
         'total', (SELECT json_build_object(${COVERED}) FROM lines),
         'goals', coalesce((SELECT json_agg(goal ORDER BY number) FROM (
           SELECT g.number, json_build_object('goal', g.number, 'name', ${nameJson('g')}, ${COVERED}) AS goal
           FROM lines l JOIN sdg_goal g ON g.number = l.goal_number GROUP BY g.id) goals), '[]'),
         'items', coalesce((SELECT json_agg(json_build_object('target', target, 'gap', reached = '{}', 'cells', cells)
           ORDER BY ${targetOrder('target_code')}) FROM lines WHERE reached = '{}' OR NOT ${values.add(gaps)}::boolean), '[]')
       ) AS found`,
      values.list,
      tx,
    );
    return row!.found;
  }

  /** Every cell of which a review says one thing and the records another. */
  async differences(
    question: ChannelQuestion,
    review: string,
    direction: Difference | undefined,
    tx?: EntityManager,
  ): Promise<ChannelDifferences> {
    const values = new Values();
    const cells = cellsSql(question, review, values);
    const seen = () => sightSql(question.sight, values);
    const firsts = CHANNELS.map((channel) => {
      const { rows, json, code } = behind(channel, seen);
      return `(SELECT ${json} AS one, ${code} AS code FROM ${rows} AND x.target_code = c.target_code AND c.channel = '${channel}'
        ORDER BY ${code} COLLATE "C" LIMIT 3)`;
    });
    const wanted = values.add(direction ?? null);
    const [row] = await this.rows<{ found: ChannelDifferences }>(
      `WITH ${cells},
       compared AS (
         SELECT c.*, CASE WHEN c.claimed = (c.count > 0) THEN NULL WHEN c.claimed THEN 'claimed_without_record'
           ELSE 'record_without_claim' END AS direction
         FROM cells c WHERE c.claimed IS NOT NULL
       )
       SELECT json_build_object(
         'cells', (SELECT json_build_object('compared', count(*), 'same', count(*) FILTER (WHERE direction IS NULL),
           'claimedWithoutRecord', count(*) FILTER (WHERE direction = 'claimed_without_record'),
           'recordWithoutClaim', count(*) FILTER (WHERE direction = 'record_without_claim')) FROM compared),
         'items', coalesce((SELECT json_agg(json_build_object('target', ${TARGET}, 'channel', c.channel, 'direction', c.direction,
             'claimed', c.claimed, 'count', c.count, 'note', c.note, 'href', ${HREF},
             'records', coalesce((SELECT json_agg(f.one ORDER BY f.code COLLATE "C") FROM (${firsts.join(' UNION ALL ')}) f), '[]'))
             ORDER BY ${targetOrder('c.target_code')}, c.place)
           FROM compared c JOIN sdg_target t ON t.code = c.target_code
           WHERE c.direction IS NOT NULL AND (${wanted}::text IS NULL OR c.direction = ${wanted})), '[]')
       ) AS found`,
      values.list,
      tx,
    );
    return row!.found;
  }

  /** What stands behind a cell, by code; one more than `limit` when there is more. Null for a target that is not there. */
  async behindCell(
    sight: Sight,
    { target, channel }: { readonly target: string; readonly channel: Channel },
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
    tx?: EntityManager,
  ): Promise<readonly PageRow[] | null> {
    const values = new Values();
    const { rows, json, code } = behind(channel, () => sightSql(sight, values));
    const from = after === undefined ? null : decodeCursor(after, CELL_ORDER, position)[0];
    const wanted = values.add(target);
    const found = await this.rows<{ json: string | null; code: string }>(
      `SELECT b.json, b.code FROM sdg_target t LEFT JOIN LATERAL (
         SELECT ${json}::text AS json, ${code} AS code FROM ${rows} AND x.target_code = ${wanted}
           AND ${from === null ? 'TRUE' : `${code} > ${values.add(from)} COLLATE "C"`}
         ORDER BY ${code} COLLATE "C" LIMIT ${values.add(limit + 1)}) b ON TRUE
       WHERE t.code = ${wanted} ORDER BY b.code COLLATE "C"`,
      values.list,
      tx,
    );
    if (found.length === 0) return null;
    return found.flatMap((row) => (row.json === null ? [] : [{ json: row.json, cursor: [row.code] }]));
  }

  /** Published reviews whose matrix is kept, and the rows of one as they were given. */
  async reviewsJson(): Promise<string> {
    const [row] = await this.rows<{ json: string }>(
      `SELECT json_build_object('items', coalesce(json_agg(json_build_object('review', review, 'targets', targets) ORDER BY review), '[]'))::text AS json
       FROM (SELECT review, count(DISTINCT target_code) AS targets FROM sdg_channel_claim GROUP BY review) r`,
      [],
    );
    return row!.json;
  }

  async claims(review: string): Promise<{ readonly json: string; readonly version: number; readonly targets: number }> {
    const [row] = await this.rows<{ json: string; version: number; targets: number }>(
      `SELECT json_build_object('review', $1::text, 'items', coalesce(json_agg(json_build_object('target', target_code, 'channels', channels,
           'note', note) ORDER BY ${targetOrder('target_code')}), '[]'))::text AS json,
         count(*)::integer AS targets, ${CLAIMS_VERSION} AS version
       FROM (SELECT target_code, coalesce(json_agg(channel ORDER BY array_position(ARRAY['${CHANNELS.join(`', '`)}'], channel))
           FILTER (WHERE claimed), '[]') AS channels, max(note) AS note
         FROM sdg_channel_claim WHERE review = $1 GROUP BY target_code) rows`,
      [review],
    );
    return row!;
  }

  private rows<Row extends Record<string, unknown>>(
    text: string,
    values: unknown[],
    tx?: EntityManager,
  ): Promise<Row[]> {
    return tx ? namedQuery<Row>(tx, text, values) : this.database.rows<Row>(text, values);
  }
}

/** A number that is another as soon as the claims of review `$1` are: they are given as a whole and no row counts their changes. */
export const CLAIMS_VERSION = `(SELECT ('x' || left(md5(coalesce(string_agg(
  k.target_code || ':' || k.channel || ':' || k.claimed || ':' || coalesce(k.note, ''), ',' ORDER BY k.target_code, k.channel), '')), 7))::bit(28)::integer
  FROM sdg_channel_claim k WHERE k.review = $1)`;

/** `cells`: six of each target that is asked for, with what the review says of them. */
function cellsSql({ sight, goals }: ChannelQuestion, review: string | undefined, values: Values): string {
  const seen = () => sightSql(sight, values);
  const asked = goals && `goal_number = ANY(${values.add(goals)}::integer[])`;
  const ofAsked = asked ? `AND x.target_code = ANY(ARRAY(SELECT code FROM sdg_target WHERE ${asked}))` : '';
  const counts = CHANNELS.map(
    (channel) =>
      `SELECT x.target_code, '${channel}' AS channel, count(*)::integer AS count FROM ${behind(channel, seen).rows} ${ofAsked} GROUP BY x.target_code`,
  );
  return `counts AS (${counts.join(' UNION ALL ')}),
    cells AS (
      SELECT t.code AS target_code, h.channel, h.place, coalesce(n.count, 0) AS count, k.claimed, k.note
      FROM sdg_target t CROSS JOIN unnest(ARRAY['${CHANNELS.join(`', '`)}']) WITH ORDINALITY AS h (channel, place)
      LEFT JOIN counts n ON n.target_code = t.code AND n.channel = h.channel
      LEFT JOIN sdg_channel_claim k ON k.review = ${values.add(review ?? null)}::text AND k.target_code = t.code AND k.channel = h.channel
      ${asked ? `WHERE t.${asked}` : ''}
    )`;
}
