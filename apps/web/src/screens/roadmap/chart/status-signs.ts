/** Signs on bars: a status is told by its sign, and by its colour only besides. */
export const STATUS_SIGNS = {
  planned: '',
  due_soon: '•',
  at_risk: '?',
  overdue: '!',
  done: '✓',
  done_late: '✓',
} as const;
