import type { Day } from '#libs/kernel';
import { formatDay } from '../documents/figures.js';
import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, TEXT_WIDTH } from './chart.js';
import { INK, MUTED, RULE, SERIES } from './colours.js';
import { LINE_HEIGHT, fitted, label, labelLines, wrapped } from './lettering.js';
import { type MarkerShape, marker } from './markers.js';
import { POINTS_PER_MM, drawing, element, line, rounded } from './svg.js';
import { markRoom, timeAxis, timeGrid } from './time-axis.js';

export interface SlipTrendData extends ChartFrame {
  readonly milestones: readonly SlippingMilestone[];
  readonly words: {
    /** Over the level axis: «Дата отчёта». */
    readonly reported: string;
    /** Over the upright axis: «Прогноз срока». */
    readonly expected: string;
    /** The slanting line, on which a milestone falls due on the day of its report. */
    readonly due: string;
  };
}

export interface SlippingMilestone {
  readonly name: string;
  /** What each report expected. A level line keeps its promise, a rising one slips. */
  readonly reports: readonly { readonly reported: Day; readonly expected: Day }[];
}

const SIZE = 7.5;
const LOOKS: readonly { readonly colour: string; readonly shape: MarkerShape; readonly dash?: string }[] = [
  { colour: SERIES[0], shape: 'circle' },
  { colour: SERIES[1], shape: 'square', dash: '6 2' },
  { colour: SERIES[2], shape: 'triangle' },
  { colour: SERIES[3], shape: 'diamond', dash: '3 2' },
  { colour: SERIES[5], shape: 'ring' },
  { colour: '#6b7783', shape: 'square', dash: '1.5 2' },
];

/** How the expected days of milestones moved from report to report. Null where nothing was reported. */
export function slipTrend(data: SlipTrendData): Chart | null {
  const { language, words } = data;
  const known = data.milestones
    .filter(({ reports }) => reports.length > 0)
    .map(({ name, reports }) => ({ name, reports: reports.toSorted((a, b) => (a.reported < b.reported ? -1 : 1)) }));
  if (known.length === 0) return null;

  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const room = wide * 0.3;
  const names = known.map(({ name }) => wrapped(name, room - 10, SIZE, 2));
  const nameHeights = names.map((lines) => lines.length * SIZE * LINE_HEIGHT + 3);
  const top = 30;
  const bottom = top + Math.max(72 * POINTS_PER_MM - top, sum(nameHeights));
  const left = markRoom();
  const right = wide - room - 10;
  const across = timeAxis(
    known.flatMap(({ reports }) => reports.map(({ reported }) => reported)),
    left,
    right,
    markRoom(),
    language,
  );
  const up = timeAxis(
    known.flatMap(({ reports }) => reports.map(({ expected }) => expected)),
    bottom,
    top,
    22,
    language,
  );

  const lines = known.map(({ reports }, at) => {
    const look = LOOKS[at % LOOKS.length] ?? { colour: INK, shape: 'circle' };
    const spots = reports.map(({ reported, expected }) => ({ x: across.at(reported), y: up.at(expected) }));
    const end = spots.at(-1) ?? { x: right, y: top };
    const stroke = { fill: 'none', stroke: look.colour, 'stroke-width': 1.5, 'stroke-dasharray': look.dash };
    const path = element('polyline', {
      points: spots.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' '),
      ...stroke,
    });
    return { look, end, svg: path + spots.map(({ x, y }) => marker(look.shape, x, y, 2.3, look.colour)).join('') };
  });
  const places = spread(
    lines.map(({ end }) => end.y),
    nameHeights,
    top,
    bottom,
  );
  const tags = lines.map(({ look, end }, at) => {
    const y = places[at] ?? end.y;
    const leader = { stroke: look.colour, 'stroke-width': 0.5, 'stroke-dasharray': '1 1.5' };
    return (
      line(end.x + 3, end.y, wide - room - 2, y, leader) +
      marker(look.shape, wide - room + 1, y, 2.3, look.colour) +
      labelLines(wide - room + 8, y, names[at] ?? [], { size: SIZE })
    );
  });

  const alt = alternative([
    data.title,
    ...known.map(({ name, reports }) => {
      const said = reports.map(
        ({ reported, expected }) => `${formatDay(reported, language)} → ${formatDay(expected, language)}`,
      );
      return `${name}: ${said.join('; ')}`;
    }),
  ]);
  const diagonal = dueLine(
    known.flatMap(({ reports }) => reports),
    across.at,
    up.at,
    { left, right, top, bottom },
  );
  return drawing(width, bottom + (diagonal === '' ? 6 : 20), alt, [
    label(0, 8, fitted(words.expected, wide * 0.4, SIZE), { size: SIZE, fill: MUTED }),
    label(right, 8, fitted(words.reported, wide * 0.4, SIZE), { size: SIZE, fill: MUTED, anchor: 'end' }),
    timeGrid(across, top - 8, bottom, right),
    ...up.marks.map(
      ({ at, text }) =>
        line(left, at, right, at, { stroke: RULE, 'stroke-width': 0.5 }) +
        label(left - 5, at + 2.6, text, { size: SIZE, fill: MUTED, anchor: 'end' }),
    ),
    diagonal,
    ...lines.map(({ svg }) => svg),
    ...tags,
    diagonal === ''
      ? ''
      : line(left, bottom + 13, left + 20, bottom + 13, DUE) +
        label(left + 26, bottom + 15.7, fitted(words.due, wide * 0.7, SIZE), { size: SIZE, fill: MUTED }),
  ]);
}

const DUE = { stroke: MUTED, 'stroke-width': 0.9, 'stroke-dasharray': '4 2 1 2' };

/** The part of the line «expected on the day of the report» that lies in the drawing; nothing where none does. */
function dueLine(
  reports: readonly { readonly reported: Day; readonly expected: Day }[],
  across: (day: Day) => number,
  up: (day: Day) => number,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): string {
  const days = reports.flatMap(({ reported, expected }) => [reported, expected]).toSorted();
  const [a = '', b = ''] = [days[0], days.at(-1)];
  if (a === b) return '';
  const slope = (up(b) - up(a)) / (across(b) - across(a));
  const height = (x: number) => up(a) + (x - across(a)) * slope;
  const reach = (y: number) => across(a) + (y - up(a)) / slope;
  const from = Math.max(area.left, reach(area.bottom));
  const to = Math.min(area.right, reach(area.top));
  return from >= to ? '' : line(from, height(from), to, height(to), DUE);
}

/** Middles for words beside the ends of lines: near to them, in their order, none over another. */
function spread(ends: readonly number[], heights: readonly number[], top: number, bottom: number): number[] {
  const order = ends.map((_, at) => at).toSorted((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
  const places = [...ends];
  let free = top;
  for (const at of order) {
    const half = (heights[at] ?? 0) / 2;
    places[at] = Math.max(ends[at] ?? 0, free + half);
    free = (places[at] ?? 0) + half;
  }
  let limit = bottom;
  for (const at of order.toReversed()) {
    const half = (heights[at] ?? 0) / 2;
    places[at] = Math.min(places[at] ?? 0, limit - half);
    limit = (places[at] ?? 0) - half;
  }
  return places;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
