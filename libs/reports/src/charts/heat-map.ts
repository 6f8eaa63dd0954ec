import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, TEXT_WIDTH, type Tone } from './chart.js';
import { INK, MUTED, PALE, TONES, tint } from './colours.js';
import { formatDecimal } from '../documents/figures.js';
import { LINE_HEIGHT, fitted, label, labelLines, textWidth, wrapped } from './lettering.js';
import { POINTS_PER_MM, drawing, rectangle } from './svg.js';

export interface HeatMapData extends ChartFrame {
  /** Over the first column: what the rows are. */
  readonly corner: string;
  readonly columns: readonly { readonly label: string; readonly tone: Tone }[];
  readonly rows: readonly HeatMapRow[];
  /** Adds a column and a row of sums under this word. */
  readonly total?: string;
}

export interface HeatMapRow {
  readonly label: string;
  /** Counts in the order of the columns; null where nothing is known. */
  readonly counts: readonly (number | null)[];
}

const SIZE = 8;
const FIGURE = 9;

/** Counts by row and column: each number is printed, its shade only helps the eye. Null without rows or columns. */
export function heatMap(data: HeatMapData): Chart | null {
  const { language, columns, rows, total } = data;
  if (rows.length === 0 || columns.length === 0) return null;
  for (const { counts } of rows) {
    if (counts.length !== columns.length) throw new RangeError('a row needs one count, or null, for each column');
  }
  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const longest = Math.max(...[data.corner, ...rows.map((row) => row.label)].map((text) => textWidth(text, SIZE)));
  const names = Math.min(longest + 8, wide * 0.4);
  const step = (wide - names) / (columns.length + (total === undefined ? 0 : 1));
  const titles = [...columns.map((column) => column.label), ...(total === undefined ? [] : [total])].map((text) =>
    wrapped(text, step - 4, SIZE, 3, 'semiBold'),
  );
  const head = Math.max(...titles.map((lines) => lines.length)) * SIZE * LINE_HEIGHT + 6;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => count ?? 0)));
  const number = (count: number) => formatDecimal(String(count), language);
  const figure = (x: number, y: number, text: string, bold: boolean, fill = INK) =>
    label(x + step / 2, y + 3.2, fitted(text, step - 2, FIGURE), {
      size: FIGURE,
      fill,
      anchor: 'middle',
      ...(bold ? { weight: 'semiBold' } : {}),
    });
  const x = (at: number) => names + at * step;

  let y = head;
  const body = rows.map(({ label: text, counts }) => {
    const lines = wrapped(text, names - 8, SIZE, 2);
    const tall = Math.max(18, lines.length * SIZE * LINE_HEIGHT + 5);
    const middle = y + tall / 2;
    const cells = counts.map((count, at) => {
      const share = count === null || count <= 0 ? 0 : 0.14 + 0.46 * Math.sqrt(count / most);
      const fill = tint(TONES[columns[at]?.tone ?? 'neutral'], share);
      const ground = rectangle(x(at) + 0.75, y + 0.75, step - 1.5, tall - 1.5, {
        fill,
        stroke: share === 0 ? PALE : undefined,
        'stroke-width': share === 0 ? 0.6 : undefined,
      });
      const empty = count === null || count === 0;
      return ground + figure(x(at), middle, count === null ? '–' : number(count), !empty, empty ? MUTED : INK);
    });
    const sum = total === undefined ? '' : figure(x(columns.length), middle, number(sumOf(counts)), true);
    y += tall;
    return labelLines(0, middle, lines, { size: SIZE }) + cells.join('') + sum;
  });

  const totals = columns.map((_column, at) => sumOf(rows.map(({ counts }) => counts[at] ?? null)));
  const last =
    total === undefined
      ? ''
      : rectangle(0, y + 1.5, wide, 17, { fill: PALE }) +
        labelLines(4, y + 10, [fitted(total, names - 8, SIZE, 'semiBold')], { size: SIZE, weight: 'semiBold' }) +
        [...totals, sumOf(totals)].map((sum, at) => figure(x(at), y + 10, number(sum), true)).join('');

  const alt = alternative([
    data.title,
    ...rows.map(
      (row) => `${row.label}: ${columns.map((column, at) => `${column.label} ${row.counts[at] ?? '–'}`).join('; ')}`,
    ),
    ...(total === undefined
      ? []
      : [`${total}: ${columns.map((column, at) => `${column.label} ${totals[at]}`).join('; ')}; ${sumOf(totals)}`]),
  ]);
  return drawing(width, y + (total === undefined ? 2 : 20), alt, [
    labelLines(0, head / 2, [fitted(data.corner, names - 8, SIZE)], { size: SIZE, fill: MUTED }),
    ...titles.map((lines, at) =>
      labelLines(x(at) + step / 2, head / 2, lines, { size: SIZE, weight: 'semiBold', anchor: 'middle' }),
    ),
    ...columns.map(({ tone }, at) => rectangle(x(at) + 0.75, head - 2, step - 1.5, 2, { fill: TONES[tone] })),
    ...body,
    last,
  ]);
}

const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
