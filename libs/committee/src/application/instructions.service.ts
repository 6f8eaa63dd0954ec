import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { Values } from '#libs/portfolio';
import type { ExecutionReport, InstructionInput } from '../contract/instructions.js';
import { assertInstruction, chooseInstructionStep } from '../domain/instruction.js';
import type { Assignee, InstructionStepName } from '../domain/instruction.js';
import { AssigneeEntity, InstructionEntity, InstructionStepEntity } from '../persistence/instruction.entities.js';
import { instructionMovers } from '../persistence/instruction-read.js';
import { givenTo, instructionSightSql } from '../persistence/instruction-sight.js';
import { instructionGivenEvent } from './instruction-events.js';

/** What somebody says with a step. */
interface Said {
  readonly text: string | null;
  readonly evidence: string | null;
}

interface Sources {
  readonly decision: { id: string; directionId: string | null } | null;
  readonly direction: string | null;
  readonly persons: readonly string[];
  readonly organisations: Readonly<Record<string, string>>;
}

const SOURCES = `SELECT
  (SELECT json_build_object('id', d.id, 'directionId', p.direction_id)
   FROM decision d LEFT JOIN project p ON p.id = d.project_id WHERE d.id = $1) AS decision,
  (SELECT id FROM direction WHERE code = $2) AS direction,
  ARRAY(SELECT id FROM app_user WHERE id = ANY($3::uuid[]) AND active) AS persons,
  (SELECT coalesce(json_object_agg(code, id), '{}') FROM organisation WHERE code = ANY($4::text[]) AND active) AS organisations`;

/** Instructions: given by the office, reported by their assignees, accepted or returned by the office. */
@Injectable()
export class InstructionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the new instruction. Throws 400 for references to nothing, 422 for what breaks a rule. */
  give(actor: Actor, input: InstructionInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { decision, direction, assignees } = await resolve(tx, input);
      assertInstruction({ dueOn: input.dueOn, assignees }, this.clock.today());
      const id = newId();
      await tx.insert(InstructionEntity, {
        id,
        number: await this.nextNumber(tx),
        source: input.source,
        decisionId: decision?.id ?? null,
        sourceNote: input.source === 'public_meeting' ? input.sourceNote : null,
        directionId: direction ?? decision?.directionId ?? null,
        text: input.text,
        dueOn: input.dueOn,
        state: 'open',
        createdBy: actor.userId,
        createdAt: this.clock.now(),
      });
      await tx.insert(
        AssigneeEntity,
        assignees.map((assignee) => ({
          id: newId(),
          instructionId: id,
          personId: assignee.kind === 'person' ? assignee.id : null,
          organisationId: assignee.kind === 'organisation' ? assignee.id : null,
          responsible: assignee.responsible,
        })),
      );
      await this.outbox.add(tx, instructionGivenEvent, { instructionId: id });
      return id;
    });
  }

  report(actor: Actor, id: string, expected: ExpectedVersion, { text, evidence }: ExecutionReport): Promise<void> {
    return this.step(actor, id, expected, 'report', { text, evidence: evidence ?? null });
  }

  accept(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    return this.step(actor, id, expected, 'accept', { text: null, evidence: null });
  }

  return(actor: Actor, id: string, expected: ExpectedVersion, reason: string): Promise<void> {
    return this.step(actor, id, expected, 'return', { text: reason, evidence: null });
  }

  private async step(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    name: InstructionStepName,
    { text, evidence }: Said,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const given = await assertSeen(tx, actor, id);
      const instruction = await tx.findOneOrFail(InstructionEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const judged = { state: instruction.state, evidence: await evidenceOf(tx, id) };
      // whoever looks at an older version sees the newer one first, and only then what is possible
      assertVersion(expected, instruction.version);
      const step = chooseInstructionStep(name, judged, instructionMovers(actor, given), text);
      await tx.save(Object.assign(instruction, { state: step.to }));
      await tx.insert(InstructionStepEntity, {
        id: newId(),
        instructionId: id,
        kind: name,
        text,
        evidence,
        actorId: actor.userId,
        actorName: actor.name,
        at: this.clock.now(),
      });
    });
  }

  /** `I-2026-14`; those who give one at the same time wait for each other, so that no number is left out. */
  private async nextNumber(tx: EntityManager): Promise<string> {
    const year = this.clock.today().slice(0, 4);
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('instruction number ' || $1, 0))`, [year]);
    const [row] = await tx.query<{ next: number }[]>(
      `SELECT coalesce(max(split_part(number, '-', 3)::int), 0) + 1 AS next FROM instruction WHERE number LIKE $1`,
      [`I-${year}-%`],
    );
    return `I-${year}-${row!.next}`;
  }
}

/** What was returned was not enough: only the evidence of the last report counts. */
async function evidenceOf(tx: EntityManager, instructionId: string): Promise<number> {
  const [last] = await tx.find(InstructionStepEntity, {
    where: { instructionId, kind: 'report' },
    order: { at: 'DESC', id: 'DESC' },
    take: 1,
  });
  return last?.evidence ? 1 : 0;
}

/** Whether it is given to the actor. Throws 404 when the actor does not see it. */
async function assertSeen(tx: EntityManager, actor: Actor, id: string): Promise<boolean> {
  const values = new Values();
  const [seen] = await tx.query<{ given: boolean }[]>(
    `SELECT ${givenTo(actor, values)} AS given FROM instruction i
     WHERE i.id = ${values.add(id)} AND ${instructionSightSql(actor, values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  return seen.given;
}

async function resolve(tx: EntityManager, input: InstructionInput) {
  const decisionId = input.source === 'decision' ? input.decisionId : null;
  const persons = input.assignees.flatMap(({ personId }) => personId?.toLowerCase() ?? []);
  const codes = input.assignees.flatMap(({ organisation }) => organisation ?? []);
  const [found] = await tx.query<[Sources]>(SOURCES, [decisionId, input.direction ?? null, persons, codes]);
  const errors: FieldError[] = [];
  const unknown = (pointer: string, value: string) =>
    errors.push({ pointer, code: 'UNKNOWN_REFERENCE', params: { value } });
  if (decisionId && !found.decision) unknown('/decisionId', decisionId);
  if (input.direction && !found.direction) unknown('/direction', input.direction);
  const assignees = input.assignees.flatMap(({ personId, organisation, responsible }, index): Assignee[] => {
    if (organisation !== undefined) {
      const id = found.organisations[organisation];
      if (id !== undefined) return [{ kind: 'organisation', id, responsible }];
      unknown(`/assignees/${index}/organisation`, organisation);
    } else if (personId !== undefined) {
      const id = personId.toLowerCase();
      if (found.persons.includes(id)) return [{ kind: 'person', id, responsible }];
      unknown(`/assignees/${index}/personId`, personId);
    }
    return [];
  });
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  return { decision: found.decision, direction: found.direction, assignees };
}
