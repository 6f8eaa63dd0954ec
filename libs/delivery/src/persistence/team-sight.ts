import type { EntityManager } from 'typeorm';
import { DomainError, hasRole } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Values, managedSql, sightOf, sightSql } from '#libs/portfolio';
import { endedSql } from './ended-sql.js';

/** The condition under which the actor sees row `t` of a team with its project `p`: the project's readers and those it is about. */
export function teamSightSql(actor: Actor, values: Values): string {
  const me = values.add(actor.userId);
  return `(t.person_id = ${me} OR t.line_manager_id = ${me} OR ${sightSql(sightOf(actor), values)})`;
}

/** The condition under which row `t` with its project `p` waits for the actor's word; a project's manager has that role. */
export function waitsForSql(actor: Actor, values: Values): string {
  const me = values.add(actor.userId);
  const manages = hasRole(actor, 'project_manager')
    ? `${managedSql('p', actor, values)} AND t.project_accepted_at IS NULL`
    : 'FALSE';
  return `(t.state = 'requested' AND NOT ${endedSql('p')}
    AND ((t.line_manager_id = ${me} AND t.line_accepted_at IS NULL) OR (${manages})))`;
}

/** The project of a team's member. Throws 404 when the actor does not see it. */
export async function assertTeamMemberSeen(tx: EntityManager, actor: Actor, id: string): Promise<string> {
  const values = new Values();
  const [seen] = await tx.query<{ projectId: string }[]>(
    `SELECT t.project_id AS "projectId" FROM team_member t JOIN project p ON p.id = t.project_id
     WHERE t.id = ${values.add(id)} AND ${teamSightSql(actor, values)}`,
    values.list,
  );
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  return seen.projectId;
}
