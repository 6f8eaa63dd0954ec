import { directionsHeaded, hasRole, managersStoodInFor, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ENDED } from './stage.js';
import type { Stage } from './stage.js';
import type { Mover } from './transitions.js';

/** What rights on a project depend on. */
export interface ProjectRelations {
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

/** Everything that the actor is to this project. */
export function moversOf(actor: Actor, project: ProjectRelations): Mover[] {
  const movers: Mover[] = [];
  if (project.createdBy === actor.userId) movers.push('author');
  if (manages(actor, project.managerId)) movers.push('manager');
  if (hasRole(actor, 'project_office')) movers.push('office');
  if (directionsHeaded(actor).includes(project.directionId)) movers.push('head');
  return movers;
}

function manages(actor: Actor, managerId: string | null): boolean {
  if (managerId === null) return false;
  const inOwnRight = actor.grants.some(({ role, delegatedFrom }) => role === 'project_manager' && !delegatedFrom);
  return (managerId === actor.userId && inOwnRight) || managersStoodInFor(actor).includes(managerId);
}

/** A draft is its authors'; afterwards facts are corrected by the office, and an ended project by nobody. */
export function mayEdit(actor: Actor, project: ProjectRelations): boolean {
  const movers = moversOf(actor, project);
  if (project.stage === 'draft') return movers.length > 0;
  return !ENDED.includes(project.stage) && movers.includes('office');
}

/** Papers arrive all through a project's life: its manager, its head and the office add them until it has ended. */
export function mayAddDocument(actor: Actor, project: ProjectRelations): boolean {
  if (mayEdit(actor, project)) return true;
  return (
    !ENDED.includes(project.stage) && moversOf(actor, project).some((mover) => mover === 'manager' || mover === 'head')
  );
}

/** Which projects a person sees at all; the query turns it into a condition on the row. */
export type Sight =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'own';
      /** Committee members see what has been submitted, not other people's drafts. */
      readonly allSubmitted: boolean;
      readonly userId: string;
      /** Managers for whom the person acts. */
      readonly standsInFor: readonly string[];
      readonly directions: readonly string[];
      readonly organisations: readonly string[];
    };

export function sightOf(actor: Actor): Sight {
  if (hasRole(actor, 'admin', 'project_office', 'auditor')) return { kind: 'all' };
  return {
    kind: 'own',
    allSubmitted: hasRole(actor, 'committee_chair', 'committee_member'),
    userId: actor.userId,
    standsInFor: managersStoodInFor(actor),
    directions: directionsHeaded(actor),
    organisations: organisationsOf(actor),
  };
}
