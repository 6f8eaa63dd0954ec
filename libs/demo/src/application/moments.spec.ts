import { hourOfStep, momentOf } from './moments.js';

it.each([
  // the city gave up an hour of its clocks on 1 March 2024
  ['2024-02-28', 540, '2024-02-28T03:00:00.000Z'],
  ['2024-03-02', 540, '2024-03-02T04:00:00.000Z'],
  ['2026-11-23', 0, '2026-11-22T19:00:00.000Z'],
])('%s, minute %s of the city’s day, is %s', (day, minutes, moment) =>
  expect(momentOf(day, minutes).toISOString()).toBe(moment),
);

it('puts later steps of a day later, whatever the project', () => {
  const moments = [0, 1, 2, 3, 4, 5].map((step) => hourOfStep('2026-11-23', step, 39).getTime());
  expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  expect(new Set(moments).size).toBe(6);
});
