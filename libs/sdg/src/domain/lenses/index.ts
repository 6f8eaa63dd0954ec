import { disagreement } from './disagreement.js';
import type { Disagreement } from './disagreement.js';
import { forecast } from './forecast.js';
import type { Forecast } from './forecast.js';
import { planPath } from './plan-path.js';
import type { PlanPath } from './plan-path.js';
import type { Series } from './series.js';
import { withTarget } from './with-target.js';
import type { WithTarget } from './with-target.js';
import { withoutTarget } from './without-target.js';
import type { WithoutTarget } from './without-target.js';

export { planPathIn } from './plan-path.js';
export type { PlanPath } from './plan-path.js';
export type { Better, Colour, LensReason, Point, Progress, Series } from './series.js';

/** Three answers to three questions, side by side; nothing adds them up. */
export interface Lenses {
  readonly planPath: PlanPath;
  readonly withTarget: WithTarget;
  readonly withoutTarget: WithoutTarget;
  readonly disagreement: Disagreement;
  readonly forecast: Forecast;
}

/** `dueYear`: the last year whose fact should be there. */
export function lenses(series: Series, dueYear: number): Lenses {
  const path = planPath(series, dueYear);
  const toTarget = withTarget(series);
  const alone = withoutTarget(series);
  return {
    planPath: path,
    withTarget: toTarget,
    withoutTarget: alone,
    disagreement: disagreement([path.colour, toTarget.colour, alone.colour]),
    forecast: forecast(series),
  };
}
