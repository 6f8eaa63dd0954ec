import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import type { OverrideInput } from '../contract/override.js';
import { OverrideEntity } from '../persistence/intake.entities.js';
import { SCREENED_STAGES, ScreeningService, lastScreening } from './screening.service.js';

/** The office's decisions against a screening; the committee sees each of them. */
@Injectable()
export class OverridesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly screenings: ScreeningService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Takes the place of an override in force. */
  async override(actor: Actor, projectId: string, { flagged, reason }: OverrideInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      const screening = await lastScreening(tx, projectId);
      if (!screening || !SCREENED_STAGES.includes(project.stage)) {
        throw new DomainError('conflict', 'NOT_SCREENED_NOW', { stage: project.stage });
      }
      await this.lift(tx, actor, projectId);
      await tx.insert(OverrideEntity, {
        id: newId(),
        projectId,
        screeningId: screening.id,
        flagged,
        reason,
        actorId: actor.userId,
        actorName: actor.name,
        at: this.clock.now(),
      });
      await this.screenings.applyOutcome(tx, projectId);
    });
  }

  /** The screening counts again. */
  async withdraw(actor: Actor, projectId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.visible.lock(tx, actor, projectId);
      if ((await this.lift(tx, actor, projectId)) === 0) throw new DomainError('conflict', 'NO_OVERRIDE_IN_FORCE');
      await this.screenings.applyOutcome(tx, projectId);
    });
  }

  private async lift(tx: EntityManager, actor: Actor, projectId: string): Promise<number> {
    const { affected } = await tx.update(
      OverrideEntity,
      { projectId, liftedAt: IsNull() },
      { liftedAt: this.clock.now(), liftedBy: actor.userId },
    );
    return affected ?? 0;
  }
}
