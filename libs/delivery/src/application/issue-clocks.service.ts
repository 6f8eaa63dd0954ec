import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock, Day } from '#libs/kernel';
import { CalendarRead, addWorkingDays, isWorkingDay } from '#libs/portfolio';
import { answerDueOn } from '../domain/issue-clock.js';
import type { IssueLevel } from '../domain/issue.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';

/** However long holidays are, so many calendar days hold one working day. */
const DAYS_PER_WORKING_DAY = 5;
const MS_PER_DAY = 86_400_000;

/** A day as the ladder of issues sees it. */
export interface LadderDay {
  readonly day: Day;
  readonly isWorked: boolean;
  /** The last day for an answer at a level whose clock begins today. */
  dueOn(level: IssueLevel): Day | null;
}

/** The clocks of the policy over the calendar of working days. */
@Injectable()
export class IssueClocksService {
  constructor(
    private readonly policy: DeliveryPolicyService,
    private readonly calendar: CalendarRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async today(): Promise<LadderDay> {
    const day = this.clock.today();
    const { clocks } = (await this.policy.onDay(day)).parameters;
    const longest = Math.max(clocks.owner, clocks.head, clocks.office);
    const horizon = Date.parse(day) + (longest + 2) * DAYS_PER_WORKING_DAY * MS_PER_DAY;
    const exceptions = await this.calendar.exceptions(day, new Date(horizon).toISOString().slice(0, 10));
    return {
      day,
      isWorked: isWorkingDay(day, exceptions),
      dueOn: (level) => answerDueOn(level, clocks, (count) => addWorkingDays(day, count, exceptions)),
    };
  }
}
