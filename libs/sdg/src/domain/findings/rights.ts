import { DomainError, directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';

export const FINDING_STATES = ['open', 'explained', 'gone'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** Who has to do with a finding. */
export interface FindingRelations {
  /** The organisation that answers; null is the office. */
  readonly ownerId: string | null;
  /** Of its indicator. */
  readonly directionIds: readonly string[];
}

export const mayKeepFindings = (actor: Actor): boolean => hasRole(actor, 'project_office');

/** The people of the organisation that owns it, the heads of the indicator's directions, and the office. */
export const mayExplain = (actor: Actor, { ownerId, directionIds }: FindingRelations): boolean =>
  mayKeepFindings(actor) ||
  (ownerId !== null && organisationsOf(actor).includes(ownerId)) ||
  directionsHeaded(actor).some((direction) => directionIds.includes(direction));

/** @throws DomainError forbidden FINDING_NOT_YOURS */
export function assertMayExplain(actor: Actor, finding: FindingRelations): void {
  if (!mayExplain(actor, finding)) throw new DomainError('forbidden', 'FINDING_NOT_YOURS');
}

/** @throws DomainError forbidden FINDING_OFFICE_ONLY */
export function assertMayKeep(actor: Actor): void {
  if (!mayKeepFindings(actor)) throw new DomainError('forbidden', 'FINDING_OFFICE_ONLY');
}

/** @throws DomainError conflict FINDING_STATE */
export function assertState(state: FindingState, wanted: FindingState): void {
  if (state !== wanted) throw new DomainError('conflict', 'FINDING_STATE', { state });
}
