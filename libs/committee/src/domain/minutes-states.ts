/** Minutes are drafted from the closed meeting, approved by the office and signed by the chair. */
export const MINUTES_STATES = ['draft', 'approved', 'signed'] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];
