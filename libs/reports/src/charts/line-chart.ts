import type { Language } from '#libs/kernel';
import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, type Figure, TEXT_WIDTH } from './chart.js';
import { ACCENT, INK, MUTED, ORANGE, RULE, SERIES, WHITE } from './colours.js';
import { printed, shifted } from './decimals.js';
import { type LegendEntry, legend } from './legend.js';
import { fitted, label, textWidth } from './lettering.js';
import { type MarkerShape, doubtRing, marker } from './markers.js';
import { type Box, Placing, type Segment } from './placing.js';
import { POINTS_PER_MM, drawing, element, line, rectangle, rounded } from './svg.js';
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
  readonly kind: 'fact' | 'plan' | 'forecast' | 'other';
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

interface Look {
  readonly colour: string;
  readonly width: number;
  readonly dash: string | undefined;
  readonly shape: MarkerShape;
  readonly size: number;
}

interface Mark extends Spot {
  readonly year: number;
  readonly value: string;
  readonly doubtful: boolean;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const SIZE = 7.5;
const LABEL_HEIGHT = 7.4;
/** A line with more points than this shows the figures of some only. */
const MOST_FIGURES = 15;

const LOOKS: Readonly<Record<'fact' | 'plan' | 'forecast', Look>> = {
  fact: { colour: ACCENT, width: 1.7, dash: undefined, shape: 'circle', size: 2.5 },
  plan: { colour: '#6b7783', width: 1.3, dash: '5 3', shape: 'square', size: 2.3 },
  forecast: { colour: '#3f83b8', width: 1.4, dash: '1.5 2.5', shape: 'ring', size: 2.3 },
};

const OTHERS: readonly Look[] = [
  { colour: SERIES[1], width: 1.5, dash: undefined, shape: 'triangle', size: 2.6 },
  { colour: SERIES[2], width: 1.5, dash: '7 2', shape: 'diamond', size: 2.4 },
  { colour: SERIES[3], width: 1.5, dash: '3 2', shape: 'square', size: 2.3 },
  { colour: SERIES[5], width: 1.5, dash: '8 2 2 2', shape: 'ring', size: 2.3 },
  { colour: SERIES[4], width: 1.5, dash: undefined, shape: 'square', size: 2.3 },
  { colour: INK, width: 1.2, dash: '1 2', shape: 'triangle', size: 2.4 },
];

/** Figures by year: facts, plans, forecasts and targets. Null where no line and no target has a figure. */
export function lineChart(data: LineChartData): Chart | null {
  const { language } = data;
  const looks = looksOf(data.lines);
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
  const inner = { left: area.left + 14, right: area.right - 8 };
  const x = (year: number) =>
    firstYear === lastYear
      ? (inner.left + inner.right) / 2
      : inner.left + ((year - firstYear) / (lastYear - firstYear)) * (inner.right - inner.left);
  const y = (value: number) =>
    area.bottom - ((value - scale.low) / (scale.high - scale.low)) * (area.bottom - area.top);

  const drawn = data.lines.map((each, at) => {
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
      look: looks[at] ?? LOOKS.fact,
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
    valueLabels(marks, scale, language, placing, colour).join('');

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
    words(aims, ORANGE),
    // facts before plans: where not every figure has room, those matter
    ...[...drawn].sort((a, b) => Number(b.fact) - Number(a.fact)).map(({ marks, look }) => words(marks, look.colour)),
    element('g', { transform: `translate(0 ${rounded(tall - key.height)})` }, key.svg),
  ]);
}

const BREAK = { stroke: INK, 'stroke-width': 0.8, 'stroke-dasharray': '2 2' };

const hasValue = (point: YearPoint): point is YearPoint & { readonly value: string } => point.value !== null;

/** The first line of a kind has the kind's look; a further one needs a look of its own. */
function looksOf(lines: readonly ChartLine[]): Look[] {
  const seen = new Set<ChartLine['kind']>();
  let others = 0;
  return lines.map(({ kind }) => {
    if (kind === 'other' || seen.has(kind)) return OTHERS[others++ % OTHERS.length] ?? LOOKS.fact;
    seen.add(kind);
    return LOOKS[kind];
  });
}

/** The points that a line joins: parted where a year is missing and where the method changed. */
function runsOf(marks: readonly Mark[], breaks: readonly number[], joined = false): Mark[][] {
  const runs: Mark[][] = [];
  for (const mark of marks) {
    const last = runs.at(-1)?.at(-1);
    const parted =
      last === undefined ||
      (!joined && mark.year - last.year > 1) ||
      breaks.some((year) => last.year < year && year <= mark.year);
    if (parted) runs.push([mark]);
    else runs.at(-1)?.push(mark);
  }
  return runs;
}

const segmentsOf = (run: readonly Mark[]): Segment[] =>
  run.slice(1).map((mark, at) => {
    const from = run[at] ?? mark;
    return { x1: from.x, y1: from.y, x2: mark.x, y2: mark.y };
  });

const around = ({ x, y }: Spot, reach: number): Box => ({
  left: x - reach,
  top: y - reach,
  right: x + reach,
  bottom: y + reach,
});

const polyline = (run: readonly Mark[], { colour, width, dash }: Look): string =>
  run.length < 2
    ? ''
    : element('polyline', {
        points: run.map((mark) => `${rounded(mark.x)},${rounded(mark.y)}`).join(' '),
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-dasharray': dash,
        'stroke-linejoin': 'round',
      });

const pointOf = ({ x, y, doubtful }: Mark, { shape, size, colour }: Look): string =>
  marker(shape, x, y, size, colour) + (doubtful ? doubtRing(x, y) : '');

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

/** The figures beside their points, where there is room for them; the last ones first. */
function valueLabels(
  marks: readonly Mark[],
  scale: Scale,
  language: Language,
  placing: Placing,
  fill: string,
): string[] {
  return worthSaying(marks)
    .toReversed()
    .flatMap((mark) => {
      const text = printed(shifted(mark.value, -scale.power), 2, language);
      const half = textWidth(text, SIZE) / 2;
      const gap = mark.doubtful ? 6.5 : 4.2;
      const at = (middle: number, top: number): Box => ({
        left: middle - half,
        right: middle + half,
        top,
        bottom: top + LABEL_HEIGHT,
      });
      const above = at(mark.x, mark.y - gap - LABEL_HEIGHT);
      const below = at(mark.x, mark.y + gap);
      const right = at(mark.x + half + gap + 1, mark.y - LABEL_HEIGHT / 2);
      const left = at(mark.x - half - gap - 1, mark.y - LABEL_HEIGHT / 2);
      const box = placing.take([above, below, right, left]);
      if (!box) return [];
      const ground = rectangle(box.left - 0.5, box.top, 2 * half + 1, LABEL_HEIGHT, { fill: WHITE });
      return [
        ground + label((box.left + box.right) / 2, box.bottom - 1.4, text, { size: SIZE, fill, anchor: 'middle' }),
      ];
    });
}

/** Every point of a short line; of a long one the ends, the least and the most. */
function worthSaying(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length <= MOST_FIGURES) return marks;
  const heights = marks.map(({ y }) => y);
  const extremes = [heights.indexOf(Math.min(...heights)), heights.indexOf(Math.max(...heights))];
  return marks.filter((_mark, at) => at === 0 || at === marks.length - 1 || extremes.includes(at));
}

function legendEntries(data: LineChartData, doubt: boolean, target: boolean, broken: boolean): LegendEntry[] {
  const looks = looksOf(data.lines);
  const lines = data.lines.flatMap(({ name, points }, at) => {
    if (!points.some(hasValue)) return [];
    const look = looks[at] ?? LOOKS.fact;
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
