import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, TEXT_WIDTH, type Tone } from './chart.js';
import { INK, MUTED, PALE, TONES, tint } from './colours.js';
import { LINE_HEIGHT, fitted, label, labelLines, textWidth, wrapped } from './lettering.js';
import { POINTS_PER_MM, drawing, rectangle } from './svg.js';

export interface SignalMapData extends ChartFrame {
  /** Over the first column: what the rows are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly SignalMapRow[];
}

export interface SignalMapRow {
  readonly label: string;
  /** In the order of the columns; null where nothing is judged. */
  readonly signals: readonly (SignalCell | null)[];
}

export interface SignalCell {
  readonly word: string;
  readonly tone: Tone;
}

const SIZE = 8;

/** A signal for each row and column: its word is printed, its colour only helps the eye. Null without rows or columns. */
export function signalMap(data: SignalMapData): Chart | null {
  const { columns, rows } = data;
  if (rows.length === 0 || columns.length === 0) return null;
  for (const { signals } of rows) {
    if (signals.length !== columns.length) throw new RangeError('a row needs one signal, or null, for each column');
  }
  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const longest = Math.max(...[data.corner, ...rows.map((row) => row.label)].map((text) => textWidth(text, SIZE)));
  const names = Math.min(longest + 8, wide * 0.46);
  const step = (wide - names) / columns.length;
  const titles = columns.map((title) => wrapped(title, step - 4, SIZE, 3, 'semiBold'));
  const head = Math.max(...titles.map((lines) => lines.length)) * SIZE * LINE_HEIGHT + 6;
  const x = (at: number) => names + at * step;

  let y = head;
  const body = rows.map(({ label: text, signals }) => {
    const lines = wrapped(text, names - 8, SIZE, 2);
    const tall = Math.max(18, lines.length * SIZE * LINE_HEIGHT + 5);
    const middle = y + tall / 2;
    const cells = signals.map((signal, at) => {
      const look = signal
        ? { fill: tint(TONES[signal.tone], 0.45) }
        : { fill: 'none', stroke: PALE, 'stroke-width': 0.6 };
      const word = signal ? fitted(signal.word, step - 6, SIZE) : '–';
      return (
        rectangle(x(at) + 0.75, y + 0.75, step - 1.5, tall - 1.5, look) +
        label(x(at) + step / 2, middle + 2.8, word, { size: SIZE, fill: signal ? INK : MUTED, anchor: 'middle' })
      );
    });
    y += tall;
    return labelLines(0, middle, lines, { size: SIZE }) + cells.join('');
  });

  const alt = alternative([
    data.title,
    ...rows.map(
      (row) => `${row.label}: ${columns.map((title, at) => `${title} ${row.signals[at]?.word ?? '–'}`).join('; ')}`,
    ),
  ]);
  return drawing(width, y + 2, alt, [
    labelLines(0, head / 2, [fitted(data.corner, names - 8, SIZE)], { size: SIZE, fill: MUTED }),
    ...titles.map((lines, at) =>
      labelLines(x(at) + step / 2, head / 2, lines, { size: SIZE, weight: 'semiBold', anchor: 'middle' }),
    ),
    ...body,
  ]);
}
