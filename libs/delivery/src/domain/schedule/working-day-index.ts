import type { Day } from '#libs/kernel';

/**
 * Working days numbered in a row, so that a schedule adds and compares whole numbers instead of days.
 *
 * A day that is not worked has the number of the next working day: what is forecast for a Saturday, as a start or as a finish,
 * counts as Monday's. A Saturday that is worked has a number of its own. The tables are made once, and grow
 * when a schedule runs beyond their end.
 */
export class WorkingDayIndex {
  private readonly first: number;
  private readonly exceptions: ReadonlyMap<number, boolean>;
  /** By calendar days since the first. */
  private readonly ordinals: number[] = [];
  /** By ordinal: the calendar day. */
  private readonly worked: number[] = [];

  /** `exceptions`: false is a holiday, true a Saturday or Sunday that is worked; all other days follow the week. */
  constructor(from: Day, to: Day, exceptions: ReadonlyMap<Day, boolean>) {
    this.first = dayNumber(from);
    this.exceptions = new Map([...exceptions].map(([day, working]) => [dayNumber(day), working]));
    this.reach(dayNumber(to));
  }

  /** Throws RangeError for a day before the first. */
  ordinal(day: Day): number {
    const place = dayNumber(day) - this.first;
    if (place >= this.ordinals.length) this.reach(this.first + place);
    const ordinal = this.ordinals[place];
    if (ordinal === undefined) throw new RangeError(`${day} lies outside of the calendar`);
    return ordinal;
  }

  /** The working day of a number; the last day of the year 9999 for whatever would lie beyond it. */
  day(ordinal: number): Day {
    if (ordinal < 0) throw new RangeError(`there is no working day ${ordinal}`);
    while (ordinal >= this.worked.length && this.end <= LAST) this.reach(Math.min(this.end + A_YEAR, LAST));
    return dayOf(this.worked[ordinal] ?? LAST);
  }

  /** The first calendar day that the tables do not hold. */
  private get end(): number {
    return this.first + this.ordinals.length;
  }

  private reach(last: number): void {
    for (let day = this.end; day <= last; day++) {
      this.ordinals.push(this.worked.length);
      if (this.exceptions.get(day) ?? isWeekday(day)) this.worked.push(day);
    }
  }
}

const MS_PER_DAY = 86_400_000;
const A_YEAR = 366;

const dayNumber = (day: Day): number => Date.parse(day) / MS_PER_DAY;
const dayOf = (number: number): Day => new Date(number * MS_PER_DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
const LAST = dayNumber('9999-12-31');

/** Day 0 is a Thursday. */
const isWeekday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;
