import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as dependencyId } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, moversOf, sightOf, sightSql } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import { mayPlan } from '../domain/delivery-rights.js';
import { linkedMilestoneJson } from './schedule-json.js';
import { seenBy, toldOfSql } from './told-of.js';

export const DEPENDENCY_ORDER = 'entered';
const position = z.tuple([dependencyId]);

/** `inside`: both milestones are the project's; `in`: it waits for another project; `out`: another waits for it. */
export const SIDES = ['inside', 'in', 'out'] as const;
export type Side = (typeof SIDES)[number];

interface Row {
  json: string;
  id: string;
  version: number;
  stage: Stage;
  directionId: string;
  managerId: string | null;
  createdBy: string | null;
}

const COLUMNS = `d.id, d.version, sp.stage, sp.direction_id AS "directionId", sp.manager_id AS "managerId", sp.created_by AS "createdBy"`;

const BASE = `'id', d.id, 'type', d.type, 'lagDays', d.lag_days, 'note', d.note, 'version', d.version, 'createdAt', d.created_at,
  'predecessor', ${linkedMilestoneJson('pm', 'pp')}, 'successor', ${linkedMilestoneJson('sm', 'sp')}`;

const TABLES = `dependency d
  JOIN milestone pm ON pm.id = d.predecessor_id JOIN project pp ON pp.id = pm.project_id
  JOIN milestone sm ON sm.id = d.successor_id JOIN project sp ON sp.id = sm.project_id`;

/**
 * Dependencies of projects. Whoever sees one end of a dependency is told what the other end is, also in a project that the reader
 * does not see: that is what they wait for, or what waits for them. Only a draft stays its authors'.
 */
@Injectable()
export class DependencyRead {
  constructor(private readonly database: ReadDatabase) {}

  /** The dependencies of a project, the first entered first; one row more than the limit when there are more. Throws 404. */
  async ofProject(
    actor: Actor,
    projectId: string,
    { side, milestone }: { side?: Side | undefined; milestone?: string | undefined },
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    await this.assertProjectSeen(actor, projectId);
    const values = new Values();
    const project = `${values.add(projectId)}::uuid`;
    const sideSql = `CASE WHEN pm.project_id = sm.project_id THEN 'inside' WHEN sm.project_id = ${project} THEN 'in' ELSE 'out' END`;
    const conditions = [notHidden(actor, values)];
    if (side) conditions.push(`${sideSql} = ${values.add(side)}::text`);
    if (milestone) {
      const wanted = `${values.add(milestone)}::uuid`;
      conditions.push(`(d.predecessor_id = ${wanted} OR d.successor_id = ${wanted})`);
    }
    if (after !== undefined) {
      const [id] = decodeCursor(after, DEPENDENCY_ORDER, position);
      conditions.push(`d.id > ${values.add(id)}::uuid`);
    }
    const rows = await this.database.rows<Row & Record<string, unknown>>(
      `WITH own AS (
         SELECT x.id FROM dependency x WHERE x.project_id = ${project}
         UNION SELECT x.id FROM milestone m JOIN dependency x ON x.predecessor_id = m.id WHERE m.project_id = ${project}
       )
       SELECT json_build_object(${BASE}, 'side', ${sideSql})::text AS json, ${COLUMNS} FROM ${TABLES}
       WHERE d.id IN (SELECT id FROM own) AND ${conditions.join(' AND ')} ORDER BY d.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map((row) => ({ json: withRights(row, actor), cursor: [row.id] }));
  }

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<Row & Record<string, unknown>>(
      `SELECT json_build_object(${BASE})::text AS json, ${COLUMNS} FROM ${TABLES}
       WHERE d.id = ${values.add(id)} AND ${oneEndSeen(actor, values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return { json: withRights(row, actor), version: row.version };
  }

  private async assertProjectSeen(actor: Actor, id: string): Promise<void> {
    const values = new Values();
    const row = await this.database.first(
      `SELECT 1 FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  }
}

/** Some end of dependency `d` lies in a project that the reader sees, and none in a draft that the reader does not. */
export const oneEndSeen = (actor: Actor, values: Values): string => {
  const sight = sightSql(sightOf(actor), values);
  return `(${seenBy('pp', sight)} OR ${seenBy('sp', sight)}) AND ${notHidden(actor, values)}`;
};

const notHidden = (actor: Actor, values: Values): string => ['pp', 'sp'].map(toldOfSql(actor, values)).join(' AND ');

const withRights = (row: Row, actor: Actor): string =>
  `${row.json.slice(0, -1)},"mayEdit":${mayPlan(row.stage, moversOf(actor, row))}}`;
