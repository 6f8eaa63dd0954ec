/** Which way is better. */
export type Better = 'higher' | 'lower';

export interface Point {
  readonly year: number;
  readonly value: number;
}

/** What the lenses look at: one indicator with what is known of it. Years are in order, missing ones are left out. */
export interface Series {
  readonly better: Better | null;
  readonly facts: readonly Point[];
  readonly plans: readonly Point[];
  /** Where growth and plans are counted from; the first fact that can be compared when nobody has chosen. */
  readonly base: Point | null;
  readonly target: Point | null;
  /** The value beyond which nothing can grow, such as 100 %. */
  readonly limit: number | null;
  /** From these years on values are not to be compared with earlier ones; in order. */
  readonly breaks: readonly number[];
}

/** Why a lens, or the forecast, says nothing. */
export type LensReason =
  | 'no_direction'
  | 'no_plan'
  | 'no_fact'
  | 'not_due'
  | 'method_changed'
  | 'not_enough_points'
  | 'no_target'
  | 'target_not_after_base'
  | 'target_equals_base'
  | 'target_not_ahead'
  | 'sign_change'
  | 'out_of_range';

export type Progress =
  'target_achieved' | 'substantial' | 'moderate' | 'limited' | 'deterioration' | 'plan_met' | 'plan_missed';

export type Colour = 'green' | 'amber' | 'red' | 'grey';

const COLOURS: Readonly<Record<Progress, Colour>> = {
  target_achieved: 'green',
  plan_met: 'green',
  substantial: 'green',
  moderate: 'amber',
  limited: 'amber',
  plan_missed: 'red',
  deterioration: 'red',
};

/** Progress already knows which way is better, and is judged before anything is rounded. */
export const colourOf = (progress: Progress | null): Colour => (progress === null ? 'grey' : COLOURS[progress]);

/** What is not computed for a reason that has a name; inputs are what was there to look at. */
export interface NotAvailable<Inputs> {
  readonly available: false;
  readonly reason: LensReason;
  readonly progress: null;
  readonly colour: 'grey';
  readonly inputs: Inputs;
}

export const notAvailable = <Inputs>(reason: LensReason, inputs: Inputs): NotAvailable<Inputs> => ({
  available: false,
  reason,
  progress: null,
  colour: 'grey',
  inputs,
});

export const signOf = (better: Better): 1 | -1 => (better === 'higher' ? 1 : -1);

/** A method that changed after `from` makes `from` and `to` incomparable. */
export const methodChanged = (breaks: readonly number[], from: number, to: number): boolean =>
  breaks.some((year) => from < year && year <= to);

/** The last year up to `until` from which on another method holds. */
export function lastBreak(breaks: readonly number[], until: number): number | null {
  let last: number | null = null;
  for (const year of breaks) if (year <= until && (last === null || year > last)) last = year;
  return last;
}

export function pointOf(points: readonly Point[], year: number): Point | null {
  for (const point of points) if (point.year === year) return point;
  return null;
}
