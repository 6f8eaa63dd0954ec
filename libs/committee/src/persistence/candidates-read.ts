import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { id, moment } from '#contracts/platform';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock, Trilingual } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { AgendaSubjects, type WaitingRows } from '../application/agenda-subjects.js';
import type { CandidateReason } from '../contract/agenda.js';
import type { ItemKind } from '../domain/index.js';

/** Something that waits for an agenda. */
export interface Candidate extends Record<string, unknown> {
  readonly kind: ItemKind;
  readonly reason: CandidateReason;
  readonly sourceId: string;
  readonly projectId: string | null;
  readonly code: string | null;
  readonly title: Trilingual;
  /** As ISO 8601 text, exact to the microsecond. */
  readonly since: string;
  /** What the sentence about the reason names. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly question: string | null;
  readonly carriedFrom: string | null;
  /** The change request or the issue. */
  readonly subjectId: string | null;
}

/** Days before its deadline when a returned proposal is asked about. */
const RETURN_AHEAD_DAYS = 14;

const free = (project: string, kind: string, source: string, subject = 'NULL::uuid'): string => `
  NOT EXISTS (SELECT FROM agenda_item o WHERE o.state IN ('planned', 'open') AND o.project_id = ${project} AND o.kind = ${kind}
    AND o.subject_id IS NOT DISTINCT FROM ${subject})
  AND NOT EXISTS (SELECT FROM agenda_item o WHERE o.state IN ('planned', 'open') AND o.candidate_source = ${source})
  AND NOT EXISTS (SELECT FROM coming_back o WHERE o.project_id = ${project} AND o.kind = ${kind} AND o.subject_id IS NOT DISTINCT FROM ${subject})
  AND NOT EXISTS (SELECT FROM coming_back o WHERE o.candidate_source = ${source})`;

/**
 * Everything that waits, one line each. `coming_back`: items that were not heard, or deferred, and that no later item goes on with;
 * those of a project on its way in only while the referral they were made for is open (ids are in the order of time), those about a
 * change request or an issue only while it waits.
 */
function candidatesSql(
  { today, zone, meeting }: { today: string; zone: string; meeting: string },
  subjects: AgendaSubjects,
): string {
  const dayOf = (column: string) => `to_char(${column} AT TIME ZONE ${zone}, 'YYYY-MM-DD')`;
  return `
    WITH coming_back AS (
      SELECT i.*, m.title AS meeting_title, m.starts_at FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id
      WHERE i.state IN ('carried_over', 'deferred')
        AND NOT EXISTS (SELECT FROM agenda_item n WHERE n.carried_from = i.id)
        AND NOT EXISTS (SELECT FROM agenda_item n WHERE n.project_id = i.project_id AND n.kind = i.kind AND n.subject_id IS NOT DISTINCT FROM i.subject_id
          AND (n.state IN ('planned', 'open') OR i.kind IN ('entry', 're_entry') AND n.id > i.id))
        AND (i.kind NOT IN ('entry', 're_entry') OR EXISTS (
          SELECT FROM committee_referral r WHERE r.project_id = i.project_id AND r.kind = i.kind AND r.closed_at IS NULL AND r.id < i.id))
        AND ${subjects.stillWaitsSql('i')}
    ), candidate AS (
      SELECT r.kind, CASE r.kind WHEN 'entry' THEN 'newly_flagged' ELSE 're_entry' END AS reason, r.id AS source_id, r.project_id,
        NULL AS own_title, NULL AS question, r.since, json_build_object('day', ${dayOf('r.since')}) AS facts, NULL::uuid AS carried_from,
        NULL::uuid AS subject_id
      FROM committee_referral r WHERE r.closed_at IS NULL AND ${free('r.project_id', 'r.kind', 'r.id')}
      UNION ALL
      SELECT i.kind, 'carried_over', i.id, i.project_id, i.title, i.question, i.starts_at,
        json_build_object('meeting', i.meeting_title, 'day', ${dayOf('i.starts_at')}), i.id, i.subject_id
      FROM coming_back i WHERE i.state = 'carried_over'
      UNION ALL
      SELECT i.kind, 'deferred', i.id, i.project_id, i.title, i.question, d.decided_at,
        json_build_object('number', d.number, 'meeting', t.title, 'day', ${dayOf('t.starts_at')}), i.id, i.subject_id
      FROM coming_back i JOIN decision d ON d.item_id = i.id JOIN meeting t ON t.id = d.deferred_to
      WHERE i.state = 'deferred'
        AND (${meeting}::uuid IS NULL OR t.id = ${meeting}::uuid OR t.state IN ('closed', 'minutes_signed', 'cancelled'))
      UNION ALL
      SELECT 'control_report', CASE WHEN d.deadline < ${today}::date THEN 'returned_overdue' ELSE 'returned_due' END, d.id, d.project_id,
        NULL, NULL, d.decided_at, json_build_object('number', d.number, 'day', d.deadline), NULL, NULL
      FROM decision d JOIN project returned ON returned.id = d.project_id AND returned.stage = 'draft'
      WHERE d.outcome = 'return_for_revision' AND d.deadline <= ${today}::date + ${RETURN_AHEAD_DAYS}
        AND NOT EXISTS (SELECT FROM decision later WHERE later.project_id = d.project_id AND later.sequence > d.sequence)
        AND ${free('d.project_id', `'control_report'`, 'd.id')}
      UNION ALL
      SELECT 'control_report', 'overdue_instruction', late.source_id, late.project_id, late.title, NULL,
        (late.due_on + 1)::timestamp AT TIME ZONE ${zone}, json_build_object('count', late.instructions, 'day', late.due_on), NULL, NULL
      FROM (
        SELECT coalesce(d.project_id, n.id) AS source_id, d.project_id, min(n.due_on) AS due_on, count(*)::int AS instructions,
          min(CASE WHEN d.project_id IS NULL THEN left(n.number || ': ' || n.text, 300) END) AS title
        FROM instruction n LEFT JOIN decision d ON d.id = n.decision_id
        WHERE n.state IN ('open', 'returned') AND n.due_on < ${today}::date GROUP BY 1, 2
      ) late WHERE ${free('late.project_id', `'control_report'`, 'late.source_id')}
      ${subjects.waiting({ today, dayOf }).map(waitingSql).join('')}
    )
    SELECT c.kind, c.reason, c.source_id AS "sourceId", c.project_id AS "projectId", p.code,
      CASE WHEN c.own_title IS NULL THEN ${nameJson('p', 'title')}
        ELSE json_build_object('kk', NULL, 'ru', c.own_title, 'en', NULL) END AS title,
      to_jsonb(c.since) #>> '{}' AS since, c.facts, c.question, c.carried_from AS "carriedFrom",
      c.subject_id AS "subjectId"
    FROM candidate c LEFT JOIN project p ON p.id = c.project_id`;
}

const waitingSql = (rows: WaitingRows): string => `
  UNION ALL
  SELECT '${rows.kind}', ${rows.reason}, ${rows.sourceId}, ${rows.projectId}, NULL, ${rows.question ?? 'NULL'}, ${rows.since}, ${rows.facts},
    NULL, ${rows.subjectId ?? 'NULL'}
  FROM ${rows.from} WHERE ${rows.where} AND ${free(rows.projectId, `'${rows.kind}'`, rows.sourceId, rows.subjectId)}`;

const position = z.tuple([moment, id]);

/** The agenda that proposes itself: what waits for the committee, with the reason; of projects only those that the reader may see. */
@Injectable()
export class CandidatesRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly subjects: AgendaSubjects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever waits longest comes first; one more than `limit` when there is a next page. */
  page(
    actor: Actor,
    meetingId: string | undefined,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<Candidate[]> {
    const values = new Values();
    const statement = this.statement(values, meetingId);
    const conditions = [this.visible(actor, values)];
    if (after !== undefined) {
      const [since, sourceId] = decodeCursor(after, 'since', position);
      conditions.push(`(c.since, c.source_id) > (${values.add(since)}::timestamptz, ${values.add(sourceId)}::uuid)`);
    }
    return this.database.rows<Candidate>(
      `${statement} WHERE ${conditions.join(' AND ')} ORDER BY c.since, c.source_id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
  }

  /** The candidate as it stands in this transaction, if it still is one for that meeting. */
  async find(
    tx: EntityManager,
    actor: Actor,
    meetingId: string,
    { kind, sourceId }: { kind: ItemKind; sourceId: string },
  ): Promise<Candidate | undefined> {
    const values = new Values();
    const statement = this.statement(values, meetingId);
    const [row] = await tx.query<Candidate[]>(
      `${statement} WHERE ${this.visible(actor, values)} AND c.kind = ${values.add(kind)} AND c.source_id = ${values.add(sourceId)}
       ORDER BY c.since LIMIT 1`,
      values.list,
    );
    return row;
  }

  private statement(values: Values, meetingId: string | undefined): string {
    const placeholders = {
      today: values.add(this.clock.today()),
      zone: values.add(this.config.city.timeZone),
      meeting: values.add(meetingId ?? null),
    };
    return candidatesSql(placeholders, this.subjects);
  }

  private visible(actor: Actor, values: Values): string {
    return `(c.project_id IS NULL OR ${sightSql(sightOf(actor), values)})`;
  }
}
