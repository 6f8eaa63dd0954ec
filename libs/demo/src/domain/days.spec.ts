import { addDays, daysBetween, lastMeeting } from './days.js';

it.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(days);
});

// third Thursdays of 2026: 15 January, 15 October, 19 November, 17 December
it.each([
  ['on the day of a meeting', '2026-11-19', '2026-11-19'],
  ['the day before it', '2026-11-18', '2026-10-15'],
  ['at the end of a month', '2026-11-30', '2026-11-19'],
  ['at the turn of a year', '2027-01-01', '2026-12-17'],
])('the last meeting, %s', (_, day, meeting) => expect(lastMeeting(day)).toBe(meeting));
