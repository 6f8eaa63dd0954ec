import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { sightOf } from '../domain/project-rights.js';
import { Values, sightSql } from './sight-sql.js';

/** The moves of a project from stage to stage. */
@Injectable()
export class TransitionRead {
  constructor(private readonly database: ReadDatabase) {}

  /** `{items: […]}` as JSON text, oldest first. Throws 404. */
  async ofProject(actor: Actor, projectId: string): Promise<string> {
    const values = new Values();
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('items', coalesce((SELECT json_agg(json_build_object(
         'id', t.id, 'name', t.name, 'from', t.from_stage, 'to', t.to_stage, 'reason', t.reason, 'deadline', t.deadline, 'decisionId', t.decision_id,
         'actor', json_build_object('id', t.actor_id, 'name', t.actor_name), 'at', t.at) ORDER BY t.at, t.id)
       FROM project_transition t WHERE t.project_id = p.id), '[]'))::text AS json
       FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row.json;
  }
}
