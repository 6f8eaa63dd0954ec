import { type StackedBarData, stackedBar } from './stacked-bar.js';

const chartOf = (rows: StackedBarData['rows'], more: Partial<StackedBarData> = {}) =>
  stackedBar({ language: 'ru', title: 'Т', unit: null, parts: ['а', 'б'], rows, ...more });
const lengths = (svg = '') =>
  [...svg.matchAll(/<rect [^>]*width="([\d.]+)" height="14"/g)].map((match) => Math.round(Number(match[1])));

it('draws rows to one measure', () => {
  const [a = 0, b = 0, c = 0] = lengths(
    chartOf([
      { label: 'х', values: ['30', '10'] },
      { label: 'у', values: ['10', '0'] },
    ])?.svg,
  );
  expect([a / b, b / c]).toEqual([expect.closeTo(3, 1), expect.closeTo(1, 1)]);
});

it('gives every row the whole width where shares are compared', () => {
  const [a = 0, b = 0, c = 0] = lengths(
    chartOf(
      [
        { label: 'х', values: ['30', '10'] },
        { label: 'у', values: ['1', '0'] },
      ],
      { asShares: true },
    )?.svg,
  );
  expect(c).toBe(a + b);
});

it.each([
  ['fewer amounts than parts', [{ label: 'х', values: ['1'] }], {}],
  ['a negative amount', [{ label: 'х', values: ['1', '-1'] }], {}],
  ['more parts than can be told apart', [], { parts: ['а', 'б', 'в', 'г', 'д', 'е', 'ж'] }],
])('refuses %s', (_name, rows, more) => {
  expect(() => chartOf(rows, more)).toThrow(RangeError);
});
