import { forecastInputs, growthInputs, judgeOf, planPathInputs } from './doubts.js';
import type { KnownDoubts } from './doubts.js';
import { lenses } from './lenses/index.js';

const none: KnownDoubts = { suspect: false, values: [], findings: [] };
const fact = (year: number) => ({ measure: 'fact' as const, year });
const plan = (year: number) => ({ measure: 'plan' as const, year });

it.each<{ why: string; known: Partial<KnownDoubts>; breaks?: number[]; reasons: (readonly string[])[] }>([
  { why: 'nothing is known against them', known: {}, reasons: [] },
  {
    why: 'an estimate counts in its year and measure',
    known: { values: [{ ...fact(2024), quality: 'estimated' }] },
    reasons: [['fact 2024', 'estimated']],
  },
  { why: 'not in another year', known: { values: [{ ...fact(2023), quality: 'disputed' }] }, reasons: [] },
  {
    why: 'a suspect source is against all',
    known: { suspect: true },
    reasons: [
      ['fact 2020', 'suspect'],
      ['plan 2024', 'suspect'],
      ['fact 2024', 'suspect'],
    ],
  },
  {
    why: 'a method that changed is against what lies before it',
    known: {},
    breaks: [2021],
    reasons: [['fact 2020', 'method_break']],
  },
  { why: 'in the year of the newest, too', known: {}, breaks: [2024], reasons: [['fact 2020', 'method_break']] },
  { why: 'not after the newest, nor in the oldest', known: {}, breaks: [2020, 2025], reasons: [] },
  {
    why: 'a finding counts in its years',
    known: { findings: [{ measure: 'fact', years: [2020, 2022] }] },
    reasons: [['fact 2020', 'finding']],
  },
  {
    why: 'of both measures when it names none',
    known: { findings: [{ measure: null, years: [2024] }] },
    reasons: [
      ['plan 2024', 'finding'],
      ['fact 2024', 'finding'],
    ],
  },
  {
    why: 'reasons add up',
    known: { suspect: true, values: [{ ...plan(2024), quality: 'disputed' }] },
    breaks: [2022],
    reasons: [
      ['fact 2020', 'suspect', 'method_break'],
      ['plan 2024', 'disputed', 'suspect'],
      ['fact 2024', 'suspect'],
    ],
  },
])('inputs: $why', ({ known, breaks = [], reasons }) => {
  const doubts = judgeOf({ ...none, ...known }, breaks)([fact(2020), plan(2024), fact(2024)]);
  expect(doubts.map(({ measure, year, reasons: all }) => [`${measure} ${year}`, ...all])).toEqual(reasons);
});

it('are those that the lenses looked at', () => {
  const point = (year: number) => ({ year, value: year - 2000 });
  const series = {
    better: 'higher' as const,
    facts: [point(2020), point(2022), point(2024)],
    plans: [point(2022)],
    base: null,
    target: point(2030),
    limit: null,
    breaks: [],
  };
  const seen = lenses(series, 2024);
  expect(planPathInputs(seen.planPath)).toEqual([fact(2020), plan(2022), fact(2022)]);
  expect(growthInputs(seen.withTarget)).toEqual([fact(2020), fact(2024)]);
  expect(forecastInputs(seen.forecast)).toEqual([fact(2020), fact(2024)]);
  const empty = lenses({ ...series, facts: [], plans: [] }, 2024);
  expect([
    ...planPathInputs(empty.planPath),
    ...growthInputs(empty.withTarget),
    ...forecastInputs(empty.forecast),
  ]).toEqual([]);
  expect(judgeOf({ ...none, suspect: true }, [2021])([])).toEqual([]);
});
