import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import type { IssueEntity } from './issue.entities.js';

/** Grants and, on the day, what is delegated. */
const LINES = `
  WITH holder AS (
    SELECT g.user_id, g.user_id AS whose, g.role, g.direction_id FROM role_grant g
    UNION ALL
    SELECT l.to_user_id, l.from_user_id, l.role, l.direction_id FROM delegation l
    WHERE l.revoked_at IS NULL AND $3::date BETWEEN l.starts_on AND l.ends_on
  )
  SELECT coalesce(array_agg(u.id ORDER BY u.id), '{}') AS notify FROM app_user u
  WHERE u.active AND u.id IN (
    SELECT p.manager_id FROM project p WHERE p.id = $1
    UNION ALL SELECT h.user_id FROM holder h JOIN project p ON p.id = $1 AND p.manager_id = h.whose WHERE h.role = 'project_manager'
    UNION ALL SELECT $2::uuid
    UNION ALL SELECT t.line_manager_id FROM team_member t
      WHERE t.person_id = $2 AND t.state = 'confirmed' AND $3::date BETWEEN t.starts_on AND t.ends_on
    UNION ALL SELECT h.user_id FROM holder h JOIN project p ON p.id = $1 AND p.direction_id = h.direction_id
      WHERE h.role = 'head_of_direction'
    UNION ALL SELECT h.user_id FROM holder h WHERE h.role = 'project_office' AND $4
  )`;

/**
 * Both reporting lines of an issue: of the project its manager and the head of its direction, of its owner the line managers
 * by confirmed requests; from its own level on the office, too.
 */
export async function reportingLines(tx: EntityManager, issue: IssueEntity, day: Day): Promise<string[]> {
  const withOffice = issue.level === 'office' || issue.level === 'committee';
  const [row] = await tx.query<[{ notify: string[] }]>(LINES, [issue.projectId, issue.ownerId, day, withOffice]);
  return row.notify;
}
