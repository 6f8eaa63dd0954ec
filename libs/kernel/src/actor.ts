/** Roles of a city's project office. */
export const ROLES = [
  'admin',
  'project_office',
  'committee_chair',
  'committee_member',
  'head_of_direction',
  'project_manager',
  'executor',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A role with the records it reaches: a head's direction, an executor's organisation; the other roles carry neither. */
export interface Grant {
  readonly role: Role;
  readonly directionId: string | null;
  readonly organisationId: string | null;
  /** Whose role it is, when it was taken over by a delegation. */
  readonly delegatedFrom?: string;
}

/** Who acts. Grants taken over by a delegation that is in force today are among `grants`. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  actor.grants.some((grant) => roles.includes(grant.role));

/** Managers for whom the actor stands in. */
export const managersStoodInFor = (actor: Actor): string[] =>
  actor.grants.flatMap(({ role, delegatedFrom }) =>
    role === 'project_manager' && delegatedFrom ? [delegatedFrom] : [],
  );

export const directionsHeaded = (actor: Actor): string[] =>
  actor.grants.flatMap((grant) => (grant.role === 'head_of_direction' && grant.directionId ? [grant.directionId] : []));

export const organisationsOf = (actor: Actor): string[] =>
  actor.grants.flatMap((grant) => (grant.role === 'executor' && grant.organisationId ? [grant.organisationId] : []));
