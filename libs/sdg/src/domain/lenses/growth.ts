import { lastBreak, methodChanged } from './series.js';
import type { LensReason, Point, Series } from './series.js';

/** The base year of the method when nobody has chosen one; the next year with a fact when it has none. */
export const DEFAULT_BASE_YEAR = 2015;

/** Stands for a base or a target of zero, from which nothing can be said to grow. */
const ALMOST_ZERO = 0.001;

export const notZero = (value: number): number => (value === 0 ? ALMOST_ZERO : value);

/** Yearly growth that leads from one value to another; both have the same sign. */
export const compoundGrowth = (from: number, to: number, years: number): number => (to / from) ** (1 / years) - 1;

export const differInSign = (one: number, other: number): boolean => (one < 0 && other > 0) || (one > 0 && other < 0);

/** `sign` turns growth of negative values about. */
export const signOfBase = (base: number): 1 | -1 => (base < 0 ? -1 : 1);

export interface Span {
  readonly base: Point | null;
  readonly current: Point | null;
  /** Why there is no growth to speak of. */
  readonly reason: LensReason | null;
}

/** From which point to which growth is counted. */
export function spanOf({ facts, base: chosen, breaks }: Series): Span {
  const current = facts.at(-1) ?? null;
  if (current === null) return { base: chosen, current, reason: 'no_fact' };
  if (chosen) {
    if (chosen.year >= current.year) return { base: chosen, current, reason: 'not_enough_points' };
    const changed = methodChanged(breaks, chosen.year, current.year);
    return { base: chosen, current, reason: changed ? 'method_changed' : null };
  }
  const changedIn = lastBreak(breaks, current.year);
  let base: Point | null = null;
  let earlier = false;
  for (const fact of facts) {
    if (fact.year < DEFAULT_BASE_YEAR || fact.year >= current.year) continue;
    if (changedIn !== null && fact.year < changedIn) earlier = true;
    else base ??= fact;
  }
  return { base, current, reason: base ? null : earlier ? 'method_changed' : 'not_enough_points' };
}
