import { Injectable } from '@nestjs/common';
import { directionsHeaded, hasRole } from '#libs/kernel';
import { AttentionSources, managedSql } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';
import { ACTS_UNTIL, OBLIGATIONS } from '../persistence/obligation-sql.js';

/** What periods ask of managers, heads and the office. */
@Injectable()
export class PeriodsAttention {
  constructor(sources: AttentionSources) {
    sources.register(
      { kind: 'write_update', href: '/projects/{project}/status-updates/draft', select: owed },
      { kind: 'confirm_update', href: '/status-updates/{subject}', select: submitted },
    );
  }
}

/** Once the period is over there is something to say of it; what has come back waits at once. */
const owed = ({ actor, values, today, zone }: Asked): string => `
  SELECT o.id AS subject_id, o.project_id,
    CASE WHEN u.state = 'returned' THEN u.updated_at ELSE greatest(o.added_at, (r.ends_on + 1)::timestamp AT TIME ZONE ${zone}) END AS since,
    ${ACTS_UNTIL} AS due_on, jsonb_build_object('period', r.name, 'day', ${ACTS_UNTIL}) AS facts
  FROM ${OBLIGATIONS}
  WHERE r.state = 'open' AND ${managedSql('p', actor, values)} AND ${ACTS_UNTIL} IS NOT NULL
    AND (r.ends_on < ${today}::date OR u.state = 'returned')`;

const submitted = ({ actor, values }: Asked): readonly string[] | null => {
  const headed = directionsHeaded(actor);
  const office = hasRole(actor, 'project_office');
  if (headed.length === 0 && !office) return null;
  const me = values.add(actor.userId);
  const waits = (condition: string) => `
    SELECT u.id AS subject_id, u.project_id, u.submitted_at AS since, NULL::date AS due_on,
      jsonb_build_object('period', r.name) AS facts
    FROM status_update u JOIN reporting_period r ON r.id = u.period_id JOIN project p ON p.id = u.project_id
    WHERE r.state = 'open' AND u.state = 'submitted' AND ${me} NOT IN (u.submitted_by, u.updated_by)
      AND p.manager_id IS DISTINCT FROM ${me} AND ${condition}`;
  const ofDirections = `p.direction_id = ANY(${values.add(headed)}::uuid[])`;
  // The office stands in where the head wrote or manages it, or where there is none.
  const headless = `NOT (${ofDirections}) AND NOT EXISTS (SELECT FROM role_grant g WHERE g.role = 'head_of_direction'
    AND g.direction_id = p.direction_id AND g.user_id NOT IN (u.submitted_by, u.updated_by) AND g.user_id IS DISTINCT FROM p.manager_id)`;
  return [...(headed.length > 0 ? [waits(ofDirections)] : []), ...(office ? [waits(headless)] : [])];
};
