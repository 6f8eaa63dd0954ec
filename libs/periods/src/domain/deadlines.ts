import type { Day } from '#libs/kernel';
import { addWorkingDays } from '#libs/portfolio';
import type { CalendarExceptions } from '#libs/portfolio';

/**
 * The last day for an update: so many working days after the end of the period, or after the day on which it was asked for, when
 * that is later. Nobody is late with what has only just been asked for.
 */
export function dueOn(endsOn: Day, askedOn: Day, workingDays: number, exceptions: CalendarExceptions): Day {
  return addWorkingDays(askedOn > endsOn ? askedOn : endsOn, workingDays, exceptions);
}
