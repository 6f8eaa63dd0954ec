import type { FieldError } from '#libs/kernel';

/** `at_least` half of 10 is 5, `strictly_more` is 6. */
export const COMPARISONS = ['strictly_more', 'at_least'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** `not_recused`: voting members without those who are recused from the item. */
export const QUORUM_BASES = ['all_voting', 'not_recused'] as const;
export type QuorumBase = (typeof QUORUM_BASES)[number];

/** `votes_cast`: for and against, an abstention is not cast; `present`: present and not recused. */
export const MAJORITY_BASES = ['votes_cast', 'present', 'all_voting'] as const;
export type MajorityBase = (typeof MAJORITY_BASES)[number];

/** A share is an exact fraction (`1/2`), a count a number of voters. */
export type Threshold =
  | { readonly kind: 'share'; readonly comparison: Comparison; readonly value: string }
  | { readonly kind: 'count'; readonly comparison: Comparison; readonly value: number };

export type QuorumRule = Threshold & { readonly base: QuorumBase };
export type MajorityRule = Threshold & { readonly base: MajorityBase };

/** How the committee convenes and decides; one version of the committee's policy. */
export interface CommitteeRules {
  readonly quorum: QuorumRule;
  readonly majority: MajorityRule;
  /** On a tie the chair's vote counts a second time. */
  readonly castingVote: boolean;
  readonly secretBallotAllowed: boolean;
  /** The shortest time in which votes are taken in absentia. */
  readonly inAbsentia: { readonly minHours: number };
  /** Calendar days between the publication of the agenda and the meeting, and what a shorter notice leads to. */
  readonly notice: { readonly days: number; readonly whenShort: 'warn' | 'refuse' };
}

/** The rules a city starts with: half of the voting members and one more, simple majority, the chair breaks a tie. */
export const BASE_RULES: CommitteeRules = {
  quorum: { base: 'all_voting', kind: 'share', comparison: 'strictly_more', value: '1/2' },
  majority: { base: 'votes_cast', kind: 'share', comparison: 'strictly_more', value: '1/2' },
  castingVote: true,
  secretBallotAllowed: true,
  inAbsentia: { minHours: 24 },
  notice: { days: 3, whenShort: 'warn' },
};

export interface RulesInForce {
  readonly version: number;
  readonly rules: CommitteeRules;
}

/**
 * The least number that meets the threshold of `of` voters, in whole numbers only: n/of against p/q is n·q against p·of.
 * Never less than one, so that nobody present is no quorum and nobody for is no majority.
 */
export function leastMeeting(threshold: Threshold, of: number): number {
  const strictly = threshold.comparison === 'strictly_more';
  if (threshold.kind === 'count') return Math.max(1, threshold.value + (strictly ? 1 : 0));
  const [part, whole] = fractionOf(threshold.value);
  const remainder = (part * of) % whole;
  const floor = (part * of - remainder) / whole;
  return Math.max(1, strictly || remainder > 0 ? floor + 1 : floor);
}

/** At most three digits each, so that products with a membership stay exact. */
const FRACTION = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/;

function fractionOf(value: string): readonly [number, number] {
  const [, part, whole] = FRACTION.exec(value) ?? [];
  if (part === undefined || whole === undefined) throw new Error(`not a fraction: ${value}`);
  return [Number(part), Number(whole)];
}

/** Everything about rules that their shape alone cannot say: thresholds that nobody can meet, or that a minority meets. */
export function rulesErrors({ quorum, majority, inAbsentia, notice }: CommitteeRules): FieldError[] {
  const errors = [...thresholdErrors('/quorum/value', quorum), ...thresholdErrors('/majority/value', majority)];
  if (majority.kind === 'share' && FRACTION.test(majority.value)) {
    const [part, whole] = fractionOf(majority.value);
    if (2 * part < whole) errors.push({ pointer: '/majority/value', code: 'BELOW_HALF' });
  }
  if (!isWhole(inAbsentia.minHours, 1))
    errors.push({ pointer: '/inAbsentia/minHours', code: 'TOO_SMALL', params: { min: 1 } });
  if (!isWhole(notice.days, 0)) errors.push({ pointer: '/notice/days', code: 'TOO_SMALL', params: { min: 0 } });
  return errors;
}

function thresholdErrors(pointer: string, threshold: Threshold): FieldError[] {
  const strictly = threshold.comparison === 'strictly_more';
  if (threshold.kind === 'count') {
    const min = strictly ? 0 : 1;
    return isWhole(threshold.value, min) ? [] : [{ pointer, code: 'TOO_SMALL', params: { min } }];
  }
  if (!FRACTION.test(threshold.value)) return [{ pointer, code: 'BAD_FRACTION' }];
  const [part, whole] = fractionOf(threshold.value);
  return part > whole || (strictly && part === whole) ? [{ pointer, code: 'NEVER_MET' }] : [];
}

const isWhole = (value: number, min: number): boolean => Number.isSafeInteger(value) && value >= min;
