import { Injectable } from '@nestjs/common';
import { DomainError, hasRole } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, moversOf, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayTag } from '../domain/tag.js';
import type { TagState } from '../domain/tag.js';
import { SHARES_VERSION } from './shares-version.js';
import { SDG_IRI, targetOrder } from './target-order.js';

interface Relations {
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

interface TagRow extends Relations {
  json: string;
  version: number;
  state: TagState;
}

const RELATIONS = `p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"`;

const person = (column: string): string =>
  `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = ${column})`;

/** Target `t` as tags and shares name it. */
export const TARGET_JSON = `json_build_object('code', t.code, 'goal', t.goal_number, 'iri', '${SDG_IRI}' || t.code, 'name', ${nameJson('t')})`;

const TAG_JSON = `json_build_object('id', g.id, 'version', g.version, 'projectId', g.project_id, 'target', ${TARGET_JSON},
  'contribution', g.contribution, 'effect', g.effect, 'rationale', g.rationale, 'state', g.state, 'note', g.answer,
  'proposedBy', ${person('g.proposed_by')}, 'proposedAt', g.proposed_at,
  'answeredBy', ${person('g.answered_by')}, 'answeredAt', g.answered_at)`;

const TAGS = `SELECT ${TAG_JSON}::text AS json, g.version, g.state, ${RELATIONS}
  FROM sdg_tag g JOIN sdg_target t ON t.code = g.target_code JOIN project p ON p.id = g.project_id`;

/** Tags and shares of projects that the actor may see; what is not seen throws 404. */
@Injectable()
export class TagRead {
  constructor(private readonly database: ReadDatabase) {}

  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<TagRow & Record<string, unknown>>(
      `${TAGS} WHERE g.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: withRights(row, actor), version: row.version };
  }

  /** By target; of those about the same target the newest first. */
  async ofProject(actor: Actor, projectId: string): Promise<string> {
    const project = await this.project(actor, projectId);
    const rows = await this.database.rows<TagRow & Record<string, unknown>>(
      `${TAGS} WHERE g.project_id = $1 ORDER BY ${targetOrder('g.target_code')}, g.proposed_at DESC, g.id DESC`,
      [projectId],
    );
    const items = rows.map((row) => withRights(row, actor));
    return `{"items":[${items.join(',')}],"mayEdit":${mayTagNow(project, actor)}}`;
  }

  /** The version is that of all shares together. */
  async shares(actor: Actor, projectId: string): Promise<{ json: string; version: number }> {
    const project = await this.project(actor, projectId);
    const row = await this.database.first<{ items: string; version: number }>(
      `SELECT coalesce((SELECT json_agg(json_build_object('target', ${TARGET_JSON}, 'percent', s.percent::text) ORDER BY ${targetOrder('s.target_code')})
         FROM sdg_share s JOIN sdg_target t ON t.code = s.target_code WHERE s.project_id = p.id), '[]')::text AS items,
         ${SHARES_VERSION} AS version
       FROM project p WHERE p.id = $1`,
      [projectId],
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: `{"items":${row.items},"mayEdit":${mayTagNow(project, actor)}}`, version: row.version };
  }

  private async project(actor: Actor, projectId: string): Promise<Relations> {
    const values = new Values();
    const project = await this.database.first<Relations & Record<string, unknown>>(
      `SELECT ${RELATIONS} FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');
    return project;
  }
}

const mayTagNow = (project: Relations, actor: Actor): boolean => mayTag(project.stage, moversOf(actor, project));

/** Adds to the stored JSON what depends on the reader. */
function withRights(row: TagRow, actor: Actor): string {
  const may = mayTagNow(row, actor);
  const mayAnswer = may && hasRole(actor, 'project_office') && row.state !== 'declined';
  return `${row.json.slice(0, -1)},"mayEdit":${may && row.state === 'proposed'},"mayAnswer":${mayAnswer}}`;
}
