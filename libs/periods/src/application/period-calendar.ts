import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { CalendarRead, addWorkingDays, isWorkingDay, workingDaysBetween } from '#libs/portfolio';

const BEGINS: Day = '2000-01-01';
/** A quarter that has just begun, and the longest time after it for an update. */
const HORIZON_DAYS = 400;
const MS_PER_DAY = 86_400_000;

/** A day as periods see it. */
export interface PeriodDay {
  readonly day: Day;
  readonly isWorked: boolean;
  /** The day so many working days after another. */
  readonly after: (from: Day, workingDays: number) => Day;
  /** Working days from this day to another, negative when that is over. */
  readonly until: (to: Day) => number;
}

/** The working days that deadlines and reminders of periods are counted by. */
@Injectable()
export class PeriodCalendar {
  constructor(
    private readonly calendar: CalendarRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asked outside of transactions: a second connection taken while the first is held can leave none for anybody. */
  async today(): Promise<PeriodDay> {
    const day = this.clock.today();
    const horizon = new Date(Date.parse(day) + HORIZON_DAYS * MS_PER_DAY).toISOString().slice(0, 10);
    const exceptions = await this.calendar.exceptions(BEGINS, horizon);
    return {
      day,
      isWorked: isWorkingDay(day, exceptions),
      after: (from, workingDays) => addWorkingDays(from, workingDays, exceptions),
      until: (to) => workingDaysBetween(day, to, exceptions),
    };
  }
}
