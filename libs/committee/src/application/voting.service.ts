import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, CLOCK, type Clock, DomainError } from '#libs/kernel';
import { newId, UnitOfWork } from '#libs/platform';
import type { VoteInput, VotingInput } from '../contract/voting.js';
import { assertBallotAllowed, type Choice, chooseItemStep, seatToVoteOn, type TakenSeat } from '../domain/index.js';
import { type AgendaItemEntity, MeetingEntity } from '../persistence/meeting.entities.js';
import { SecretCountEntity, VoteEntity, VotingEntity } from '../persistence/voting.entities.js';
import { attendanceNow, compositionOn } from './attendance-of-item.js';
import { itemOf, Table } from './attendance-at-table.js';
import { endVote, windowOf } from './voting-count.js';
import { assertProjectLives, assertVotedOn } from './voting-possible.js';

/** The vote of a person as it was taken; a secret choice is not repeated. */
export interface CastVote {
  readonly votingId: string;
  /** The member on whose seat the person votes. */
  readonly seat: string;
  readonly choice: Choice | null;
  readonly castAt: Date;
}

/** Opens votes, takes them and counts them. */
@Injectable()
export class VotingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly table: Table,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts an outcome to the vote. Attendance and quorum are frozen here.
   *
   * @throws DomainError conflict MEETING_NOT_IN_SESSION, ITEM_STEP_NOT_POSSIBLE, NO_QUORUM, PROJECT_ENDED, VOTE_CLOSED
   * @throws DomainError forbidden ITEM_STEP_NOT_YOURS
   * @throws DomainError unprocessable OUTCOME_NOT_FOR_KIND, OUTCOME_NEEDS_NO_VOTE, SECRET_BALLOT_NOT_ALLOWED
   */
  async open(actor: Actor, itemId: string, { proposal, secret }: VotingInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item, meeting, day, movers } = await this.table.lock(tx, actor, itemId);
      const step = chooseItemStep('open_vote', item.state, meeting.state, movers);
      assertVotedOn(item.kind, proposal);
      await assertProjectLives(tx, item.projectId);
      const now = this.clock.now();
      const window = windowOf(meeting);
      if (window && now >= window.closesAt) throw new DomainError('conflict', 'VOTE_CLOSED');

      const rules = await this.table.rulesOf(tx, meeting);
      assertBallotAllowed(rules.rules, meeting.mode, secret ? 'secret' : 'named');
      const attendance = await attendanceNow(tx, item, rules, day);
      // In absentia nobody attends before the votes are in: the quorum is of those who voted.
      if (!window && !attendance.quorum.reached) throw new DomainError('conflict', 'NO_QUORUM');

      const votingId = newId();
      await tx.insert(VotingEntity, {
        id: votingId,
        itemId,
        round: (await tx.countBy(VotingEntity, { itemId })) + 1,
        proposal,
        secret,
        attendance,
        openedAt: now,
      });
      if (secret) await tx.insert(SecretCountEntity, { votingId });
      await tx.save(Object.assign(item, { state: step.to }));
    });
  }

  /**
   * Takes the vote of whoever sits on a seat. A named vote may be changed until the vote is closed, a secret one is final.
   *
   * @throws DomainError forbidden NOT_A_MEMBER, RECUSED, DEPUTY_NOT_IN_CHARGE
   * @throws DomainError conflict VOTE_NOT_OPEN, VOTE_CLOSED, NOT_PRESENT, SECRET_VOTE_IS_FINAL
   */
  async cast(actor: Actor, itemId: string, { choice }: VoteInput): Promise<CastVote> {
    return this.unitOfWork.run(async (tx) => {
      // Holds off the closing, which counts every vote that was taken; other votes go on.
      const voting = await tx
        .createQueryBuilder(VotingEntity, 'voting')
        .setLock('pessimistic_read')
        .where('voting.item_id = :itemId AND voting.closed_at IS NULL', { itemId })
        .getOne();
      const item = await itemOf(tx, itemId);
      const meeting = await tx.findOneByOrFail(MeetingEntity, { id: item.meetingId });
      const now = this.clock.now();
      const seat = await this.seatOf(tx, actor, item, meeting, voting, now);
      if (!voting) throw new DomainError('conflict', 'VOTE_CLOSED');
      const vote = { votingId: voting.id, seat: seat.member, castAt: now };
      if (voting.secret) {
        await castSecretly(tx, actor.userId, vote, choice);
        return { ...vote, choice: null };
      }
      await castByName(tx, actor.userId, vote, choice);
      return { ...vote, choice };
    });
  }

  /**
   * Ends the vote and counts it; the item can then be decided, or put to another vote.
   *
   * @throws DomainError conflict MEETING_NOT_IN_SESSION, ITEM_STEP_NOT_POSSIBLE, VOTING_WINDOW_OPEN;
   *   forbidden ITEM_STEP_NOT_YOURS
   */
  async close(actor: Actor, itemId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item, meeting, movers } = await this.table.lock(tx, actor, itemId);
      const step = chooseItemStep('end_vote', item.state, meeting.state, movers);
      await endVote(tx, itemId, meeting, this.clock.now());
      await tx.save(Object.assign(item, { state: step.to }));
    });
  }

  private async seatOf(
    tx: EntityManager,
    actor: Actor,
    item: AgendaItemEntity,
    meeting: MeetingEntity,
    voting: VotingEntity | null,
    now: Date,
  ): Promise<TakenSeat> {
    const window = windowOf(meeting);
    const frozen = voting?.attendance.sitting;
    const voted = voting && window ? await tx.findBy(VoteEntity, { votingId: voting.id }) : [];
    return seatToVoteOn(actor.userId, {
      seats: frozen?.seats ?? (await compositionOn(tx, this.table.dayOf(meeting))).seats,
      recused: frozen?.recused ?? [],
      present: window ? voted.map(({ castBy }) => castBy) : (frozen?.present ?? []),
      // The state may be read a moment before a vote opens or after one ends; the round itself is locked.
      item: voting ? 'open' : await stateWithoutVote(tx, item),
      window,
      now,
    });
  }
}

/** Without an open round there is nothing to vote on: not yet, or not any more. */
async function stateWithoutVote(tx: EntityManager, item: AgendaItemEntity): Promise<'planned' | 'closed'> {
  return (await tx.existsBy(VotingEntity, { itemId: item.id })) || item.state !== 'planned' ? 'closed' : 'planned';
}

type Placed = Omit<CastVote, 'choice'>;

async function castByName(tx: EntityManager, by: string, { votingId, seat, castAt }: Placed, choice: Choice) {
  // A member's own vote takes the place of the deputy's, never the other way round.
  const written = await tx.query<unknown[]>(
    `INSERT INTO vote (id, voting_id, seat_id, cast_by, choice, cast_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT ON CONSTRAINT vote_once DO UPDATE SET cast_by = EXCLUDED.cast_by, choice = EXCLUDED.choice, cast_at = EXCLUDED.cast_at
       WHERE EXCLUDED.cast_by IN (vote.cast_by, vote.seat_id) RETURNING id`,
    [newId(), votingId, seat, by, choice, castAt],
  );
  if (written.length === 0) throw new DomainError('forbidden', 'DEPUTY_NOT_IN_CHARGE');
}

const COUNTER = { for: 'votesFor', against: 'votesAgainst', abstain: 'votesAbstain' } as const;

/** That the person voted is kept by the seat, how is only added to the count. */
async function castSecretly(tx: EntityManager, by: string, { votingId, seat, castAt }: Placed, choice: Choice) {
  const written = await tx.query<unknown[]>(
    `INSERT INTO vote (id, voting_id, seat_id, cast_by, cast_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT ON CONSTRAINT vote_once DO NOTHING RETURNING id`,
    [newId(), votingId, seat, by, castAt],
  );
  if (written.length === 0) throw new DomainError('conflict', 'SECRET_VOTE_IS_FINAL');
  await tx.increment(SecretCountEntity, { votingId }, COUNTER[choice], 1);
}
