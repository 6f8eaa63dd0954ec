import { DomainError } from '#libs/kernel';
import type { UpdateMover } from './update-steps.js';

/** Who a person is to a project, as #libs/portfolio tells it. */
export type Mover = 'author' | 'manager' | 'office' | 'head' | 'screening' | 'decision';

const ENDED: readonly string[] = ['completed', 'cancelled', 'rejected'];

/** The manager, the head of the direction (who stands in for a manager) and the office, which helps with the words. */
export const mayWrite = (stage: string, movers: readonly Mover[]): boolean =>
  !ENDED.includes(stage) && movers.some((mover) => mover === 'manager' || mover === 'head' || mover === 'office');

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden STATUS_NOT_YOURS
 */
export function assertMayWrite(stage: string, movers: readonly Mover[]): void {
  if (ENDED.includes(stage)) throw new DomainError('conflict', 'PROJECT_ENDED', { stage });
  if (!mayWrite(stage, movers)) throw new DomainError('forbidden', 'STATUS_NOT_YOURS');
}

/** By whose hand an update is, and whose project it is about. */
export interface Hands {
  readonly managerId: string | null;
  readonly submittedBy: string | null;
  readonly updatedBy: string;
}

/**
 * Who answers for the project submits: the rating in it is the owner's, so the office cannot. Who heads the direction or is of
 * the office judges, but nobody what is about the own project or was written by the own hand.
 */
export function updateMovers(
  userId: string,
  movers: readonly Mover[],
  { managerId, submittedBy, updatedBy }: Hands,
): UpdateMover[] {
  const owner = movers.includes('manager') || movers.includes('head');
  const own = [managerId, submittedBy, updatedBy].includes(userId);
  const judge = !own && (movers.includes('head') || movers.includes('office'));
  return [...(owner ? (['owner'] as const) : []), ...(judge ? (['judge'] as const) : [])];
}
