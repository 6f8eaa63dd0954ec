import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ProjectEntity, Values, sightOf } from '#libs/portfolio';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { milestoneSightSql } from '../persistence/milestone-sight.js';

export interface LockedMilestones {
  readonly project: ProjectEntity;
  readonly milestones: readonly MilestoneEntity[];
}

/**
 * Locks a milestone for the rest of the transaction, behind its project: whoever changes a plan waits there. Throws 404 for
 * what the actor may not see.
 */
export async function lockMilestone(
  tx: EntityManager,
  actor: Actor,
  id: string,
): Promise<{ project: ProjectEntity; milestone: MilestoneEntity }> {
  const [seen] = await seenMilestones(tx, actor, [id]);
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  const { project, milestones } = await lockMilestones(tx, seen.projectId, [id]);
  return { project, milestone: milestones[0]! };
}

/** Milestones of one project, locked by id so that two who want the same never wait for each other. */
export async function lockMilestones(
  tx: EntityManager,
  projectId: string,
  ids: readonly string[],
): Promise<LockedMilestones> {
  const project = await tx.findOneOrFail(ProjectEntity, {
    where: { id: projectId },
    lock: { mode: 'for_no_key_update' },
  });
  const milestones = await tx
    .createQueryBuilder(MilestoneEntity, 'm')
    .where('m.id = ANY(:ids) AND m.projectId = :projectId', { ids, projectId })
    .orderBy('m.id')
    .setLock('for_no_key_update')
    .getMany();
  return { project, milestones };
}

/** Those of the milestones that the actor sees, with their projects. */
export function seenMilestones(
  tx: EntityManager,
  actor: Actor,
  ids: readonly string[],
): Promise<{ id: string; projectId: string }[]> {
  const values = new Values();
  return tx.query(
    `SELECT m.id, m.project_id AS "projectId" FROM milestone m JOIN project p ON p.id = m.project_id
     WHERE m.id = ANY(${values.add(ids)}::uuid[]) AND ${milestoneSightSql(sightOf(actor), values)} ORDER BY m.project_id, m.id`,
    values.list,
  );
}
