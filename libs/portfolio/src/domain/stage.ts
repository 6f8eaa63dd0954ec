export const STAGES = [
  'draft',
  'submitted',
  'on_agenda',
  'approved',
  'in_delivery',
  'on_hold',
  'completed',
  'cancelled',
  'rejected',
] as const;
export type Stage = (typeof STAGES)[number];

export const OVERSIGHTS = ['committee', 'head', 'standard'] as const;
export type Oversight = (typeof OVERSIGHTS)[number];

/** Stages of what has been approved and has not ended. */
export const APPROVED: readonly Stage[] = ['approved', 'in_delivery', 'on_hold'];

/** Stages in which nothing more happens to a project. */
export const ENDED: readonly Stage[] = ['completed', 'cancelled', 'rejected'];
