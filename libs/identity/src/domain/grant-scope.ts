import type { Grant } from '#libs/kernel';

export interface ScopeProblem {
  readonly field: 'directionId' | 'organisationId';
  readonly code:
    'ROLE_NEEDS_DIRECTION' | 'ROLE_NEEDS_ORGANISATION' | 'ROLE_TAKES_NO_DIRECTION' | 'ROLE_TAKES_NO_ORGANISATION';
}

/** A head of direction has a direction, an executor an organisation; every other role reaches the whole city. */
export function scopeProblem({ role, directionId, organisationId }: Grant): ScopeProblem | undefined {
  const ofDirection = role === 'head_of_direction';
  const ofOrganisation = role === 'executor';
  if (ofDirection && directionId === null) return { field: 'directionId', code: 'ROLE_NEEDS_DIRECTION' };
  if (!ofDirection && directionId !== null) return { field: 'directionId', code: 'ROLE_TAKES_NO_DIRECTION' };
  if (ofOrganisation && organisationId === null) return { field: 'organisationId', code: 'ROLE_NEEDS_ORGANISATION' };
  if (!ofOrganisation && organisationId !== null) {
    return { field: 'organisationId', code: 'ROLE_TAKES_NO_ORGANISATION' };
  }
  return undefined;
}
