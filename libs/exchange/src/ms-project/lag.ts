/**
 * Lags of MS Project: `LinkLag` counts tenths of a minute whatever the `LagFormat` shows (7 days, 5 hours, 9 weeks …; 32 more means
 * “estimated”). Elapsed time (4, 6, 8 …) runs through nights and weekends, and 19 and 20 are a share of the predecessor's duration:
 * neither is a number of working days.
 * @see https://learn.microsoft.com/en-us/office-project/xml-data-interchange/linklag-element
 */
export const MINUTES_PER_DAY = 480;
const TENTHS = 10;
const ESTIMATED = 32;

const WORKING: readonly number[] = [3, 5, 7, 9, 11];
const ELAPSED: readonly number[] = [4, 6, 8, 10, 12];
const PERCENT: readonly number[] = [19, 20];

export const LAG_IN_DAYS = 7;

export const linkLagOf = (workingDays: number): number => workingDays * MINUTES_PER_DAY * TENTHS;

/** Why a lag is no whole number of working days. */
export type LagProblem = 'LAG_IN_PERCENT' | 'LAG_IN_ELAPSED_TIME' | 'LAG_NOT_WHOLE_DAYS' | 'LAG_FORMAT_UNKNOWN';

/** The working days of a lag; a day has as many minutes as the file says. Without a format it is working time. */
export function workingDaysOf(
  linkLag: number,
  format: number | null,
  minutesPerDay: number,
): { readonly days: number } | { readonly problem: LagProblem } {
  if (linkLag === 0) return { days: 0 };
  const base = format === null ? LAG_IN_DAYS : format > ESTIMATED ? format - ESTIMATED : format;
  if (PERCENT.includes(base)) return { problem: 'LAG_IN_PERCENT' };
  if (ELAPSED.includes(base)) return { problem: 'LAG_IN_ELAPSED_TIME' };
  if (!WORKING.includes(base)) return { problem: 'LAG_FORMAT_UNKNOWN' };
  const days = linkLag / (minutesPerDay * TENTHS);
  return Number.isInteger(days) ? { days } : { problem: 'LAG_NOT_WHOLE_DAYS' };
}
