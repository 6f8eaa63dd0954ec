import type { Day, Language } from '#libs/kernel';
import { MUTED, RULE } from './colours.js';
import { label, textWidth } from './lettering.js';
import { line } from './svg.js';

const SIZE = 7.5;
const DAY_LENGTH = 86_400_000;
/** Months between two marks. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 300] as const;

/** Time along one side of a drawing, with marks at the first days of months or years. */
export interface TimeAxis {
  readonly at: (day: Day) => number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
}

/** Days since 1970. Throws RangeError on what is no day. */
export function dayCount(day: Day): number {
  const count = Date.parse(`${day}T00:00:00Z`) / DAY_LENGTH;
  if (!Number.isInteger(count)) throw new RangeError(`not a day: ${day}`);
  return count;
}

/** From the month of the first day to the end of the month of the last, between two places of the drawing. */
export function timeAxis(days: readonly Day[], from: number, to: number, gap: number, language: Language): TimeAxis {
  const sorted = days.toSorted();
  const firstMonth = monthOf(sorted[0] ?? '');
  const lastMonth = monthOf(sorted.at(-1) ?? '') + 1;
  const start = dayCount(monthStart(firstMonth));
  const end = dayCount(monthStart(lastMonth));
  const place = (count: number) => from + ((count - start) / (end - start)) * (to - from);
  const most = Math.max(1, Math.abs(to - from) / gap);
  const step = STEPS.find((each) => (lastMonth - firstMonth) / each <= most) ?? 300;
  const months = Array.from({ length: lastMonth - firstMonth + 1 }, (_, at) => firstMonth + at);
  const marks = months
    .filter((month) => month % step === 0)
    .map((month) => ({ at: place(dayCount(monthStart(month))), text: monthText(month, step, language) }));
  return { at: (day) => place(dayCount(day)), marks };
}

/** Room that one mark of a level axis needs. */
export const markRoom = (): number => textWidth('00.0000', SIZE) + 8;

/** A level axis: a thin line at each mark down the drawing and its words above it, where they have room. */
export function timeGrid({ marks }: TimeAxis, top: number, bottom: number, right: number): string {
  let taken = -Infinity;
  return marks
    .map(({ at, text }) => {
      const half = textWidth(text, SIZE) / 2;
      const middle = Math.min(at, right - half);
      const rule = line(at, top, at, bottom, { stroke: RULE, 'stroke-width': 0.5 });
      if (middle - half < taken + 4) return rule;
      taken = middle + half;
      return rule + label(middle, top - 4, text, { size: SIZE, fill: MUTED, anchor: 'middle' });
    })
    .join('');
}

/** Months since the year 0. */
function monthOf(day: Day): number {
  dayCount(day);
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const monthStart = (month: number): Day => `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`;

function monthText(month: number, step: number, language: Language): string {
  const year = pad(Math.floor(month / 12), 4);
  if (step >= 12) return year;
  return `${pad((month % 12) + 1, 2)}${language === 'en' ? '/' : '.'}${year}`;
}
