import { sightSql } from '#libs/portfolio';
import type { Sight, Values } from '#libs/portfolio';

/** Stages in which a project's plan is carried out, or has been: what schedules of more than one project are made of. */
const SCHEDULED_STAGES = `('approved', 'in_delivery', 'on_hold', 'completed')`;

/** The condition under which project `p` is part of a common schedule that the reader sees. */
export const scheduledSql = (sight: Sight, values: Values): string =>
  `p.stage IN ${SCHEDULED_STAGES} AND ${sightSql(sight, values)}`;

/**
 * The condition under which project `p` belongs to the roadmap whose id stands in `roadmap`, as its first one or as a further one.
 * As a list that indexes give: PostgreSQL would look through all projects of the city for either.
 */
export const ofRoadmapSql = (roadmap: string): string =>
  `p.id = ANY(ARRAY(SELECT q.id FROM project q WHERE q.roadmap_id = ${roadmap}
    UNION ALL SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${roadmap}))`;

/** A schedule holds at most so many milestones of its own: ten times the city, and as much again. */
export const MOST_MILESTONES = 200_000;
