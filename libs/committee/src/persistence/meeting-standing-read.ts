import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Values } from '#libs/portfolio';
import type { MeetingStanding } from '../domain/index.js';
import { readableItem, readableMeeting } from './reader-sight.js';

/** As GET /agenda-items/{id}/votes tells it: how many have voted at any time, how only after closing. */
const VOTE = `(SELECT json_build_object('round', v.round, 'open', v.closed_at IS NULL, 'secret', v.secret,
    'cast', (SELECT count(*)::int FROM vote t WHERE t.voting_id = v.id),
    'lastCastAt', (SELECT max(t.cast_at) FROM vote t WHERE t.voting_id = v.id),
    'tally', CASE WHEN v.tally IS NOT NULL THEN json_build_object('for', v.tally -> 'for', 'against', v.tally -> 'against',
      'abstained', v.tally -> 'abstained', 'outcome', v.tally -> 'outcome') END)
  FROM voting v WHERE v.item_id = i.id ORDER BY v.round DESC LIMIT 1)`;

const digest = (ids: string): string =>
  `coalesce((SELECT md5(string_agg(s.id::text, ',' ORDER BY s.id)) FROM (${ids}) s), '')`;
const PAPERS = digest('SELECT a.id FROM agenda_paper a WHERE a.item_id = i.id');
const ATTENDANCE = digest(
  'SELECT n.person_id AS id FROM item_presence n WHERE n.item_id = i.id UNION ALL SELECT r.id FROM item_recusal r WHERE r.item_id = i.id',
);

/** Meetings as they stand at a moment, for those who follow them. */
@Injectable()
export class MeetingStandingRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Undefined when there is no such meeting for the reader. */
  async of(actor: Actor, meetingId: string): Promise<MeetingStanding | undefined> {
    const values = new Values();
    const { timeZone } = this.config.city;
    const row = await this.database.first<{ standing: MeetingStanding }>(
      `SELECT json_build_object('version', m.version, 'state', m.state,
         'publications', (SELECT count(*)::int FROM agenda_publication b WHERE b.meeting_id = m.id),
         'items', coalesce((SELECT json_agg(json_build_object('itemId', i.id, 'version', i.version, 'state', i.state,
             'decided', EXISTS (SELECT FROM decision d WHERE d.item_id = i.id), 'vote', ${VOTE}, 'papers', ${PAPERS},
             'attendance', ${ATTENDANCE}) ORDER BY i.position, i.id)
           FROM agenda_item i LEFT JOIN project p ON p.id = i.project_id
           WHERE i.meeting_id = m.id AND ${readableItem(actor, values, timeZone)}), '[]')) AS standing
       FROM meeting m WHERE m.id = ${values.add(meetingId)} AND ${readableMeeting(actor, values, timeZone)}`,
      values.list,
    );
    return row?.standing;
  }
}
