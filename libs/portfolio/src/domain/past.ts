import { DomainError, dayIn } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { endOfDay } from './end-of-day.js';

/** A moment from which history is read, and the day by which what stood then is judged. */
export interface Past {
  readonly at: Date;
  readonly day: Day;
}

/**
 * What `asOf` names. Today stands as it is now, until its end as far as anybody can know; days to come nobody knows.
 * @throws DomainError invalid VALIDATION_FAILED naming `?asOf`
 */
export function pastOf(asOf: string, timeZone: string, clock: Clock): Past {
  const at = endOfDay(asOf, timeZone);
  if (at > endOfDay(clock.today(), timeZone))
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '?asOf', code: 'IN_THE_FUTURE' }]);
  // A day is given as it is written; names of years before 1000 are too short for one.
  return { at, day: asOf.length === 10 ? asOf : dayIn(timeZone, at).padStart(10, '0') };
}
