import type { Measure } from './study.js';

/** What is doubtful or missing. */
export const FINDING_KINDS = [
  'fact_equals_plan',
  'parts_do_not_sum',
  'whole_beside_parts',
  'jump',
  'two_values',
  'repeated_series',
  'value_repeated',
  'out_of_range',
  'break_compared',
  'suspect_source',
  'value_disputed',
  'value_estimated',
  'fact_missing',
  'plan_missing',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export const isFindingKind = (kind: string): kind is FindingKind => FINDING_KINDS.some((known) => known === kind);

/** Nobody has erred: something has not come yet. */
export const GAP_KINDS: readonly FindingKind[] = ['value_estimated', 'fact_missing', 'plan_missing'];

/** These look at several series at once; the others at one. */
export const COMPARING_KINDS: readonly FindingKind[] = [
  'parts_do_not_sum',
  'whole_beside_parts',
  'two_values',
  'repeated_series',
];

/** The figures that a finding names. Values are exact decimals as text. */
export interface FindingParams {
  readonly measure: Measure | null;
  /** The years in doubt; none when it is the whole series. */
  readonly years: readonly number[];
  readonly [name: string]: unknown;
}

/** What a check has found. */
export interface Found {
  readonly indicatorId: string;
  readonly kind: FindingKind;
  /** What it is about among findings of the kind: the same is found under the same subject. */
  readonly subject: string;
  /** The other series that it speaks of. */
  readonly otherId: string | null;
  readonly params: FindingParams;
}

export const found = (
  indicatorId: string,
  kind: FindingKind,
  subject: string,
  params: FindingParams,
  otherId: string | null = null,
): Found => ({ indicatorId, kind, subject, otherId, params });
