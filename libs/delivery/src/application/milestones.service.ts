import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ForecastInput, MilestoneInput, MilestonePatch } from '../contract/milestones.js';
import { assertLives, assertMayPlan, assertMayReport } from '../domain/delivery-rights.js';
import { assertForecastAhead, assertStartsBeforeEnd, assertThere } from '../domain/milestone-forecast.js';
import { changedMilestone, isPlanning, movesPlan } from '../domain/milestone-change.js';
import { DependencyEntity, MilestoneEntity } from '../persistence/milestone.entities.js';
import { resolveMilestoneReferences } from '../persistence/milestone-references.js';
import { MilestoneForecasts } from './milestone-forecasts.js';
import { lockMilestone } from './milestones-locked.js';

/** A dependency that went with its milestone. */
export type RemovedDependency = Pick<DependencyEntity, 'id' | 'predecessorId' | 'successorId' | 'type' | 'lagDays'>;

/** Enters, changes and removes milestones. Baselines are none of its business: they are set as a whole. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly forecasts: MilestoneForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the new milestone. */
  create(actor: Actor, projectId: string, input: MilestoneInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayPlan(project.stage, moversOf(actor, project));
      assertStartsBeforeEnd(input.startOn ?? null, input.forecastOn);
      const references = await resolveMilestoneReferences(tx, projectId, input);
      const now = this.clock.now();
      const id = newId();
      await tx.insert(MilestoneEntity, {
        id,
        projectId,
        number: await nextNumber(tx, projectId),
        titleKk: input.title.kk ?? null,
        titleRu: input.title.ru ?? null,
        titleEn: input.title.en ?? null,
        weight: input.weight ?? '1',
        ownerId: references.ownerId ?? null,
        startOn: input.startOn ?? null,
        forecastOn: input.forecastOn,
        forecastAt: now,
        forecastNote: input.forecastNote ?? null,
        createdBy: actor.userId,
        createdAt: now,
        updatedAt: now,
      });
      await this.forecasts.tell(tx, actor, projectId, [id]);
      return id;
    });
  }

  /** Planners change everything, whoever reports on it the forecast and what has happened. */
  change(actor: Actor, id: string, expected: ExpectedVersion, patch: MilestonePatch): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { project, milestone } = await lockMilestone(tx, actor, id);
      const movers = moversOf(actor, project);
      if (isPlanning(patch)) assertMayPlan(project.stage, movers);
      else assertMayReport(actor, project.stage, movers, milestone.ownerId);
      assertVersion(expected, milestone.version);
      assertThere(milestone);
      const references = await resolveMilestoneReferences(tx, project.id, patch);
      const context = { project, movers, actor, today: this.clock.today(), now: this.clock.now() };
      const changes = changedMilestone(milestone, { ...patch, ...references }, context);
      if (Object.keys(changes).length === 0) return;
      await tx.update(MilestoneEntity, { id }, { ...changes, updatedAt: context.now });
      await this.forecasts.tell(tx, actor, project.id, movesPlan(changes) ? [id] : []);
    });
  }

  /** Moves or confirms a forecast: the same day again says that it still stands. */
  forecast(
    actor: Actor,
    id: string,
    expected: ExpectedVersion,
    { forecastOn, startOn, note }: ForecastInput,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { project, milestone } = await lockMilestone(tx, actor, id);
      assertMayReport(actor, project.stage, moversOf(actor, project), milestone.ownerId);
      assertVersion(expected, milestone.version);
      if (milestone.actualOn === null) assertForecastAhead(forecastOn, this.clock.today());
      await this.forecasts.moveForecast(tx, actor, milestone, { forecastOn, startOn, note });
    });
  }

  /** Takes a milestone out of the plan; it stays in comparisons. What depended on it does so no longer. */
  remove(actor: Actor, id: string, expected: ExpectedVersion, reason: string): Promise<RemovedDependency[]> {
    return this.unitOfWork.run(async (tx) => {
      const { project, milestone } = await lockMilestone(tx, actor, id);
      assertLives(project.stage);
      assertMayPlan(project.stage, moversOf(actor, project));
      assertVersion(expected, milestone.version);
      assertThere(milestone);
      const dependencies = await tx.find(DependencyEntity, {
        where: [{ predecessorId: id }, { successorId: id }],
        order: { id: 'ASC' },
      });
      const removed = dependencies.map(({ id: dependencyId, predecessorId, successorId, type, lagDays }) => ({
        id: dependencyId,
        predecessorId,
        successorId,
        type,
        lagDays,
      }));
      await tx.remove(dependencies);
      const now = this.clock.now();
      await tx.update(
        MilestoneEntity,
        { id },
        { removedAt: now, removedBy: actor.userId, removalReason: reason, updatedAt: now },
      );
      // Its links are gone: who waited for it has to be named.
      const waited = removed.map(({ successorId }) => successorId).filter((successorId) => successorId !== id);
      await this.forecasts.tell(tx, actor, project.id, [id, ...waited]);
      return removed;
    });
  }
}

/** The project is locked, and removed milestones keep their numbers. */
async function nextNumber(tx: EntityManager, projectId: string): Promise<number> {
  const [row] = await tx.query<[{ number: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS number FROM milestone WHERE project_id = $1',
    [projectId],
  );
  return row.number;
}
