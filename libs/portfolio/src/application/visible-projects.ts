import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { sightOf } from '../domain/project-rights.js';
import { ProjectEntity } from '../persistence/project.entity.js';
import { Values, sightSql } from '../persistence/sight-sql.js';

/** The door to a project's record: what a person may not see does not exist for them. */
@Injectable()
export class VisibleProjects {
  constructor(private readonly dataSource: DataSource) {}

  /** Throws 404. */
  async find(actor: Actor, id: string): Promise<ProjectEntity> {
    await bundleOfVisible(this.dataSource.manager, actor, id);
    return this.dataSource.manager.findOneByOrFail(ProjectEntity, { id });
  }

  /**
   * Locks the row for the rest of the transaction. Throws 404. Projects of a bundle are screened together: its row is
   * locked first, so that two of them changed at once wait for each other in one order.
   */
  async lock(tx: EntityManager, actor: Actor, id: string): Promise<ProjectEntity> {
    const bundleId = await bundleOfVisible(tx, actor, id);
    if (bundleId) await lockBundle(tx, bundleId);
    return tx.findOneOrFail(ProjectEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }
}

export async function lockBundle(tx: EntityManager, bundleId: string): Promise<void> {
  await tx.query('SELECT FROM bundle WHERE id = $1 FOR NO KEY UPDATE', [bundleId]);
}

async function bundleOfVisible(tx: EntityManager, actor: Actor, id: string): Promise<string | null> {
  const values = new Values();
  const [seen] = await tx.query<{ bundleId: string | null }[]>(
    `SELECT p.bundle_id AS "bundleId" FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  return seen.bundleId;
}
