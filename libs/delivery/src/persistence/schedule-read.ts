import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import { outlineOf } from '../domain/schedule/index.js';
import type { Outline, ScheduledMilestone } from '../domain/schedule/index.js';
import { REACHED_TABLE, graphJson, planOf } from './schedule-graph.js';
import type { ScheduleGraph } from './schedule-graph.js';
import { namedMilestones } from './schedule-names.js';
import type { Named } from './schedule-names.js';
import { MOST_MILESTONES, ofRoadmapSql, scheduledSql } from './schedule-scope.js';

/** So many milestones of a schedule are listed: those with the least float. */
const LISTED = 2000;

/** So many milestones of a critical path are listed: its last ones. */
const PATH = 200;

interface Row {
  graph: ScheduleGraph;
  scope: string[];
  links: number;
}

/** Schedules of a project, a roadmap, and all that a reader sees; computed from the plans as they stand, kept nowhere. */
@Injectable()
export class ScheduleRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Throws 404. */
  async ofProject(actor: Actor, projectId: string): Promise<object> {
    const values = new Values();
    const project = await this.database.first(
      `SELECT 1 FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!project) throw new DomainError('not-found', 'NOT_FOUND');
    return this.listed(actor, 'm.project_id = $1', [projectId]);
  }

  /** Of a roadmap's projects those that the reader sees. Throws 404. */
  async ofRoadmap(actor: Actor, code: string): Promise<object> {
    const roadmap = await this.database.first<{ id: string }>('SELECT id FROM roadmap WHERE code = $1', [code]);
    if (!roadmap) throw new DomainError('not-found', 'NOT_FOUND');
    const values = new Values();
    const conditions = `${ofRoadmapSql(`${values.add(roadmap.id)}::uuid`)} AND ${scheduledSql(sightOf(actor), values)}`;
    return this.listed(actor, conditions, values.list);
  }

  /** All projects that the reader sees: the end, the path that leads to it, and how much of the city has no float. */
  async ofPortfolio(actor: Actor): Promise<object> {
    const values = new Values();
    const { outline, links } = await this.outline(scheduledSql(sightOf(actor), values), values.list);
    const path = outline.criticalPath.slice(-PATH);
    const names = await namedMilestones(this.database, actor, path);
    const byId = new Map(outline.milestones.map((milestone) => [milestone.id, milestone]));
    return {
      finishOn: outline.finishOn,
      counts: { ...countsOf(outline), links },
      criticalPath: path.flatMap((id) => {
        const scheduled = byId.get(id);
        return scheduled && names.has(id) ? [told(scheduled, names)] : [];
      }),
      criticalPathLength: outline.criticalPath.length,
    };
  }

  private async listed(actor: Actor, conditions: string, values: unknown[]): Promise<object> {
    const { outline, links } = await this.outline(conditions, values);
    const milestones = withLeastFloat(outline.milestones);
    const drivers = milestones.flatMap(({ drivenBy }) => drivenBy?.milestoneId ?? []);
    const path = outline.criticalPath.slice(-PATH);
    const ids = new Set([...milestones.map(({ id }) => id), ...drivers, ...path]);
    const names = await namedMilestones(this.database, actor, [...ids]);
    return {
      finishOn: outline.finishOn,
      counts: { ...countsOf(outline), links },
      criticalPath: path.flatMap((id) => names.get(id) ?? []),
      milestones: milestones.filter(({ id }) => names.has(id)).map((milestone) => told(milestone, names)),
    };
  }

  private async outline(conditions: string, values: unknown[]): Promise<{ outline: Outline; links: number }> {
    const row = await this.database.first<Row>(
      `WITH RECURSIVE scope AS (
         SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id
         WHERE m.removed_at IS NULL AND ${conditions} LIMIT ${MOST_MILESTONES + 1}
       ), ${REACHED_TABLE}
       SELECT ${graphJson({ refusals: false })} AS graph, ARRAY(SELECT id FROM scope)::text[] AS scope,
         (SELECT count(*)::int FROM scope s JOIN dependency d ON d.successor_id = s.id) AS links`,
      values,
    );
    const { graph, scope, links } = row!;
    if (scope.length > MOST_MILESTONES)
      throw new DomainError('unprocessable', 'SCHEDULE_TOO_LARGE', { most: MOST_MILESTONES });
    const wanted = new Set(scope);
    const plan = planOf(graph);
    return {
      outline: outlineOf(
        plan,
        plan.scopeOf(({ id }) => wanted.has(id)),
      ),
      links,
    };
  }
}

const countsOf = ({ milestones }: Outline) => ({
  projects: new Set(milestones.map(({ projectId }) => projectId)).size,
  milestones: milestones.length,
  open: milestones.filter(({ fixed }) => !fixed).length,
  pushed: milestones.filter(({ pushedDays }) => pushedDays > 0).length,
  critical: milestones.filter(({ critical }) => critical).length,
});

function withLeastFloat(milestones: readonly ScheduledMilestone[]): ScheduledMilestone[] {
  const listed =
    milestones.length <= LISTED
      ? [...milestones]
      : milestones
          .toSorted((a, b) => Number(a.fixed) - Number(b.fixed) || a.totalFloat - b.totalFloat)
          .slice(0, LISTED);
  return listed.toSorted((a, b) =>
    a.early.finishOn < b.early.finishOn ? -1 : a.early.finishOn > b.early.finishOn ? 1 : 0,
  );
}

function told(
  { id, early, late, totalFloat, freeFloat, critical, pushedDays, drivenBy, fixed }: ScheduledMilestone,
  names: Named,
) {
  return {
    milestone: names.get(id)!,
    early,
    late,
    totalFloat: fixed ? null : totalFloat,
    freeFloat: fixed ? null : freeFloat,
    critical,
    pushedDays,
    drivenBy: drivenBy && {
      dependencyId: drivenBy.dependencyId,
      milestone: names.get(drivenBy.milestoneId) ?? null,
    },
  };
}
