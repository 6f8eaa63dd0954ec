import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction } from '#libs/platform';
import { daysDiffer, movedForecast } from '../domain/milestone-forecast.js';
import type { ForecastMove } from '../domain/milestone-forecast.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { factsChanged, milestonesChanged } from './moments.js';

/** Enters forecasts of milestones, and tells of them. */
@Injectable()
export class MilestoneForecasts {
  constructor(
    private readonly inTransaction: InTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Moves the forecast of a milestone whose project the caller has locked and may report on; `milestone` is changed with its
   * row. The same days again confirm the forecast. Without an actor nobody but the product itself has moved it.
   * @throws DomainError conflict MILESTONE_REMOVED, MILESTONE_DONE
   * @throws DomainError invalid VALIDATION_FAILED when it would end before it starts
   */
  async moveForecast(
    tx: EntityManager,
    actor: Actor | null,
    milestone: MilestoneEntity,
    move: ForecastMove,
  ): Promise<void> {
    const moved = await this.enter(tx, milestone, move);
    await this.tell(tx, actor, milestone.projectId, moved ? [milestone.id] : []);
  }

  /** The same without telling anybody; true when the days have changed. Whoever enters several tells of them at once. */
  async enter(tx: EntityManager, milestone: MilestoneEntity, move: ForecastMove): Promise<boolean> {
    const forecast = movedForecast(milestone, move);
    const moved = daysDiffer(milestone, forecast);
    const now = this.clock.now();
    const changes = { ...forecast, forecastAt: now, updatedAt: now };
    await tx.update(MilestoneEntity, { id: milestone.id }, changes);
    Object.assign(milestone, changes, { version: milestone.version + 1 });
    return moved;
  }

  /**
   * Tells that facts of a project have changed, and which of its milestones have other days, weights or owners. That comes last:
   * who asks followers locks the schedule of the city until the commit.
   */
  async tell(
    tx: EntityManager,
    actor: Actor | null,
    projectId: string,
    milestoneIds: readonly string[],
  ): Promise<void> {
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
    if (milestoneIds.length > 0)
      await this.inTransaction.tell(tx, milestonesChanged, { projectId, milestoneIds, actorId: actor?.userId ?? null });
  }
}
