import { createHash } from 'node:crypto';
import type { Sha256, Tally } from '../domain/index.js';
import type { DecisionEntity } from '../persistence/decision.entities.js';
import type { VoteEntity, VotingEntity } from '../persistence/voting.entities.js';

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The vote that a decision rests on; by name unless it was secret. */
export interface CountedVoting {
  readonly voting: Pick<VotingEntity, 'round' | 'proposal' | 'secret' | 'tally'>;
  readonly votes: readonly Pick<VoteEntity, 'seatId' | 'castBy' | 'choice'>[];
}

/** What of a decision stands in the register: all that it says and rests on, its texts by their hashes. */
export function decisionEntry(
  decision: RegisteredDecision,
  about: {
    readonly projectCode: string | null;
    readonly supersedes: string | null;
    readonly texts: Readonly<Record<'kk' | 'ru', string | null>>;
    readonly vote: CountedVoting | null;
  },
): object {
  return {
    type: 'decision',
    ...decisionFields(decision),
    projectCode: about.projectCode,
    supersedes: about.supersedes,
    texts: { kk: hashOf(about.texts.kk), ru: hashOf(about.texts.ru) },
    vote: about.vote && voteEntry(about.vote),
  };
}

export type RegisteredDecision = Pick<
  DecisionEntity,
  | 'id'
  | 'number'
  | 'sequence'
  | 'kind'
  | 'outcome'
  | 'projectId'
  | 'meetingId'
  | 'itemId'
  | 'votingId'
  | 'conditions'
  | 'remarks'
  | 'deadline'
  | 'deferredTo'
  | 'legalBasis'
  | 'ownerId'
  | 'effects'
  | 'supersedesId'
  | 'decidedBy'
  | 'decidedAt'
>;

/** The fields that the row of the decision holds, too: by them a changed row is found. */
export const decisionFields = (decision: RegisteredDecision) => ({
  id: decision.id,
  number: decision.number,
  sequence: Number(decision.sequence),
  kind: decision.kind,
  outcome: decision.outcome,
  meetingId: decision.meetingId,
  itemId: decision.itemId,
  projectId: decision.projectId,
  votingId: decision.votingId,
  conditions: decision.conditions,
  remarks: decision.remarks,
  deadline: decision.deadline,
  deferredTo: decision.deferredTo,
  supersedesId: decision.supersedesId,
  legalBasis: decision.legalBasis,
  ownerId: decision.ownerId,
  effects: decision.effects.map((effect) => ({ ...effect })),
  decidedBy: decision.decidedBy,
  decidedAt: decision.decidedAt.toISOString(),
});

/** A text that was written after the decision is bound to it by a line of its own. */
export const textEntry = (number: string, language: 'kk' | 'ru', text: string, writtenAt: Date): object => ({
  type: 'decision_text',
  number,
  language,
  sha256: sha256(text),
  writtenAt: writtenAt.toISOString(),
});

const hashOf = (text: string | null): string | null => (text === null ? null : sha256(text));

function voteEntry({ voting, votes }: CountedVoting): object {
  const { tally } = voting;
  if (tally === null) throw new Error('a decision rests on a vote that was not counted');
  return {
    round: voting.round,
    proposal: voting.proposal,
    ballot: tally.ballot,
    ...arithmeticOf(tally),
    votes: voting.secret ? null : votes.map(({ seatId, castBy, choice }) => ({ seat: seatId, by: castBy, choice })),
  };
}

const arithmeticOf = (tally: Tally) => ({
  rulesVersion: tally.rulesVersion,
  base: tally.base,
  present: tally.present,
  deputised: tally.deputised,
  recused: tally.recused,
  absent: tally.absent,
  quorum: tally.quorum,
  for: tally.for,
  against: tally.against,
  abstained: tally.abstained,
  notVoted: tally.notVoted,
  notCounted: tally.notCounted.length,
  majority: tally.majority,
  tie: tally.tie,
  castingVote: tally.castingVote,
  outcome: tally.outcome,
});
