import { heatMap } from './heat-map.js';

const columns = [
  { label: 'Норма', tone: 'good' },
  { label: 'Критично', tone: 'bad' },
] as const;
const mapOf = (counts: readonly (readonly (number | null)[])[]) =>
  heatMap({
    language: 'ru',
    title: 'Т',
    corner: 'Направление',
    columns,
    rows: counts.map((row, at) => ({ label: `Н${at}`, counts: row })),
    total: 'Всего',
  });
/** The numbers of all cells in order, without the names of rows and columns. */
const figures = (svg = '') => [...svg.matchAll(/font-size="9"[^>]*>([^<]*)</g)].map((match) => match[1]);

it('prints every count and all sums, a dash for what is not known and a zero for none', () => {
  const svg = mapOf([
    [1200, 0],
    [3, null],
  ])?.svg;
  expect(figures(svg)).toEqual(['1\u00a0200', '0', '1\u00a0200', '3', '–', '3', '1\u00a0203', '0', '1\u00a0203']);
});

it('shades a larger count darker, and leaves none white', () => {
  const svg =
    mapOf([
      [10, 0],
      [1000, 0],
    ])?.svg ?? '';
  const [less = '', none, more = ''] = [
    ...svg.matchAll(/<rect [^>]*fill="#([0-9a-f]{6})"[^>]*\/><text [^>]*font-size="9"/g),
  ].map((match) => match[1]);
  expect(none).toBe('ffffff');
  expect(Number.parseInt(more.slice(0, 2), 16)).toBeLessThan(Number.parseInt(less.slice(0, 2), 16));
});

it('refuses a row that does not match the columns', () => {
  expect(() => mapOf([[1]])).toThrow(RangeError);
});
