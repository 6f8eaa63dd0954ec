import { type GanttRow, type GanttStripData, ganttStrip } from './gantt-strip.js';

const words = {
  baseline: 'план',
  forecast: 'прогноз',
  actual: 'факт',
  milestone: 'веха',
  late: 'просрочено',
  today: 'Сегодня',
};
const nothing: GanttRow = { label: 'Этап', baseline: null, forecast: null, actual: null };
const year = { start: '2026-01-01', end: '2026-12-31' };

const chartOf = (rows: readonly GanttRow[], more: Partial<GanttStripData> = {}) =>
  ganttStrip({ language: 'ru', title: 'Т', today: '2026-07-01', rows, words, ...more });
const bars = (svg = '', fill = '') =>
  [
    ...svg.matchAll(
      new RegExp(`<rect x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)" height="[\\d.]+" fill="${fill}"`, 'g'),
    ),
  ].map(([, x, width]) => ({ from: Number(x), to: Number(x) + Number(width) }));
const todayLines = (svg = '') =>
  [...svg.matchAll(/<line x1="([\d.]+)"[^>]*stroke="#b35900"/g)].map((match) => Number(match[1]));

it('lets what goes on reach today', () => {
  const svg = chartOf([{ ...nothing, baseline: year, actual: { start: '2026-02-01', end: null } }])?.svg;
  const [actual] = bars(svg, '#1f4e79');
  expect(todayLines(svg)[0]).toBeCloseTo(actual?.to ?? 0, 1);
});

it('draws the expected where it is, and the confirmed as its ghost', () => {
  const late = { start: '2026-01-01', end: '2027-06-30' };
  const svg = chartOf([{ ...nothing, baseline: year, forecast: late }])?.svg;
  const [[ghost], [forecast]] = [bars(svg, '#c3ccd5'), bars(svg, '#bcd0e3')];
  expect(ghost?.from).toBeCloseTo(forecast?.from ?? 0, 1);
  // 364 of 545 days
  expect(((ghost?.to ?? 0) - (ghost?.from ?? 0)) / ((forecast?.to ?? 0) - (forecast?.from ?? 0))).toBeCloseTo(
    364 / 545,
    2,
  );
});

it('shows no line of today where today is not in sight', () => {
  expect(todayLines(chartOf([{ ...nothing, forecast: year }])?.svg)).toHaveLength(2);
  const later = chartOf([{ ...nothing, forecast: year }], { today: '2028-01-01' });
  expect(todayLines(later?.svg)).toHaveLength(0);
  expect(later?.svg).not.toContain('>Сегодня');
});

it('has one measure of time for strips with one span', () => {
  const span = { start: '2024-01-01', end: '2028-12-31' };
  const [one, two] = [
    chartOf([{ ...nothing, forecast: year }], { span }),
    chartOf([{ ...nothing, label: 'Строительство', forecast: { start: '2024-03-01', end: '2026-12-31' } }], { span }),
  ].map((chart) => bars(chart?.svg, '#bcd0e3')[0]?.to);
  expect(one).toBeCloseTo(two ?? 0, 1);
});

it('signs late rows, with a word to the sign', () => {
  const late = chartOf([{ ...nothing, forecast: year, late: true }]);
  expect(late?.svg).toContain('>просрочено</text>');
  expect(late?.alt).toContain('Этап: просрочено; прогноз');
  expect(chartOf([{ ...nothing, forecast: year }])?.svg).not.toContain('просрочено');
});

it('takes as many rows as go onto a page, and no more', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ ...nothing, forecast: year }));
  expect(chartOf(rows(60))?.height).toBeLessThanOrEqual(240);
  expect(() => chartOf(rows(61))).toThrow(RangeError);
});

it('refuses what is no day', () => {
  expect(() =>
    chartOf([{ ...nothing, label: 'Строительство', forecast: { start: '01.01.2026', end: '2026-12-31' } }]),
  ).toThrow(RangeError);
});
