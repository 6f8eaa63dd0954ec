/** What the checks call a finding, and how long its owner has. */
export interface FindingPolicy {
  /** So many years running a fact may not equal its plan to the last digit. */
  readonly equalYears: number;
  /** A jump is a yearly change further from the usual one than so many of the usual deviations. */
  readonly jumpSigmas: number;
  /** Deviations below it are taken for this much, so that a calm series may breathe. */
  readonly leastDeviation: number;
  /** And it is no smaller than this, as the logarithm of growth: a tenth. */
  readonly leastChange: number;
  /** Fewer yearly changes than that have nothing usual. */
  readonly leastChanges: number;
  /** So many neighbouring years with the same values in two series are a copy. */
  readonly repeatedYears: number;
  /** A fact with so many digits is not the last year's by chance. */
  readonly repeatedDigits: number;
  /** Two series whose values differ by more than this share of each other are about different things. */
  readonly sameWithin: number;
  /** Parts that differ by more than this share of the greatest differ indeed. */
  readonly partsDiffer: number;
  /** Statistics are kept from year to year when they have so many facts. */
  readonly keptFacts: number;
  /** Working days to explain or mend what contradicts itself, and to bring what is missing. */
  readonly answerDays: number;
  readonly gapDays: number;
}

export const FINDING_POLICY: FindingPolicy = {
  equalYears: 3,
  jumpSigmas: 3,
  leastDeviation: 0.05,
  leastChange: 0.1,
  leastChanges: 4,
  repeatedYears: 4,
  repeatedDigits: 4,
  sameWithin: 0.25,
  partsDiffer: 0.05,
  keptFacts: 3,
  answerDays: 10,
  gapDays: 20,
};
