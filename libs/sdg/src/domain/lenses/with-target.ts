import { compoundGrowth, differInSign, notZero, signOfBase, spanOf } from './growth.js';
import { colourOf, notAvailable, signOf } from './series.js';
import type { Better, Colour, LensReason, NotAvailable, Point, Progress, Series } from './series.js';

export interface WithTargetInputs {
  readonly better: Better | null;
  readonly base: Point | null;
  readonly current: Point | null;
  readonly target: Point | null;
}

export interface WithTargetResult {
  readonly available: true;
  readonly inputs: WithTargetInputs;
  /** Growth so far over the growth that the target needs; null once the target is reached. */
  readonly ratio: number | null;
  /** From −5 to 5. */
  readonly score: number;
  readonly progress: Progress;
  readonly colour: Colour;
  /** The target lies behind the base: somebody should look at how the indicator is set up. */
  readonly wrongSide: boolean;
}

export type WithTarget = WithTargetResult | NotAvailable<WithTargetInputs>;

/**
 * Growth so far against the growth that leads to the target: the method of Open SDG for a numeric target, with the guards
 * that the reference code lacks.
 */
export function withTarget(series: Series): WithTarget {
  const { better, target } = series;
  const { base, current, reason } = spanOf(series);
  const inputs: WithTargetInputs = { better, base, current, target };
  if (better === null) return notAvailable('no_direction', inputs);
  if (target === null) return notAvailable('no_target', inputs);
  if (current === null || base === null || reason !== null) return notAvailable(reason ?? 'not_enough_points', inputs);
  if (target.year <= base.year) return notAvailable('target_not_after_base', inputs);

  const d = signOf(better);
  const wrongSide = d * (target.value - base.value) < 0;
  if (d * (current.value - target.value) >= 0)
    return judged({ inputs, ratio: null, score: 5, progress: 'target_achieved', wrongSide });

  const from = notZero(base.value);
  const to = notZero(target.value);
  const refused = refusal(from, to, current.value);
  if (refused) return notAvailable(refused, inputs);
  const needed = Math.abs(compoundGrowth(from, to, target.year - base.year));
  const ratio = (signOfBase(from) * d * compoundGrowth(from, current.value, current.year - base.year)) / needed;
  if (!Number.isFinite(ratio)) return notAvailable('out_of_range', inputs);
  return judged({ inputs, ratio, score: scoreOf(ratio), progress: progressOf(ratio), wrongSide });
}

function refusal(base: number, target: number, current: number): LensReason | null {
  if (differInSign(base, current) || differInSign(base, target)) return 'sign_change';
  return base === target ? 'target_equals_base' : null;
}

const judged = (result: Omit<WithTargetResult, 'available' | 'colour'>): WithTargetResult => ({
  available: true,
  ...result,
  colour: colourOf(result.progress),
});

const scoreOf = (ratio: number): number =>
  ratio >= 0.6 ? Math.min(7.1429 * ratio - 4.2857, 5) : Math.max(4.1667 * ratio - 2.5, -5);

function progressOf(ratio: number): Progress {
  if (ratio >= 0.95) return 'substantial';
  if (ratio >= 0.6) return 'moderate';
  return ratio >= 0 ? 'limited' : 'deterioration';
}
