/** A day without time, `YYYY-MM-DD`. */
export type Day = string;

/** The only way by which services learn the time, so that tests and demo data can set it. */
export interface Clock {
  now(): Date;
  /** Today's day in the city's time zone. */
  today(): Day;
}

export const CLOCK = Symbol('Clock');

/** Making one takes longer than most requests' whole work outside of the database. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The city's day of a moment; `sv-SE` writes dates as ISO 8601 does. */
export function dayIn(timeZone: string, moment: Date): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(moment);
}

export function systemClock(timeZone: string): Clock {
  return { now: () => new Date(), today: () => dayIn(timeZone, new Date()) };
}
