import { addWorkingDays } from '#libs/portfolio';
import { reportedMonths } from './reported-months.js';

const after = (day: string, count: number) => addWorkingDays(day, count, new Map());

it.each([
  ['2026-11-23', '2026-10', '2026-11-13', '2026-11'],
  ['2026-11-14', '2026-10', '2026-11-13', '2026-11'],
  ['2026-11-13', '2026-09', '2026-10-14', '2026-10'],
  ['2026-11-01', '2026-09', '2026-10-14', '2026-10'],
  ['2027-01-20', '2026-12', '2027-01-14', '2027-01'],
])('on %s %s is frozen, since %s, and %s is open', (today, frozen, frozenOn, open) => {
  const months = reportedMonths(today, after);
  expect(months.frozen).toMatchObject({ name: frozen, frozenOn });
  expect(months.open).toMatchObject({ name: open, frozenOn: null });
  expect(months.open.openedOn < today).toBe(true);
  expect(months.frozen.dueOn < frozenOn).toBe(true);
});
