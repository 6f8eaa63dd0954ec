import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, TEXT_WIDTH } from './chart.js';
import { FILLS, INK, MUTED, WHITE } from './colours.js';
import { printed, shifted } from './decimals.js';
import { legend } from './legend.js';
import { LINE_HEIGHT, fitted, label, labelLines, textWidth, wrapped } from './lettering.js';
import { POINTS_PER_MM, drawing, element, rectangle, rounded } from './svg.js';
import { scaleOver, unitText } from './ticks.js';

export interface StackedBarData extends ChartFrame {
  readonly unit: string | null;
  /** What the parts are, at most six; joined ones («прочие») are the caller's to add up. */
  readonly parts: readonly string[];
  /** Amounts of the parts in their order; none is negative. Rows are drawn to one measure. */
  readonly rows: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** Gives every row the whole width, to compare shares instead of amounts. */
  readonly asShares?: boolean;
}

const SIZE = 8;
const FIGURE = 7.5;
const BAR = 14;
const DARK: readonly string[] = [FILLS[0], FILLS[2], FILLS[4]];

/** Wholes and their parts. Null where all amounts are zero. */
export function stackedBar(data: StackedBarData): Chart | null {
  const { language, parts, rows } = data;
  if (parts.length > FILLS.length) throw new RangeError(`at most ${FILLS.length} parts can be told apart`);
  const sums = rows.map(({ values }) => values.map(Number).reduce((sum, value) => sum + value, 0));
  for (const { values } of rows) {
    if (values.length !== parts.length || values.some((value) => Number(value) < 0)) {
      throw new RangeError('a row needs one amount of zero or more for each part');
    }
  }
  const most = Math.max(0, ...sums);
  if (most === 0) return null;

  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const { power } = scaleOver([most], language, 5, true);
  const unit = unitText(data.unit, power, language);
  const named = rows.some((row) => row.label !== '');
  const names = named ? Math.min(Math.max(...rows.map((row) => textWidth(row.label, SIZE))) + 8, wide * 0.36) : 0;
  const figure = (value: string) => printed(shifted(value, -power), 2, language);

  let y = unit === null ? 2 : 14;
  const drawn = rows.map(({ label: text, values }, at) => {
    const lines = wrapped(text, names - 6, SIZE, 2);
    const tall = Math.max(BAR, lines.length * SIZE * LINE_HEIGHT) + 5;
    const top = y + (tall - BAR) / 2;
    const whole = data.asShares ? (sums[at] ?? 0) : most;
    let x = names;
    y += tall;
    const segments = values.map((value, part) => {
      const length = whole === 0 ? 0 : (Number(value) / whole) * (wide - names);
      const colour = FILLS[part] ?? INK;
      const words = figure(value);
      const fits = textWidth(words, FIGURE) + 4 <= length;
      const middle = x + length / 2;
      const segment =
        length === 0 ? '' : rectangle(x, top, length, BAR, { fill: colour, stroke: WHITE, 'stroke-width': 1 });
      x += length;
      const ink = DARK.includes(colour) ? WHITE : INK;
      return (
        segment +
        (fits && length > 0
          ? label(middle, top + BAR / 2 + 2.6, words, { size: FIGURE, fill: ink, anchor: 'middle' })
          : '')
      );
    });
    return (named ? labelLines(0, top + BAR / 2, lines, { size: SIZE }) : '') + segments.join('');
  });
  const key = legend(
    parts.map((text, at) => ({ sample: rectangle(4, 0, 12, 8, { fill: FILLS[at] }), text })),
    0,
    0,
    wide,
  );
  const alt = alternative([
    data.unit === null ? data.title : `${data.title} (${data.unit})`,
    ...rows.map((row) => {
      const said = parts.map((part, at) => `${part} ${printed(row.values[at] ?? '0', 6, language)}`).join('; ');
      return row.label === '' ? said : `${row.label}: ${said}`;
    }),
  ]);
  return drawing(width, y + key.height + 4, alt, [
    unit === null ? '' : label(0, 8, fitted(unit, wide, FIGURE), { size: FIGURE, fill: MUTED }),
    ...drawn,
    element('g', { transform: `translate(0 ${rounded(y + 4)})` }, key.svg),
  ]);
}
