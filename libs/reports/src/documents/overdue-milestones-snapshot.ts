import type { Day, Trilingual } from '#libs/kernel';
import type { PaperCity } from './paper-head.js';
import type { Named } from './portfolio-snapshot.js';

/** Milestones of approved projects that are not reached though their day is over, frozen at `takenAt`. */
export interface OverdueMilestonesSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** The day on which they are overdue. */
  readonly day: Day;
  /** What was asked for; null for all. */
  readonly direction: Named | null;
  readonly roadmap: Named | null;
  /** By direction, then by project, the longest overdue first. */
  readonly milestones: readonly OverdueMilestone[];
}

export interface OverdueMilestone {
  readonly direction: Named;
  readonly project: { readonly code: string; readonly title: Trilingual };
  readonly number: number;
  readonly title: Trilingual;
  /** The organisation that answers for it. */
  readonly owner: Trilingual | null;
  /** The promise in force; null where nothing was promised and the forecast is what is due. */
  readonly baselineOn: Day | null;
  readonly forecastOn: Day;
  /** From its due day, which is not counted, to the day of the report. */
  readonly days: number;
  readonly workingDays: number;
  /** What was last noted on its forecast. */
  readonly cause: string | null;
}
