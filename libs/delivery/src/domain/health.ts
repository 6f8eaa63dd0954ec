import { toTiyn } from '#libs/kernel';
import type { Day } from '#libs/kernel';
import type { BudgetSums, HealthFacts, WeighedMilestone } from './health-facts.js';
import { daysBetween, dueOn, milestoneStatus } from './milestone-status.js';
import type { DeliveryPolicy } from './policy.js';
import { toDecimal, toUnits } from './rational.js';

export const SIGNALS = ['green', 'amber', 'red', 'unknown'] as const;
export type Signal = (typeof SIGNALS)[number];

export const HEALTH_REASONS = [
  'NO_BASELINE',
  'END_ON_TIME',
  'END_SLIPS',
  'NOTHING_OVERDUE',
  'MILESTONES_OVERDUE',
  'NO_BUDGET',
  'BUDGET_NOT_SET',
  'BUDGET_AS_PLANNED',
  'BUDGET_DEPARTS',
  'BUDGET_FROM_NOTHING',
  'NOTHING_SPENT_KNOWN',
  'ABSORPTION_ON_COURSE',
  'ABSORPTION_LAGS',
  'MONEY_WITHOUT_SOURCE',
  'NO_RISKS_ASSESSED',
  'NO_OPEN_RISKS',
  'WORST_RISK',
  'HIGH_RISKS_WITHOUT_RESPONSE',
  'ISSUES_OVERDUE',
] as const;
export type HealthReasonCode = (typeof HEALTH_REASONS)[number];

/** One measure: what it is, what it says by itself, and the figures it stands on. Shares are percent as exact decimals. */
export interface HealthReason {
  readonly code: HealthReasonCode;
  readonly signal: Signal;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface SignalWithReasons {
  readonly signal: Signal;
  readonly reasons: readonly HealthReason[];
}

/** How far the end of a project has moved from a promise, in calendar days. */
export interface EndSlip {
  readonly promisedOn: Day;
  readonly days: number;
}

export interface Health {
  readonly schedule: SignalWithReasons;
  readonly budget: SignalWithReasons;
  readonly risks: SignalWithReasons;
  /** The worst of what is known; unknown only when nothing is. */
  readonly overall: Signal;
  readonly slip: {
    /** Actual day of the last milestone where all are done, else as forecast. */
    readonly endsOn: Day | null;
    readonly current: EndSlip | null;
    readonly first: EndSlip | null;
  };
}

const BADNESS: Record<Signal, number> = { unknown: 0, green: 1, amber: 2, red: 3 };

/** What is not known neither helps nor harms. */
export const worst = (signals: readonly Signal[]): Signal =>
  signals.reduce<Signal>((bad, signal) => (BADNESS[signal] > BADNESS[bad] ? signal : bad), 'unknown');

/** The signals of a project on a day. A threshold is reached by the figure itself: 15 days of slip are amber at 15. */
export function health(facts: HealthFacts, policy: DeliveryPolicy, day: Day): Health {
  const slip = slipOf(facts);
  const schedule = judged(scheduleReasons(facts, slip, policy, day));
  const budget = judged(budgetReasons(facts, policy, day));
  const risks = judged(riskReasons(facts, policy, day));
  return { schedule, budget, risks, overall: worst([schedule.signal, budget.signal, risks.signal]), slip };
}

const measure = (code: HealthReasonCode, signal: Signal, params: HealthReason['params'] = {}): HealthReason => ({
  code,
  signal,
  params,
});

const judged = (reasons: readonly HealthReason[]): SignalWithReasons => ({
  signal: worst(reasons.map(({ signal }) => signal)),
  reasons,
});

const reached = (figure: number, amber: number, red: number): Signal =>
  figure >= red ? 'red' : figure >= amber ? 'amber' : 'green';

const last = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);

function slipOf({ milestones, firstEndsOn }: HealthFacts): Health['slip'] {
  const endsOn = last(milestones.map(({ forecastOn, actualOn }) => actualOn ?? forecastOn));
  const promisedOn = last(milestones.flatMap(({ baselineOn }) => baselineOn ?? []));
  const against = (promise: Day | null): EndSlip | null =>
    promise === null || endsOn === null ? null : { promisedOn: promise, days: daysBetween(promise, endsOn) };
  return { endsOn, current: against(promisedOn), first: against(firstEndsOn) };
}

function scheduleReasons(
  { milestones }: HealthFacts,
  { endsOn, current }: Health['slip'],
  { health: { schedule: limits }, milestones: { dueSoonDays } }: DeliveryPolicy,
  day: Day,
): HealthReason[] {
  // A project that has promised nothing cannot be late, and is not on time either.
  if (current === null || endsOn === null) return [measure('NO_BASELINE', 'unknown')];
  const { days, promisedOn } = current;
  const overdue = milestones.filter((milestone) => milestoneStatus(milestone, day, dueSoonDays) === 'overdue');
  const share = percentOf(weightOf(overdue), weightOf(milestones));
  return [
    measure(
      days > 0 ? 'END_SLIPS' : 'END_ON_TIME',
      reached(days, limits.amberSlipDays, limits.redSlipDays),
      days > 0 ? { days, endsOn, promisedOn } : { endsOn, promisedOn },
    ),
    overdue.length === 0
      ? measure('NOTHING_OVERDUE', 'green')
      : measure('MILESTONES_OVERDUE', share.reaches(limits.amberOverduePercent, limits.redOverduePercent), {
          milestones: overdue.length,
          percent: share.percent,
        }),
  ];
}

const weightOf = (milestones: readonly WeighedMilestone[]): bigint =>
  milestones.reduce((sum, { weight }) => sum + toUnits(weight, 4), 0n);

interface Share {
  /** To two places, for reading only: thresholds are compared with the exact share. */
  readonly percent: string;
  reaches(amberPercent: number, redPercent: number): Signal;
}

function percentOf(part: bigint, of: bigint): Share {
  const atLeast = (percent: number): boolean => 100n * part >= BigInt(percent) * of;
  return {
    percent: toDecimal({ part: 100n * part, of }, 2),
    reaches: (amber, red) => (atLeast(red) ? 'red' : atLeast(amber) ? 'amber' : 'green'),
  };
}

function budgetReasons(
  { budget }: HealthFacts,
  { health: { budget: limits } }: DeliveryPolicy,
  day: Day,
): HealthReason[] {
  if (budget === null || (toTiyn(budget.plan) === 0n && toTiyn(budget.adjusted) === 0n))
    return [measure('NO_BUDGET', 'unknown')];
  return [
    departure(budget, limits),
    ...absorption(budget, limits, day),
    ...(toTiyn(budget.unfunded) > 0n ? [measure('MONEY_WITHOUT_SOURCE', 'amber', { amount: budget.unfunded })] : []),
  ];
}

type BudgetLimits = DeliveryPolicy['health']['budget'];

/** More or less than at first is the same: money that has been cut endangers what was promised, too. */
function departure({ set, plan, adjusted }: BudgetSums, limits: BudgetLimits): HealthReason {
  if (!set) return measure('BUDGET_NOT_SET', 'unknown');
  const planned = toTiyn(plan);
  if (planned === 0n) return measure('BUDGET_FROM_NOTHING', 'red', { amount: adjusted });
  const change = toTiyn(adjusted) - planned;
  if (change === 0n) return measure('BUDGET_AS_PLANNED', 'green', { amount: plan });
  const signal = percentOf(change < 0n ? -change : change, planned).reaches(
    limits.amberVariancePercent,
    limits.redVariancePercent,
  );
  return measure('BUDGET_DEPARTS', signal, {
    percent: percentOf(change, planned).percent,
    from: plan,
    to: adjusted,
  });
}

/** Nothing in a year without money: there is no absorption of none. */
function absorption({ ofYear }: BudgetSums, limits: BudgetLimits, day: Day): HealthReason[] {
  const year = yearOf(day);
  const adjusted = toTiyn(ofYear.adjusted);
  if (adjusted === 0n) return [];
  if (ofYear.actual === null) return [measure('NOTHING_SPENT_KNOWN', 'unknown', { year })];
  const actual = toTiyn(ofYear.actual);
  const { passed, days } = courseOf(day);
  // How many percent of the year are over, less how many percent of its money are spent; over one denominator.
  const lag = percentOf(passed * adjusted - actual * days, days * adjusted);
  const signal = lag.reaches(limits.amberLagPercent, limits.redLagPercent);
  return [
    measure(signal === 'green' ? 'ABSORPTION_ON_COURSE' : 'ABSORPTION_LAGS', signal, {
      year,
      absorbed: percentOf(actual, adjusted).percent,
      expected: percentOf(passed, days).percent,
    }),
  ];
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Days of its year that are over on a day, and all days of that year. */
function courseOf(day: Day): { passed: bigint; days: bigint } {
  const first = firstDay(yearOf(day));
  return { passed: BigInt(daysBetween(first, day)), days: BigInt(daysBetween(first, firstDay(yearOf(day) + 1))) };
}

const firstDay = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`;

function riskReasons(
  { risks: { assessed, open }, issuesDueOn }: HealthFacts,
  { health: { risks: limits } }: DeliveryPolicy,
  day: Day,
): HealthReason[] {
  const score = Math.max(0, ...open.map((risk) => risk.score));
  const unanswered = open.filter((risk) => risk.score >= limits.redScore && !risk.answered).length;
  const issues = issuesDueOn.filter((due) => due < day).length;
  const reasons: HealthReason[] = [];
  if (assessed === 0) reasons.push(measure('NO_RISKS_ASSESSED', 'unknown'));
  else if (score === 0) reasons.push(measure('NO_OPEN_RISKS', 'green'));
  else reasons.push(measure('WORST_RISK', reached(score, limits.amberScore, limits.redScore), { score }));
  if (unanswered > 0) reasons.push(measure('HIGH_RISKS_WITHOUT_RESPONSE', 'red', { risks: unanswered }));
  if (issues > 0) reasons.push(measure('ISSUES_OVERDUE', 'amber', { issues }));
  return reasons;
}

/**
 * The first day after `day` on which a signal or a reason may differ though nobody has changed anything: a day on which something
 * is due passes, a year begins, absorption falls behind by another threshold. Null when time alone changes nothing.
 */
export function changesOn(facts: HealthFacts, policy: DeliveryPolicy, day: Day): Day | null {
  const unfinished = facts.milestones.filter(({ actualOn }) => actualOn === null).map(dueOn);
  const candidates = [
    ...[...unfinished, ...facts.issuesDueOn].map((due) => plusDays(due, 1)),
    ...(facts.budget ? [firstDay(yearOf(day) + 1), ...lagDays(facts.budget, policy, yearOf(day))] : []),
  ].filter((candidate) => candidate > day);
  return candidates.reduce<Day | null>((first, next) => (first === null || next < first ? next : first), null);
}

/** The days of a year on which its absorption reaches a threshold, with what has been spent until now. */
function lagDays({ ofYear }: BudgetSums, { health: { budget: limits } }: DeliveryPolicy, year: number): Day[] {
  const adjusted = toTiyn(ofYear.adjusted);
  if (adjusted === 0n || ofYear.actual === null) return [];
  const actual = toTiyn(ofYear.actual);
  const { days } = courseOf(firstDay(year));
  return [limits.amberLagPercent, limits.redLagPercent].flatMap((percent) => {
    // The least number of days that are over with 100 · (passed/days − actual/adjusted) ≥ percent.
    const needed = days * (BigInt(percent) * adjusted + 100n * actual);
    const of = 100n * adjusted;
    const passed = needed <= 0n ? 0n : (needed + of - 1n) / of;
    return passed < days ? [plusDays(firstDay(year), Number(passed))] : [];
  });
}

const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
