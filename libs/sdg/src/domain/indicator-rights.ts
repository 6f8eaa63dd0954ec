import { DomainError, directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';

/** Who has to do with an indicator. */
export interface IndicatorRelations {
  readonly responsibleId: string | null;
  readonly directionIds: readonly string[];
}

/** The office, the people of the organisation that answers for it, and the heads of its directions. */
export const mayEnter = (actor: Actor, { responsibleId, directionIds }: IndicatorRelations): boolean =>
  hasRole(actor, 'project_office') ||
  (responsibleId !== null && organisationsOf(actor).includes(responsibleId)) ||
  directionsHeaded(actor).some((direction) => directionIds.includes(direction));

/** @throws DomainError forbidden INDICATOR_NOT_YOURS */
export function assertMayEnter(actor: Actor, indicator: IndicatorRelations & { readonly code: string }): void {
  if (!mayEnter(actor, indicator)) throw new DomainError('forbidden', 'INDICATOR_NOT_YOURS', { code: indicator.code });
}
