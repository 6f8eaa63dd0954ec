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
  if (sight.allSubmitted) ways.push(`p.stage <> 'draft'`);
  if (sight.directions.length > 0) ways.push(`p.direction_id = ANY(${values.add(sight.directions)}::uuid[])`);
  if (sight.organisations.length > 0) {
    const organisations = values.add(sight.organisations);
    ways.push(`p.stage <> 'draft' AND (p.initiator_id = ANY(${organisations}::uuid[]) OR EXISTS (
      SELECT FROM project_participant t WHERE t.project_id = p.id AND t.organisation_id = ANY(${organisations}::uuid[])))`);
  }
  return `(${ways.join(' OR ')})`;
}
