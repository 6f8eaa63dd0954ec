/** The groups by which figures are added up; a project counts in every roadmap and district that it belongs to. */
export const DIMENSIONS = ['direction', 'roadmap', 'district', 'stage', 'oversight', 'health'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is added up, by the names of portfolio_sum, each as row `f` of project_figures gives it. */
export const MEASURES = {
  projects: '1',
  flagged: 'f.flagged::int',
  diverging: 'f.diverging::int',
  cost: 'coalesce(f.cost, 0)',
  cost_unknown: '(f.cost IS NULL)::int',
  citizens: 'coalesce(f.citizens, 0)',
  citizens_unknown: '(f.citizens IS NULL)::int',
  plan: 'coalesce(f.plan, 0)',
  adjusted: 'coalesce(f.adjusted, 0)',
  committed: 'coalesce(f.committed, 0)',
  unfunded: 'coalesce(f.unfunded, 0)',
  budget_unknown: '(f.plan IS NULL)::int',
  actual: 'coalesce(f.actual, 0)',
  actual_unknown: '(f.actual IS NULL)::int',
  milestones_open: 'f.milestones_open',
  milestones_overdue: 'f.milestones_overdue',
  milestones_done: 'f.milestones_done',
  overdue_projects: '(f.milestones_overdue > 0)::int',
} as const;

export const MEASURE_NAMES = Object.keys(MEASURES);

/** The groups of row `row`, as `k (dimension, key)`. */
export const keysOf = (row: string): string =>
  `CROSS JOIN LATERAL zhoba_figure_keys(${row}.direction_id, ${row}.stage, ${row}.oversight, ${row}.health, ${row}.roadmap_ids, ${row}.district_ids) k`;
