import type { EntityManager } from 'typeorm';
import { dueSql, lastRating, ratioSql } from '#libs/delivery';
import type { Day } from '#libs/kernel';
import { Values, nameJson, sightSql } from '#libs/portfolio';
import type { PortfolioProject } from '../documents/portfolio-snapshot.js';
import { COMMITTEE_SIGHT } from './committee-sight.js';

const PROJECTS = (
  day: string,
  conditions: string,
): string => `SELECT p.code, ${nameJson('p', 'title')} AS title, d.code AS direction,
    (SELECT ${nameJson('r')} FROM roadmap r WHERE r.id = p.roadmap_id) AS roadmap,
    coalesce((SELECT json_agg(${nameJson('x')} ORDER BY x.position) FROM project_district y JOIN district x ON x.id = y.district_id
      WHERE y.project_id = p.id), '[]') AS districts,
    (SELECT ${nameJson('u')} FROM app_user u WHERE u.id = p.manager_id) AS manager,
    p.stage, p.oversight, f.flagged, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", f.cost::text, f.citizens::text,
    f.plan::text, f.adjusted::text, f.committed::text, f.actual::text, f.unfunded::text, ${ratioSql('f.actual', 'f.adjusted', 4)} AS absorption,
    json_build_object('open', f.milestones_open, 'overdue', f.milestones_overdue, 'done', f.milestones_done) AS milestones,
    CASE WHEN f.milestones_overdue > 0 THEN (SELECT min(${dueSql('m')})::text FROM milestone m
      WHERE m.project_id = p.id AND m.removed_at IS NULL AND m.actual_on IS NULL AND ${dueSql('m')} < ${day}::date) END AS "overdueSince",
    CASE WHEN h.project_id IS NOT NULL THEN json_build_object('overall', h.overall, 'schedule', h.schedule, 'budget', h.budget,
      'risks', h.risks, 'divergingSince', h.diverging_since) END AS health,
    ${lastRating('owner', 't.rating')} AS owner, ${lastRating('office', 't.rating')} AS office, h.signals -> 'slip' AS slip,
    greatest((SELECT count(*) FROM baseline b WHERE b.project_id = p.id) - 1, 0)::int AS rebaselined
  FROM project p JOIN project_figures f ON f.project_id = p.id JOIN direction d ON d.id = p.direction_id
    LEFT JOIN project_health h ON h.project_id = p.id
  WHERE ${conditions} ORDER BY p.code`;

/** The projects that the committee sees, of a direction by its code or of all, by code. `day` is the day of the figures. */
export function portfolioProjects(tx: EntityManager, day: Day, direction?: string): Promise<PortfolioProject[]> {
  const values = new Values();
  const ofDay = values.add(day);
  const conditions = [sightSql(COMMITTEE_SIGHT, values)];
  if (direction !== undefined) conditions.push(`d.code = ${values.add(direction)}`);
  const text = PROJECTS(ofDay, conditions.join(' AND '));
  return tx.query<PortfolioProject[]>(text, values.list);
}
