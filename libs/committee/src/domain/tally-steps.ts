import type { MajorityBase, QuorumBase, Threshold } from './rules.js';
import type { Attendance, NoCastingVote, Tally } from './tally.js';

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

const FORM = {
  share: { strictly_more: 'SHARE_STRICTLY_MORE', at_least: 'SHARE_AT_LEAST' },
  count: { strictly_more: 'COUNT_STRICTLY_MORE', at_least: 'COUNT_AT_LEAST' },
} as const satisfies Record<Threshold['kind'], Record<Threshold['comparison'], string>>;

const QUORUM_BASE = {
  all_voting: 'QUORUM_BASE_ALL_VOTING',
  not_recused: 'QUORUM_BASE_NOT_RECUSED',
} as const satisfies Record<QuorumBase, TallyStepCode>;

const MAJORITY_BASE = {
  votes_cast: 'MAJORITY_BASE_VOTES_CAST',
  present: 'MAJORITY_BASE_PRESENT',
  all_voting: 'MAJORITY_BASE_ALL_VOTING',
} as const satisfies Record<MajorityBase, TallyStepCode>;

const TIE_NOT_BROKEN = {
  by_rules: 'NO_CASTING_VOTE_BY_RULES',
  no_chair: 'NO_CASTING_VOTE_NO_CHAIR',
  absent: 'NO_CASTING_VOTE_ABSENT',
  recused: 'NO_CASTING_VOTE_RECUSED',
  abstained: 'NO_CASTING_VOTE_ABSTAINED',
  not_voted: 'NO_CASTING_VOTE_NOT_VOTED',
  secret: 'NO_CASTING_VOTE_SECRET',
} as const satisfies Record<NoCastingVote, TallyStepCode>;

export function quorumSteps(attendance: Omit<Attendance, 'steps'>): TallyStep[] {
  const { base, present, deputised, recused, absent, quorum } = attendance;
  const { rule, of, required, reached } = quorum;
  return [
    step('MEMBERS', { members: base }),
    ...(recused > 0 ? [step('RECUSED', { recused })] : []),
    ...(absent > 0 ? [step('ABSENT', { absent })] : []),
    step('PRESENT', { present, deputised }),
    step(QUORUM_BASE[rule.base], { of }),
    step(`QUORUM_${FORM[rule.kind][rule.comparison]}`, { value: rule.value, of, required }),
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
    step(MAJORITY_BASE[rule.base], { of }),
    step(`MAJORITY_${FORM[rule.kind][rule.comparison]}`, { value: rule.value, of, needed }),
    step(inFavour >= needed ? 'MAJORITY_REACHED' : 'MAJORITY_NOT_REACHED', { for: inFavour, needed }),
    ...(inFavour >= needed && !reached ? [step('MORE_AGAINST_THAN_FOR', { for: inFavour, against })] : []),
    ...tieSteps(tally),
    step(outcome === 'carried' ? 'CARRIED' : 'NOT_CARRIED'),
  ];
}

function tieSteps({ for: inFavour, against, castingVote }: Omit<Tally, 'steps'>): TallyStep[] {
  if (castingVote === null) return [];
  const tie = step('TIE', { for: inFavour, against });
  if (!castingVote.used) return [tie, step(TIE_NOT_BROKEN[castingVote.why])];
  if (castingVote.choice === 'against') return [tie, step('CASTING_VOTE_AGAINST', { against: against + 1 })];
  return [tie, step('CASTING_VOTE_FOR', { for: inFavour + 1, of: castingVote.of, needed: castingVote.needed })];
}
