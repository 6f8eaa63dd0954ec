import type { Language } from '#libs/kernel';
import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, type Figure, TEXT_WIDTH } from './chart.js';
import { INK, MUTED, ORANGE, RULE, letterColour } from './colours.js';
import { printed } from './decimals.js';
import { type LegendEntry, legend } from './legend.js';
import { fitted, label, textWidth } from './lettering.js';
import { type LineKind, withLooks } from './line-looks.js';
import { type Mark, SIZE, around, pointOf, polyline, runsOf, segmentsOf, valueLabels } from './line-marks.js';
import { doubtRing, marker } from './markers.js';
import { type Box, Placing } from './placing.js';
import { POINTS_PER_MM, drawing, element, line, rounded } from './svg.js';
import { type Scale, scaleOver, unitText } from './ticks.js';

export interface LineChartData extends ChartFrame {
  /** Printed above the axis of values: «%», «млн тг». */
  readonly unit: string | null;
  readonly lines: readonly ChartLine[];
  readonly targets?: readonly TargetPoint[];
  /** Years from which on another method counts: the lines are parted before them. */
  readonly breaks?: readonly number[];
  readonly words: {
    readonly doubtful: string;
    readonly methodBreak: string;
    readonly target: string;
  };
  /** Millimetres, 78 unless told. */
  readonly height?: number;
}

export interface ChartLine {
  readonly name: string;
  readonly kind: LineKind;
  readonly points: readonly YearPoint[];
  /** Joins points over the years between them: for plans that name a few years only. Else a missing year is a gap. */
  readonly joined?: boolean;
}

export interface YearPoint {
  readonly year: number;
  readonly value: Figure;
  readonly doubtful?: boolean;
}

export interface TargetPoint {
  readonly year: number;
  readonly value: string;
}

/** Figures by year: facts, plans, forecasts and targets. Null where no line and no target has a figure. */
export function lineChart(data: LineChartData): Chart | null {
  const { language } = data;
  const targets = data.targets ?? [];
  const breaks = data.breaks ?? [];
  const known = data.lines.flatMap(({ points }) => points.filter(hasValue));
  const figures = [...known, ...targets];
  if (figures.length === 0) return null;

  const scale = scaleOver(
    figures.map(({ value }) => Number(value)),
    language,
    5,
    false,
  );
  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const tall = (data.height ?? 78) * POINTS_PER_MM;
  const entries = legendEntries(
    data,
    known.some(({ doubtful }) => doubtful),
    targets.length > 0,
    breaks.length > 0,
  );
  const key = legend(entries, 0, 0, wide);
  const unit = unitText(data.unit, scale.power, language);
  const years = data.lines
    .flatMap(({ points }) => points.map(({ year }) => year))
    .concat(targets.map(({ year }) => year));
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);

  const area: Box = {
    left: Math.max(...scale.ticks.map(({ text }) => textWidth(text, SIZE))) + 6,
    top: unit === null ? 6 : 18,
    right: wide - 10,
    bottom: tall - 16 - (key.height === 0 ? 0 : key.height + 4),
  };
  const inner = { left: area.left + 14, right: area.right - 12 };
  const x = (year: number) =>
    firstYear === lastYear
      ? (inner.left + inner.right) / 2
      : inner.left + ((year - firstYear) / (lastYear - firstYear)) * (inner.right - inner.left);
  const y = (value: number) =>
    area.bottom - ((value - scale.low) / (scale.high - scale.low)) * (area.bottom - area.top);

  const drawn = withLooks(data.lines).map((each) => {
    const marks = each.points
      .filter(hasValue)
      .map(({ year, value, doubtful }) => ({
        year,
        value,
        x: x(year),
        y: y(Number(value)),
        doubtful: doubtful ?? false,
      }))
      .sort((a, b) => a.year - b.year);
    return {
      look: each.look,
      fact: each.kind === 'fact',
      marks,
      runs: runsOf(marks, breaks, each.joined),
    };
  });
  const aims = targets.map(({ year, value }) => ({ year, value, x: x(year), y: y(Number(value)), doubtful: false }));

  const placing = new Placing(
    { ...area, left: area.left + 1, top: area.top - 8, right: wide },
    drawn.flatMap(({ runs }) => runs.flatMap(segmentsOf)),
  );
  for (const mark of [...drawn.flatMap(({ marks }) => marks), ...aims])
    placing.block(around(mark, mark.doubtful ? 5.5 : 3));
  const words = (marks: readonly Mark[], colour: string) =>
    valueLabels(marks, scale.power, language, placing, colour).join('');

  return drawing(width, tall, alternativeOf(data, language), [
    unit === null ? '' : label(0, 8, fitted(unit, wide, SIZE), { size: SIZE, fill: MUTED }),
    axes(scale, area, y),
    yearTicks(firstYear, lastYear, inner, area.bottom, x),
    ...breaks
      .filter((year) => year > firstYear && year <= lastYear)
      .map((year) => line(x(year - 0.5), area.top - 4, x(year - 0.5), area.bottom, BREAK)),
    ...drawn.map(({ look, runs }) => runs.map((run) => polyline(run, look)).join('')),
    ...drawn.map(({ look, marks }) => marks.map((mark) => pointOf(mark, look)).join('')),
    ...aims.map((mark) => marker('diamond', mark.x, mark.y, 3.2, ORANGE)),
    words(aims, letterColour(ORANGE)),
    // facts before plans: where not every figure has room, those matter
    ...[...drawn]
      .sort((a, b) => Number(b.fact) - Number(a.fact))
      .map(({ marks, look }) => words(marks, letterColour(look.colour))),
    element('g', { transform: `translate(0 ${rounded(tall - key.height)})` }, key.svg),
  ]);
}

const BREAK = { stroke: INK, 'stroke-width': 0.8, 'stroke-dasharray': '2 2' };

const hasValue = (point: YearPoint): point is YearPoint & { readonly value: string } => point.value !== null;

function axes(scale: Scale, area: Box, y: (value: number) => number): string {
  return scale.ticks
    .map(({ value, text }) => {
      const zero = value === 0;
      const at = y(value);
      return (
        line(area.left, at, area.right, at, { stroke: zero ? MUTED : RULE, 'stroke-width': zero ? 0.8 : 0.5 }) +
        label(area.left - 5, at + 2.6, text, { size: SIZE, fill: MUTED, anchor: 'end' })
      );
    })
    .join('');
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100] as const;

function yearTicks(
  first: number,
  last: number,
  inner: { readonly left: number; readonly right: number },
  bottom: number,
  x: (year: number) => number,
): string {
  const most = Math.max(1, Math.floor((inner.right - inner.left) / (textWidth('2000', SIZE) + 6)));
  const step = YEAR_STEPS.find((each) => (last - first) / each <= most) ?? 100;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return years
    .filter((year) => step === 1 || year % step === 0)
    .map(
      (year) =>
        line(x(year), bottom, x(year), bottom + 3, { stroke: MUTED, 'stroke-width': 0.6 }) +
        label(x(year), bottom + 12, String(year), { size: SIZE, fill: MUTED, anchor: 'middle' }),
    )
    .join('');
}

function legendEntries(data: LineChartData, doubt: boolean, target: boolean, broken: boolean): LegendEntry[] {
  const lines = withLooks(data.lines).flatMap(({ name, points, look }) => {
    if (!points.some(hasValue)) return [];
    const stroke = { stroke: look.colour, 'stroke-width': look.width, 'stroke-dasharray': look.dash };
    return [{ sample: line(0, 4, 20, 4, stroke) + marker(look.shape, 10, 4, look.size, look.colour), text: name }];
  });
  return [
    ...lines,
    ...(target ? [{ sample: marker('diamond', 10, 4, 3.2, ORANGE), text: data.words.target }] : []),
    ...(doubt ? [{ sample: doubtRing(10, 4), text: data.words.doubtful }] : []),
    ...(broken ? [{ sample: line(10, -1, 10, 9, BREAK), text: data.words.methodBreak }] : []),
  ];
}

function alternativeOf({ title, unit, lines, targets = [], breaks = [], words }: LineChartData, language: Language) {
  const spoken = (value: string, year: number) => `${year} – ${printed(value, 6, language)}`;
  return alternative([
    unit === null ? title : `${title} (${unit})`,
    ...lines.flatMap(({ name, points }) => {
      const said = points
        .filter(hasValue)
        .map(({ year, value, doubtful }) => spoken(value, year) + (doubtful ? ` (${words.doubtful})` : ''));
      return said.length === 0 ? [] : [`${name}: ${said.join('; ')}`];
    }),
    ...(targets.length === 0
      ? []
      : [`${words.target}: ${targets.map(({ year, value }) => spoken(value, year)).join('; ')}`]),
    ...(breaks.length === 0 ? [] : [`${words.methodBreak}: ${breaks.join(', ')}`]),
  ]);
}
