import type { Day } from '#libs/kernel';

export const MILESTONE_STATUSES = ['planned', 'due_soon', 'at_risk', 'overdue', 'done', 'done_late'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

/** The days that a status is derived from. */
export interface MilestoneDays {
  readonly baselineOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
}

/** The day on which a milestone is due: the promise in force, or the forecast while nothing has been promised. */
export const dueOn = ({ baselineOn, forecastOn }: MilestoneDays): Day => baselineOn ?? forecastOn;

/** What a milestone is on a day. The worst that is true counts; a day is over at its end, so what is due today is not late. */
export function milestoneStatus(days: MilestoneDays, today: Day, dueSoonDays: number): MilestoneStatus {
  const due = dueOn(days);
  if (days.actualOn !== null) return days.actualOn <= due ? 'done' : 'done_late';
  if (due < today) return 'overdue';
  if (days.baselineOn !== null && days.forecastOn > days.baselineOn) return 'at_risk';
  return daysBetween(today, due) <= dueSoonDays ? 'due_soon' : 'planned';
}

/** Calendar days from one day to another; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
