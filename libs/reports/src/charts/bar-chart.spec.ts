import { barChart } from './bar-chart.js';
import type { BarChartData } from './bars.js';

const series = [
  { name: 'План', kind: 'plan' },
  { name: 'Факт', kind: 'actual' },
] as const;

const svgOf = (groups: BarChartData['groups'], more: Partial<BarChartData> = {}) =>
  barChart({ language: 'ru', title: 'Т', unit: null, series, groups, ...more })?.svg ?? '';

/** Filled bars of the actual, without the sample of the legend. */
const actuals = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="([\d.]+)" fill="#1f4e79"/g)].slice(0, -1);

it.each(['columns', 'rows'] as const)('draws no bar and a dash where nothing is known, in %s', (layout) => {
  const svg = svgOf([{ label: '2024', values: ['10', null] }], { layout });
  expect(actuals(svg)).toHaveLength(0);
  expect(svg).toContain('>–</text>');
});

it.each(['columns', 'rows'] as const)('prints a zero as zero, in %s', (layout) => {
  const svg = svgOf([{ label: '2024', values: ['10', '0'] }], { layout });
  expect(svg).not.toContain('>–</text>');
  expect(svg.match(/>0<\/text>/g)).toHaveLength(2);
});

it('gives bars the length of their figures', () => {
  const svg = svgOf(
    [
      { label: 'а', values: ['100', '100'] },
      { label: 'б', values: ['100', '25'] },
    ],
    { layout: 'rows' },
  );
  const [whole = 0, quarter = 0] = actuals(svg).map((bar) => Number(bar[2]));
  expect(quarter / whole).toBeCloseTo(0.25, 2);
});

it('lets bars below zero go the other way', () => {
  const [above, below] = actuals(
    svgOf(
      [
        { label: 'а', values: ['1', '10'] },
        { label: 'б', values: ['1', '-10'] },
      ],
      { layout: 'rows' },
    ),
  );
  expect(Number(below?.[1]) + Number(below?.[2])).toBeCloseTo(Number(above?.[1]), 1);
});

it.each([
  ['years', ['2022', '2023', '2024'], true],
  [
    'long names',
    ['Реконструкция водопроводных сетей Алатауского района', 'Ремонт', 'Строительство школы на 1200 мест'],
    false,
  ],
])('chooses the layout by the room of the words: %s', (_name, labels, upright) => {
  const groups = labels.map((label) => ({ label, values: ['1', '2'] }));
  const [auto, columns] = [svgOf(groups), svgOf(groups, { layout: 'columns' })];
  expect(auto === columns).toBe(upright);
});

it('refuses a group whose figures do not match the series', () => {
  expect(() => svgOf([{ label: '2024', values: ['1'] }])).toThrow(RangeError);
});
