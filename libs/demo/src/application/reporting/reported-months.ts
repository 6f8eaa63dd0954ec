import type { Day } from '#libs/kernel';
import { dueOn, periodFrom } from '#libs/periods';
import { addDays } from '../../domain/days.js';
import type { ReportedMonth } from '../../domain/reporting/reported-month.js';

const OPENED_AFTER = 3;
const DUE_DAYS = 5;
const FROZEN_AFTER = 5;

/** The last month that is frozen by now, and the one after it, which is open. `after` counts working days from a day. */
export function reportedMonths(
  today: Day,
  after: (day: Day, workingDays: number) => Day,
): { frozen: ReportedMonth; open: ReportedMonth } {
  const month = (startsOn: Day): ReportedMonth & { frozenOn: Day } => {
    const days = periodFrom('month', startsOn);
    if (!days) throw new Error(`No month begins on ${startsOn}.`);
    const openedOn = after(startsOn, OPENED_AFTER);
    const due = dueOn(days.endsOn, openedOn, DUE_DAYS, after);
    return { ...days, openedOn, dueDays: DUE_DAYS, dueOn: due, frozenOn: after(due, FROZEN_AFTER) };
  };
  const before = (startsOn: Day): Day => `${addDays(startsOn, -1).slice(0, 7)}-01`;
  let open = month(`${today.slice(0, 7)}-01`);
  let frozen = month(before(open.startsOn));
  while (frozen.frozenOn >= today) {
    open = frozen;
    frozen = month(before(open.startsOn));
  }
  return { frozen, open: { ...open, frozenOn: null } };
}
