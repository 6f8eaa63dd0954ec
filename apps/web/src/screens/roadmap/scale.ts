import { firstOfMonth, numberOf, partsOf, weekdayOf } from './days';
import type { GanttProject } from './use-gantt';

export const ZOOMS = ['month', 'quarter', 'year', 'all'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Width of a day in pixels: about so much of a wide window is one month, quarter or year. */
const PER_DAY = { month: 18, quarter: 6, year: 1.6 } as const;
const MARGIN_DAYS = 45;

export interface Scale {
  readonly zoom: Zoom;
  readonly first: number;
  readonly last: number;
  readonly perDay: number;
  readonly width: number;
}

/** From before the first day that is shown to after the last one; `room` is the width that there is, for all at once. */
export function scaleOf(projects: readonly GanttProject[], today: string, zoom: Zoom, room: number): Scale {
  let [first, last] = [today, today];
  const show = (day: string | null | undefined) => {
    if (!day) return;
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const { startsOn, endsOn, milestones } of projects) {
    show(startsOn);
    show(endsOn);
    for (const { startOn, forecastOn, actualOn, firstBaseline, baseline } of milestones)
      for (const day of [
        startOn,
        forecastOn,
        actualOn,
        firstBaseline?.startOn,
        firstBaseline?.finishOn,
        baseline?.startOn,
        baseline?.finishOn,
      ])
        show(day);
  }
  const [from, to] = [numberOf(first) - MARGIN_DAYS, numberOf(last) + MARGIN_DAYS];
  const perDay = zoom === 'all' ? Math.max(room, 320) / (to - from) : PER_DAY[zoom];
  return { zoom, first: from, last: to, perDay, width: Math.max(Math.ceil((to - from) * perDay), room) };
}

/** Where a day begins. */
export const xOf = ({ first, perDay }: Scale, day: number): number => (day - first) * perDay;

export interface Tick {
  readonly from: number;
  readonly to: number;
}

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day';
const MONTHS = { year: 12, quarter: 3, month: 1 } as const;

/** The two lines of the time axis. */
export const UNITS: Readonly<Record<Zoom, { readonly upper: Unit; readonly lower: Unit }>> = {
  month: { upper: 'month', lower: 'day' },
  quarter: { upper: 'month', lower: 'week' },
  year: { upper: 'year', lower: 'month' },
  all: { upper: 'year', lower: 'year' },
};

/** Units of time that lie between two days, whole. */
export function ticksOf(unit: Unit, from: number, to: number): Tick[] {
  const ticks: Tick[] = [];
  let start = startOf(unit, from);
  while (start < to) {
    const end = endOf(unit, start);
    ticks.push({ from: start, to: end });
    start = end;
  }
  return ticks;
}

function startOf(unit: Unit, day: number): number {
  if (unit === 'day') return Math.floor(day);
  if (unit === 'week') return Math.floor(day) - ((weekdayOf(Math.floor(day)) + 6) % 7);
  const { year, month } = partsOf(day);
  return firstOfMonth(year, month - (month % MONTHS[unit]));
}

function endOf(unit: Unit, start: number): number {
  if (unit === 'day') return start + 1;
  if (unit === 'week') return start + 7;
  const { year, month } = partsOf(start);
  return firstOfMonth(year, month + MONTHS[unit]);
}
