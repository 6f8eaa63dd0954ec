import type { IndicatorFinding } from '../../api';

export const FINDING_STATES = ['open', 'explained', 'gone'] as const satisfies readonly IndicatorFinding['state'][];
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
] as const satisfies readonly IndicatorFinding['kind'][];

/** What the address of the register may say. */
export const FINDING_FILTERS = ['kind', 'state', 'owner', 'indicator', 'goal', 'target', 'overdue'] as const;
/** Owner of what no organisation owns, as the API writes it. */
export const OFFICE = 'office';
