import { isoWeek, mondayOf, overloadedWeeks, weeklyLoads } from './allocation.js';
import type { Share } from './allocation.js';

interface Named extends Share {
  readonly name: string;
}

const share = (name: string, allocation: number, startsOn: string, endsOn: string, confirmed = true): Named => ({
  name,
  allocation,
  startsOn,
  endsOn,
  confirmed,
});

it.each([
  { day: '2026-11-23', week: '2026-W48', monday: '2026-11-23' },
  { day: '2026-11-29', week: '2026-W48', monday: '2026-11-23' },
  { day: '2026-11-30', week: '2026-W49', monday: '2026-11-30' },
  // 2026 has 53 weeks: it begins on a Thursday.
  { day: '2026-01-01', week: '2026-W01', monday: '2025-12-29' },
  { day: '2025-12-28', week: '2025-W52', monday: '2025-12-22' },
  { day: '2025-12-29', week: '2026-W01', monday: '2025-12-29' },
  { day: '2026-12-31', week: '2026-W53', monday: '2026-12-28' },
  { day: '2027-01-03', week: '2026-W53', monday: '2026-12-28' },
  { day: '2027-01-04', week: '2027-W01', monday: '2027-01-04' },
  // A leap year that ends on a Thursday.
  { day: '2020-12-31', week: '2020-W53', monday: '2020-12-28' },
  { day: '2024-12-30', week: '2025-W01', monday: '2024-12-30' },
])('$day is in $week', ({ day, week, monday }) => {
  expect([isoWeek(day), mondayOf(day)]).toEqual([week, monday]);
});

describe('a week’s load', () => {
  const loads = (shares: Named[], from: string, to = from) =>
    weeklyLoads(shares, from, to).map(({ week, confirmed, load }) => `${week} ${confirmed} ${load}`);

  it.each<{ why: string; shares: Named[]; from: string; to?: string; expected: string[] }>([
    { why: 'nothing', shares: [], from: '2026-11-25', expected: ['2026-W48 0 0'] },
    {
      why: 'a whole week of one project',
      shares: [share('a', 60, '2026-11-23', '2026-11-29')],
      from: '2026-11-25',
      expected: ['2026-W48 60 60'],
    },
    {
      why: 'two at once',
      shares: [share('a', 60, '2026-11-01', '2026-12-31'), share('b', 40, '2026-11-23', '2026-11-23')],
      from: '2026-11-29',
      expected: ['2026-W48 100 100'],
    },
    {
      why: 'one after another within the week: the fullest day, not the sum',
      shares: [share('a', 100, '2026-11-23', '2026-11-25'), share('b', 100, '2026-11-26', '2026-12-31')],
      from: '2026-11-23',
      to: '2026-11-30',
      expected: ['2026-W48 100 100', '2026-W49 100 100'],
    },
    {
      why: 'one day of both',
      shares: [share('a', 100, '2026-11-23', '2026-11-26'), share('b', 100, '2026-11-26', '2026-12-31')],
      from: '2026-11-23',
      to: '2026-11-30',
      expected: ['2026-W48 200 200', '2026-W49 100 100'],
    },
    {
      why: 'what is asked for, apart',
      shares: [share('a', 80, '2026-11-23', '2026-11-29'), share('b', 50, '2026-11-23', '2026-11-29', false)],
      from: '2026-11-23',
      expected: ['2026-W48 80 130'],
    },
    {
      why: 'confirmed and load of different days',
      shares: [
        share('a', 100, '2026-11-23', '2026-11-23'),
        share('b', 60, '2026-11-24', '2026-11-24'),
        share('c', 60, '2026-11-24', '2026-11-29', false),
      ],
      from: '2026-11-23',
      expected: ['2026-W48 100 120'],
    },
    {
      why: 'the last day of a period, Sunday, and the first, Monday',
      shares: [share('a', 70, '2026-11-16', '2026-11-22'), share('b', 70, '2026-11-30', '2026-12-06')],
      from: '2026-11-16',
      to: '2026-12-06',
      expected: ['2026-W47 70 70', '2026-W48 0 0', '2026-W49 70 70'],
    },
    {
      why: 'weeks over New Year, without a week 0 or 54',
      shares: [share('a', 100, '2026-12-31', '2027-01-04'), share('b', 20, '2027-01-01', '2027-01-03')],
      from: '2026-12-24',
      to: '2027-01-05',
      expected: ['2026-W52 0 0', '2026-W53 120 120', '2027-W01 100 100'],
    },
    {
      why: 'a week that the reading only touches, whole',
      shares: [share('a', 90, '2026-11-23', '2026-11-23')],
      from: '2026-11-29',
      expected: ['2026-W48 90 90'],
    },
  ])('$why', ({ shares, from, to, expected }) => {
    expect(loads(shares, from, to)).toEqual(expected);
  });
});

it.each([
  { second: 40, over: [] },
  { second: 41, over: ['2026-W48 101 2026-11-25 a,b'] },
  { second: 100, over: ['2026-W48 160 2026-11-25 a,b'] },
])('60 % and $second % of the same days overload from above 100 %', ({ second, over }) => {
  const shares = [
    share('a', 60, '2026-11-16', '2026-12-06'),
    share('b', second, '2026-11-25', '2026-11-27'),
    share('c', 10, '2026-11-28', '2026-11-28'),
  ];
  const weeks = overloadedWeeks(shares, '2026-11-16', '2026-12-06');
  expect(
    weeks.map(
      ({ week, load, fullestDay, shares: found }) =>
        `${week} ${load} ${fullestDay} ${found.map(({ name }) => name).join()}`,
    ),
  ).toEqual(over);
});
