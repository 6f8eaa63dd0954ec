import { sightSql } from '#libs/portfolio';
import type { Sight, Values } from '#libs/portfolio';

/** Stages in which a project's plan is carried out, or has been: what schedules of more than one project are made of. */
const SCHEDULED_STAGES = `('approved', 'in_delivery', 'on_hold', 'completed')`;

/** The condition under which project `p` is part of a common schedule that the reader sees. */
export const scheduledSql = (sight: Sight, values: Values): string =>
  `p.stage IN ${SCHEDULED_STAGES} AND ${sightSql(sight, values)}`;

/** The condition under which project `p` belongs to the roadmap whose id stands in `roadmap`, as its first one or as a further one. */
export const ofRoadmapSql = (roadmap: string): string =>
  `(p.roadmap_id = ${roadmap} OR p.id IN (SELECT f.project_id FROM project_roadmap f WHERE f.roadmap_id = ${roadmap}))`;

/** A schedule holds at most so many milestones of its own: ten times the city, and as much again. */
export const MOST_MILESTONES = 200_000;
