import { compoundGrowth, differInSign, spanOf } from './growth.js';
import { signOf } from './series.js';
import type { LensReason, Point, Series } from './series.js';

/** `constant_growth`: as much percent a year as so far; `straight_line`: as much a year as so far. */
export type ForecastMethod = 'constant_growth' | 'straight_line';

export type Forecast =
  | {
      readonly available: true;
      readonly method: ForecastMethod;
      readonly base: Point;
      readonly current: Point;
      /** What the target year brings if all goes on as from base to current. */
      readonly expected: Point;
      readonly target: number;
      /** Null where nobody has said which way is better. */
      readonly reachesTarget: boolean | null;
    }
  | { readonly available: false; readonly reason: LensReason };

/** The value of the target year if things go on as they did. Percent need values of one sign; across zero it is a line. */
export function forecast(series: Series): Forecast {
  const { better, target } = series;
  if (target === null) return { available: false, reason: 'no_target' };
  const { base, current, reason } = spanOf(series);
  if (current === null || base === null || reason !== null)
    return { available: false, reason: reason ?? 'not_enough_points' };
  if (target.year <= current.year) return { available: false, reason: 'target_not_ahead' };

  const past = current.year - base.year;
  const ahead = target.year - current.year;
  const canGrow = base.value !== 0 && current.value !== 0 && !differInSign(base.value, current.value);
  const value = canGrow
    ? current.value * (1 + compoundGrowth(base.value, current.value, past)) ** ahead
    : current.value + ((current.value - base.value) / past) * ahead;
  if (!Number.isFinite(value)) return { available: false, reason: 'out_of_range' };
  return {
    available: true,
    method: canGrow ? 'constant_growth' : 'straight_line',
    base,
    current,
    expected: { year: target.year, value },
    target: target.value,
    reachesTarget: better === null ? null : signOf(better) * (value - target.value) >= 0,
  };
}
