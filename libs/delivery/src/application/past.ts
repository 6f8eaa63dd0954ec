import { dayIn } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { endOfDay } from '#libs/portfolio';

/** A moment from which history is read, and the day by which what stood then is judged. */
export interface Past {
  readonly at: Date;
  readonly day: Day;
}

/** What `asOf` names. Days to come are judged by today: nobody knows them yet. */
export function pastOf(asOf: string, timeZone: string, clock: Clock): Past {
  const at = endOfDay(asOf, timeZone);
  const day = dayIn(timeZone, at);
  const today = clock.today();
  return { at, day: day < today ? day : today };
}
