import { managersStoodInFor } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import type { Sight } from '../domain/project-rights.js';

/** Collects the values of a statement while its text is written. */
export class Values {
  readonly list: unknown[] = [];
  /** The placeholder for a value. */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** The condition under which row `p` is visible; `TRUE` for those who see all. */
export function sightSql(sight: Sight, values: Values): string {
  if (sight.kind === 'all') return 'TRUE';
  const user = values.add(sight.userId);
  const ways = [`p.created_by = ${user}`, `p.manager_id = ${user}`];
  if (sight.standsInFor.length > 0) ways.push(`p.manager_id = ANY(${values.add(sight.standsInFor)}::uuid[])`);
  if (sight.allSubmitted) ways.push(`p.stage <> 'draft'`);
  if (sight.directions.length > 0) ways.push(`p.direction_id = ANY(${values.add(sight.directions)}::uuid[])`);
  if (sight.organisations.length > 0) {
    const organisations = values.add(sight.organisations);
    ways.push(`p.stage <> 'draft' AND (p.initiator_id = ANY(${organisations}::uuid[]) OR EXISTS (
      SELECT FROM project_participant t WHERE t.project_id = p.id AND t.organisation_id = ANY(${organisations}::uuid[])))`);
  }
  return `(${ways.join(' OR ')})`;
}

/** The condition under which the project of that alias is managed by the actor, or by somebody for whom the actor stands in. */
export function managedSql(project: string, actor: Actor, values: Values): string {
  const others = managersStoodInFor(actor);
  // One is asked for with `=`, which lets an index give the rows in order.
  return others.length === 0
    ? `${project}.manager_id = ${values.add(actor.userId)}::uuid`
    : `${project}.manager_id = ANY(${values.add([actor.userId, ...others])}::uuid[])`;
}
