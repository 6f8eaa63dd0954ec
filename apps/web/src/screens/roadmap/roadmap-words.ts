/** What may stand in the address of a roadmap: its filters, how it is shown, and the milestone that is open. */
export const ROADMAP_WORDS = [
  'project',
  'health',
  'owner',
  'critical',
  'overdue',
  'zoom',
  'view',
  'milestone',
] as const;
