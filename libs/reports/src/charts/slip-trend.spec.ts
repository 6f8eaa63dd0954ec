import { slipTrend } from './slip-trend.js';

const words = { reported: 'Дата отчёта', expected: 'Прогноз', due: 'срок' };
const heights = (expected: readonly string[]) => {
  const reports = expected.map((day, at) => ({ reported: `2026-0${at + 1}-15`, expected: day }));
  // as written by hand: later reports need not come last
  const svg = slipTrend({
    language: 'kk',
    title: 'Т',
    words,
    milestones: [{ name: 'Кезең', reports: reports.toReversed() }],
  })?.svg;
  const points = /<polyline points="([^"]*)"/.exec(svg ?? '')?.[1]?.split(' ') ?? [];
  return points.map((point) => Number(point.split(',')[1]));
};

it('keeps the line of a kept promise level', () => {
  expect(new Set(heights(['2026-12-01', '2026-12-01', '2026-12-01'])).size).toBe(1);
});

it('lets the line of a slipping milestone rise', () => {
  const [first = 0, second = 0, third = 0] = heights(['2026-12-01', '2027-01-15', '2027-03-01']);
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(third);
});

it('tells the moves in words', () => {
  const reports = [{ reported: '2026-01-15', expected: '2026-12-01' }];
  const chart = slipTrend({ language: 'en', title: 'Slips', words, milestones: [{ name: 'Opening', reports }] });
  expect(chart?.alt.replaceAll('\u00a0', ' ')).toBe('Slips. Opening: 15 January 2026 → 1 December 2026.');
});
