import type { Day } from '#libs/kernel';
import { daysBetween } from './milestone-status.js';
import { rational, toDecimal, toUnits } from './rational.js';
import type { Rational } from './rational.js';

/** In months since the start of the promise, as decimals of four places. */
export interface EarnedSchedule {
  /** The time by which what has been done was promised. */
  readonly earned: string;
  /** The time that has passed, until the last milestone was done. */
  readonly actual: string;
  /** earned − actual, and earned ÷ actual. Unlike SPI it does not drift to 1 while a late project comes to its end. */
  readonly variance: string;
  readonly index: string | null;
}

interface PromisedMilestone {
  readonly weight: string;
  readonly baselineStartOn: Day | null;
  readonly baselineOn: Day;
  readonly actualOn: Day | null;
}

/** Null before the first month of the promise has begun. */
export function earnedSchedule(milestones: readonly PromisedMilestone[], day: Day): EarnedSchedule | null {
  const starts = milestones.map(({ baselineStartOn, baselineOn }) => monthOf(baselineStartOn ?? baselineOn));
  const first = Math.min(...starts);
  if (milestones.length === 0 || monthOf(day) < first) return null;
  const months = Math.max(...milestones.map(({ baselineOn }) => monthOf(baselineOn))) - first + 1;
  const planned = Array.from({ length: months + 1 }, (_, passed) =>
    weightOf(milestones.filter(({ baselineOn }) => monthOf(baselineOn) < first + passed)),
  );
  const done = milestones.filter(({ actualOn }) => actualOn !== null && actualOn <= day);
  const finishedOn = done.length === milestones.length ? latest(done.flatMap(({ actualOn }) => actualOn ?? [])) : day;
  const actual = timePassed(first, finishedOn);
  const earned = timeEarned(planned, weightOf(done), actual);
  const behind = { part: earned.part * actual.of - actual.part * earned.of, of: earned.of * actual.of };
  const index = rational(earned.part * actual.of, earned.of * actual.part);
  return {
    earned: toDecimal(earned, 4),
    actual: toDecimal(actual, 4),
    variance: toDecimal(behind, 4),
    index: index && toDecimal(index, 4),
  };
}

/**
 * C + (EV − PV_C) ÷ (PV_C+1 − PV_C), where C is the last month whose planned value has been earned and `planned[n]` is the value
 * planned by the end of the n-th month. Where months without any plan follow, all of them are the time of that value:
 * the one that lies nearest to `actual` is taken, so that waiting as planned is neither ahead nor behind.
 */
export function timeEarned(planned: readonly bigint[], earned: bigint, actual: Rational): Rational {
  const reached = planned.findLastIndex((value) => value <= earned);
  const value = planned[reached] ?? 0n;
  const next = planned[reached + 1];
  if (value < earned && next !== undefined)
    return { part: BigInt(reached) * (next - value) + earned - value, of: next - value };
  const since = planned.indexOf(value);
  if (actual.part < BigInt(since) * actual.of) return { part: BigInt(since), of: 1n };
  return actual.part > BigInt(reached) * actual.of ? { part: BigInt(reached), of: 1n } : actual;
}

const weightOf = (milestones: readonly PromisedMilestone[]): bigint =>
  milestones.reduce((sum, { weight }) => sum + toUnits(weight, 4), 0n);

/** Months since the year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const latest = (days: readonly Day[]): Day => days.reduce((last, day) => (day > last ? day : last));

/** Whole months and the share of the last one until the end of that day. */
function timePassed(first: number, day: Day): Rational {
  const month = monthOf(day);
  const days = daysBetween(dayOfMonth(month), dayOfMonth(month + 1));
  return { part: BigInt((month - first) * days + Number(day.slice(8, 10))), of: BigInt(days) };
}

const dayOfMonth = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
