import { DomainError } from '#libs/kernel';
import type { Ballot } from './ballot.js';
import type { ItemState } from './item-states.js';
import type { VotingWindow } from './meeting-guards.js';
import type { MeetingFormat } from './meeting-states.js';
import type { CommitteeRules } from './rules.js';
import { type Sitting, type TakenSeat, takeSeats } from './sitting.js';

/** A vote that somebody wants to cast, or to change before closing. */
export interface VotingContext extends Sitting {
  readonly item: ItemState;
  /** Null in person. In absentia nobody attends: `present` are those who have voted so far. */
  readonly window: VotingWindow | null;
  readonly now: Date;
}

/**
 * The seat on which the person votes now.
 *
 * @throws DomainError forbidden NOT_A_MEMBER, RECUSED, DEPUTY_NOT_IN_CHARGE
 * @throws DomainError conflict VOTE_NOT_OPEN, VOTE_CLOSED, NOT_PRESENT
 */
export function seatToVoteOn(person: string, context: VotingContext): TakenSeat {
  const { seats, recused, present, window } = context;
  const own = seats.filter(({ member, deputy }) => member === person || deputy === person);
  if (own.length === 0) throw new DomainError('forbidden', 'NOT_A_MEMBER');
  assertOpen(context);
  // A recused member's deputy acts for the member, and so is out, too.
  const out = own.every(({ member }) => recused.includes(member));
  if (out || recused.includes(person)) throw new DomainError('forbidden', 'RECUSED');
  if (window === null && !present.includes(person)) throw new DomainError('conflict', 'NOT_PRESENT');

  const attending = window === null ? present : [...present, person];
  const seat = takeSeats({ seats, recused, present: attending }).find(({ voter }) => voter === person);
  if (!seat) throw new DomainError('forbidden', 'DEPUTY_NOT_IN_CHARGE');
  return seat;
}

function assertOpen({ item, window, now }: VotingContext): void {
  if (item === 'planned' || (window && now < window.opensAt)) throw new DomainError('conflict', 'VOTE_NOT_OPEN');
  if (item !== 'open' || (window && now >= window.closesAt)) throw new DomainError('conflict', 'VOTE_CLOSED');
}

/**
 * Passes if the rules allow such a ballot. In absentia no vote is secret: when a member votes after the deputy, the
 * deputy's vote is to be left out, and a secret one cannot be found.
 *
 * @throws DomainError unprocessable SECRET_BALLOT_NOT_ALLOWED
 */
export function assertBallotAllowed(
  { secretBallotAllowed }: CommitteeRules,
  format: MeetingFormat,
  ballot: Ballot['kind'],
): void {
  if (ballot === 'secret' && (!secretBallotAllowed || format === 'in_absentia'))
    throw new DomainError('unprocessable', 'SECRET_BALLOT_NOT_ALLOWED');
}
