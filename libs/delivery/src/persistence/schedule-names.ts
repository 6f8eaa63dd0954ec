import type { Actor } from '#libs/kernel';
import type { ReadDatabase } from '#libs/platform';
import { Values } from '#libs/portfolio';
import { linkedMilestoneJson, projectRefJson } from './schedule-json.js';
import { toldOfSql } from './told-of.js';

export type Named = ReadonlyMap<string, object>;

/**
 * Milestones by id as they are told to somebody who meets them in a schedule, also those of projects that the reader does not see:
 * they are what the reader waits for, or hits. Only a draft of others has no name.
 */
export async function namedMilestones(database: ReadDatabase, actor: Actor, ids: readonly string[]): Promise<Named> {
  const values = new Values();
  const rows = await database.rows<{ id: string; json: object }>(
    `SELECT m.id, ${linkedMilestoneJson('m', 'p')} AS json FROM milestone m JOIN project p ON p.id = m.project_id
     WHERE m.id = ANY(${values.add(ids)}::uuid[]) AND ${toldOfSql(actor, values)('p')}`,
    values.list,
  );
  return new Map(rows.map(({ id, json }) => [id, json]));
}

export async function namedProjects(database: ReadDatabase, actor: Actor, ids: readonly string[]): Promise<Named> {
  const values = new Values();
  const rows = await database.rows<{ id: string; json: object }>(
    `SELECT p.id, ${projectRefJson('p')} AS json FROM project p
     WHERE p.id = ANY(${values.add(ids)}::uuid[]) AND ${toldOfSql(actor, values)('p')}`,
    values.list,
  );
  return new Map(rows.map(({ id, json }) => [id, json]));
}
