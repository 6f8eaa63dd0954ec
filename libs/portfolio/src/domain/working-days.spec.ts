import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

/** Nauryz 2026 (Saturday and Sunday moved to Tuesday and Wednesday), and a Saturday that is worked. */
const exceptions = new Map([
  ['2026-03-21', false],
  ['2026-03-22', false],
  ['2026-03-23', false],
  ['2026-03-24', false],
  ['2026-03-25', false],
  ['2026-03-28', true],
]);

it.each([
  ['2026-03-20', true], // Friday
  ['2026-03-14', false], // Saturday
  ['2026-03-15', false], // Sunday
  ['2026-03-23', false], // a holiday on a Monday
  ['2026-03-25', false], // a substitute day
  ['2026-03-26', true],
  ['2026-03-28', true], // a Saturday that is worked
  ['2026-03-29', false],
  ['2024-02-29', true], // a Thursday
])('%s is worked: %s', (day, worked) => expect(isWorkingDay(day, exceptions)).toBe(worked));

it.each([
  ['2026-03-16', 0, '2026-03-16'],
  ['2026-03-14', 0, '2026-03-14'],
  ['2026-03-16', 1, '2026-03-17'],
  ['2026-03-13', 1, '2026-03-16'],
  ['2026-03-14', 1, '2026-03-16'],
  ['2026-03-20', 1, '2026-03-26'],
  ['2026-03-20', 3, '2026-03-28'],
  ['2026-03-20', 4, '2026-03-30'],
  ['2026-03-30', -1, '2026-03-28'],
  ['2026-03-26', -1, '2026-03-20'],
  ['2026-03-16', -3, '2026-03-11'],
  ['2026-12-31', 2, '2027-01-04'],
])('%s and %i working days make %s', (from, count, to) => expect(addWorkingDays(from, count, exceptions)).toBe(to));

it.each([
  ['2026-03-16', '2026-03-16', 0],
  ['2026-03-16', '2026-03-17', 1],
  ['2026-03-13', '2026-03-15', 0],
  ['2026-03-13', '2026-03-16', 1],
  ['2026-03-20', '2026-03-25', 0],
  ['2026-03-20', '2026-03-26', 1],
  ['2026-03-27', '2026-03-30', 2],
  ['2026-03-26', '2026-03-20', -1],
  ['2026-03-16', '2026-03-13', -1],
  ['2026-01-01', '2026-12-31', 258],
])('from %s to %s there are %i working days', (from, to, count) =>
  expect(workingDaysBetween(from, to, exceptions)).toBe(count),
);
