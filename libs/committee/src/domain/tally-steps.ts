import type { Attendance, Tally } from './tally.js';
import type { Threshold } from './rules.js';

/** The arithmetic of a vote, line by line; the sentence of each stands in the text catalogues under `tally.<code>`. */
export const TALLY_STEPS = [
  'MEMBERS',
  'RECUSED',
  'ABSENT',
  'PRESENT',
  'QUORUM_BASE_ALL_VOTING',
  'QUORUM_BASE_NOT_RECUSED',
  'QUORUM_SHARE_STRICTLY_MORE',
  'QUORUM_SHARE_AT_LEAST',
  'QUORUM_COUNT_STRICTLY_MORE',
  'QUORUM_COUNT_AT_LEAST',
  'QUORUM_REACHED',
  'QUORUM_NOT_REACHED',
  'VOTES',
  'NOT_COUNTED',
  'MAJORITY_BASE_VOTES_CAST',
  'MAJORITY_BASE_PRESENT',
  'MAJORITY_BASE_ALL_VOTING',
  'MAJORITY_SHARE_STRICTLY_MORE',
  'MAJORITY_SHARE_AT_LEAST',
  'MAJORITY_COUNT_STRICTLY_MORE',
  'MAJORITY_COUNT_AT_LEAST',
  'MAJORITY_REACHED',
  'MAJORITY_NOT_REACHED',
  'MORE_AGAINST_THAN_FOR',
  'TIE',
  'CASTING_VOTE_FOR',
  'CASTING_VOTE_AGAINST',
  'NO_CASTING_VOTE_BY_RULES',
  'NO_CASTING_VOTE_NO_CHAIR',
  'NO_CASTING_VOTE_ABSENT',
  'NO_CASTING_VOTE_RECUSED',
  'NO_CASTING_VOTE_ABSTAINED',
  'NO_CASTING_VOTE_NOT_VOTED',
  'NO_CASTING_VOTE_SECRET',
  'CARRIED',
  'NOT_CARRIED',
  'NO_QUORUM',
] as const;
export type TallyStepCode = (typeof TALLY_STEPS)[number];

/** Counts are numbers, shares are fractions (`1/2`). */
export interface TallyStep {
  readonly code: TallyStepCode;
  readonly params: Readonly<Record<string, string | number>>;
}

const step = (code: TallyStepCode, params: TallyStep['params'] = {}): TallyStep => ({ code, params });

type Upper<Word extends string> = Uppercase<Word>;
const upper = <Word extends string>(word: Word): Upper<Word> => word.toUpperCase() as Upper<Word>;

export function quorumSteps(attendance: Omit<Attendance, 'steps'>): TallyStep[] {
  const { base, present, deputised, recused, absent, quorum } = attendance;
  const { rule, of, required, reached } = quorum;
  return [
    step('MEMBERS', { members: base }),
    ...(recused > 0 ? [step('RECUSED', { recused })] : []),
    ...(absent > 0 ? [step('ABSENT', { absent })] : []),
    step('PRESENT', { present, deputised }),
    step(`QUORUM_BASE_${upper(rule.base)}`, { of }),
    step(`QUORUM_${formOf(rule)}`, { value: rule.value, of, required }),
    step(reached ? 'QUORUM_REACHED' : 'QUORUM_NOT_REACHED', { present, required }),
  ];
}

/** Without a quorum the votes are void and nothing more is reckoned. */
export function majoritySteps(tally: Omit<Tally, 'steps'>): TallyStep[] {
  const { for: inFavour, against, abstained, notVoted, notCounted, majority, outcome } = tally;
  const { rule, of, needed, reached } = majority;
  const votes = [
    step('VOTES', { for: inFavour, against, abstained, notVoted }),
    ...(notCounted.length > 0 ? [step('NOT_COUNTED', { notCounted: notCounted.length })] : []),
  ];
  if (outcome === 'no_quorum') return [...votes, step('NO_QUORUM')];
  return [
    ...votes,
    step(`MAJORITY_BASE_${upper(rule.base)}`, { of }),
    step(`MAJORITY_${formOf(rule)}`, { value: rule.value, of, needed }),
    step(inFavour >= needed ? 'MAJORITY_REACHED' : 'MAJORITY_NOT_REACHED', { for: inFavour, needed }),
    ...(inFavour >= needed && !reached ? [step('MORE_AGAINST_THAN_FOR', { for: inFavour, against })] : []),
    ...tieSteps(tally),
    step(outcome === 'carried' ? 'CARRIED' : 'NOT_CARRIED'),
  ];
}

function tieSteps({ for: inFavour, against, castingVote }: Omit<Tally, 'steps'>): TallyStep[] {
  if (castingVote === null) return [];
  const tie = step('TIE', { for: inFavour, against });
  if (!castingVote.used) return [tie, step(`NO_CASTING_VOTE_${upper(castingVote.why)}`)];
  if (castingVote.choice === 'against') return [tie, step('CASTING_VOTE_AGAINST', { against: against + 1 })];
  return [tie, step('CASTING_VOTE_FOR', { for: inFavour + 1, of: castingVote.of, needed: castingVote.needed })];
}

type Form = `${Upper<Threshold['kind']>}_${Upper<Threshold['comparison']>}`;
const formOf = ({ kind, comparison }: Threshold): Form => `${upper(kind)}_${upper(comparison)}`;
