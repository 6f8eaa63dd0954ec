import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { sightOf } from '../domain/project-rights.js';
import { ProjectEntity } from '../persistence/project.entity.js';
import { Values, sightSql } from '../persistence/sight-sql.js';

/** The door to a project's record: what a person may not see does not exist for them. */
@Injectable()
export class VisibleProjects {
  /** Locks the row for the rest of the transaction. Throws 404. */
  async lock(tx: EntityManager, actor: Actor, id: string): Promise<ProjectEntity> {
    await this.assertVisible(tx, actor, id);
    const project = await tx.findOne(ProjectEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');
    return project;
  }

  async assertVisible(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const values = new Values();
    const seen: unknown[] = await tx.query(
      `SELECT FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (seen.length === 0) throw new DomainError('not-found', 'NOT_FOUND');
  }
}
