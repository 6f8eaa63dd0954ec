import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, DomainError } from '#libs/kernel';
import { decodeCursor, type PageRow, ReadDatabase } from '#libs/platform';
import { nameJson, sightOf, sightSql, Values } from '#libs/portfolio';
import type { ItemKind } from '../domain/index.js';
import { PERSON, type StoredVoting, VOTINGS } from './voting-read.js';

const REF = (from: string): string =>
  `(SELECT json_build_object('id', r.id, 'number', r.number) FROM decision r WHERE ${from})`;

const BRIEF = `'id', d.id, 'number', d.number, 'sequence', d.sequence, 'kind', d.kind, 'outcome', d.outcome,
  'project', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}) END,
  'meetingId', d.meeting_id, 'itemId', d.item_id, 'decidedAt', d.decided_at,
  'publishedAt', (SELECT b.published_at FROM decision_publication b WHERE b.decision_id = d.id),
  'supersedes', ${REF('r.id = d.supersedes_id')}, 'supersededBy', ${REF('r.supersedes_id = d.id')}`;

const PERSON_OF = (column: string): string => `(SELECT ${PERSON('u')} FROM app_user u WHERE u.id = d.${column})`;

const PAPERS = `coalesce((SELECT json_agg(json_build_object('id', a.id, 'source', a.source, 'sourceId', a.source_id,
    'title', a.title, 'sha256', a.sha256) ORDER BY a.id) FROM agenda_paper a WHERE a.item_id = i.id), '[]')`;

const DECISION = `json_build_object(${BRIEF}, 'conditions', d.conditions, 'remarks', d.remarks, 'deadline', d.deadline,
  'deferredTo', d.deferred_to, 'legalBasis', d.legal_basis, 'owner', ${PERSON_OF('owner_id')}, 'decidedBy', ${PERSON_OF('decided_by')},
  'texts', json_build_object('kk', (SELECT x.text FROM decision_text x WHERE x.decision_id = d.id AND x.language = 'kk'),
    'ru', (SELECT x.text FROM decision_text x WHERE x.decision_id = d.id AND x.language = 'ru')),
  'meeting', (SELECT json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at, 'mode', m.mode)
    FROM meeting m WHERE m.id = d.meeting_id),
  'item', json_build_object('id', i.id, 'position', i.position, 'title', i.title, 'question', i.question,
    'candidateReason', i.candidate_reason, 'subjectId', i.subject_id, 'papers', ${PAPERS}),
  'votings', ${VOTINGS}, 'effects', d.effects,
  'register', (SELECT json_build_object('sequence', g.sequence, 'previous', g.previous_hash, 'hash', g.hash)
    FROM register_entry g WHERE g.sequence = d.sequence),
  'instructions', coalesce((SELECT json_agg(n.id ORDER BY n.id) FROM instruction n WHERE n.decision_id = d.id), '[]'))`;

const FROM = `decision d JOIN agenda_item i ON i.id = d.item_id LEFT JOIN project p ON p.id = d.project_id`;

/** A decision as it is stored; what intake knows of its cause is asked there. */
export interface StoredDecision extends Record<string, unknown> {
  id: string;
  kind: ItemKind;
  itemId: string;
  meetingId: string;
  decidedAt: string;
  project: { id: string; code: string } | null;
  votings: StoredVoting[];
}

export interface DecisionFilter {
  readonly project?: string | undefined;
  readonly meeting?: string | undefined;
  readonly outcome?: string | undefined;
  /** Days of the city, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const position = z.tuple([z.int().min(0)]);

/** Decisions on projects that the reader may see, and on matters that belong to none. */
@Injectable()
export class DecisionRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest first, one row more than the limit when there are more. */
  async page(
    actor: Actor,
    filter: DecisionFilter,
    { limit, after, timeZone }: { limit: number; after: string | undefined; timeZone: string },
  ): Promise<PageRow[]> {
    const values = new Values();
    const conditions = [visible(actor, values)];
    const decidedOn = (zone: string) => `(d.decided_at AT TIME ZONE ${zone})::date`;
    if (filter.project !== undefined) conditions.push(`d.project_id = ${values.add(filter.project)}`);
    if (filter.meeting !== undefined) conditions.push(`d.meeting_id = ${values.add(filter.meeting)}`);
    if (filter.outcome !== undefined) conditions.push(`d.outcome = ${values.add(filter.outcome)}`);
    if (filter.from !== undefined)
      conditions.push(`${decidedOn(values.add(timeZone))} >= ${values.add(filter.from)}::date`);
    if (filter.to !== undefined)
      conditions.push(`${decidedOn(values.add(timeZone))} <= ${values.add(filter.to)}::date`);
    if (after !== undefined)
      conditions.push(`d.sequence < ${values.add(decodeCursor(after, 'newest', position)[0])}::bigint`);
    const rows = await this.database.rows<{ json: string; sequence: string }>(
      `SELECT json_build_object(${BRIEF})::text AS json, d.sequence FROM ${FROM} WHERE ${conditions.join(' AND ')}
       ORDER BY d.sequence DESC LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, sequence }) => ({ json, cursor: [Number(sequence)] }));
  }

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<StoredDecision> {
    const values = new Values();
    const row = await this.database.first<{ decision: StoredDecision }>(
      `SELECT ${DECISION} AS decision FROM ${FROM} WHERE d.id = ${values.add(id)} AND ${visible(actor, values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.decision;
  }
}

const visible = (actor: Actor, values: Values): string => `(p.id IS NULL OR ${sightSql(sightOf(actor), values)})`;
