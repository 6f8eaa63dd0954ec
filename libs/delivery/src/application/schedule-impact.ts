import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, sightOf } from '#libs/portfolio';
import type { ImpactInput } from '../contract/schedule.js';
import { movedForecast } from '../domain/milestone-forecast.js';
import type { Forecast } from '../domain/milestone-forecast.js';
import { criticalInProjects, hitsBetween, movedEnds } from '../domain/schedule/index.js';
import { milestoneSightSql } from '../persistence/milestone-sight.js';
import { FOLLOWERS_PROJECTS_GRAPH, planOf, withForecast } from '../persistence/schedule-graph.js';
import type { ScheduleGraph } from '../persistence/schedule-graph.js';
import { namedMilestones, namedProjects } from '../persistence/schedule-names.js';

/** So many milestones are listed: the hardest hit. */
const LISTED = 200;

type Seen = Forecast & { readonly id: string; readonly projectId: string };

/** Tries a forecast without entering it. */
@Injectable()
export class ScheduleImpact {
  constructor(private readonly database: ReadDatabase) {}

  /**
   * Who would be hit. Owners who have declined a day are taken at their word up to that day, as they are when they are asked.
   * @throws DomainError not-found; conflict MILESTONE_DONE, MILESTONE_REMOVED; invalid when it would end before it starts
   */
  async of(actor: Actor, id: string, { forecastOn, startOn }: ImpactInput): Promise<object> {
    const milestone = await this.seen(actor, id);
    const to = movedForecast(milestone, { forecastOn, startOn });
    const row = await this.database.first<{ graph: ScheduleGraph }>(FOLLOWERS_PROJECTS_GRAPH, [milestone.id]);
    const { graph } = row!;
    const days = [milestone.forecastOn, milestone.startOn, to.forecastOn, to.startOn].filter(
      (day): day is Day => day !== null,
    );
    const before = planOf(graph, days);
    const after = planOf(withForecast(graph, milestone.id, to), days);

    const hits = hitsBetween(before, after, milestone.id);
    const projectIds = [...new Set([milestone.projectId, ...hits.map(({ projectId }) => projectId)])];
    const critical = criticalInProjects(after, projectIds);
    const listed = hits.slice(0, LISTED);
    const named = new Set([milestone.id, ...listed.flatMap(({ path }) => path), ...listed.map((hit) => hit.id)]);
    const [milestones, projects] = await Promise.all([
      namedMilestones(this.database, actor, [...named]),
      namedProjects(this.database, actor, projectIds),
    ]);
    return {
      milestone: milestones.get(milestone.id)!,
      from: { startOn: milestone.startOn, finishOn: milestone.forecastOn },
      to: { startOn: to.startOn, finishOn: to.forecastOn },
      workingDays: after.days.ordinal(to.forecastOn) - after.days.ordinal(milestone.forecastOn),
      critical: critical.has(milestone.id),
      total: hits.length,
      items: listed
        .filter((hit) => milestones.has(hit.id))
        .map((hit) => ({
          milestone: milestones.get(hit.id)!,
          from: hit.from,
          to: hit.to,
          workingDays: hit.workingDays,
          critical: critical.has(hit.id),
          path: hit.path.flatMap((step) => milestones.get(step) ?? []),
        })),
      projects: movedEnds(before, after, projectIds)
        .filter(({ projectId }) => projects.has(projectId))
        .map(({ projectId, ...end }) => ({ project: projects.get(projectId)!, ...end })),
    };
  }

  /** Throws 404. */
  private async seen(actor: Actor, id: string): Promise<Seen> {
    const values = new Values();
    const row = await this.database.first<Seen & Record<string, unknown>>(
      `SELECT m.id, m.project_id AS "projectId", m.start_on AS "startOn", m.forecast_on AS "forecastOn",
         m.forecast_note AS "forecastNote", m.actual_on AS "actualOn", m.removed_at AS "removedAt"
       FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE m.id = ${values.add(id)} AND ${milestoneSightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
