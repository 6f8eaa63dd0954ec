import { DomainError } from '#libs/kernel';
import type { Day } from '#libs/kernel';
import type { BaselineReason } from './baseline-reasons.js';
import { assertInDelivery, assertMayPlan } from './delivery-rights.js';
import type { Mover } from './delivery-rights.js';

/** What a new baseline of a project depends on. */
export interface BaselineCircumstances {
  readonly stage: string;
  readonly oversight: 'committee' | 'head' | 'standard' | null;
  /** The number that the new one would get. */
  readonly number: number;
  readonly reasonCode: BaselineReason;
  readonly movers: readonly Mover[];
}

/**
 * Passes if a planner may set a baseline at once. The first is the plan by which the project was approved; on a project of
 * the committee or of a head every later one follows from a change request.
 *
 * @throws DomainError conflict PROJECT_ENDED, NOT_IN_DELIVERY, BASELINE_NEEDS_CHANGE_REQUEST
 * @throws DomainError forbidden PLAN_NOT_YOURS
 * @throws DomainError unprocessable REASON_OF_ANOTHER_BASELINE
 */
export function assertMaySetBaseline({ stage, oversight, number, reasonCode, movers }: BaselineCircumstances): void {
  assertMayPlan(stage, movers);
  assertInDelivery(stage);
  if (number > 1 && oversight !== 'standard') {
    throw new DomainError('conflict', 'BASELINE_NEEDS_CHANGE_REQUEST', { oversight: oversight ?? '—', number });
  }
  if ((number === 1) !== (reasonCode === 'initial')) {
    throw new DomainError('unprocessable', 'REASON_OF_ANOTHER_BASELINE', { number }, [
      { pointer: '/reasonCode', code: 'REASON_OF_ANOTHER_BASELINE' },
    ]);
  }
}

/** A milestone of the plan, with its promise in force. */
export interface PlannedMilestone {
  readonly id: string;
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  readonly baselineStartOn: Day | null;
  readonly baselineOn: Day | null;
}

export interface PromisedDays {
  readonly startOn: Day | null;
  readonly finishOn: Day;
}

/**
 * The days that a baseline of the plan as it stands promises: the forecasts. What has been reached keeps the day that was
 * promised, for a promise made afterwards would hide that it was late.
 */
export const plannedDays = (milestone: PlannedMilestone): PromisedDays =>
  milestone.actualOn !== null ? keptDays(milestone) : forecastDays(milestone);

/** The days after a request: those it asks for; all others stay promised, and what has come since is promised as forecast. */
export const requestedDays = (
  milestone: PlannedMilestone,
  requested: ReadonlyMap<string, PromisedDays>,
): PromisedDays => requested.get(milestone.id) ?? keptDays(milestone);

const keptDays = (milestone: PlannedMilestone): PromisedDays =>
  milestone.baselineOn === null
    ? forecastDays(milestone)
    : { startOn: milestone.baselineStartOn, finishOn: milestone.baselineOn };

const forecastDays = ({ startOn, forecastOn }: PlannedMilestone): PromisedDays => ({ startOn, finishOn: forecastOn });
