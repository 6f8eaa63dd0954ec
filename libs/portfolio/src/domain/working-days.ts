import type { Day } from '#libs/kernel';

/** Days that differ from the week: false is a holiday, true a Saturday or Sunday that is worked. */
export type CalendarExceptions = ReadonlyMap<Day, boolean>;

/** Monday to Friday, unless the calendar says otherwise. */
export function isWorkingDay(day: Day, exceptions: CalendarExceptions): boolean {
  const weekday = new Date(midnight(day)).getUTCDay();
  return exceptions.get(day) ?? (weekday !== SUNDAY && weekday !== SATURDAY);
}

/**
 * The day that lies so many working days after `from` (before it, when negative); `from` itself is not counted. Zero gives
 * `from` back, whether it is worked or not.
 */
export function addWorkingDays(from: Day, count: number, exceptions: CalendarExceptions): Day {
  const step = Math.sign(count);
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = shifted(day, step);
    if (isWorkingDay(day, exceptions)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to `to`, `to` included: Friday to Monday is 1. Negative when `to` is the earlier. */
export function workingDaysBetween(from: Day, to: Day, exceptions: CalendarExceptions): number {
  if (to < from) return -workingDaysBetween(to, from, exceptions);
  let count = 0;
  for (let day = from; day < to;) {
    day = shifted(day, 1);
    if (isWorkingDay(day, exceptions)) count += 1;
  }
  return count;
}

const SUNDAY = 0;
const SATURDAY = 6;
const MS_PER_DAY = 86_400_000;

const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const shifted = (day: Day, days: number): Day =>
  new Date(midnight(day) + days * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
