import { BAR_LETTERS, type BarChartData, type BarFrame } from './bars.js';
import { INK, MUTED, RULE } from './colours.js';
import { figureLabel, fitted, label, textWidth } from './lettering.js';
import { Placing } from './placing.js';
import { POINTS_PER_MM, line, rectangle } from './svg.js';

const LETTERS = 7.4;

/** Upright bars: groups from the left to the right. */
export function barColumns(
  { groups, series, height = 70 }: BarChartData,
  { scale, looks, wide, unit, figure, figureWidth }: BarFrame,
): { svg: string; height: number } {
  const noted = groups.some(({ note }) => note !== undefined);
  const tall = height * POINTS_PER_MM;
  const top = unit === null ? 12 : 24;
  const bottom = tall - (noted ? 25 : 15);
  const left = Math.max(...scale.ticks.map(({ text }) => textWidth(text, BAR_LETTERS))) + 6;
  const slot = (wide - left) / groups.length;
  // as wide as the figures over them, so that each has room
  const bar = Math.min(Math.max(26, figureWidth + 2), (slot * 0.86) / series.length);
  const y = (value: number) => bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top);
  const placing = new Placing({ left, top: top - 11, right: wide, bottom: bottom + 1 }, []);
  const middle = (at: number) => left + (at + 0.5) * slot;
  const bars = groups.flatMap(({ values }, at) =>
    values.map((value, one) => {
      const from = middle(at) + (one - series.length / 2) * bar + 1;
      return { value, look: looks[one] ?? {}, from, to: from + bar - 2, end: y(Number(value ?? 0)) };
    }),
  );
  for (const { value, from, to, end } of bars) {
    if (value !== null) placing.block({ left: from, right: to, top: Math.min(end, y(0)), bottom: Math.max(end, y(0)) });
  }

  // the last series first: where not every figure has room, what is so matters more than what was meant
  const figures = bars.toReversed().map(({ value, from, to, end }) => {
    const text = figure(value);
    const half = textWidth(text, BAR_LETTERS) / 2 + 0.7;
    const centre = (from + to) / 2;
    const sides = { left: centre - half, right: centre + half };
    const under = { ...sides, top: end + 1.5, bottom: end + 1.5 + LETTERS };
    const over = { ...sides, top: end - 1.5 - LETTERS, bottom: end - 1.5 };
    const box = placing.take(Number(value ?? 0) < 0 ? [under] : [over]);
    return box ? figureLabel(centre, box.bottom - 1.2, text, { size: BAR_LETTERS, fill: INK, anchor: 'middle' }) : '';
  });
  const words = groups.map(({ label: text, note }, at) => {
    const name = fitted(text, slot - 4, 8);
    return (
      label(middle(at), bottom + 11, name, { size: 8, anchor: 'middle' }) +
      (note === undefined
        ? ''
        : label(middle(at), bottom + 21, fitted(note, slot - 4, 8, 'semiBold'), {
            size: 8,
            weight: 'semiBold',
            fill: MUTED,
            anchor: 'middle',
          }))
    );
  });
  const grid = scale.ticks.map(
    ({ value, text }) =>
      line(left, y(value), wide, y(value), {
        stroke: value === 0 ? MUTED : RULE,
        'stroke-width': value === 0 ? 0.8 : 0.5,
      }) + label(left - 5, y(value) + 2.6, text, { size: BAR_LETTERS, fill: MUTED, anchor: 'end' }),
  );
  const drawnBars = bars.map(({ value, look, from, to, end }) =>
    value === null ? '' : rectangle(from, Math.min(end, y(0)), to - from, Math.abs(end - y(0)), look),
  );
  const head = unit === null ? '' : label(0, 8, fitted(unit, wide, BAR_LETTERS), { size: BAR_LETTERS, fill: MUTED });
  return { svg: [head, ...grid, ...drawnBars, ...figures, ...words].join(''), height: tall };
}
