import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { InTransaction } from '#libs/platform';
import { assertForecastMoves, forecastContradictions } from '../domain/milestone-forecast.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { factsChanged, milestonesChanged } from './moments.js';

/** Where a forecast goes; what is not given stays, null takes it away. */
export interface ForecastMove {
  readonly forecastOn: Day;
  readonly startOn?: Day | null | undefined;
  readonly note?: string | null | undefined;
}

/** The one place where forecasts of milestones move. */
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
    to: ForecastMove,
  ): Promise<void> {
    if (await this.enter(tx, milestone, to)) await this.tell(tx, actor, milestone.projectId, [milestone.id]);
  }

  /** The same without telling anybody; true when the days have changed. Whoever enters several tells of them at once. */
  async enter(tx: EntityManager, milestone: MilestoneEntity, to: ForecastMove): Promise<boolean> {
    assertForecastMoves(milestone);
    const startOn = to.startOn === undefined ? milestone.startOn : to.startOn;
    const fields = forecastContradictions({ startOn, forecastOn: to.forecastOn });
    if (fields.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, fields);
    const moved = startOn !== milestone.startOn || to.forecastOn !== milestone.forecastOn;
    const now = this.clock.now();
    const changes = {
      startOn,
      forecastOn: to.forecastOn,
      forecastNote: to.note === undefined ? milestone.forecastNote : to.note,
      forecastAt: now,
      updatedAt: now,
    };
    await tx.update(MilestoneEntity, { id: milestone.id }, changes);
    Object.assign(milestone, changes, { version: milestone.version + 1 });
    return moved;
  }

  /** Tells of milestones of one project whose days, weights or owners have changed. */
  async tell(
    tx: EntityManager,
    actor: Actor | null,
    projectId: string,
    milestoneIds: readonly string[],
  ): Promise<void> {
    if (milestoneIds.length === 0) return;
    await this.inTransaction.tell(tx, milestonesChanged, { projectId, milestoneIds, actorId: actor?.userId ?? null });
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
  }
}
