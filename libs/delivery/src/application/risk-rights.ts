import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { APPROVED, ENDED, mayEdit, moversOf } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { assertMayPlan, mayPlan } from '../domain/delivery-rights.js';

interface Relations {
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

const isProposal = (stage: Stage): boolean => !APPROVED.includes(stage) && !ENDED.includes(stage);

/** A proposal's risks are facts that it is screened by, and belong to whoever may write them; an approved project's to its plan. */
export const mayKeepRisks = (actor: Actor, project: Relations): boolean =>
  isProposal(project.stage) ? mayEdit(actor, project) : mayPlan(project.stage, moversOf(actor, project));

/**
 * @throws DomainError conflict PROJECT_ENDED
 * @throws DomainError forbidden PROJECT_NOT_YOURS_TO_EDIT of a proposal, PLAN_NOT_YOURS of a project
 */
export function assertMayKeepRisks(actor: Actor, project: Relations): void {
  if (!isProposal(project.stage)) return assertMayPlan(project.stage, moversOf(actor, project));
  if (!mayEdit(actor, project))
    throw new DomainError('forbidden', 'PROJECT_NOT_YOURS_TO_EDIT', { stage: project.stage });
}
