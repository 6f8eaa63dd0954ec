import type { Day } from '#libs/kernel';

/** The last year whose fact should be there on a day: it is due by the end of `dueMonth` of the next year, or when the year is over. */
export function dueYear(today: Day, dueMonth: number | null): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return dueMonth !== null && month <= dueMonth ? year - 2 : year - 1;
}
