import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { ReadDatabase, decodeCursor, encodeCursor } from '#libs/platform';
import { Values, nameJson, sightOf } from '#libs/portfolio';
import { criticalInProjects, outlineOf } from '../domain/schedule/index.js';
import type { Outline, Plan, ScheduledMilestone } from '../domain/schedule/index.js';
import { milestoneStatusSql } from './milestone-status-sql.js';
import { REACHED_TABLE, graphJson, planOf } from './schedule-graph.js';
import type { ScheduleGraph } from './schedule-graph.js';
import { linkedMilestoneJson } from './schedule-json.js';
import { MOST_MILESTONES, ofRoadmapSql, scheduledSql } from './schedule-scope.js';
import { personJson } from './person-json.js';
import { policyNumberSql } from './policy-sql.js';

const ORDER = 'code';
const position = z.tuple([line(60)]);

interface Ghost {
  startOn: Day | null;
  finishOn: Day;
}

interface Bar extends Record<string, unknown> {
  id: string;
  startOn: Day | null;
  forecastOn: Day;
  actualOn: Day | null;
  firstBaseline: Ghost | null;
  baseline: Ghost | null;
}

interface GanttProject {
  id: string;
  code: string;
  milestones: Bar[];
}

interface Row {
  roadmap: object;
  projects: GanttProject[] | null;
  links: object[];
  neighbours: object[];
  graph: ScheduleGraph;
  scope: string[];
  more: boolean;
}

const firstStart = `(SELECT s.start_on FROM baseline_milestone s JOIN baseline b ON b.id = s.baseline_id
  WHERE s.milestone_id = m.id ORDER BY b.number LIMIT 1)`;

const barJson = (
  day: string,
): string => `json_build_object('id', m.id, 'number', m.number, 'title', ${nameJson('m', 'title')},
  'owner', (SELECT o.code FROM organisation o WHERE o.id = m.owner_id), 'weight', trim_scale(m.weight)::text,
  'startOn', m.start_on, 'forecastOn', m.forecast_on, 'actualOn', m.actual_on,
  'status', ${milestoneStatusSql('m', day, 'policy.due_soon_days')},
  'firstBaseline', CASE WHEN m.first_baseline_on IS NOT NULL THEN json_build_object('startOn', ${firstStart}, 'finishOn', m.first_baseline_on) END,
  'baseline', CASE WHEN m.baseline_on IS NOT NULL THEN json_build_object('startOn', m.baseline_start_on, 'finishOn', m.baseline_on) END)`;

const rowJson = (
  day: string,
): string => `json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')},
  'stage', p.stage, 'oversight', p.oversight, 'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id),
  'manager', ${personJson('p.manager_id')},
  'health', (SELECT h.overall FROM project_health h WHERE h.project_id = p.id), 'startsOn', p.starts_on, 'endsOn', p.ends_on,
  'milestones', coalesce((SELECT json_agg(${barJson(day)} ORDER BY m.number) FROM milestone m, policy
    WHERE m.project_id = p.id AND m.removed_at IS NULL), '[]'))`;

/** All that a Gantt chart of a roadmap shows, read by one statement; one pass over its network gives float and the critical path. */
@Injectable()
export class GanttRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The body as JSON text, its digest, and where the next page begins. Throws 404; 422 SCHEDULE_TOO_LARGE.
   * Float and the critical path are those of the whole roadmap as the reader sees it, whatever part of it is on the page.
   */
  async ofRoadmap(
    actor: Actor,
    code: string,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<{ body: string; digest: string; next: string | null }> {
    const today = this.clock.today();
    const values = new Values();
    const day = values.add(today);
    const wanted = values.add(code);
    const seen = scheduledSql(sightOf(actor), values);
    const behind = after === undefined ? 'TRUE' : `code > ${values.add(decodeCursor(after, ORDER, position)[0])}::text`;
    const most = values.add(limit);
    const row = await this.database.first<Row>(
      `WITH RECURSIVE road AS MATERIALIZED (
         SELECT r.id, json_build_object('code', r.code, 'name', ${nameJson('r')}) AS json FROM roadmap r WHERE r.code = ${wanted}::text
       ), policy AS MATERIALIZED (SELECT ${policyNumberSql(day, 'milestones,dueSoonDays')} AS due_soon_days),
       shown AS MATERIALIZED (
         SELECT p.id, p.code FROM project p WHERE ${ofRoadmapSql('(SELECT id FROM road)')} AND ${seen}
       ), paged AS MATERIALIZED (
         SELECT id, code FROM shown WHERE ${behind} ORDER BY code LIMIT ${most}::int
       ), scope AS MATERIALIZED (
         SELECT m.id FROM milestone m WHERE m.project_id = ANY(ARRAY(SELECT id FROM shown)) AND m.removed_at IS NULL LIMIT ${MOST_MILESTONES + 1}
       ), ${REACHED_TABLE},
       bars AS MATERIALIZED (
         SELECT m.id FROM milestone m WHERE m.project_id = ANY(ARRAY(SELECT id FROM paged)) AND m.removed_at IS NULL
       ), links AS MATERIALIZED (
         SELECT d.* FROM dependency d WHERE d.project_id = ANY(ARRAY(SELECT id FROM paged))
         UNION ALL SELECT d.* FROM dependency d WHERE d.predecessor_id = ANY(ARRAY(SELECT id FROM bars))
           AND d.project_id <> ALL(ARRAY(SELECT id FROM paged))
       ), outside AS MATERIALIZED (
         SELECT n.id FROM (SELECT predecessor_id AS id FROM links UNION SELECT successor_id FROM links) n
         WHERE n.id NOT IN (SELECT id FROM bars)
       ), drafts AS MATERIALIZED (
         SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id
         WHERE m.id = ANY(ARRAY(SELECT id FROM outside)) AND p.stage = 'draft'
       )
       SELECT road.json AS roadmap,
         (SELECT json_agg(${rowJson(day)} ORDER BY s.code) FROM paged s JOIN project p ON p.id = s.id) AS projects,
         (SELECT coalesce(json_agg(json_build_object('id', d.id, 'predecessorId', d.predecessor_id, 'successorId', d.successor_id,
           'type', d.type, 'lagDays', d.lag_days) ORDER BY d.id), '[]') FROM links d
           WHERE d.predecessor_id <> ALL(ARRAY(SELECT id FROM drafts)) AND d.successor_id <> ALL(ARRAY(SELECT id FROM drafts))) AS links,
         (SELECT coalesce(json_agg(${linkedMilestoneJson('m', 'p')} ORDER BY m.id), '[]')
           FROM milestone m JOIN project p ON p.id = m.project_id WHERE m.id = ANY(ARRAY(SELECT id FROM outside)) AND p.stage <> 'draft') AS neighbours,
         ${graphJson({ refusals: false })} AS graph, ARRAY(SELECT id FROM scope)::text[] AS scope,
         (SELECT count(*) FROM shown WHERE ${behind}) > ${most}::int AS more
       FROM road`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return answer(row, today);
  }
}

function answer({ roadmap, projects: found, links, neighbours, graph, scope, more }: Row, today: Day) {
  if (scope.length > MOST_MILESTONES)
    throw new DomainError('unprocessable', 'SCHEDULE_TOO_LARGE', { most: MOST_MILESTONES });
  const plan = planOf(graph);
  const inScope = new Set(scope);
  const outline = outlineOf(
    plan,
    plan.scopeOf(({ id }) => inScope.has(id)),
  );
  const flags = flagsOf(plan, outline, found ?? []);
  const projects = (found ?? []).map((project) => ({
    ...project,
    // Onto the row itself: copies with so many properties are slow to write out as JSON, 10 ms for 1 200 of them.
    milestones: project.milestones.map((bar) => Object.assign(bar, flags.get(bar.id)!)),
  }));
  const body = JSON.stringify({
    roadmap,
    today,
    finishOn: outline.finishOn,
    projects,
    links,
    neighbours,
    calendar: exceptionsWithin(graph.exceptions, projects, today),
  });
  const last = projects.at(-1);
  const next = more && last ? encodeCursor(ORDER, [last.code]) : null;
  return { body, digest: createHash('sha256').update(body).digest('base64url'), next };
}

type Flags = Pick<ScheduledMilestone, 'early' | 'late' | 'critical' | 'pushedDays'> & {
  readonly totalFloat: number | null;
  readonly criticalInProject: boolean;
};

/** Against the end of the roadmap, and against the end of the own project. */
function flagsOf(plan: Plan, outline: Outline, projects: readonly GanttProject[]): ReadonlyMap<string, Flags> {
  const ids = new Set(projects.map(({ id }) => id));
  const inProject = criticalInProjects(plan, [...ids]);
  return new Map(
    outline.milestones
      .filter(({ projectId }) => ids.has(projectId))
      .map(({ id, early, late, critical, pushedDays, totalFloat, fixed }) => [
        id,
        {
          early,
          late,
          totalFloat: fixed ? null : totalFloat,
          critical,
          criticalInProject: inProject.has(id),
          pushedDays,
        },
      ]),
  );
}

/** Days off and moved working days between the first and the last day that the chart shows. */
function exceptionsWithin(
  exceptions: ScheduleGraph['exceptions'],
  projects: readonly { readonly milestones: readonly (Bar & Flags)[] }[],
  today: Day,
): { day: Day; working: boolean }[] {
  let [first, last] = [today, today];
  const show = (day: Day | null | undefined) => {
    if (day && day < first) first = day;
    if (day && day > last) last = day;
  };
  for (const { startOn, forecastOn, actualOn, firstBaseline, baseline, early } of projects.flatMap(
    (row) => row.milestones,
  )) {
    for (const day of [startOn, forecastOn, actualOn, early.finishOn]) show(day);
    for (const ghost of [firstBaseline, baseline]) {
      show(ghost?.startOn);
      show(ghost?.finishOn);
    }
  }
  return Object.entries(exceptions)
    .filter(([day]) => day >= first && day <= last)
    .map(([day, working]) => ({ day, working }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
