import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#libs/portfolio';
import { WorkingDayIndex } from './working-day-index.js';

/** Nauryz 2026 as the week makes it: Saturday 21 to Monday 23 March off by name, Tuesday and Wednesday off; Saturday 28 is worked. */
const exceptions = new Map([
  ['2026-03-23', false],
  ['2026-03-24', false],
  ['2026-03-25', false],
  ['2026-03-28', true],
]);
const days = new WorkingDayIndex('2026-03-16', '2026-04-05', exceptions);

it.each([
  ['Monday', '2026-03-16', 0],
  ['Friday', '2026-03-20', 4],
  ['Saturday counts as the day after the holidays', '2026-03-21', 5],
  ['Sunday', '2026-03-22', 5],
  ['the first day of the holidays', '2026-03-23', 5],
  ['the last day of the holidays', '2026-03-25', 5],
  ['the first day worked after them', '2026-03-26', 5],
  ['Friday', '2026-03-27', 6],
  ['the Saturday that is worked', '2026-03-28', 7],
  ['the Sunday after it counts as Monday', '2026-03-29', 8],
  ['Monday', '2026-03-30', 8],
])('%s, %s, is working day %i', (_, day, ordinal) => {
  expect(days.ordinal(day)).toBe(ordinal);
});

it.each([
  [4, '2026-03-20'],
  [5, '2026-03-26'],
  [7, '2026-03-28'],
  [8, '2026-03-30'],
])('working day %i is %s', (ordinal, day) => {
  expect(days.day(ordinal)).toBe(day);
});

it('starts on a day off', () => {
  const index = new WorkingDayIndex('2026-03-21', '2026-03-21', exceptions);
  expect([index.ordinal('2026-03-21'), index.day(0)]).toEqual([0, '2026-03-26']);
});

it('grows beyond its end, and knows holidays there', () => {
  const index = new WorkingDayIndex('2026-03-16', '2026-03-17', exceptions);
  expect(index.day(7)).toBe('2026-03-28');
  expect(index.day(index.ordinal('2031-07-07'))).toBe('2031-07-07');
});

it('refuses a day before its first', () => {
  expect(() => days.ordinal('2026-03-15')).toThrow(RangeError);
  expect(() => days.day(-1)).toThrow(RangeError);
});

it('ends with the year 9999', () => {
  const index = new WorkingDayIndex('9999-12-01', '9999-12-02', new Map());
  expect(index.day(500)).toBe('9999-12-31');
});

const dayIn = (from: number, to: number) =>
  fc
    .integer({ min: from, max: to })
    .map((number) => new Date(Date.UTC(2026, 0, 1) + number * 86_400_000).toISOString().slice(0, 10));

it('counts as the calendar counts', () => {
  const calendar = fc
    .array(fc.tuple(dayIn(0, 400), fc.boolean()), { maxLength: 40 })
    .map((entries) => new Map(entries));
  fc.assert(
    fc.property(calendar, dayIn(0, 400), fc.integer({ min: 0, max: 300 }), (moved, from, count) => {
      const index = new WorkingDayIndex('2025-12-01', '2026-02-01', moved);
      if (!isWorkingDay(from, moved)) {
        expect(index.ordinal(from)).toBe(index.ordinal(addWorkingDays(from, 1, moved)));
        return;
      }
      const to = addWorkingDays(from, count, moved);
      expect(index.day(index.ordinal(from) + count)).toBe(to);
      expect(index.ordinal(to) - index.ordinal(from)).toBe(workingDaysBetween(from, to, moved));
    }),
  );
});
