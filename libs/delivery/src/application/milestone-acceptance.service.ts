import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { moversOf } from '#libs/portfolio';
import type { AcceptanceInput } from '../contract/milestones.js';
import { assertLives } from '../domain/delivery-rights.js';
import { assertMayAnswer } from '../domain/milestone-completion.js';
import { assertThere } from '../domain/milestone-forecast.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { MilestoneForecasts } from './milestone-forecasts.js';
import { lockMilestone } from './milestones-locked.js';

/** Accepts what is reported as done, or returns it into work. */
@Injectable()
export class MilestoneAcceptanceService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forecasts: MilestoneForecasts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  answer(actor: Actor, id: string, expected: ExpectedVersion, { accepted, note }: AcceptanceInput): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { project, milestone } = await lockMilestone(tx, actor, id);
      assertLives(project.stage);
      assertMayAnswer(actor, project, moversOf(actor, project), milestone, accepted);
      assertVersion(expected, milestone.version);
      assertThere(milestone);
      const now = this.clock.now();
      await tx.update(
        MilestoneEntity,
        { id },
        {
          ...(accepted
            ? { acceptance: 'accepted', acceptedBy: actor.userId, acceptedAt: now }
            : { acceptance: 'returned', actualOn: null, acceptedBy: null, acceptedAt: null }),
          acceptanceNote: note ?? null,
          updatedAt: now,
        },
      );
      await this.forecasts.tell(tx, actor, project.id, accepted ? [] : [id]);
    });
  }
}
