import { DomainError } from '#libs/kernel';
import type { Day, FieldError } from '#libs/kernel';

/**
 * What is removed stays as it was.
 * @throws DomainError conflict MILESTONE_REMOVED
 */
export function assertThere({ removedAt }: { readonly removedAt: Date | null }): void {
  if (removedAt !== null) throw new DomainError('conflict', 'MILESTONE_REMOVED');
}

/**
 * What has happened is not forecast any more.
 * @throws DomainError conflict MILESTONE_REMOVED, MILESTONE_DONE
 */
export function assertForecastMoves(milestone: {
  readonly removedAt: Date | null;
  readonly actualOn: Day | null;
}): void {
  assertThere(milestone);
  if (milestone.actualOn !== null)
    throw new DomainError('conflict', 'MILESTONE_DONE', { actualOn: milestone.actualOn });
}

/** Work ends on the day on which it starts at the earliest. */
export const forecastContradictions = ({
  startOn,
  forecastOn,
}: {
  readonly startOn: Day | null;
  readonly forecastOn: Day;
}): FieldError[] =>
  startOn !== null && startOn > forecastOn ? [{ pointer: '/forecastOn', code: 'END_BEFORE_START' }] : [];
