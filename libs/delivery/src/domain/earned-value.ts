import { fromTiyn, toTiyn } from '#libs/kernel';
import type { Day, Money } from '#libs/kernel';
import { earnedSchedule } from './earned-schedule.js';
import type { EarnedSchedule } from './earned-schedule.js';
import type { WeighedMilestone } from './health-facts.js';
import { rational, toDecimal, toUnits } from './rational.js';
import type { Rational } from './rational.js';

/** Ratios have four places; null where there is nothing to divide by, or where money is not known. Sources: standard earned value. */
export interface EarnedValueFigures {
  /** EV − PV and EV − AC. */
  readonly scheduleVariance: Money | null;
  readonly costVariance: Money | null;
  /** EV ÷ PV and EV ÷ AC. */
  readonly spi: string | null;
  readonly cpi: string | null;
  /** Estimates of the cost at completion: costs go on as until now; the rest costs what was planned; both costs and pace go on. */
  readonly estimateAtCompletion: Money | null;
  readonly estimateAsPlanned: Money | null;
  readonly estimateWithPace: Money | null;
  /** EAC − AC and BAC − EAC. */
  readonly estimateToComplete: Money | null;
  readonly varianceAtCompletion: Money | null;
  /** (BAC − EV) ÷ (BAC − AC): how well the rest must go to end within the budget. */
  readonly tcpi: string | null;
}

/** All in tiyn. PV and EV are shares of the budget, and so need not be whole tiyn. */
interface Values {
  readonly bac: bigint;
  readonly pv: Rational;
  readonly ev: Rational;
  readonly ac: bigint | null;
}

/** Figures of earned value from budget at completion, planned value, earned value and actual cost. */
export function earnedValueFigures({ bac, pv, ev, ac }: Values): EarnedValueFigures {
  const cost = ac === null ? null : whole(ac);
  const budget = whole(bac);
  const spi = over(ev, pv);
  const cpi = cost && over(ev, cost);
  const rest = minus(budget, ev);
  const atCompletion = cpi && over(budget, cpi);
  const withPace = cost && cpi && spi && plus(cost, over(rest, times(cpi, spi)));
  return {
    scheduleVariance: money(minus(ev, pv)),
    costVariance: money(cost && minus(ev, cost)),
    spi: ratio(spi),
    cpi: ratio(cpi),
    estimateAtCompletion: money(atCompletion),
    estimateAsPlanned: money(cost && plus(cost, rest)),
    estimateWithPace: money(withPace),
    estimateToComplete: money(atCompletion && cost && minus(atCompletion, cost)),
    varianceAtCompletion: money(atCompletion && minus(budget, atCompletion)),
    tcpi: ratio(cost && over(rest, minus(budget, cost))),
  };
}

export interface EarnedValue extends EarnedValueFigures {
  readonly budgetAtCompletion: Money | null;
  readonly plannedValue: Money | null;
  readonly earnedValue: Money | null;
  readonly actualCost: Money | null;
  /** Shares of the promised milestones by weight, in percent: due before the day, and done. */
  readonly plannedPercent: string | null;
  readonly earnedPercent: string | null;
  readonly earnedSchedule: EarnedSchedule | null;
}

/**
 * Earned value of a project on a day from its promised milestones, each done or not (0/100), weighed against the adjusted budget.
 * What is due today is not planned to be done yet: a day is over at its end. Without a budget there are ratios of weights, but no
 * money; without a promise there is nothing.
 */
export function earnedValue(
  milestones: readonly WeighedMilestone[],
  budget: { readonly adjusted: Money; readonly actual: Money | null } | null,
  day: Day,
): EarnedValue {
  const promised = milestones.flatMap((milestone) =>
    milestone.baselineOn === null ? [] : [{ ...milestone, baselineOn: milestone.baselineOn }],
  );
  const weigh = (some: readonly WeighedMilestone[]) => some.reduce((sum, { weight }) => sum + toUnits(weight, 4), 0n);
  const all = weigh(promised);
  const planned = rational(weigh(promised.filter(({ baselineOn }) => baselineOn < day)), all);
  const earned = rational(weigh(promised.filter(({ actualOn }) => actualOn !== null && actualOn <= day)), all);
  if (planned === null || earned === null) return { ...NOTHING, actualCost: budget?.actual ?? null };

  const bac = budget === null ? 0n : toTiyn(budget.adjusted);
  const ac = budget?.actual === undefined || budget.actual === null ? null : toTiyn(budget.actual);
  const pv = times(whole(bac), planned);
  const ev = times(whole(bac), earned);
  const figures =
    bac === 0n ? { ...NO_FIGURES, spi: ratio(over(earned, planned)) } : earnedValueFigures({ bac, pv, ev, ac });
  return {
    ...figures,
    budgetAtCompletion: bac === 0n ? null : fromTiyn(bac),
    plannedValue: bac === 0n ? null : money(pv),
    earnedValue: bac === 0n ? null : money(ev),
    actualCost: budget?.actual ?? null,
    plannedPercent: toDecimal(times(planned, whole(100n)), 2),
    earnedPercent: toDecimal(times(earned, whole(100n)), 2),
    earnedSchedule: earnedSchedule(promised, day),
  };
}

const NO_FIGURES: EarnedValueFigures = {
  scheduleVariance: null,
  costVariance: null,
  spi: null,
  cpi: null,
  estimateAtCompletion: null,
  estimateAsPlanned: null,
  estimateWithPace: null,
  estimateToComplete: null,
  varianceAtCompletion: null,
  tcpi: null,
};
const NOTHING: EarnedValue = {
  ...NO_FIGURES,
  budgetAtCompletion: null,
  plannedValue: null,
  earnedValue: null,
  actualCost: null,
  plannedPercent: null,
  earnedPercent: null,
  earnedSchedule: null,
};

const whole = (part: bigint): Rational => ({ part, of: 1n });
const times = (a: Rational, b: Rational): Rational => ({ part: a.part * b.part, of: a.of * b.of });
const over = (a: Rational, b: Rational): Rational | null => rational(a.part * b.of, a.of * b.part);
const minus = (a: Rational, b: Rational): Rational => ({ part: a.part * b.of - b.part * a.of, of: a.of * b.of });
const plus = (a: Rational, b: Rational | null): Rational | null => b && minus(a, { part: -b.part, of: b.of });

const ratio = (value: Rational | null): string | null => value && toDecimal(value, 4);
const money = (value: Rational | null): Money | null => value && fromTiyn(BigInt(toDecimal(value, 0)));
