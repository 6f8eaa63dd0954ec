import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as meetingId, moment } from '#contracts/platform';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values } from '#libs/portfolio';
import type { CommitteeRules, MeetingState } from '../domain/index.js';

const FIELDS = `'id', m.id, 'version', m.version, 'seriesId', m.series_id, 'title', m.title, 'mode', m.mode, 'startsAt', m.starts_at,
  'plannedMinutes', m.planned_minutes, 'votingDeadline', m.voting_deadline, 'place', m.place, 'state', m.state,
  'stateReason', m.state_reason, 'items', (SELECT count(*)::int FROM agenda_item i WHERE i.meeting_id = m.id)`;

/** Rules `r` are the meeting's own once it has opened; until then those that its day would have. `$2` is the city's zone. */
const ONE = `SELECT json_build_object(${FIELDS},
    'rules', CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'version', r.version) END,
    'publishedAt', m.published_at, 'openedAt', m.opened_at, 'closedAt', m.closed_at,
    'publications', coalesce((SELECT json_agg(json_build_object('number', b.number, 'publishedAt', b.published_at) ORDER BY b.number)
      FROM agenda_publication b WHERE b.meeting_id = m.id), '[]'),
    'itemsByState', coalesce((SELECT json_object_agg(s.state, s.items) FROM (
      SELECT i.state, count(*)::int AS items FROM agenda_item i WHERE i.meeting_id = m.id GROUP BY i.state) s), '{}'))::text AS json,
  m.version, m.state, m.starts_at AS "startsAt", m.planned_minutes AS "plannedMinutes", m.published_at AS "publishedAt",
  r.parameters AS rules,
  coalesce((SELECT json_agg(json_build_object('minutes', i.minutes)) FROM agenda_item i WHERE i.meeting_id = m.id), '[]') AS estimates
  FROM meeting m
  LEFT JOIN committee_rules r ON r.id = coalesce(m.rules_id, (SELECT f.id FROM committee_rules f
    WHERE f.effective_from <= (m.starts_at AT TIME ZONE $2)::date ORDER BY f.effective_from DESC, f.version DESC LIMIT 1))
  WHERE m.id = $1`;

export interface MeetingRow extends Record<string, unknown> {
  json: string;
  version: number;
  state: MeetingState;
  startsAt: Date;
  plannedMinutes: number;
  publishedAt: Date | null;
  rules: CommitteeRules | null;
  estimates: { minutes: number | null }[];
}

export interface MeetingFilters {
  readonly state?: readonly MeetingState[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const MEETING_SORTS = ['startsAt', '-startsAt'] as const;
export type MeetingSort = (typeof MEETING_SORTS)[number];

const position = z.tuple([moment, meetingId]);

/** Meetings as JSON text. */
@Injectable()
export class MeetingRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  one(id: string): Promise<MeetingRow | undefined> {
    return this.database.first<MeetingRow>(ONE, [id, this.config.city.timeZone]);
  }

  async page(
    { state, from, to }: MeetingFilters,
    { sort, limit, after }: { sort: MeetingSort; limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = ['TRUE'];
    const zone = this.config.city.timeZone;
    const startOf = (day: string) => `${values.add(day)}::date::timestamp AT TIME ZONE ${values.add(zone)}`;
    if (state) conditions.push(`m.state = ANY(${values.add(state)}::text[])`);
    if (from) conditions.push(`m.starts_at >= ${startOf(from)}`);
    if (to) conditions.push(`m.starts_at < (${values.add(to)}::date + 1)::timestamp AT TIME ZONE ${values.add(zone)}`);
    const [direction, beyond] = sort === 'startsAt' ? ['ASC', '>'] : ['DESC', '<'];
    if (after !== undefined) {
      const [startsAt, id] = decodeCursor(after, sort, position);
      conditions.push(`(m.starts_at, m.id) ${beyond} (${values.add(startsAt)}::timestamptz, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; key: string; id: string }>(
      `SELECT json_build_object(${FIELDS})::text AS json, to_jsonb(m.starts_at) #>> '{}' AS key, m.id FROM meeting m
       WHERE ${conditions.join(' AND ')} ORDER BY m.starts_at ${direction}, m.id ${direction} LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, key, id }) => ({ json, cursor: [key, id] }));
  }
}
