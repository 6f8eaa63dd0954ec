import { BAR_LETTERS, type BarChartData, type BarFrame } from './bars.js';
import { INK, MUTED, RULE } from './colours.js';
import { LINE_HEIGHT, figureLabel, fitted, label, labelLines, textWidth, wrapped } from './lettering.js';
import { line, rectangle } from './svg.js';

const NAME = 8;

/** Lying bars: groups from the top to the bottom, with room for long words beside them. */
export function barRows(
  { groups, series }: BarChartData,
  { scale, looks, wide, unit, figure, figureWidth }: BarFrame,
): { svg: string; height: number } {
  const longest = Math.max(...groups.map((group) => textWidth(group.label, NAME)));
  const names = Math.min(longest + 2, wide * 0.38);
  const noteRoom = Math.min(
    60,
    Math.max(0, ...groups.map(({ note }) => (note ? textWidth(note, NAME, 'semiBold') + 8 : 0))),
  );
  const figureRoom = figureWidth + 6;
  const left = names + 8 + (scale.low < 0 ? figureRoom : 0);
  const right = wide - noteRoom - figureRoom;
  const x = (value: number) => left + ((value - scale.low) / (scale.high - scale.low)) * (right - left);
  const bar = series.length === 1 ? 9 : 7;
  const top = unit === null ? 14 : 26;

  let y = top + 4;
  const rows = groups.map(({ label: text, values, note }) => {
    const lines = wrapped(text, names, NAME, 2);
    const tall = Math.max(values.length * (bar + 1.5), lines.length * NAME * LINE_HEIGHT) + 6;
    const middle = y + tall / 2;
    const first = middle - (values.length * (bar + 1.5)) / 2;
    y += tall;
    const bars = values.map((value, at) => {
      const above = first + at * (bar + 1.5) + 0.75;
      const end = x(Number(value ?? 0));
      const negative = Number(value ?? 0) < 0;
      const shown =
        value === null ? '' : rectangle(Math.min(end, x(0)), above, Math.abs(end - x(0)), bar, looks[at] ?? {});
      const place = negative ? end - 3 : end + 3;
      const words = { size: BAR_LETTERS, fill: INK, anchor: negative ? ('end' as const) : ('start' as const) };
      return shown + figureLabel(place, above + bar / 2 + 2.6, figure(value), words);
    });
    return [
      labelLines(0, middle, lines, { size: NAME }),
      ...bars,
      note === undefined
        ? ''
        : label(wide, middle + 2.8, fitted(note, noteRoom, NAME, 'semiBold'), {
            size: NAME,
            weight: 'semiBold',
            anchor: 'end',
          }),
    ].join('');
  });
  const most = Math.floor(
    (right - left) / (Math.max(...scale.ticks.map(({ text }) => textWidth(text, BAR_LETTERS))) + 8),
  );
  const every = Math.max(1, Math.ceil(scale.ticks.length / Math.max(1, most)));
  const grid = scale.ticks
    .filter(({ value }, at) => value === 0 || at % every === 0)
    .map(
      ({ value, text }) =>
        line(x(value), top, x(value), y, {
          stroke: value === 0 ? MUTED : RULE,
          'stroke-width': value === 0 ? 0.8 : 0.5,
        }) + label(x(value), top - 4, text, { size: BAR_LETTERS, fill: MUTED, anchor: 'middle' }),
    );
  const head = unit === null ? '' : label(0, 8, fitted(unit, wide, BAR_LETTERS), { size: BAR_LETTERS, fill: MUTED });
  return { svg: [head, ...grid, ...rows].join(''), height: y + 3 };
}
