import { type LineChartData, lineChart } from './line-chart.js';

const words = { doubtful: 'күмәнді', methodBreak: 'әдістеменің өзгеруі', target: 'мақсат' };

const chartOf = (points: LineChartData['lines'][number]['points'], more: Partial<LineChartData> = {}) =>
  lineChart({ language: 'ru', title: 'Т', unit: '%', lines: [{ name: 'Факт', kind: 'fact', points }], words, ...more })
    ?.svg ?? '';

const point = (year: number, value: string | null) => ({ year, value });
const runs = (svg: string) =>
  [...svg.matchAll(/<polyline points="([^"]*)"/g)].map((match) => match[1]?.split(' ').length);
const marks = (svg: string) => svg.match(/<circle [^>]*r="2.5"/g)?.length ?? 0;

it('joins the years that follow each other', () => {
  const svg = chartOf([point(2020, '1'), point(2021, '2'), point(2022, '3')]);
  expect(runs(svg)).toEqual([3]);
});

it.each([
  [
    'a year without a figure',
    [point(2020, '1'), point(2021, '2'), point(2022, null), point(2023, '4'), point(2024, '5')],
    [2, 2],
    4,
  ],
  ['a year that is not named', [point(2020, '1'), point(2021, '2'), point(2023, '4'), point(2024, '5')], [2, 2], 4],
  ['a lonely figure', [point(2020, '1'), point(2022, '2'), point(2023, '3')], [2], 3],
])('leaves a gap, and no zero, at %s', (_name, points, lengths, shown) => {
  const svg = chartOf(points);
  expect(runs(svg)).toEqual(lengths);
  // one more mark stands in the legend
  expect(marks(svg)).toBe(shown + 1);
  expect(svg).not.toContain('>0</text>'.repeat(2));
});

it('joins over missing years where the line says so', () => {
  const svg = chartOf([], {
    lines: [{ name: 'План', kind: 'plan', joined: true, points: [point(2020, '1'), point(2030, '2')] }],
  });
  expect(runs(svg)).toEqual([2]);
});

it('parts a line where the method changed, and marks the place', () => {
  const years = [2020, 2021, 2022, 2023].map((year) => point(year, '5'));
  const svg = chartOf(years, { breaks: [2022] });
  expect(runs(svg)).toEqual([2, 2]);
  expect(svg.match(/stroke-dasharray="2 2"/g)).toHaveLength(2);
  expect(svg).toContain('>әдістеменің өзгеруі</text>');
});

it('rings doubtful points, and tells of doubt only where there is some', () => {
  expect(chartOf([{ ...point(2020, '5'), doubtful: true }])).toContain('>күмәнді</text>');
  expect(chartOf([point(2020, '5')])).not.toContain('күмәнді');
});

it('shows the target in its year', () => {
  const svg = chartOf([point(2024, '5')], { targets: [{ year: 2030, value: '3.5' }] });
  expect(svg).toContain('>2030</text>');
  expect(svg).toContain('>3,5</text>');
});

it('reads to the ear as it looks to the eye', () => {
  const chart = lineChart({
    language: 'ru',
    title: 'Смертность',
    unit: 'на 100 тыс.',
    lines: [
      {
        name: 'Факт',
        kind: 'fact',
        points: [point(2022, '9.4'), point(2023, null), { ...point(2024, '-1200.5'), doubtful: true }],
      },
    ],
    targets: [{ year: 2030, value: '5' }],
    breaks: [2023],
    words,
  });
  expect(chart?.alt).toBe(
    'Смертность (на 100 тыс.). Факт: 2022 – 9,4; 2024 – −1\u00a0200,5 (күмәнді). мақсат: 2030 – 5. әдістеменің өзгеруі: 2023.',
  );
});

it('does not take the figures of a decimal comma', () => {
  expect(() => chartOf([point(2020, '9,4')])).toThrow(RangeError);
});
