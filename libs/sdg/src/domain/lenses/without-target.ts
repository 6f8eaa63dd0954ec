import { compoundGrowth, differInSign, notZero, signOfBase, spanOf } from './growth.js';
import { colourOf, notAvailable, signOf } from './series.js';
import type { Better, Colour, NotAvailable, Point, Progress, Series } from './series.js';

export interface WithoutTargetInputs {
  readonly better: Better | null;
  readonly base: Point | null;
  readonly current: Point | null;
  readonly limit: number | null;
}

export interface WithoutTargetResult {
  readonly available: true;
  readonly inputs: WithoutTargetInputs;
  /** Yearly growth in the good direction, as a share: 0.015 is 1.5 %. */
  readonly growth: number;
  /** By how much the thresholds shrink because the natural limit is near; 1 without one. */
  readonly nearness: number;
  /** From −5 to 5. */
  readonly score: number;
  readonly progress: Progress;
  readonly colour: Colour;
}

export type WithoutTarget = WithoutTargetResult | NotAvailable<WithoutTargetInputs>;

/** Growth by itself: the method of Open SDG where no target is set. */
export function withoutTarget(series: Series): WithoutTarget {
  const { better, limit } = series;
  const { base, current, reason } = spanOf(series);
  const inputs: WithoutTargetInputs = { better, base, current, limit };
  if (better === null) return notAvailable('no_direction', inputs);
  if (current === null || base === null || reason !== null) return notAvailable(reason ?? 'not_enough_points', inputs);

  const from = notZero(base.value);
  if (differInSign(from, current.value)) return notAvailable('sign_change', inputs);
  const growth = signOfBase(from) * signOf(better) * compoundGrowth(from, current.value, current.year - base.year);
  if (!Number.isFinite(growth)) return notAvailable('out_of_range', inputs);
  const nearness = nearnessOf(from, limit);
  const progress = progressOf(growth, nearness);
  return {
    available: true,
    inputs,
    growth,
    nearness,
    score: scoreOf(growth, nearness),
    progress,
    colour: colourOf(progress),
  };
}

const STEEPNESS = 4.44;

/** 1 far from the limit, 0 at it: the nearer, the less growth is left to be had. */
export function nearnessOf(base: number, limit: number | null): number {
  if (limit === null) return 1;
  const from = Math.abs(base);
  const to = Math.abs(limit);
  if (from >= 2 * to) return 1;
  return from <= to ? 1 - (from / to) ** STEEPNESS : 1 - ((2 * to - from) / to) ** STEEPNESS;
}

function scoreOf(growth: number, nearness: number): number {
  if (growth < 0) return Math.max(125 * growth - 2.5, -5);
  if (nearness === 0) return 5;
  if (growth >= 0.015 * nearness) return Math.min((500 * growth) / nearness - 5, 5);
  if (growth >= 0.005 * nearness) return (250 * growth) / nearness - 1.25;
  return (500 * growth) / nearness - 2.5;
}

function progressOf(growth: number, nearness: number): Progress {
  if (growth < 0) return 'deterioration';
  if (growth >= 0.015 * nearness) return 'substantial';
  return growth >= 0.005 * nearness ? 'moderate' : 'limited';
}
