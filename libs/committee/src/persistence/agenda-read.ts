import { Inject, Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Values } from '#libs/portfolio';
import { ITEM_FIELDS } from './agenda-content.js';
import { readableItem, visibleItem } from './reader-sight.js';

// While a vote is open nobody is told how it goes.
const LAST_VOTE = `(SELECT json_build_object('round', v.round, 'proposal', v.proposal, 'secret', v.secret, 'openedAt', v.opened_at,
    'closedAt', v.closed_at, 'tally', CASE WHEN v.tally IS NOT NULL THEN json_build_object('base', v.tally -> 'base',
      'present', v.tally -> 'present', 'recused', v.tally -> 'recused', 'for', v.tally -> 'for', 'against', v.tally -> 'against',
      'abstained', v.tally -> 'abstained', 'outcome', v.tally -> 'outcome') END)
  FROM voting v WHERE v.item_id = i.id ORDER BY v.round DESC LIMIT 1)`;

const DECISION = `(SELECT json_build_object('id', d.id, 'number', d.number, 'outcome', d.outcome) FROM decision d WHERE d.item_id = i.id)`;

const ITEM = `json_build_object(${ITEM_FIELDS}, 'meetingId', i.meeting_id, 'version', i.version, 'state', i.state,
  'candidateReason', i.candidate_reason, 'carriedFrom', i.carried_from, 'vote', ${LAST_VOTE}, 'decision', ${DECISION})`;

const ITEM_AT_MEETING =
  'agenda_item i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN project p ON p.id = i.project_id';

/** Agendas as JSON text; an item about a project that the reader may not see does not exist for them. */
@Injectable()
export class AgendaRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `{items: […]}` of a meeting in their order; undefined when there is no such meeting. */
  async ofMeeting(actor: Actor, meetingId: string): Promise<string | undefined> {
    const values = new Values();
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('items', coalesce((SELECT json_agg(${ITEM} ORDER BY i.position, i.id)
         FROM agenda_item i LEFT JOIN project p ON p.id = i.project_id
         WHERE i.meeting_id = m.id AND ${this.readable(actor, values)}), '[]'))::text AS json
       FROM meeting m WHERE m.id = ${values.add(meetingId)}`,
      values.list,
    );
    return row?.json;
  }

  one(actor: Actor, itemId: string): Promise<{ json: string; version: number } | undefined> {
    const values = new Values();
    return this.database.first<{ json: string; version: number }>(
      `SELECT ${ITEM}::text AS json, i.version FROM ${ITEM_AT_MEETING}
       WHERE i.id = ${values.add(itemId)} AND ${this.readable(actor, values)}`,
      values.list,
    );
  }

  /** Throws 404 where the item does not exist for the reader. */
  async assertReadable(actor: Actor, itemId: string): Promise<void> {
    const values = new Values();
    const row = await this.database.first(
      `SELECT i.id FROM ${ITEM_AT_MEETING} WHERE i.id = ${values.add(itemId)} AND ${this.readable(actor, values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  }

  /** A publication as it was frozen. */
  async publication(actor: Actor, meetingId: string, number: number): Promise<string | undefined> {
    const values = new Values();
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('id', b.id, 'number', b.number, 'publishedAt', b.published_at, 'content',
         jsonb_set(b.content, '{items}', coalesce((SELECT jsonb_agg(i.frozen ORDER BY i.place)
           FROM (SELECT e.value AS frozen, e.ordinality AS place, (e.value #>> '{project,id}')::uuid AS project_id
             FROM jsonb_array_elements(b.content -> 'items') WITH ORDINALITY e) i
           LEFT JOIN project p ON p.id = i.project_id WHERE ${visibleItem(actor, values)}), '[]')))::text AS json
       FROM agenda_publication b WHERE b.meeting_id = ${values.add(meetingId)} AND b.number = ${values.add(number)}`,
      values.list,
    );
    return row?.json;
  }

  private readable(actor: Actor, values: Values): string {
    return readableItem(actor, values, this.config.city.timeZone);
  }
}
