const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** Days as numbers that can be counted with: so many since 1970-01-01. */
export const numberOf = (day: string): number => Date.parse(day) / DAY_MS;
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The first of a month; months count on over the end of a year. */
export const firstOfMonth = (year: number, month: number): number => Date.UTC(year, month, 1) / DAY_MS;

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export type Working = (number: number) => boolean;

/** The city's working days: Monday to Friday, but for the days that the calendar names. */
export function workingOf(exceptions: readonly { day: string; working: boolean }[]): Working {
  const named = new Map(exceptions.map(({ day, working }) => [numberOf(day), working]));
  return (number) => named.get(number) ?? ![SATURDAY, SUNDAY].includes(weekdayOf(number));
}

export function nextWorking(number: number, working: Working): number {
  let found = number;
  while (!working(found)) found += 1;
  return found;
}

/** Year, month from 0, day of the month. */
export function partsOf(number: number): { year: number; month: number; day: number } {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}
