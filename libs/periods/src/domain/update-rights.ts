import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ENDED, moversOf } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import type { UpdateMover } from './update-steps.js';

interface Project {
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

interface Written {
  readonly submittedBy: string | null;
  readonly updatedBy: string;
}

/** The manager, the head of the direction (who stands in for a manager) and the office, which helps with the words. */
export const mayWrite = (actor: Actor, project: Project): boolean =>
  !ENDED.includes(project.stage) &&
  moversOf(actor, project).some((mover) => mover === 'manager' || mover === 'head' || mover === 'office');

/**
 * Who answers for the project submits: the rating in it is the owner's, so the office cannot. Who heads the direction or is of
 * the office judges, but nobody what is about the own project or was written by the own hand.
 */
export function updateMovers(actor: Actor, project: Project, written: Written | null): UpdateMover[] {
  const movers = moversOf(actor, project);
  const owner = movers.includes('manager') || movers.includes('head');
  const own = [project.managerId, written?.submittedBy, written?.updatedBy].includes(actor.userId);
  const judge = !own && (movers.includes('head') || movers.includes('office'));
  return [...(owner ? (['owner'] as const) : []), ...(judge ? (['judge'] as const) : [])];
}

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden STATUS_NOT_YOURS
 */
export function assertMayWrite(actor: Actor, project: Project): void {
  if (ENDED.includes(project.stage)) throw new DomainError('conflict', 'PROJECT_ENDED', { stage: project.stage });
  if (!mayWrite(actor, project)) throw new DomainError('forbidden', 'STATUS_NOT_YOURS');
}
