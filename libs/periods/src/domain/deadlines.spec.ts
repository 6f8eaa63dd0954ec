import { addWorkingDays } from '#libs/portfolio';
import { dueOn } from './deadlines.js';

// Independence Day, and the first days of the year.
const HOLIDAYS = new Map([
  ['2026-12-16', false],
  ['2027-01-01', false],
  ['2027-01-04', false],
  ['2027-01-07', false],
]);

it.each([
  ['opened during the month', '2026-11-30', '2026-11-02', 5, '2026-12-07'],
  ['opened on its last day', '2026-11-30', '2026-11-30', 5, '2026-12-07'],
  ['opened a day after it', '2026-11-30', '2026-12-01', 5, '2026-12-08'],
  ['opened long after it, across a holiday', '2026-11-30', '2026-12-14', 5, '2026-12-22'],
  ['holidays are no working days', '2026-12-31', '2026-12-01', 3, '2027-01-08'],
  ['a month that ends on a Saturday', '2026-10-31', '2026-10-01', 1, '2026-11-02'],
  ['due on its last day', '2026-11-30', '2026-11-02', 0, '2026-11-30'],
])('%s', (_, endsOn, askedOn, workingDays, expected) =>
  expect(dueOn(endsOn, askedOn, workingDays, (day, count) => addWorkingDays(day, count, HOLIDAYS))).toBe(expected),
);
