import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { UnitOfWork, assertVersion } from '#libs/platform';
import { moversOf } from '#libs/portfolio';
import type { ForecastRow } from '../contract/milestones.js';
import { assertMayReport } from '../domain/delivery-rights.js';
import { assertForecastAhead } from '../domain/milestone-forecast.js';
import type { MilestoneEntity } from '../persistence/milestone.entities.js';
import { MilestoneForecasts } from './milestone-forecasts.js';
import { lockMilestones, seenMilestones } from './milestones-locked.js';

/** What became of a row: the milestone's new version, or the refusal. */
export type ForecastResult =
  | { readonly milestoneId: string; readonly version: number }
  | { readonly milestoneId: string; readonly refusal: DomainError };

/** A milestone's day as somebody states it; no note leaves the one that is there. */
export interface StatedForecast {
  readonly milestoneId: string;
  readonly forecastOn: Day;
  readonly note: string | null;
}

/** Thrown to undo what was only tried. */
class OnlyTried extends Error {}

/** Forecasts of many milestones at once. */
@Injectable()
export class MilestoneBulkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forecasts: MilestoneForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * A result for each row, in the rows' order. The rows of a project are one transaction, and projects are taken by id; a row
   * that is refused changes nothing and keeps no other row back.
   */
  async move(actor: Actor, rows: readonly ForecastRow[], { dryRun }: { dryRun: boolean }): Promise<ForecastResult[]> {
    const seen = await this.unitOfWork.run((tx) => seenMilestones(tx, actor, idsOf(rows)));
    const results = new Map<ForecastRow, ForecastResult>();
    for (const [projectId, ids] of byProject(seen)) {
      const mine = rows.filter(({ milestoneId }) => ids.has(milestoneId));
      for (const [row, result] of await this.ofProject(actor, projectId, mine, dryRun)) results.set(row, result);
    }
    return rows.map(
      (row) =>
        results.get(row) ?? {
          milestoneId: row.milestoneId,
          refusal: new DomainError('not-found', 'NOT_FOUND'),
        },
    );
  }

  /**
   * Forecasts of one project inside the transaction of a caller who has locked it; the first refusal refuses them all. Comes last
   * there, as every telling of moved milestones does.
   *
   * @throws DomainError not-found NOT_FOUND; forbidden REPORT_NOT_YOURS; conflict MILESTONE_REMOVED, MILESTONE_DONE
   * @throws DomainError invalid VALIDATION_FAILED when one would end before it starts
   */
  async moveLocked(tx: EntityManager, actor: Actor, projectId: string, rows: readonly StatedForecast[]): Promise<void> {
    if (rows.length === 0) return;
    const { project, milestones } = await lockMilestones(tx, projectId, idsOf(rows));
    const movers = moversOf(actor, project);
    const moved: string[] = [];
    for (const { milestoneId, forecastOn, note } of rows) {
      const milestone = milestones.find(({ id }) => id === milestoneId);
      if (!milestone) throw new DomainError('not-found', 'NOT_FOUND');
      assertMayReport(actor, project.stage, movers, milestone.ownerId);
      if (await this.forecasts.enter(tx, milestone, { forecastOn, note: note ?? undefined })) moved.push(milestone.id);
    }
    await this.forecasts.tell(tx, actor, projectId, moved);
  }

  private async ofProject(
    actor: Actor,
    projectId: string,
    rows: readonly ForecastRow[],
    dryRun: boolean,
  ): Promise<ReadonlyMap<ForecastRow, ForecastResult>> {
    let results = new Map<ForecastRow, ForecastResult>();
    try {
      await this.unitOfWork.run(async (tx) => {
        results = await this.enterRows(tx, actor, projectId, rows);
        if (dryRun) throw new OnlyTried();
      });
    } catch (error) {
      if (!(error instanceof OnlyTried)) throw error;
    }
    return results;
  }

  private async enterRows(
    tx: EntityManager,
    actor: Actor,
    projectId: string,
    rows: readonly ForecastRow[],
  ): Promise<Map<ForecastRow, ForecastResult>> {
    const { project, milestones } = await lockMilestones(tx, projectId, idsOf(rows));
    const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
    const movers = moversOf(actor, project);
    const results = new Map<ForecastRow, ForecastResult>();
    const moved = new Set<string>();
    for (const row of rows) {
      const milestone = byId.get(row.milestoneId)!;
      try {
        assertMayReport(actor, project.stage, movers, milestone.ownerId);
        if (await this.enterRow(tx, milestone, row)) moved.add(milestone.id);
        results.set(row, { milestoneId: milestone.id, version: milestone.version });
      } catch (error) {
        // A rule's refusal comes before anything is written.
        if (!(error instanceof DomainError)) throw error;
        results.set(row, { milestoneId: milestone.id, refusal: error });
      }
    }
    if ([...results.values()].some((result) => 'version' in result))
      await this.forecasts.tell(tx, actor, projectId, [...moved]);
    return results;
  }

  private enterRow(
    tx: EntityManager,
    milestone: MilestoneEntity,
    { version, forecastOn, startOn, note }: ForecastRow,
  ): Promise<boolean> {
    assertVersion([version], milestone.version);
    if (milestone.actualOn === null) assertForecastAhead(forecastOn, this.clock.today());
    return this.forecasts.enter(tx, milestone, { forecastOn, startOn, note });
  }
}

const idsOf = (rows: readonly { readonly milestoneId: string }[]): string[] =>
  rows.map(({ milestoneId }) => milestoneId);

function byProject(seen: readonly { id: string; projectId: string }[]): Map<string, Set<string>> {
  const projects = new Map<string, Set<string>>();
  for (const { id, projectId } of seen) projects.set(projectId, (projects.get(projectId) ?? new Set()).add(id));
  return projects;
}
