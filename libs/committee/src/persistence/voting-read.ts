import { Inject, Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { nameJson, Values } from '#libs/portfolio';
import type { Choice, Outcome, Tally } from '../domain/index.js';
import { readableItem } from './reader-sight.js';
import type { ItemAttendance } from './voting.entities.js';

export interface Person {
  id: string;
  name: { kk: string | null; ru: string | null; en: string | null };
}

/** A round of voting as its readers see it: how another person voted only after closing, and never when it was secret. */
export interface StoredVoting {
  id: string;
  itemId: string;
  round: number;
  proposal: Outcome;
  secret: boolean;
  openedAt: string;
  closedAt: string | null;
  votes: { seat: Person; by: Person; choice: Choice | null; castAt: string }[];
  tally: Tally | null;
}

export const PERSON = (alias: string): string => `json_build_object('id', ${alias}.id, 'name', ${nameJson(alias)})`;

const votes = (
  shown: string,
): string => `coalesce((SELECT json_agg(json_build_object('seat', ${PERSON('m')}, 'by', ${PERSON('b')},
    'choice', CASE WHEN NOT v.secret AND (${shown}) THEN t.choice END, 'castAt', t.cast_at) ORDER BY m.id)
  FROM vote t JOIN app_user m ON m.id = t.seat_id JOIN app_user b ON b.id = t.cast_by WHERE t.voting_id = v.id), '[]')`;

const CLOSED = 'v.closed_at IS NOT NULL';

const votings = (
  shown: string,
): string => `coalesce((SELECT json_agg(json_build_object('id', v.id, 'itemId', v.item_id, 'round', v.round,
    'proposal', v.proposal, 'secret', v.secret, 'openedAt', v.opened_at, 'closedAt', v.closed_at, 'votes', ${votes(shown)},
    'tally', v.tally) ORDER BY v.round)
  FROM voting v WHERE v.item_id = i.id), '[]')`;

/** The rounds of the item `i`, oldest first. */
export const VOTINGS = votings(CLOSED);

/** Votes of an item, for those who may read it. */
@Injectable()
export class VotingRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws 404. */
  async ofItem(actor: Actor, itemId: string): Promise<StoredVoting[]> {
    const values = new Values();
    const row = await this.database.first<{ votings: StoredVoting[] }>(
      `SELECT ${votings(`${CLOSED} OR t.cast_by = ${values.add(actor.userId)}`)} AS votings
       FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN project p ON p.id = i.project_id
       WHERE i.id = ${values.add(itemId)} AND ${readableItem(actor, values, this.config.city.timeZone)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.votings;
  }

  /** Attendance as the last vote froze it. */
  async frozenAttendance(itemId: string): Promise<{ attendance: ItemAttendance; frozenAt: string } | undefined> {
    return this.database.first(
      `SELECT v.attendance, to_json(v.opened_at) #>> '{}' AS "frozenAt" FROM voting v WHERE v.item_id = $1 ORDER BY v.round DESC LIMIT 1`,
      [itemId],
    );
  }

  async persons(ids: readonly string[]): Promise<Map<string, Person>> {
    const rows = await this.database.rows<{ person: Person }>(
      `SELECT ${PERSON('u')} AS person FROM app_user u WHERE u.id = ANY($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ person }) => [person.id, person]));
  }
}
