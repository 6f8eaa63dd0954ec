import { type Ballot, type Choice, votersOf } from './ballot.js';
import { leastMeeting, type MajorityRule, type QuorumRule, type RulesInForce } from './rules.js';
import { type Sitting, takeSeats, type TakenSeat } from './sitting.js';
import { majoritySteps, quorumSteps, type TallyStep } from './tally-steps.js';

/** Why the chair's vote did not decide a tie. */
export const NO_CASTING_VOTE = [
  'by_rules',
  'no_chair',
  'absent',
  'recused',
  'abstained',
  'not_voted',
  'secret',
] as const;
export type NoCastingVote = (typeof NO_CASTING_VOTE)[number];

export type CastingVote =
  | {
      readonly used: true;
      /** The person who chairs. */
      readonly by: string;
      readonly choice: 'for' | 'against';
      /** The majority with the chair's vote counted twice; a vote against defeats the proposal in any case. */
      readonly of: number;
      readonly needed: number;
    }
  | { readonly used: false; readonly why: NoCastingVote };

/** Attendance of an item and its quorum; frozen when the vote opens. */
export interface Attendance {
  readonly rulesVersion: number;
  /** Voting members of the committee. */
  readonly base: number;
  /** Present and not recused, deputies included. */
  readonly present: number;
  /** Those of `present` for whom a deputy sits. */
  readonly deputised: number;
  readonly recused: number;
  readonly absent: number;
  readonly quorum: {
    readonly rule: QuorumRule;
    readonly of: number;
    readonly required: number;
    readonly reached: boolean;
  };
  readonly seats: readonly TakenSeat[];
  readonly steps: readonly TallyStep[];
}

export const TALLY_OUTCOMES = ['carried', 'not_carried', 'no_quorum'] as const;
export type TallyOutcome = (typeof TALLY_OUTCOMES)[number];

/**
 * The result of a vote with its whole arithmetic. base = present + recused + absent;
 * present = for + against + abstained + notVoted.
 */
export interface Tally extends Attendance {
  readonly ballot: Ballot['kind'];
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
  readonly notVoted: number;
  /** Persons whose vote is not counted, because nobody or somebody else votes on the seat. */
  readonly notCounted: readonly string[];
  /** `reached` is before the chair's vote decides a tie. */
  readonly majority: {
    readonly rule: MajorityRule;
    readonly of: number;
    readonly needed: number;
    readonly reached: boolean;
  };
  readonly tie: boolean;
  /** Null unless there is a tie to decide. */
  readonly castingVote: CastingVote | null;
  readonly outcome: TallyOutcome;
}

export interface CountedVote extends Sitting {
  readonly ballot: Ballot;
  /** The person who chairs the meeting. */
  readonly chair: string | null;
}

/** Counts who attends an item against the quorum. A recusal does not shrink the base, so it can break the quorum. */
export function countAttendance({ version, rules }: RulesInForce, sitting: Sitting): Attendance {
  const seats = takeSeats(sitting);
  const having = (...states: readonly string[]) => seats.filter(({ state }) => states.includes(state)).length;
  const base = seats.length;
  const present = having('present', 'deputised');
  const recused = having('recused');
  const of = rules.quorum.base === 'all_voting' ? base : base - recused;
  const required = leastMeeting(rules.quorum, of);
  const attendance = {
    rulesVersion: version,
    base,
    present,
    deputised: having('deputised'),
    recused,
    absent: having('absent'),
    quorum: { rule: rules.quorum, of, required, reached: present >= required },
    seats,
  };
  return { ...attendance, steps: quorumSteps(attendance) };
}

/**
 * Counts a vote. Reads nothing but its arguments, so that it can be repeated years later. Carried is what reaches the
 * majority with no more against than for, or what the chair's vote decides when for and against are equal. A deputy votes
 * in the chair's seat, but does not break ties.
 *
 * @throws Error when a secret ballot holds other votes than those of the persons who vote on the seats
 */
export function countVotes(inForce: RulesInForce, vote: CountedVote): Tally {
  const { rules } = inForce;
  const { steps, ...attendance } = countAttendance(inForce, vote);
  const { choices, notCounted } = validVotes(vote.ballot, attendance.seats);
  const having = (wanted: Choice) => choices.filter((choice) => choice === wanted).length;
  const [inFavour, against, abstained] = [having('for'), having('against'), having('abstain')];

  const of = { votes_cast: inFavour + against, present: attendance.present, all_voting: attendance.base };
  const needed = leastMeeting(rules.majority, of[rules.majority.base]);
  const reached = inFavour >= needed && inFavour >= against;
  const tie = inFavour === against && inFavour > 0;
  const castingVote = tie && attendance.quorum.reached ? castingVoteOf(inForce, vote, attendance.seats, of) : null;
  const carried = castingVote?.used ? castingVote.choice === 'for' && inFavour + 1 >= castingVote.needed : reached;

  const tally = {
    ...attendance,
    ballot: vote.ballot.kind,
    for: inFavour,
    against,
    abstained,
    notVoted: attendance.present - choices.length,
    notCounted,
    majority: { rule: rules.majority, of: of[rules.majority.base], needed, reached },
    tie,
    castingVote,
    outcome: outcomeOf(attendance.quorum.reached, carried),
  };
  return { ...tally, steps: [...steps, ...majoritySteps(tally)] };
}

function outcomeOf(quorum: boolean, carried: boolean): TallyOutcome {
  if (!quorum) return 'no_quorum';
  return carried ? 'carried' : 'not_carried';
}

/** The choices of those who vote on a seat, and the persons who do not. */
function validVotes(ballot: Ballot, seats: readonly TakenSeat[]) {
  const voters = new Set(seats.flatMap(({ voter }) => voter ?? []));
  const notCounted = votersOf(ballot)
    .filter((person) => !voters.has(person))
    .toSorted();
  if (ballot.kind === 'named') {
    return {
      choices: Object.entries(ballot.votes).flatMap(([by, choice]) => (voters.has(by) ? choice : [])),
      notCounted,
    };
  }
  const { voted, choices } = ballot;
  if (notCounted.length > 0 || new Set(voted).size !== voted.length || voted.length !== choices.length)
    throw new Error('a secret ballot must hold one vote of each who voted, all of them on a seat');
  return { choices, notCounted };
}

function castingVoteOf(
  { rules }: RulesInForce,
  { ballot, chair }: CountedVote,
  seats: readonly TakenSeat[],
  of: Readonly<Record<MajorityRule['base'], number>>,
): CastingVote {
  if (!rules.castingVote) return { used: false, why: 'by_rules' };
  const seat = seats.find(({ member }) => member === chair);
  if (chair === null || seat === undefined) return { used: false, why: 'no_chair' };
  if (seat.state === 'recused') return { used: false, why: 'recused' };
  if (seat.voter !== chair) return { used: false, why: 'absent' };
  if (ballot.kind === 'secret') return { used: false, why: 'secret' };
  const choice = ballot.votes[chair];
  if (choice === undefined) return { used: false, why: 'not_voted' };
  if (choice === 'abstain') return { used: false, why: 'abstained' };
  // Counted twice, the vote is one more of those cast; it makes nobody more present.
  const twice = { ...of, votes_cast: of.votes_cast + 1 }[rules.majority.base];
  return { used: true, by: chair, choice, of: twice, needed: leastMeeting(rules.majority, twice) };
}
