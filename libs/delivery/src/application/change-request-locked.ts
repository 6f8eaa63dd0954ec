import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { moversOf } from '#libs/portfolio';
import type { ProjectEntity, VisibleProjects } from '#libs/portfolio';
import type { Mover } from '../domain/delivery-rights.js';
import { ChangeRequestEntity } from '../persistence/baseline.entities.js';

export interface LockedRequest {
  readonly project: ProjectEntity;
  readonly movers: readonly Mover[];
  readonly request: ChangeRequestEntity;
}

/** The request with its project, both locked, the project first. Throws 404 for what the actor does not see. */
export async function lockRequest(
  tx: EntityManager,
  visible: VisibleProjects,
  actor: Actor,
  id: string,
): Promise<LockedRequest> {
  const seen = await tx.findOneBy(ChangeRequestEntity, { id });
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  const project = await visible.lock(tx, actor, seen.projectId);
  const request = await tx.findOneOrFail(ChangeRequestEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return { project, movers: moversOf(actor, project), request };
}
