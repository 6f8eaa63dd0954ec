import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id as instructionId } from '#contracts/platform';
import { CLOCK, DomainError, hasRole } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, nameJson } from '#libs/portfolio';
import { INSTRUCTION_STEPS } from '../domain/instruction.js';
import type { InstructionMover, InstructionState } from '../domain/instruction.js';
import { possibleSteps } from '../domain/steps.js';
import { givenTo, instructionSightSql } from './instruction-sight.js';

export const DUE_ORDER = 'dueOn';
const duePosition = z.tuple([day, instructionId]);

export interface InstructionFilters {
  readonly state?: readonly InstructionState[] | undefined;
  readonly overdue?: boolean | undefined;
  /** Code of a direction. */
  readonly direction?: string | undefined;
  readonly decision?: string | undefined;
  /** What is given to the reader, or to an organisation of the reader's. */
  readonly mine?: boolean | undefined;
  readonly dueBefore?: Day | undefined;
}

/** `today` is a placeholder. A report that waits for the office stops the clock. */
const isOverdue = (today: string): string => `(i.state IN ('open', 'returned') AND i.due_on < ${today}::date)`;
const overdueDays = (today: string): string =>
  `CASE WHEN ${isOverdue(today)} THEN ${today}::date - i.due_on ELSE 0 END`;

const DIRECTION = `(SELECT json_build_object('code', d.code, 'name', ${nameJson('d')}) FROM direction d WHERE d.id = i.direction_id)`;

const ASSIGNEES = `(SELECT json_agg(json_build_object(
    'person', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = a.person_id),
    'organisation', (SELECT json_build_object('code', o.code, 'name', ${nameJson('o')}) FROM organisation o WHERE o.id = a.organisation_id),
    'responsible', a.responsible) ORDER BY a.responsible DESC, a.id)
  FROM instruction_assignee a WHERE a.instruction_id = i.id)`;

const base = (today: string): string => `'id', i.id, 'number', i.number, 'source', i.source,
  'decision', (SELECT json_build_object('id', d.id, 'number', d.number,
      'project', (SELECT json_build_object('id', p.id, 'code', p.code) FROM project p WHERE p.id = d.project_id))
    FROM decision d WHERE d.id = i.decision_id),
  'sourceNote', i.source_note, 'direction', ${DIRECTION}, 'text', i.text, 'dueOn', i.due_on, 'state', i.state,
  'overdueDays', ${overdueDays(today)}, 'assignees', ${ASSIGNEES}`;

const STEPS = `coalesce((SELECT json_agg(json_build_object('kind', s.kind, 'text', s.text, 'evidence', s.evidence,
    'actor', CASE WHEN s.actor_id IS NOT NULL THEN json_build_object('id', s.actor_id, 'name', s.actor_name) END, 'at', s.at)
    ORDER BY s.at, s.id) FROM instruction_step s WHERE s.instruction_id = i.id), '[]')`;

/** Instructions that the actor may see; what is not seen throws 404. */
@Injectable()
export class InstructionRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By due day; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    filters: InstructionFilters,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const conditions = [instructionSightSql(actor, values), ...this.filterSql(actor, filters, today, values)];
    if (after !== undefined) {
      const [dueOn, id] = decodeCursor(after, DUE_ORDER, duePosition);
      conditions.push(`(i.due_on, i.id) > (${values.add(dueOn)}::date, ${values.add(id)}::uuid)`);
    }
    const rows = await this.database.rows<{ json: string; dueOn: string; id: string }>(
      `SELECT json_build_object(${base(today)})::text AS json, i.due_on::text AS "dueOn", i.id FROM instruction i
       WHERE ${conditions.join(' AND ')} ORDER BY i.due_on, i.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, dueOn, id }) => ({ json, cursor: [dueOn, id] }));
  }

  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const row = await this.database.first<{ json: string; version: number; state: InstructionState; given: boolean }>(
      `SELECT json_build_object(${base(today)}, 'reminders', i.reminders, 'escalatedAt', i.escalated_at,
         'createdAt', i.created_at, 'steps', ${STEPS})::text AS json, i.version, i.state, ${givenTo(actor, values)} AS given
       FROM instruction i WHERE i.id = ${values.add(id)} AND ${instructionSightSql(actor, values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    const movers = instructionMovers(actor, row.given);
    const steps = possibleSteps<InstructionState, InstructionMover>(INSTRUCTION_STEPS, row.state, movers);
    return { json: `${row.json.slice(0, -1)},"possibleSteps":${JSON.stringify(steps)}}`, version: row.version };
  }

  /** `{"items":[…]}` as JSON text: what is overdue today, by direction. */
  async overdue(actor: Actor): Promise<string> {
    const values = new Values();
    const today = values.add(this.clock.today());
    const row = await this.database.first<{ json: string }>(
      `WITH ranked AS (
         SELECT i.*, row_number() OVER (PARTITION BY i.direction_id ORDER BY i.due_on, i.id) AS place FROM instruction i
         WHERE ${isOverdue(today)} AND ${instructionSightSql(actor, values)}
       ), grouped AS (
         SELECT i.direction_id, count(*)::int AS count,
           json_agg(json_build_object('id', i.id, 'number', i.number, 'text', i.text, 'dueOn', i.due_on,
             'overdueDays', ${overdueDays(today)}) ORDER BY i.place) FILTER (WHERE i.place <= 50) AS items
         FROM ranked i GROUP BY i.direction_id
       )
       SELECT json_build_object('items', coalesce(json_agg(json_build_object('direction', ${DIRECTION}, 'count', i.count, 'items', i.items)
         ORDER BY x.position NULLS LAST), '[]'))::text AS json
       FROM grouped i LEFT JOIN direction x ON x.id = i.direction_id`,
      values.list,
    );
    return row!.json;
  }

  private filterSql(actor: Actor, filters: InstructionFilters, today: string, values: Values): string[] {
    const { state, overdue, direction, decision, mine, dueBefore } = filters;
    return [
      ...(state ? [`i.state = ANY(${values.add(state)}::text[])`] : []),
      ...(overdue === undefined ? [] : [`${isOverdue(today)} = ${values.add(overdue)}::boolean`]),
      ...(direction ? [`i.direction_id = (SELECT d.id FROM direction d WHERE d.code = ${values.add(direction)})`] : []),
      ...(decision ? [`i.decision_id = ${values.add(decision)}::uuid`] : []),
      ...(mine ? [givenTo(actor, values)] : []),
      ...(dueBefore ? [`i.due_on < ${values.add(dueBefore)}::date`] : []),
    ];
  }
}

/** Everything that the actor is to an instruction. */
export function instructionMovers(actor: Actor, given: boolean): InstructionMover[] {
  return [
    ...(given ? (['assignee'] as const) : []),
    ...(hasRole(actor, 'project_office') ? (['office'] as const) : []),
  ];
}
