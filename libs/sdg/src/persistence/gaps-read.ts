import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { BASE_PATH, ReadDatabase, decodeCursor, namedQuery } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { APPROVED, Values, nameJson, sightSql } from '#libs/portfolio';
import type { Sight } from '#libs/portfolio';
import { CHANNELS } from '../domain/channels.js';
import { GAP_KINDS } from '../domain/gaps.js';
import type { GapKind } from '../domain/gaps.js';
import { HELPING, MUNICIPAL, behind } from './channel-behind.js';
import { targetOrder } from './target-order.js';

export const GAP_ORDER = 'code';
const position = z.tuple([z.string().max(160)]);

export interface GapQuestion {
  readonly sight: Sight;
  /** Numbers of goals; everything without, also what is tied to none. */
  readonly goals?: readonly number[] | undefined;
}

export interface GapCount {
  readonly kind: GapKind;
  readonly count: number;
  /** Of how many that could lack it. */
  readonly of: number;
}

/** What may lack something: where its rows come from, how one is told, and how it is tied to goals. */
interface Thing {
  readonly type: 'indicator' | 'project' | 'target' | 'record';
  readonly rows: string;
  readonly row: string;
  readonly name: string;
  readonly goals: string;
  readonly href: string;
}

const goalsOf = (targets: string, own?: string): string =>
  `ARRAY(SELECT t.goal_number FROM ${targets}${own ? ` UNION SELECT ${own} WHERE ${own} IS NOT NULL` : ''} ORDER BY 1)`;

const things = (seen: () => string) =>
  ({
    indicator: {
      type: 'indicator',
      rows: 'indicator i WHERE i.archived_at IS NULL',
      row: 'i',
      name: nameJson('i'),
      goals: goalsOf(
        'indicator_target x JOIN sdg_target t ON t.code = x.target_code WHERE x.indicator_id = i.id',
        'i.goal_number',
      ),
      href: `'indicators/' || i.id`,
    },
    // What has been approved and goes on; what has ended can no longer be tied to anything.
    project: {
      type: 'project',
      // Looked at only where it is used: what is not written into a statement must give it no value either.
      get rows() {
        return `project p WHERE p.stage IN (${APPROVED.map((stage) => `'${stage}'`).join(', ')}) AND ${seen()}`;
      },
      row: 'p',
      name: nameJson('p', 'title'),
      goals: `ARRAY(SELECT DISTINCT t.goal_number FROM sdg_tag x JOIN sdg_target t ON t.code = x.target_code
        WHERE x.project_id = p.id AND x.state = 'confirmed' ORDER BY 1)`,
      href: `'projects/' || p.id`,
    },
    target: {
      type: 'target',
      rows: 'sdg_target o WHERE TRUE',
      row: 'o',
      name: nameJson('o'),
      goals: 'ARRAY[o.goal_number]',
      href: `'sdg/targets/' || o.code`,
    },
    record: {
      type: 'record',
      rows: 'sdg_channel_record r WHERE r.archived_at IS NULL',
      row: 'r',
      name: nameJson('r', 'title'),
      goals: goalsOf(
        'sdg_channel_target x JOIN sdg_target t ON t.code = x.target_code WHERE x.record_id = r.id',
        'r.goal_number',
      ),
      href: `'sdg/channel-records/' || r.id`,
    },
  }) satisfies Record<string, Thing>;

type Seen = () => string;
type ThingName = keyof ReturnType<typeof things>;

// A project that was never approved, or was cancelled, moves no indicator.
const MOVING = `p.stage NOT IN ('draft', 'rejected', 'cancelled')`;
const TIED =
  'indicator_target x JOIN indicator i ON i.id = x.indicator_id WHERE i.archived_at IS NULL AND x.target_code = o.code';
const FACT = `EXISTS (SELECT FROM indicator_value v WHERE v.indicator_id = i.id AND v.measure = 'fact' AND v.value IS NOT NULL)`;

/** What lacks what: the thing, and the condition under which it does. */
const GAPS: Record<GapKind, readonly [thing: ThingName, lacks: (seen: Seen) => string]> = {
  indicators_without_projects: [
    'indicator',
    (seen) => `NOT EXISTS (SELECT FROM indicator_project l JOIN project p ON p.id = l.project_id
      WHERE l.indicator_id = i.id AND ${MOVING} AND ${seen()})`,
  ],
  indicators_without_targets: [
    'indicator',
    () => 'NOT EXISTS (SELECT FROM indicator_target x WHERE x.indicator_id = i.id)',
  ],
  indicators_without_facts: ['indicator', () => `NOT ${FACT}`],
  projects_without_indicators: [
    'project',
    () => 'NOT EXISTS (SELECT FROM indicator_project l WHERE l.project_id = p.id)',
  ],
  projects_without_targets: [
    'project',
    () => `NOT EXISTS (SELECT FROM sdg_tag x WHERE x.project_id = p.id AND x.state = 'confirmed')`,
  ],
  targets_without_channel: [
    'target',
    (seen) =>
      CHANNELS.map(
        (channel) => `NOT EXISTS (SELECT FROM ${behind(channel, seen).rows} AND x.target_code = o.code)`,
      ).join(' AND '),
  ],
  targets_without_indicators: ['target', () => `NOT EXISTS (SELECT FROM ${TIED})`],
  targets_without_data: ['target', () => `NOT EXISTS (SELECT FROM ${TIED} AND ${FACT})`],
  targets_without_projects: [
    'target',
    (seen) => `NOT EXISTS (SELECT FROM sdg_tag x JOIN project p ON p.id = x.project_id
      WHERE x.target_code = o.code AND ${HELPING} AND ${MUNICIPAL} AND ${seen()})`,
  ],
  records_without_targets: ['record', () => 'NOT EXISTS (SELECT FROM sdg_channel_target x WHERE x.record_id = r.id)'],
};

function gapOf(kind: GapKind, seen: Seen): { readonly thing: Thing; readonly lacks: string } {
  const [name, lacks] = GAPS[kind];
  return { thing: things(seen)[name], lacks: lacks(seen) };
}

const inC = (code: string): string => `${code} COLLATE "C"`;

/**
 * What is not tied to what. Projects are those that the reader may see, so that who sees none of those that serve an indicator finds
 * it here, as its own page tells them.
 */
@Injectable()
export class GapsRead {
  constructor(private readonly database: ReadDatabase) {}

  /** By code; one more than `limit` when there are more. */
  async page(
    kind: GapKind,
    { sight, goals }: GapQuestion,
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
    tx?: EntityManager,
  ): Promise<PageRow[]> {
    const values = new Values();
    const { thing, lacks } = gapOf(kind, () => sightSql(sight, values));
    const conditions = [lacks];
    if (goals) conditions.push(`${thing.goals} && ${values.add(goals)}::integer[]`);
    const code = `${thing.row}.code`;
    const order = thing.type === 'target' ? targetOrder : inC;
    if (after !== undefined) {
      const last = `${values.add(decodeCursor(after, GAP_ORDER, position)[0])}::text`;
      if (thing.type === 'target') conditions.push(`${last} IN (SELECT code FROM sdg_target)`);
      conditions.push(`(${order(code)}) > (${order(last)})`);
    }
    const rows = await this.rows<{ json: string; code: string }>(
      `SELECT json_build_object('type', '${thing.type}', 'id', ${thing.row}.id, 'code', ${code}, 'name', ${thing.name},
         'goals', ${thing.goals}, 'href', '/${BASE_PATH}/' || ${thing.href})::text AS json, ${code} AS code
       FROM ${thing.rows} AND ${conditions.join(' AND ')} ORDER BY ${order(code)} LIMIT ${values.add(limit + 1)}`,
      values.list,
      tx,
    );
    return rows.map(({ json, code: last }) => ({ json, cursor: [last] }));
  }

  /** How many of each kind, in the order of GAP_KINDS; one statement. */
  async counts({ sight, goals }: GapQuestion, tx?: EntityManager): Promise<GapCount[]> {
    const values = new Values();
    const seen = () => sightSql(sight, values);
    const asked = goals && values.add(goals);
    const counts = GAP_KINDS.map((kind, place) => {
      const { thing, lacks } = gapOf(kind, seen);
      return `SELECT ${place} AS place, '${kind}' AS kind, count(*) FILTER (WHERE ${lacks})::integer AS count, count(*)::integer AS of
        FROM ${thing.rows} ${asked ? `AND ${thing.goals} && ${asked}::integer[]` : ''}`;
    });
    return this.rows<{ kind: GapKind; count: number; of: number }>(
      `SELECT kind, count, of FROM (${counts.join(' UNION ALL ')}) counts ORDER BY place`,
      values.list,
      tx,
    );
  }

  private rows<Row extends Record<string, unknown>>(
    text: string,
    values: unknown[],
    tx?: EntityManager,
  ): Promise<Row[]> {
    return tx ? namedQuery<Row>(tx, text, values) : this.database.rows<Row>(text, values);
  }
}
