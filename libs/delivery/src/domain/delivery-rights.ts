import { DomainError, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';

/** Who a person is to a project, as #libs/portfolio tells it. */
export type Mover = 'author' | 'manager' | 'office' | 'head' | 'screening' | 'decision';

const ENDED: readonly string[] = ['completed', 'cancelled', 'rejected'];
const BEFORE_APPROVAL: readonly string[] = ['draft', 'submitted', 'on_agenda'];

/** Whether there is a promise to be kept: before approval a plan is only prepared. */
export const isInDelivery = (stage: string): boolean => !ENDED.includes(stage) && !BEFORE_APPROVAL.includes(stage);

/** An ended project's plan does not change; a draft's author may prepare one. */
export const mayPlan = (stage: string, movers: readonly Mover[]): boolean =>
  !ENDED.includes(stage) &&
  movers.some(
    (mover) =>
      mover === 'manager' || mover === 'office' || mover === 'head' || (mover === 'author' && stage === 'draft'),
  );

/** Whoever plans reports, too; an executor on what is assigned to the own organisation. */
export const mayReport = (actor: Actor, stage: string, movers: readonly Mover[], ownerId: string | null): boolean =>
  mayPlan(stage, movers) || (!ENDED.includes(stage) && ownerId !== null && organisationsOf(actor).includes(ownerId));

/** @throws DomainError conflict PROJECT_ENDED */
export function assertLives(stage: string): void {
  if (ENDED.includes(stage)) throw new DomainError('conflict', 'PROJECT_ENDED', { stage });
}

/** @throws DomainError conflict PROJECT_ENDED; NOT_IN_DELIVERY while nobody has approved what would be promised or done */
export function assertInDelivery(stage: string): void {
  assertLives(stage);
  if (!isInDelivery(stage)) throw new DomainError('conflict', 'NOT_IN_DELIVERY', { stage });
}

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden PLAN_NOT_YOURS
 */
export function assertMayPlan(stage: string, movers: readonly Mover[]): void {
  assertLives(stage);
  if (!mayPlan(stage, movers)) throw new DomainError('forbidden', 'PLAN_NOT_YOURS', { stage });
}

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden REPORT_NOT_YOURS
 */
export function assertMayReport(actor: Actor, stage: string, movers: readonly Mover[], ownerId: string | null): void {
  assertLives(stage);
  if (!mayReport(actor, stage, movers, ownerId)) throw new DomainError('forbidden', 'REPORT_NOT_YOURS', { stage });
}
