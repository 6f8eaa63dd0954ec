import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { moversOf } from '#libs/portfolio';
import type { ProposalAnswer } from '../contract/proposals.js';
import { assertLives, mayReport } from '../domain/delivery-rights.js';
import { ForecastProposalEntity } from '../persistence/milestone.entities.js';
import { MilestoneForecasts } from './milestone-forecasts.js';
import { lockMilestone } from './milestones-locked.js';
import { proposalAnsweredEvent } from './plan-events.js';
import { ProposalPropagation } from './proposal-propagation.js';

/** Owners answer whether their milestone moves with what it waits for. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forecasts: MilestoneForecasts,
    private readonly propagation: ProposalPropagation,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Accepted, the forecast moves and its followers are asked in turn; declined, the owner answers for the forecast, and nobody
   * is pushed through it.
   * @throws DomainError forbidden PROPOSAL_NOT_YOURS; conflict PROJECT_ENDED, PROPOSAL_CLOSED
   */
  answer(actor: Actor, id: string, expected: ExpectedVersion, { accepted, note }: ProposalAnswer): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const known = await tx.findOneBy(ForecastProposalEntity, { id });
      if (!known) throw new DomainError('not-found', 'NOT_FOUND');
      const { project, milestone } = await lockMilestone(tx, actor, known.milestoneId);
      await this.propagation.lock(tx);
      const proposal = await tx.findOneByOrFail(ForecastProposalEntity, { id });
      if (!mayReport(actor, project.stage, moversOf(actor, project), milestone.ownerId)) {
        assertLives(project.stage);
        throw new DomainError('forbidden', 'PROPOSAL_NOT_YOURS');
      }
      if (proposal.state !== 'open') throw new DomainError('conflict', 'PROPOSAL_CLOSED', { state: proposal.state });
      assertVersion(expected, proposal.version);
      Object.assign(proposal, {
        state: accepted ? 'accepted' : 'declined',
        answer: note ?? null,
        answeredBy: actor.userId,
        answeredAt: this.clock.now(),
      });
      await tx.save(proposal);
      await this.outbox.add(tx, proposalAnsweredEvent, { proposalId: id });
      if (accepted) {
        const { toStartOn: startOn, toOn: forecastOn } = proposal;
        await this.forecasts.moveForecast(tx, actor, milestone, { startOn, forecastOn, note: note ?? undefined });
      } else {
        await this.propagation.bringUpToDate(tx, [milestone.id], actor.userId);
      }
    });
  }
}
