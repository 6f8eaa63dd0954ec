import { dayIn } from '#libs/kernel';
import type { Day } from '#libs/kernel';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day of the city and the minute of it, 0 to 1439. */
export interface CityTime {
  readonly day: Day;
  readonly minute: number;
}

/** What the city's clocks show at a moment. */
export function cityTime(timeZone: string, moment: Date): CityTime {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(timeZone, format);
  }
  return { day: dayIn(timeZone, moment), minute: minuteOf(format.format(moment)) };
}

/** When the city's clocks show that day and minute. */
export function momentOf(timeZone: string, { day, minute }: CityTime): Date {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  // The first guess may lie beyond a change of the clocks; the offset at the guess itself is the right one.
  const guess = asUtc - offsetAt(timeZone, asUtc);
  return new Date(asUtc - offsetAt(timeZone, guess));
}

/** `22:30` as a minute of the day. */
export function minuteOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** A minute of the day as `22:30`. */
export const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const dayAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** How far the city's clocks are ahead of UTC, in milliseconds; all zones differ from it by whole minutes. */
function offsetAt(timeZone: string, moment: number): number {
  const { day, minute } = cityTime(timeZone, new Date(moment));
  const shown = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  return shown - Math.floor(moment / MINUTE_MS) * MINUTE_MS;
}
