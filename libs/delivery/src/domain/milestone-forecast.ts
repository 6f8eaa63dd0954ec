import { DomainError } from '#libs/kernel';
import type { Day } from '#libs/kernel';

/** Where a forecast goes; what is not given stays, null takes it away. */
export interface ForecastMove {
  readonly forecastOn?: Day | undefined;
  readonly startOn?: Day | null | undefined;
  readonly note?: string | null | undefined;
}

export interface Forecast {
  readonly startOn: Day | null;
  readonly forecastOn: Day;
  readonly forecastNote: string | null;
  readonly actualOn: Day | null;
  readonly removedAt: Date | null;
}

/**
 * What is removed stays as it was.
 * @throws DomainError conflict MILESTONE_REMOVED
 */
export function assertThere({ removedAt }: Pick<Forecast, 'removedAt'>): void {
  if (removedAt !== null) throw new DomainError('conflict', 'MILESTONE_REMOVED');
}

/**
 * The forecast as it is after the move. What has happened is not forecast any more, and work does not end before it starts.
 * @throws DomainError conflict MILESTONE_REMOVED, MILESTONE_DONE
 * @throws DomainError invalid VALIDATION_FAILED
 */
export function movedForecast(
  milestone: Forecast,
  move: ForecastMove,
): Pick<Forecast, 'startOn' | 'forecastOn' | 'forecastNote'> {
  assertThere(milestone);
  if (milestone.actualOn !== null)
    throw new DomainError('conflict', 'MILESTONE_DONE', { actualOn: milestone.actualOn });
  const { forecastOn = milestone.forecastOn, startOn = milestone.startOn, note = milestone.forecastNote } = move;
  assertStartsBeforeEnd(startOn, forecastOn);
  return { startOn, forecastOn, forecastNote: note };
}

/** @throws DomainError invalid VALIDATION_FAILED */
export function assertStartsBeforeEnd(startOn: Day | null, forecastOn: Day): void {
  if (startOn === null || startOn <= forecastOn) return;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/forecastOn', code: 'END_BEFORE_START' }]);
}

/**
 * A day that is over is no forecast: either the milestone was reached, which is reported, or a day is expected that is still to come.
 * @throws DomainError invalid VALIDATION_FAILED
 */
export function assertForecastAhead(forecastOn: Day | undefined, today: Day): void {
  if (forecastOn === undefined || forecastOn >= today) return;
  throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/forecastOn', code: 'FORECAST_IN_PAST', params: { today } },
  ]);
}

export const daysDiffer = (
  before: Pick<Forecast, 'startOn' | 'forecastOn'>,
  after: Pick<Forecast, 'startOn' | 'forecastOn'>,
): boolean => before.startOn !== after.startOn || before.forecastOn !== after.forecastOn;
