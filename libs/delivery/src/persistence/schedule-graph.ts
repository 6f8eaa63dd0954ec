import type { Day } from '#libs/kernel';
import { Plan } from '../domain/schedule/index.js';
import type { LinkType, PlannedLink, PlannedMilestone } from '../domain/schedule/index.js';
import { endedSql } from './ended-sql.js';

/** `[id, project id, start, forecast, actual, of an ended project, refused up to]` */
export type GraphNode = readonly [
  id: string,
  projectId: string,
  startOn: Day | null,
  forecastOn: Day,
  actualOn: Day | null,
  ended: boolean,
  refusedUntil: Day | null,
];

/** `[predecessor id, successor id, type, lag, id]` */
export type GraphLink = readonly [predecessorId: string, successorId: string, type: LinkType, lag: number, id: string];

/** Milestones that are to be scheduled together, with the links between them and the exceptions of the calendar. */
export interface ScheduleGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly GraphLink[];
  readonly exceptions: Readonly<Record<Day, boolean>>;
}

/** An owner who has declined a day is not asked again for it while the forecast stays the one that was defended. */
const REFUSED_UNTIL = `(SELECT max(r.to_on) FROM forecast_proposal r WHERE r.milestone_id = m.id AND r.state = 'declined'
  AND r.from_on = m.forecast_on AND r.from_start_on IS NOT DISTINCT FROM m.start_on)`;

/** As a list: PostgreSQL cannot tell how much a recursion reaches, and would rather read the whole city. */
const REACHED_IDS = 'ARRAY(SELECT id FROM reached)';

/** What has been removed neither drives nor waits. */
const nodes = (refusals: boolean): string => `(
  SELECT coalesce(json_agg(json_build_array(m.id, m.project_id, m.start_on, m.forecast_on, m.actual_on, ${endedSql('p')},
    ${refusals ? REFUSED_UNTIL : 'NULL'}) ORDER BY m.id), '[]')
  FROM milestone m JOIN project p ON p.id = m.project_id WHERE m.id = ANY(${REACHED_IDS}) AND m.removed_at IS NULL)`;

const LINKS = `(
  SELECT coalesce(json_agg(json_build_array(d.predecessor_id, d.successor_id, d.type, d.lag_days, d.id) ORDER BY d.id), '[]')
  FROM dependency d WHERE d.successor_id = ANY(${REACHED_IDS}))`;

const EXCEPTIONS = `(SELECT coalesce(json_object_agg(c.day, c.working), '{}') FROM calendar_day c)`;

/** The graph as a JSON expression over the table `reached`; with what owners have refused, where that counts. */
export const graphJson = ({ refusals }: { readonly refusals: boolean }): string =>
  `json_build_object('nodes', ${nodes(refusals)}, 'links', ${LINKS}, 'exceptions', ${EXCEPTIONS})`;

/**
 * `reached`: the milestones of the table `scope` and all that they wait for, directly or not. Only this part of the city decides
 * when they can be finished.
 */
export const REACHED_TABLE = `reached (id) AS (
  SELECT s.id FROM scope s UNION SELECT d.predecessor_id FROM reached r JOIN dependency d ON d.successor_id = r.id)`;

const followersOf = (first: string): string => `followers (id) AS (
  ${first} UNION SELECT d.successor_id FROM followers f JOIN dependency d ON d.predecessor_id = f.id)`;

/**
 * The milestones `$1` and all that wait for them, as `followerIds`, with the graph that decides about them, and those among them
 * that are asked to move already.
 */
export const FOLLOWERS_GRAPH = `WITH RECURSIVE ${followersOf('SELECT unnest($1::uuid[])')},
  scope AS (SELECT id FROM followers), ${REACHED_TABLE}
  SELECT ${graphJson({ refusals: true })} AS graph, ARRAY(SELECT id FROM followers)::text[] AS "followerIds",
    EXISTS (SELECT FROM followers f JOIN forecast_proposal o ON o.milestone_id = f.id AND o.state = 'open') AS asked`;

/** The same for one milestone, with the whole projects of all followers, so that the ends of these projects are known. */
export const FOLLOWERS_PROJECTS_GRAPH = `WITH RECURSIVE ${followersOf('SELECT $1::uuid')},
  scope AS (SELECT w.id FROM milestone w WHERE w.removed_at IS NULL
    AND w.project_id IN (SELECT m.project_id FROM followers f JOIN milestone m ON m.id = f.id)),
  ${REACHED_TABLE}
  SELECT ${graphJson({ refusals: true })} AS graph, ARRAY(SELECT id FROM followers)::text[] AS "followerIds"`;

/** Links are written, and followers asked, by one after another. */
export const LOCK_SCHEDULE = `SELECT pg_advisory_xact_lock(hashtextextended('delivery.schedule', 0))`;

/**
 * `otherDays`: the calendar holds them, too, so that two plans number their working days alike.
 * @throws CycleFound
 */
export function planOf({ nodes: rows, links, exceptions }: ScheduleGraph, otherDays: readonly Day[] = []): Plan {
  const milestones = rows.map(
    ([id, projectId, startOn, forecastOn, actualOn, ended, refusedUntil]): PlannedMilestone => ({
      id,
      projectId,
      startOn,
      forecastOn,
      actualOn,
      ended,
      refusedUntil,
    }),
  );
  const between = links.map(([predecessorId, successorId, type, lag, id]): PlannedLink => ({
    id,
    predecessorId,
    successorId,
    type,
    lag,
  }));
  return new Plan(milestones, between, new Map(Object.entries(exceptions)), otherDays);
}

/** The graph with another forecast of one milestone; what its owner refused before does not count against it. */
export const withForecast = (
  graph: ScheduleGraph,
  movedId: string,
  { startOn, forecastOn }: { readonly startOn: Day | null; readonly forecastOn: Day },
): ScheduleGraph => ({
  ...graph,
  nodes: graph.nodes.map((node) =>
    node[0] === movedId ? [node[0], node[1], startOn, forecastOn, node[4], node[5], null] : node,
  ),
});
