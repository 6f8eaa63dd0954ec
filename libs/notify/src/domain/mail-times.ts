import type { Day } from '#libs/kernel';
import { cityTime, dayAfter, minuteOf, momentOf } from './city-time.js';
import type { CityTime } from './city-time.js';

/** From the first minute to before the last, past midnight when it ends earlier than it begins. `HH:MM`. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When a person's mails may come. */
export interface MailTimes {
  readonly quietHours: QuietHours | null;
  readonly workingDaysOnly: boolean;
  /** The hour of the day from which its digest is made. */
  readonly digestHour: number;
}

export const USUAL_TIMES: MailTimes = { quietHours: null, workingDaysOnly: false, digestHour: 9 };

/** The first moment from `now` on at which a mail may come to the person. */
export function mayComeAt(
  now: Date,
  { quietHours, workingDaysOnly }: MailTimes,
  timeZone: string,
  isWorkingDay: (day: Day) => boolean,
): Date {
  for (let moment = now; ;) {
    const shown = cityTime(timeZone, moment);
    const later =
      workingDaysOnly && !isWorkingDay(shown.day)
        ? { day: dayAfter(shown.day, 1), minute: 0 }
        : endOfQuiet(shown, quietHours);
    if (later === null) return moment;
    moment = momentOf(timeZone, later);
  }
}

/** The last moment, today or yesterday, at which the person's digest was to be made. */
export function lastDigestAt(now: Date, { digestHour }: MailTimes, timeZone: string): Date {
  const { day, minute } = cityTime(timeZone, now);
  const hour = digestHour * 60;
  return momentOf(timeZone, { day: minute >= hour ? day : dayAfter(day, -1), minute: hour });
}

function endOfQuiet({ day, minute }: CityTime, quiet: QuietHours | null): CityTime | null {
  if (quiet === null) return null;
  const [from, to] = [minuteOf(quiet.from), minuteOf(quiet.to)];
  if (from <= to) return minute >= from && minute < to ? { day, minute: to } : null;
  if (minute >= from) return { day: dayAfter(day, 1), minute: to };
  return minute < to ? { day, minute: to } : null;
}
