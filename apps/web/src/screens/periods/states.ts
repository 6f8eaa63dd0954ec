/** What a project's status report of a period can be, the one that waits longest first. */
export const OBLIGATION_STATES = ['missing', 'returned', 'submitted', 'confirmed', 'excused'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export const PERIOD_KINDS = ['month', 'quarter'] as const;
export const PERIOD_STATES = ['open', 'frozen'] as const;
