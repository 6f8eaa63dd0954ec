import type { Day } from '#libs/kernel';

/**
 * The last day for an update: so many working days after the end of the period, or after the day on which it was asked for, when
 * that is later. Nobody is late with what has only just been asked for. `after` counts working days from a day.
 */
export function dueOn(
  endsOn: Day,
  askedOn: Day,
  workingDays: number,
  after: (day: Day, workingDays: number) => Day,
): Day {
  return after(askedOn > endsOn ? askedOn : endsOn, workingDays);
}
