/** What may be missing, by what lacks it. */
export const GAP_KINDS = [
  'indicators_without_projects',
  'indicators_without_targets',
  'indicators_without_facts',
  'projects_without_indicators',
  'projects_without_targets',
  'targets_without_channel',
  'targets_without_indicators',
  'targets_without_data',
  'targets_without_projects',
  'records_without_targets',
] as const;
export type GapKind = (typeof GAP_KINDS)[number];
