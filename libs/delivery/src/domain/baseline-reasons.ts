/** Why a promise is changed. Words stand in the catalogues under `changeReason.CODE`. */
export const CHANGE_REASONS = [
  'scope',
  'funding',
  'procurement',
  'contractor',
  'land',
  'design',
  'dependency',
  'force_majeure',
  'mandate',
  'planning_error',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

/** The first promise changes none. */
export const BASELINE_REASONS = ['initial', ...CHANGE_REASONS] as const;
export type BaselineReason = (typeof BASELINE_REASONS)[number];
