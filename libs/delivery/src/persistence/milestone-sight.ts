import { sightSql } from '#libs/portfolio';
import type { Sight, Values } from '#libs/portfolio';

/**
 * The condition under which milestone `m` of project `p` is visible: the project is, or it is assigned to an organisation that
 * the reader works for.
 */
export function milestoneSightSql(sight: Sight, values: Values): string {
  const ofProject = sightSql(sight, values);
  if (sight.kind === 'all' || sight.organisations.length === 0) return ofProject;
  return `(${ofProject} OR p.stage <> 'draft' AND m.owner_id = ANY(${values.add(sight.organisations)}::uuid[]))`;
}
