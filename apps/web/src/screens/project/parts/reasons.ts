/** Why a promise or a budget changes; the first one has a reason of its own. */
export const REASONS = [
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
