import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MilestoneBulkService, RatingsService } from '#libs/delivery';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, newId } from '#libs/platform';
import type { ProjectEntity } from '#libs/portfolio';
import { contentOf, missingForSubmission } from '../domain/update-content.js';
import { judgesOf } from '../persistence/recipients.js';
import { StatusUpdateStepEntity } from '../persistence/status-update.entities.js';
import type { StatusUpdateEntity } from '../persistence/status-update.entities.js';
import { updateSubmittedEvent } from './events.js';

/**
 * What is submitted takes effect at once: the rating and the forecasts are the owner's to give, by this way as by any other, and
 * the plan must not wait for an answer to the words. A return asks for better words; what was rated and foreseen stays on record.
 */
@Injectable()
export class UpdateSubmission {
  constructor(
    private readonly ratings: RatingsService,
    private readonly forecasts: MilestoneBulkService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * For an owner, under the locks of project and update.
   *
   * @throws DomainError unprocessable UPDATE_INCOMPLETE; conflict PROJECT_ENDED, NOTHING_TO_RATE_YET, MILESTONE_DONE, MILESTONE_REMOVED
   */
  async submit(tx: EntityManager, actor: Actor, project: ProjectEntity, update: StatusUpdateEntity): Promise<void> {
    const { rating, ratingNarrative } = update;
    const missing = missingForSubmission(update);
    if (missing.length > 0 || rating === null || ratingNarrative === null)
      throw new DomainError('unprocessable', 'UPDATE_INCOMPLETE', {}, missing);
    const at = this.clock.now();
    const revision = update.revision + 1;
    await tx.save(
      Object.assign(update, {
        state: 'submitted',
        revision,
        submittedBy: actor.userId,
        submittedAt: at,
        deadline: null,
        updatedAt: at,
      }),
    );
    const { id: updateId, periodId, projectId } = update;
    await tx.insert(StatusUpdateStepEntity, {
      id: newId(),
      projectId,
      periodId,
      updateId,
      revision,
      name: 'submitted',
      content: contentOf(update),
      actorId: actor.userId,
      actorName: actor.name,
      at,
    });
    const userIds = await judgesOf(tx, project, [actor.userId, update.updatedBy], this.clock.today());
    await this.outbox.add(tx, updateSubmittedEvent, { periodId, projectId, updateId, revision, userIds });
    await this.ratings.rateLocked(tx, actor, project, { rating, narrative: ratingNarrative });
    await this.forecasts.moveLocked(tx, actor, projectId, update.forecasts);
  }
}
