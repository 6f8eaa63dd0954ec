import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import { ScreeningService } from '#libs/intake';
import { type Actor, CLOCK, type Clock, type Day, DomainError } from '#libs/kernel';
import { newId, Outbox, UnitOfWork } from '#libs/platform';
import { type ProjectEntity, VisibleProjects } from '#libs/portfolio';
import type { DecisionInput } from '../contract/decisions.js';
import {
  assertOutcome,
  chooseItemStep,
  type DecidedSubject,
  effectsOf,
  hasSubject,
  type ItemVote,
  type Outcome,
} from '../domain/index.js';
import { DecisionEntity, DecisionTextEntity } from '../persistence/decision.entities.js';
import { type AgendaItemEntity, MeetingEntity } from '../persistence/meeting.entities.js';
import { VoteEntity, VotingEntity } from '../persistence/voting.entities.js';
import { AgendaSubjects } from './agenda-subjects.js';
import { Table } from './attendance-at-table.js';
import { DecisionEffects } from './decision-effects.js';
import { decidedEvent } from './decisions-events.js';
import { decisionEntry } from './register-entry.js';
import { type RegisterHead, RegisterService } from './register.service.js';
import { endVote } from './voting-count.js';
import { assertProjectLives } from './voting-possible.js';

/** Closes items with a decision; what the decision does happens in the same transaction. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly table: Table,
    private readonly visible: VisibleProjects,
    private readonly effects: DecisionEffects,
    private readonly subjects: AgendaSubjects,
    private readonly screenings: ScreeningService,
    private readonly register: RegisterService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Decides an item. An open vote is ended and counted first.
   *
   * @returns the decision's id
   * @throws DomainError conflict MEETING_NOT_IN_SESSION, ITEM_STEP_NOT_POSSIBLE, VOTING_WINDOW_OPEN, VOTE_MISSING, NO_QUORUM,
   *   VOTED_ON_ANOTHER, NOT_CARRIED, PROJECT_ENDED, TRANSITION_NOT_POSSIBLE, SUPERSEDED_ALREADY, EFFECT_HAS_NO_HANDLER,
   *   ITEM_HAS_NO_SUBJECT; whatever the owner of the subject refuses
   * @throws DomainError forbidden ITEM_STEP_NOT_YOURS
   * @throws DomainError unprocessable OUTCOME_NOT_FOR_KIND, DECISION_INCOMPLETE, MEETING_NOT_AHEAD, SUPERSEDES_ANOTHER_PROJECT
   */
  async decide(actor: Actor, itemId: string, input: DecisionInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { item, meeting, movers } = await this.table.lock(tx, actor, itemId);
      const step = chooseItemStep(stepFor(input.outcome), item.state, meeting.state, movers);
      const project = item.projectId === null ? null : await this.visible.lock(tx, actor, item.projectId);
      if (input.outcome !== 'note') await assertProjectLives(tx, item.projectId);
      const voting = await this.countedVoting(tx, item, meeting);
      assertOutcome(item.kind, input, voteOf(voting), this.clock.today());
      await assertReferences(tx, input, meeting);

      const head = await this.register.lockHead(tx);
      const decision = await this.record(tx, { actor, item, voting, input, head });
      await this.effects.carryOut(tx, decision);
      await this.answerReferral(tx, decision);
      await tx.save(Object.assign(item, { state: step.to }));
      await this.enter(tx, head, decision, project, voting, input);
      await this.outbox.add(tx, decidedEvent, { decisionId: decision.id });
      return decision.id;
    });
  }

  /** The last vote on the item, ended when it is still open. */
  private async countedVoting(
    tx: EntityManager,
    item: AgendaItemEntity,
    meeting: MeetingEntity,
  ): Promise<VotingEntity | null> {
    if (item.state === 'open') return endVote(tx, item.id, meeting, this.clock.now());
    return tx.findOne(VotingEntity, {
      where: { itemId: item.id, closedAt: Not(IsNull()) },
      order: { round: 'DESC' },
    });
  }

  private async subjectOf(tx: EntityManager, { kind, subjectId }: AgendaItemEntity): Promise<DecidedSubject | null> {
    if (!hasSubject(kind) || subjectId === null) return null;
    return { id: subjectId, changes: await this.subjects.changesOf(tx, kind, subjectId) };
  }

  private async record(tx: EntityManager, { actor, item, voting, input, head }: Recorded): Promise<DecisionEntity> {
    const decision = tx.create(DecisionEntity, {
      id: newId(),
      sequence: String(head.sequence + 1),
      number: await nextNumber(tx, this.clock.today()),
      itemId: item.id,
      meetingId: item.meetingId,
      projectId: item.projectId,
      kind: item.kind,
      outcome: input.outcome,
      conditions: input.conditions ?? null,
      remarks: input.remarks ?? null,
      deadline: input.deadline ?? null,
      deferredTo: input.toMeetingId ?? null,
      legalBasis: input.legalBasis ?? null,
      ownerId: input.ownerId ?? null,
      votingId: voting?.id ?? null,
      effects: effectsOf(item.kind, input.outcome, await this.subjectOf(tx, item)),
      supersedesId: await supersededBy(tx, input.supersedes ?? null, item),
      decidedBy: actor.userId,
      decidedAt: this.clock.now(),
    });
    // The database asks for the decision before it lets the project change.
    await tx.insert(DecisionEntity, decision);
    for (const [language, text] of textsOf(input)) {
      await tx.insert(DecisionTextEntity, {
        id: newId(),
        decisionId: decision.id,
        language,
        text,
        writtenBy: actor.userId,
        writtenAt: decision.decidedAt,
      });
    }
    return decision;
  }

  /** A re-entry moves no stage, so that intake does not hear of its end by itself. */
  private async answerReferral(tx: EntityManager, { kind, outcome, projectId }: DecisionEntity): Promise<void> {
    if (kind === 're_entry' && outcome !== 'defer' && projectId !== null)
      await this.screenings.closeReferral(tx, projectId, outcome);
  }

  private async enter(
    tx: EntityManager,
    head: RegisterHead,
    decision: DecisionEntity,
    project: ProjectEntity | null,
    voting: VotingEntity | null,
    input: DecisionInput,
  ): Promise<void> {
    const entry = decisionEntry(decision, {
      projectCode: project?.code ?? null,
      supersedes: await numberOf(tx, decision.supersedesId),
      texts: { kk: input.textKk ?? null, ru: input.textRu ?? null },
      vote: voting && {
        voting,
        votes: await tx.find(VoteEntity, { where: { votingId: voting.id }, order: { seatId: 'ASC' } }),
      },
    });
    await this.register.append(tx, head, { decisionId: decision.id, entry, at: decision.decidedAt });
  }
}

interface Recorded {
  readonly actor: Actor;
  readonly item: AgendaItemEntity;
  readonly voting: VotingEntity | null;
  readonly input: DecisionInput;
  readonly head: RegisterHead;
}

const stepFor = (outcome: Outcome) => (outcome === 'defer' ? 'defer' : 'close');

const voteOf = (voting: VotingEntity | null): ItemVote | null =>
  voting?.tally ? { on: voting.proposal, outcome: voting.tally.outcome } : null;

const textsOf = ({ textKk, textRu }: DecisionInput): ['kk' | 'ru', string][] => [
  ...(textKk ? ([['kk', textKk]] as ['kk', string][]) : []),
  ...(textRu ? ([['ru', textRu]] as ['ru', string][]) : []),
];

async function assertReferences(
  tx: EntityManager,
  { ownerId, toMeetingId }: DecisionInput,
  meeting: MeetingEntity,
): Promise<void> {
  if (ownerId && !(await tx.existsBy(AppUserEntity, { id: ownerId }))) throw unknown('/ownerId', ownerId);
  if (!toMeetingId) return;
  const next = await tx.findOneBy(MeetingEntity, { id: toMeetingId });
  if (!next) throw unknown('/toMeetingId', toMeetingId);
  const ahead = next.id !== meeting.id && (next.state === 'scheduled' || next.state === 'agenda_published');
  if (!ahead) throw new DomainError('unprocessable', 'MEETING_NOT_AHEAD', { state: next.state });
}

const unknown = (pointer: string, value: string): DomainError =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }]);

async function supersededBy(tx: EntityManager, id: string | null, item: AgendaItemEntity): Promise<string | null> {
  if (id === null) return null;
  const earlier = await tx.findOneBy(DecisionEntity, { id });
  if (!earlier) throw unknown('/supersedes', id);
  if (item.projectId === null || earlier.projectId !== item.projectId)
    throw new DomainError('unprocessable', 'SUPERSEDES_ANOTHER_PROJECT', { number: earlier.number });
  if (await tx.existsBy(DecisionEntity, { supersedesId: id }))
    throw new DomainError('conflict', 'SUPERSEDED_ALREADY', { number: earlier.number });
  return id;
}

async function numberOf(tx: EntityManager, id: string | null): Promise<string | null> {
  return id === null ? null : (await tx.findOneByOrFail(DecisionEntity, { id })).number;
}

/** `D-2026-14`: without gaps in a year, because the register's head is locked. The year never goes back. */
async function nextNumber(tx: EntityManager, today: Day): Promise<string> {
  const [last] = await tx.find(DecisionEntity, { order: { sequence: 'DESC' }, take: 1 });
  const [, year = 0, number = 0] = last?.number.split('-').map(Number) ?? [];
  const thisYear = Math.max(Number(today.slice(0, 4)), year);
  return `D-${thisYear}-${thisYear === year ? number + 1 : 1}`;
}
