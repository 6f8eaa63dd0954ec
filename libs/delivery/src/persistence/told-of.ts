import type { Actor } from '#libs/kernel';
import { sightOf, sightSql } from '#libs/portfolio';
import type { Values } from '#libs/portfolio';

/**
 * The condition, by the alias of a project, under which the reader is told of it as what is waited for or what waits: also of
 * projects that the reader does not see, but of nobody else's draft.
 */
export function toldOfSql(actor: Actor, values: Values): (project: string) => string {
  const sight = sightSql(sightOf(actor), values);
  return (project) => `(${project}.stage <> 'draft' OR ${seenBy(project, sight)})`;
}

/** The condition under which the project of that alias is seen; sight speaks of row `p`, which another `p` would hide. */
export const seenBy = (project: string, sight: string): string =>
  sight === 'TRUE' || project === 'p'
    ? sight
    : `EXISTS (SELECT FROM project p WHERE p.id = ${project}.id AND ${sight})`;
