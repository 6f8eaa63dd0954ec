import { linkLagOf, workingDaysOf } from './lag.js';

it.each([
  [0, 0],
  [1, 4800],
  [10, 48_000],
  [-2, -9600],
])('%s working days are %s tenths of a minute', (days, lag) => {
  expect(linkLagOf(days)).toBe(lag);
  expect(workingDaysOf(lag, 7, 480)).toEqual({ days });
});

it.each([
  { lag: 4800, format: 5, perDay: 480, is: { days: 1 } },
  { lag: 24_000, format: 9, perDay: 480, is: { days: 5 } },
  { lag: 96_000, format: 11, perDay: 480, is: { days: 20 } },
  { lag: 4800, format: 39, perDay: 480, is: { days: 1 } },
  { lag: 4800, format: null, perDay: 480, is: { days: 1 } },
  { lag: 4200, format: 7, perDay: 420, is: { days: 1 } },
  { lag: 4800, format: 7, perDay: 420, is: { problem: 'LAG_NOT_WHOLE_DAYS' } },
  { lag: 4799, format: 7, perDay: 480, is: { problem: 'LAG_NOT_WHOLE_DAYS' } },
  { lag: 2400, format: 5, perDay: 480, is: { problem: 'LAG_NOT_WHOLE_DAYS' } },
  { lag: 50, format: 19, perDay: 480, is: { problem: 'LAG_IN_PERCENT' } },
  { lag: 4800, format: 20, perDay: 480, is: { problem: 'LAG_IN_PERCENT' } },
  { lag: 4800, format: 51, perDay: 480, is: { problem: 'LAG_IN_PERCENT' } },
  { lag: 14_400, format: 8, perDay: 480, is: { problem: 'LAG_IN_ELAPSED_TIME' } },
  { lag: 14_400, format: 40, perDay: 480, is: { problem: 'LAG_IN_ELAPSED_TIME' } },
  { lag: 4800, format: 99, perDay: 480, is: { problem: 'LAG_FORMAT_UNKNOWN' } },
  { lag: 0, format: 19, perDay: 480, is: { days: 0 } },
])('$lag in format $format at $perDay minutes a day: $is', ({ lag, format, perDay, is }) => {
  expect(workingDaysOf(lag, format, perDay)).toEqual(is);
});
