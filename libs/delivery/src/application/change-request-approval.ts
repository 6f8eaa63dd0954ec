import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { Outbox } from '#libs/platform';
import { requestedDays } from '../domain/baseline-rules.js';
import {
  ChangeRequestBudgetEntity,
  ChangeRequestEntity,
  ChangeRequestMilestoneEntity,
} from '../persistence/baseline.entities.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { BaselineSetting } from './baseline-setting.js';
import { BudgetVersions } from './budget-versions.js';
import { changeRequestEndedEvent } from './plan-events.js';

/** By whose word a request ends. */
export interface Word {
  readonly decisionId: string | null;
  readonly acceptedBy: string | null;
  readonly setBy: string | null;
}

/** Carries out what a request asks for; the project and the request are locked by then. */
@Injectable()
export class ChangeRequestApproval {
  constructor(
    private readonly baselines: BaselineSetting,
    private readonly budgets: BudgetVersions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that it asks for. Throws as the two parts do. */
  async carryOut(tx: EntityManager, request: ChangeRequestEntity, word: Word): Promise<void> {
    if (request.subjects.includes('baseline')) await this.setBaseline(tx, request, word);
    if (request.subjects.includes('budget')) await this.setBudget(tx, request, word);
  }

  /** @throws DomainError conflict CHANGE_REQUEST_OVERTAKEN */
  async setBaseline(tx: EntityManager, request: ChangeRequestEntity, word: Word): Promise<void> {
    const { id, projectId, reasonCode, justification } = request;
    const moved = await tx.findBy(ChangeRequestMilestoneEntity, { changeRequestId: id });
    await this.assertPlanAsItWas(tx, request, moved);
    const requested = new Map(
      moved.map(({ milestoneId, toStartOn, toOn }) => [milestoneId, { startOn: toStartOn, finishOn: toOn }]),
    );
    await this.baselines.set(tx, projectId, {
      ...word,
      reasonCode,
      note: justification,
      changeRequestId: id,
      daysOf: (milestone) => requestedDays(milestone, requested),
    });
  }

  /** @throws DomainError conflict CHANGE_REQUEST_OVERTAKEN */
  async setBudget(tx: EntityManager, request: ChangeRequestEntity, word: Word): Promise<void> {
    const { id, projectId, reasonCode, justification } = request;
    if ((await this.budgets.lastNumber(tx, projectId)) !== request.fromBudget) throw overtaken();
    const lines = await tx.find(ChangeRequestBudgetEntity, { where: { changeRequestId: id }, order: { id: 'ASC' } });
    const amounts = lines.map(({ year, source, category, toAmount, cause }) => ({
      year,
      source,
      category,
      amount: toAmount,
      cause,
    }));
    // More may have come under contract since the request was submitted.
    if ((await this.budgets.belowCommitted(tx, projectId, amounts)).length > 0) throw overtaken();
    await this.budgets.setVersion(tx, projectId, {
      ...word,
      reasonCode,
      note: justification,
      changeRequestId: id,
      amounts,
    });
  }

  async end(
    tx: EntityManager,
    request: ChangeRequestEntity,
    { state, answer, by }: { state: 'approved' | 'rejected' | 'withdrawn'; answer: string | null; by: string | null },
  ): Promise<void> {
    await tx.save(Object.assign(request, { state, answer, answeredBy: by, answeredAt: this.clock.now() }));
    await this.outbox.add(tx, changeRequestEndedEvent, { requestId: request.id });
  }

  /** What was promised, removed or reached since the request was submitted is not what its author looked at. */
  private async assertPlanAsItWas(
    tx: EntityManager,
    { projectId, fromBaseline }: ChangeRequestEntity,
    moved: readonly ChangeRequestMilestoneEntity[],
  ): Promise<void> {
    if ((await this.baselines.lastNumber(tx, projectId)) !== fromBaseline) throw overtaken();
    const milestones = await tx.findBy(MilestoneEntity, { projectId });
    const settled = new Set(
      milestones.filter(({ removedAt, actualOn }) => removedAt !== null || actualOn !== null).map(({ id }) => id),
    );
    if (moved.some(({ milestoneId }) => settled.has(milestoneId))) throw overtaken();
  }
}

const overtaken = (): DomainError => new DomainError('conflict', 'CHANGE_REQUEST_OVERTAKEN');
