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
  find(actor: Actor, id: string): Promise<ProjectEntity> {
    return visible(this.dataSource.manager, actor, id);
  }

  /** Locks the row for the rest of the transaction. Throws 404. */
  async lock(tx: EntityManager, actor: Actor, id: string): Promise<ProjectEntity> {
    await visible(tx, actor, id);
    return tx.findOneOrFail(ProjectEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}

async function visible(tx: EntityManager, actor: Actor, id: string): Promise<ProjectEntity> {
  const values = new Values();
  const [seen] = await tx.query<{ id: string }[]>(
    `SELECT p.id FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  return tx.findOneByOrFail(ProjectEntity, { id });
}
