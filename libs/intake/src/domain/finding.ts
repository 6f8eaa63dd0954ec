export const CRITERION_CODES = ['1', '2', '3', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6'] as const;
export type CriterionCode = (typeof CRITERION_CODES)[number];

/** Signs of significance under criterion 4, which hold only when the head of the project's direction attests them. */
export const SIGNIFICANCE_CODES = ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'] as const;
export type SignificanceCode = (typeof SIGNIFICANCE_CODES)[number];

/** `candidate`: the facts and their evidence are there, the head of the direction has not attested yet. */
export const FINDING_RESULTS = ['met', 'candidate', 'evidence_missing', 'not_met'] as const;
export type FindingResult = (typeof FINDING_RESULTS)[number];

/** Why a criterion has its result; the sentence of each stands in the text catalogues under `reason.<code>`. */
export const REASONS = [
  'MANDATE_FROM_HEAD_OF_STATE',
  'MANDATE_FROM_GOVERNMENT',
  'MANDATE_FROM_AKIM',
  'MANDATE_EVIDENCE_MISSING',
  'NO_MANDATE',

  'CROSS_SECTOR',
  'PARTS_MISSING',
  'PARTICIPANTS_INCOMPLETE',
  'NO_CITY_ORGANISATIONS',
  'TOO_FEW_ORGANISATIONS',
  'TOO_FEW_HEADS',
  'TOO_FEW_ORGANISATIONS_AND_HEADS',

  'REPUBLICAN_MONEY_AND_AKIM',
  'REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS',
  'CENTRAL_BODY_AND_AKIM',
  'CENTRAL_BODY_AND_COMMITTEE_MEMBERS',
  'COORDINATION_EVIDENCE_MISSING',
  'NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY',
  'COORDINATION_NOT_NEEDED',
  'TOO_FEW_COMMITTEE_MEMBERS',

  'COVERED_BY_OTHER_CRITERIA',

  'CITIZENS_REACH_THRESHOLD',
  'CITIZENS_EVIDENCE_MISSING',
  'CITIZENS_BELOW_THRESHOLD',
  'CITIZENS_NOT_STATED',

  'SAFETY_AFFECTED',
  'SAFETY_EVIDENCE_MISSING',
  'SAFETY_NOT_AFFECTED',
  'SAFETY_NOT_STATED',

  'FIRST_IN_CITY',
  'INNOVATION_EVIDENCE_MISSING',
  'NOT_FIRST_IN_CITY',
  'INNOVATION_NOT_STATED',

  'ICONIC_SITE_TOUCHED',
  'ICONIC_SITE_EVIDENCE_MISSING',
  'NO_ICONIC_SITE',

  'COST_OVER_THRESHOLD',
  'COST_TOTAL_MISSING',
  'COST_BREAKDOWN_MISSING',
  'COST_BREAKDOWN_INCOMPLETE',
  'COST_BREAKDOWN_DOES_NOT_ADD_UP',
  'COST_NOT_OVER_THRESHOLD',
  'COST_NOT_STATED',

  'HIGH_RISKS',
  'HIGH_RISK_EVIDENCE_MISSING',
  'NO_HIGH_RISK',
  'NO_RISKS_STATED',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * The values a result rests on: counts are numbers, amounts decimal strings, days `YYYY-MM-DD`.
 * `missing` lists facts by their path (`mandate.number`).
 */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

export interface Finding {
  readonly code: CriterionCode;
  readonly result: FindingResult;
  readonly reason: Reason;
  readonly params: FindingParams;
}

/** One evaluation of a project against a policy; repeatable from the policy version and the facts. */
export interface Screening {
  /** At least one criterion is met: the project goes to the committee. */
  readonly flagged: boolean;
  readonly policyVersion: number;
  /** All criteria, always in the order of `CRITERION_CODES`. */
  readonly criteria: readonly Finding[];
}
