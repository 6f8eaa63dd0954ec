import type { Day } from '#libs/kernel';
import type { IssueLevel, IssueState } from './issue.js';

/** Working days that each level has for its answer. */
export type IssueClocks = Readonly<Record<Exclude<IssueLevel, 'committee'>, number>>;

/** The last working day for an answer at a level; the committee has no clock, it has meetings. */
export const answerDueOn = (
  level: IssueLevel,
  clocks: IssueClocks,
  workingDaysLater: (count: number) => Day,
): Day | null => (level === 'committee' ? null : workingDaysLater(clocks[level]));

/** The due day itself is in time. An answer has stopped the clock. */
export const hasRunOut = (
  { state, dueOn }: { readonly state: IssueState; readonly dueOn: Day | null },
  today: Day,
): boolean => state === 'open' && dueOn !== null && dueOn < today;
