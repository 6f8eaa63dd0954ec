import type { Day } from '#libs/kernel';
import { formatDay } from '../documents/figures.js';
import { alternative } from './alternative.js';
import { type Chart, type ChartFrame, TEXT_WIDTH } from './chart.js';
import { ACCENT, INK, ORANGE, WHITE } from './colours.js';
import { legend } from './legend.js';
import { fitted, label, textWidth } from './lettering.js';
import { marker } from './markers.js';
import { POINTS_PER_MM, drawing, element, line, rectangle, rounded } from './svg.js';
import { markRoom, timeAxis, timeGrid } from './time-axis.js';

export interface GanttStripData extends ChartFrame {
  readonly today: Day;
  /** Up to {@link MOST_GANTT_ROWS}; a longer list goes over several strips, which share `span`. */
  readonly rows: readonly GanttRow[];
  /** The time that the strip shows at least. */
  readonly span?: GanttSpan;
  readonly words: {
    readonly baseline: string;
    readonly forecast: string;
    readonly actual: string;
    readonly milestone: string;
    readonly late: string;
    readonly today: string;
  };
}

export interface GanttRow {
  readonly label: string;
  /** As confirmed. */
  readonly baseline: GanttSpan | null;
  /** As expected now. */
  readonly forecast: GanttSpan | null;
  /** As it was; without an end it goes on today. */
  readonly actual: { readonly start: Day; readonly end: Day | null } | null;
  readonly milestones?: readonly { readonly day: Day; readonly reached: boolean }[];
  /** Marked by a sign behind the label. */
  readonly late?: boolean;
}

export interface GanttSpan {
  readonly start: Day;
  readonly end: Day;
}

/** What goes onto one A4 page. */
export const MOST_GANTT_ROWS = 60;

const SIZE = 7.5;
const PAGE_HEIGHT = 236 * POINTS_PER_MM;

/** Bars by time: the confirmed as a ghost, the expected, what has been done, and a line for today. Null where no row has a day. */
export function ganttStrip(data: GanttStripData): Chart | null {
  const { rows, today, words, language } = data;
  if (rows.length > MOST_GANTT_ROWS) throw new RangeError(`more than ${MOST_GANTT_ROWS} rows do not go onto a page`);
  const days = rows.flatMap((row) => daysOf(row, today));
  if (days.length === 0) return null;

  const width = data.width ?? TEXT_WIDTH;
  const wide = width * POINTS_PER_MM;
  const key = legend(legendEntries(data), 0, 0, wide);
  const top = 26;
  const step = Math.min(17, (PAGE_HEIGHT - top - key.height - 8) / rows.length);
  const size = Math.min(SIZE, step * 0.66);
  const longest = Math.max(...rows.map((row) => textWidth(row.label, size) + 12));
  // strips of one list stand under each other with one measure, whatever their labels
  const names = data.span ? wide * 0.36 : Math.min(longest, wide * 0.36);
  const bottom = top + rows.length * step;
  const all = [...days, ...(data.span ? [data.span.start, data.span.end] : [])];
  const axis = timeAxis(all, names + 4, wide, markRoom(), language);
  const x = axis.at;

  const drawn = rows.map((row, at) => {
    const y = top + at * step;
    const stripe = at % 2 === 1 ? rectangle(0, y, wide, step, { fill: '#f6f8fa' }) : '';
    return { stripe, svg: rowOf(row, { y, step, size, names, today, x }) };
  });
  const shown = x(today) >= names + 4 && x(today) <= wide;
  const word = fitted(`${words.today}: ${formatDay(today, language)}`, 160, SIZE, 'semiBold');
  const half = textWidth(word, SIZE, 'semiBold') / 2;

  const tall = bottom + key.height + 8;
  return drawing(width, tall, alternativeOf(data), [
    ...drawn.map(({ stripe }) => stripe),
    timeGrid(axis, top, bottom, wide),
    ...drawn.map(({ svg }) => svg),
    shown
      ? // not through the words of the axis
        line(x(today), 10.5, x(today), 14, TODAY) +
        line(x(today), top - 2, x(today), bottom, TODAY) +
        label(Math.min(Math.max(x(today), names + 4 + half), wide - half), 8, word, {
          size: SIZE,
          weight: 'semiBold',
          fill: ORANGE,
          anchor: 'middle',
        })
      : '',
    element('g', { transform: `translate(0 ${rounded(tall - key.height)})` }, key.svg),
  ]);
}

interface RowFrame {
  readonly y: number;
  readonly step: number;
  readonly size: number;
  readonly names: number;
  readonly today: Day;
  readonly x: (day: Day) => number;
}

/** One row: ghost above, expectation in the middle, what was done inside of it. */
function rowOf(row: GanttRow, { y, step, size, names, today, x }: RowFrame): string {
  const bar = (span: GanttSpan, from: number, share: number, look: Readonly<Record<string, string | number>>) =>
    rectangle(x(span.start), y + step * from, Math.max(1.5, x(span.end) - x(span.start)), step * share, look);
  const middle = y + step * 0.58;
  return [
    label(0, y + step / 2 + size * 0.35, fitted(row.label, names - (row.late ? 12 : 2), size), { size }),
    row.late ? lateSign(names - 5, y + step / 2) : '',
    row.baseline ? bar(row.baseline, 0.1, 0.2, GHOST) : '',
    row.forecast ? bar(row.forecast, 0.36, 0.46, FORECAST) : '',
    row.actual ? bar({ start: row.actual.start, end: row.actual.end ?? today }, 0.47, 0.24, ACTUAL) : '',
    ...(row.milestones ?? []).map(
      ({ day, reached }) =>
        marker('diamond', x(day), middle, step * 0.2, INK) +
        (reached ? '' : marker('diamond', x(day), middle, step * 0.12, WHITE)),
    ),
  ].join('');
}

const GHOST = { fill: '#c3ccd5' };
const FORECAST = { fill: '#bcd0e3', stroke: '#6b8fb3', 'stroke-width': 0.5 };
const ACTUAL = { fill: ACCENT };
const TODAY = { stroke: ORANGE, 'stroke-width': 1 };

/** A triangle with its tip up, as on road signs: seen without colour too. */
const lateSign = (x: number, y: number): string =>
  marker('triangle', x, y, 3.6, ORANGE) + rectangle(x - 0.4, y - 1.6, 0.8, 2.4, { fill: WHITE });

function daysOf({ baseline, forecast, actual, milestones = [] }: GanttRow, today: Day): Day[] {
  const spans = [baseline, forecast].flatMap((span) => (span ? [span.start, span.end] : []));
  const done = actual ? [actual.start, actual.end ?? today] : [];
  return [...spans, ...done, ...milestones.map(({ day }) => day)];
}

function legendEntries({ rows, words }: GanttStripData) {
  const some = (has: (row: GanttRow) => boolean) => rows.some(has);
  const bar = (look: Readonly<Record<string, string | number>>, top: number, tall: number) =>
    rectangle(1, top, 18, tall, look);
  return [
    ...(some(({ baseline }) => baseline !== null) ? [{ sample: bar(GHOST, 2.5, 3), text: words.baseline }] : []),
    ...(some(({ forecast }) => forecast !== null) ? [{ sample: bar(FORECAST, 0.5, 7), text: words.forecast }] : []),
    ...(some(({ actual }) => actual !== null) ? [{ sample: bar(ACTUAL, 2.2, 3.6), text: words.actual }] : []),
    ...(some(({ milestones = [] }) => milestones.length > 0)
      ? [{ sample: marker('diamond', 10, 4, 3, INK), text: words.milestone }]
      : []),
    ...(some(({ late }) => late ?? false) ? [{ sample: lateSign(10, 4.5), text: words.late }] : []),
  ];
}

function alternativeOf({ title, rows, words, language, today }: GanttStripData): string {
  const span = ({ start, end }: { start: Day; end: Day | null }) =>
    `${formatDay(start, language)} – ${end === null ? '…' : formatDay(end, language)}`;
  return alternative([
    title,
    `${words.today}: ${formatDay(today, language)}`,
    ...rows.map((row) => {
      const parts = [
        ...(row.late ? [words.late] : []),
        ...(row.baseline ? [`${words.baseline} ${span(row.baseline)}`] : []),
        ...(row.forecast ? [`${words.forecast} ${span(row.forecast)}`] : []),
        ...(row.actual ? [`${words.actual} ${span(row.actual)}`] : []),
      ];
      return parts.length === 0 ? row.label : `${row.label}: ${parts.join('; ')}`;
    }),
  ]);
}
