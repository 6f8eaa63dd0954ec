import type { Actor } from '#libs/kernel';
import { moversOf } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { isInDelivery, mayPlan } from '../domain/delivery-rights.js';
import type { IssueMover, IssueState } from '../domain/issue.js';

interface Project {
  readonly stage: Stage;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

interface People {
  readonly ownerId: string | null;
  readonly raisedBy: string | null;
}

/** Everything that the actor is to an issue. */
export function issueMovers(actor: Actor, { ownerId, raisedBy }: People, project: Project): IssueMover[] {
  const movers: IssueMover[] = moversOf(actor, project).filter((mover) => mover === 'head' || mover === 'office');
  if (raisedBy === actor.userId) movers.push('raiser');
  if (ownerId === actor.userId) movers.push('owner');
  return movers;
}

/** Its words and its owner are put right by whoever raised it, and by whoever plans. */
export const mayEditIssue = (actor: Actor, issue: People & { readonly state: IssueState }, project: Project): boolean =>
  issue.state !== 'resolved' &&
  isInDelivery(project.stage) &&
  (issue.raisedBy === actor.userId || mayPlan(project.stage, moversOf(actor, project)));
