import { minutesNumber } from './minutes-number.js';

it.each([
  [2026, 7, '2026/7'],
  [2027, 1, '2027/1'],
  [2027, 112, '2027/112'],
])('%i, %i: %s', (year, number, formatted) => expect(minutesNumber(year, number)).toBe(formatted));
