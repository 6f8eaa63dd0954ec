import type { Day } from '#libs/kernel';

/** A part of a person's working time that a project has, or asks for, on every day of a period; both ends included. */
export interface Share {
  readonly allocation: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** A request that waits for an answer is counted apart. */
  readonly confirmed: boolean;
}

/** What an ISO week holds of a person's time, in percent. A week's load is that of its fullest day. */
export interface WeekLoad<S extends Share> {
  /** `2026-W53`; the week belongs to the year of its Thursday (ISO 8601). */
  readonly week: string;
  /** Monday and Sunday. */
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Of the day on which most is confirmed. */
  readonly confirmed: number;
  /** Of the day on which most is confirmed and asked for. */
  readonly load: number;
  /** The first of the days that are as full as `load` says, and what it is made of. */
  readonly fullestDay: Day;
  readonly shares: readonly S[];
}

/** The whole of a person's time. */
export const WHOLE = 100;

const MS_PER_DAY = 86_400_000;
const time = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
export const shiftedDay = (day: Day, days: number): Day =>
  new Date(time(day) + days * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** Monday of a day's week. */
export const mondayOf = (day: Day): Day => shiftedDay(day, -((new Date(time(day)).getUTCDay() + 6) % 7));

/** `2026-W53` for 1 January 2027: the week's year is that of its Thursday. */
export function isoWeek(day: Day): string {
  const thursday = shiftedDay(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = 1 + Math.floor((time(thursday) - time(`${year}-01-01`)) / (7 * MS_PER_DAY));
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** Every week that the days from `from` to `to` touch, whole: a week's figures do not depend on where a reading begins. */
export function weeklyLoads<S extends Share>(shares: readonly S[], from: Day, to: Day): WeekLoad<S>[] {
  const weeks: WeekLoad<S>[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = shiftedDay(monday, 7)) weeks.push(loadOf(shares, monday));
  return weeks;
}

/** The weeks in which more than the whole of the person's time is confirmed or asked for. */
export const overloadedWeeks = <S extends Share>(shares: readonly S[], from: Day, to: Day): WeekLoad<S>[] =>
  weeklyLoads(shares, from, to).filter(({ load }) => load > WHOLE);

function loadOf<S extends Share>(shares: readonly S[], monday: Day): WeekLoad<S> {
  const sunday = shiftedDay(monday, 6);
  const ofWeek = shares.filter(({ startsOn, endsOn }) => startsOn <= sunday && endsOn >= monday);
  const days = Array.from({ length: 7 }, (_, index) => {
    const day = shiftedDay(monday, index);
    const ofDay = ofWeek.filter(({ startsOn, endsOn }) => startsOn <= day && endsOn >= day);
    return { day, ofDay, load: sum(ofDay), confirmed: sum(ofDay.filter(({ confirmed }) => confirmed)) };
  });
  const fullest = days.reduce((best, day) => (day.load > best.load ? day : best));
  return {
    week: isoWeek(monday),
    startsOn: monday,
    endsOn: sunday,
    confirmed: Math.max(...days.map(({ confirmed }) => confirmed)),
    load: fullest.load,
    fullestDay: fullest.day,
    shares: fullest.ofDay,
  };
}

const sum = (shares: readonly Share[]): number => shares.reduce((total, { allocation }) => total + allocation, 0);
