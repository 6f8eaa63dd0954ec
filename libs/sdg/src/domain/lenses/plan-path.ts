import { colourOf, lastBreak, methodChanged, notAvailable, pointOf, signOf } from './series.js';
import type { Better, Colour, NotAvailable, Point, Progress, Series } from './series.js';

export interface PlanPathInputs {
  readonly better: Better | null;
  readonly year: number | null;
  readonly base: Point | null;
  readonly plan: number | null;
  readonly fact: number | null;
}

/** How much of the plan was done, and how that was counted. */
export type DegreeMethod = 'gap_share' | 'ratio' | 'met_only';

export interface PlanPathResult {
  readonly available: true;
  readonly inputs: PlanPathInputs;
  readonly met: boolean;
  readonly method: DegreeMethod;
  /** 1 is the plan; null when only whether it was met can be told. */
  readonly degree: number | null;
  readonly progress: Progress;
  readonly colour: Colour;
}

export type PlanPath = PlanPathResult | NotAvailable<PlanPathInputs>;

/** From which degree on progress is so called. */
export interface PlanThresholds {
  readonly substantial: number;
  readonly moderate: number;
  readonly limited: number;
}

export const PLAN_THRESHOLDS: PlanThresholds = { substantial: 0.95, moderate: 0.6, limited: 0 };

/** Yearly plan against fact in the last year that can be judged; `dueYear` is the last one whose fact should be there. */
export function planPath(series: Series, dueYear: number, thresholds: PlanThresholds = PLAN_THRESHOLDS): PlanPath {
  return planPathIn(series, judgedYear(series, dueYear), dueYear, thresholds);
}

/** The last year with a plan and a fact, else the last plan that is due, else the first plan to come. */
function judgedYear({ plans, facts }: Series, dueYear: number): number | null {
  let both: number | null = null;
  let due: number | null = null;
  for (const { year } of plans) {
    if (pointOf(facts, year)) both = year;
    if (year <= dueYear) due = year;
  }
  return both ?? due ?? plans[0]?.year ?? null;
}

/** The same in a given year. */
export function planPathIn(
  series: Series,
  year: number | null,
  dueYear: number,
  thresholds: PlanThresholds = PLAN_THRESHOLDS,
): PlanPath {
  const { better, plans, facts, breaks } = series;
  const plan = year === null ? null : pointOf(plans, year);
  const fact = year === null ? null : pointOf(facts, year);
  const base = year === null ? series.base : baseOf(series, year);
  const inputs: PlanPathInputs = { better, year, base, plan: plan?.value ?? null, fact: fact?.value ?? null };
  if (better === null) return notAvailable('no_direction', inputs);
  if (year === null || plan === null) return notAvailable('no_plan', inputs);
  if (fact === null) return notAvailable(year <= dueYear ? 'no_fact' : 'not_due', inputs);
  if (breaks.includes(year) || (base && methodChanged(breaks, base.year, year)))
    return notAvailable('method_changed', inputs);

  const d = signOf(better);
  const met = d * (fact.value - plan.value) >= 0;
  const { method, degree } = degreeOf(d, plan.value, fact.value, base?.value ?? null);
  const progress = degree === null ? (met ? 'plan_met' : 'plan_missed') : progressOf(degree, thresholds);
  return { available: true, inputs, met, method, degree, progress, colour: colourOf(progress) };
}

/** What was chosen, else the first fact before the year that the same method gave. */
function baseOf({ base, facts, breaks }: Series, year: number): Point | null {
  if (base) return base.year < year ? base : null;
  const since = lastBreak(breaks, year) ?? Number.NEGATIVE_INFINITY;
  for (const fact of facts) if (fact.year >= since && fact.year < year) return fact;
  return null;
}

/** Values have six places: as whole numbers they are subtracted exactly, and a share at a threshold is at it. */
const whole = (value: number): number => Math.round(value * 1e6);

function degreeOf(
  d: 1 | -1,
  planned: number,
  actual: number,
  from: number | null,
): { method: DegreeMethod; degree: number | null } {
  const plan = whole(planned);
  const fact = whole(actual);
  if (from !== null && d * (plan - whole(from)) > 0)
    return { method: 'gap_share', degree: (fact - whole(from)) / (plan - whole(from)) };
  if (plan > 0) return { method: 'ratio', degree: d === 1 ? fact / plan : (2 * plan - fact) / plan };
  return { method: 'met_only', degree: null };
}

function progressOf(degree: number, { substantial, moderate, limited }: PlanThresholds): Progress {
  if (degree >= substantial) return 'substantial';
  if (degree >= moderate) return 'moderate';
  return degree >= limited ? 'limited' : 'deterioration';
}
