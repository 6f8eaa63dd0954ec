import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/kernel';
import { ProjectEntity } from '../persistence/project.entity.js';
import { Values } from '../persistence/sight-sql.js';

/** The condition under which the actor may add documents to row `p`; null when the actor never may. */
export type GivesDocuments = (actor: Actor, values: Values) => string | null;

/** Later contexts tell here who adds documents to a project without being its manager, its head or the office. */
@Injectable()
export class DocumentGivers {
  private readonly conditions: GivesDocuments[] = [];

  register(condition: GivesDocuments): void {
    this.conditions.push(condition);
  }

  /** The project, locked, when the actor may add documents to it by any of the conditions; they need not see its page. */
  async lock(tx: EntityManager, actor: Actor, projectId: string): Promise<ProjectEntity | null> {
    const values = new Values();
    const id = values.add(projectId);
    const ways = this.conditions.flatMap((condition) => condition(actor, values) ?? []);
    if (ways.length === 0) return null;
    const [gives] = await tx.query<object[]>(
      `SELECT FROM project p WHERE p.id = ${id} AND (${ways.join(' OR ')}) FOR NO KEY UPDATE OF p`,
      values.list,
    );
    return gives ? tx.findOneByOrFail(ProjectEntity, { id: projectId }) : null;
  }
}
