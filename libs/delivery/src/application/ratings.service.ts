import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction, UnitOfWork, newId } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import type { RatingInput } from '../contract/ratings.js';
import { assertLives, isInDelivery } from '../domain/delivery-rights.js';
import { ratingSide } from '../domain/rating.js';
import { RatingEntity } from '../persistence/health.entities.js';
import { factsChanged } from './moments.js';

/** Judgements of those who answer for a project and of those who look at it from outside. None is ever changed. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly projects: VisibleProjects,
    private readonly inTransaction: InTransaction,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError not-found NOT_FOUND
   * @throws DomainError conflict PROJECT_ENDED, NOTHING_TO_RATE_YET
   * @throws DomainError forbidden RATING_NOT_YOURS
   */
  rate(actor: Actor, projectId: string, input: RatingInput): Promise<string> {
    return this.unitOfWork.run(async (tx) =>
      this.rateLocked(tx, actor, await this.projects.lock(tx, actor, projectId), input),
    );
  }

  /** The same inside the transaction of a caller who has locked the project. */
  async rateLocked(
    tx: EntityManager,
    actor: Actor,
    project: ProjectEntity,
    { rating, narrative }: RatingInput,
  ): Promise<string> {
    const side = ratingSide(moversOf(actor, project));
    if (side === null) throw new DomainError('forbidden', 'RATING_NOT_YOURS');
    assertLives(project.stage);
    if (!isInDelivery(project.stage)) {
      throw new DomainError('conflict', 'NOTHING_TO_RATE_YET', { stage: project.stage });
    }
    const id = newId();
    const ratedAt = this.clock.now();
    const projectId = project.id;
    await tx.insert(RatingEntity, { id, projectId, side, rating, narrative, ratedBy: actor.userId, ratedAt });
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
    return id;
  }
}
