import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, moversOf, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayTag } from '../domain/tag.js';

interface Relations {
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

export const LINK_EFFECTS = `coalesce((SELECT json_agg(json_build_object('year', e.year, 'value', trim_scale(e.value)::text) ORDER BY e.year)
  FROM indicator_effect e WHERE e.link_id = l.id), '[]')`;

const LINK = `json_build_object('id', l.id, 'version', l.version, 'indicator', json_build_object('id', i.id, 'code', i.code,
  'name', ${nameJson('i')}, 'unit', ${nameJson('i', 'unit')}, 'better', i.better), 'rationale', l.rationale, 'effects', ${LINK_EFFECTS})`;

/** Which indicators a project serves; of projects that the actor may see. What is not seen throws 404. */
@Injectable()
export class IndicatorLinkRead {
  constructor(private readonly database: ReadDatabase) {}

  async ofProject(actor: Actor, projectId: string): Promise<string> {
    const values = new Values();
    const row = await this.database.first<{ json: string } & Relations & Record<string, unknown>>(
      `SELECT coalesce((SELECT json_agg(${LINK} ORDER BY i.code) FROM indicator_project l JOIN indicator i ON i.id = l.indicator_id
         WHERE l.project_id = p.id), '[]')::text AS json, p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId",
         p.created_by AS "createdBy"
       FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return `{"items":${row.json},"mayEdit":${mayTag(row.stage, moversOf(actor, row))}}`;
  }

  async one(actor: Actor, projectId: string, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<{ json: string; version: number }>(
      `SELECT ${LINK}::text AS json, l.version FROM indicator_project l JOIN indicator i ON i.id = l.indicator_id
       JOIN project p ON p.id = l.project_id
       WHERE l.id = ${values.add(id)} AND p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
