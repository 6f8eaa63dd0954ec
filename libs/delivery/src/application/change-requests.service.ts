import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import type { ChangeRequestAnswer } from '../contract/change-request.js';
import { assertStep, mayAnswer, routeOf } from '../domain/change-request-rules.js';
import { assertInDelivery, assertLives, assertMayPlan } from '../domain/delivery-rights.js';
import { onAgendaSql } from '../persistence/change-request-read.js';
import { BudgetVersions } from './budget-versions.js';
import { ChangeRequestApproval } from './change-request-approval.js';
import { ChangeRequestContent } from './change-request-content.js';
import { ChangeRequestEffects } from './change-request-effects.js';
import { lockRequest } from './change-request-locked.js';
import { changeRequestSubmittedEvent } from './plan-events.js';

/** Takes requests to whoever answers them; the committee answers by its decisions. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly content: ChangeRequestContent,
    private readonly effects: ChangeRequestEffects,
    private readonly approval: ChangeRequestApproval,
    private readonly budgets: BudgetVersions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Lays the request beside the promise of this moment, computes who is hit, and hands it on by the project's oversight.
   * What the manager of a standard project asks for is the manager's own to approve: it takes effect at once.
   *
   * @throws DomainError as a draft is refused, and conflict CHANGE_REQUEST_STEP_NOT_POSSIBLE
   */
  async submit(actor: Actor, id: string, expected: ExpectedVersion): Promise<void> {
    const percent = await this.budgets.causeAbovePercent();
    await this.unitOfWork.run(async (tx) => {
      const { project, movers, request } = await lockRequest(tx, this.visible, actor, id);
      assertMayPlan(project.stage, movers);
      assertInDelivery(project.stage);
      assertStep('submit', request.state);
      assertVersion(expected, request.version);
      const asked = { ...(await this.content.stored(tx, id)), justification: request.justification };
      const content = await this.content.besideToday(tx, project.id, asked, percent);
      await this.content.store(tx, request, content);
      const { subjects, fromBaseline, fromBudget } = content;
      await tx.save(
        Object.assign(request, {
          subjects,
          fromBaseline,
          fromBudget,
          state: 'submitted',
          route: routeOf(project.oversight),
          effect: await this.effects.of(tx, project.id, content),
          submittedBy: actor.userId,
          submittedAt: this.clock.now(),
        }),
      );
      if (request.route === 'manager' && movers.includes('manager')) await this.approve(tx, actor, request, null);
      else await this.outbox.add(tx, changeRequestSubmittedEvent, { requestId: id });
    });
  }

  /**
   * @throws DomainError conflict CHANGE_REQUEST_STEP_NOT_POSSIBLE; CHANGE_REQUEST_ON_AGENDA while the committee may vote on it
   * @throws DomainError forbidden PLAN_NOT_YOURS
   */
  async withdraw(actor: Actor, id: string, expected: ExpectedVersion, note: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { project, movers, request } = await lockRequest(tx, this.visible, actor, id);
      assertMayPlan(project.stage, movers);
      assertStep('withdraw', request.state);
      assertVersion(expected, request.version);
      await assertOnNoAgenda(tx, id);
      await this.approval.end(tx, request, { state: 'withdrawn', answer: note, by: actor.userId });
    });
  }

  /**
   * The answer of the manager or the head. What is approved takes effect in the same transaction.
   *
   * @throws DomainError conflict PROJECT_ENDED, CHANGE_REQUEST_STEP_NOT_POSSIBLE, CHANGE_REQUEST_FOR_COMMITTEE,
   *   CHANGE_REQUEST_ROUTE_CHANGED, CHANGE_REQUEST_OVERTAKEN; forbidden CHANGE_REQUEST_NOT_YOURS
   */
  async answer(actor: Actor, id: string, expected: ExpectedVersion, { approved, note }: ChangeRequestAnswer) {
    await this.unitOfWork.run(async (tx) => {
      const { project, movers, request } = await lockRequest(tx, this.visible, actor, id);
      assertLives(project.stage);
      assertStep('answer', request.state);
      const route = request.route ?? routeOf(project.oversight);
      if (route === 'committee') throw new DomainError('conflict', 'CHANGE_REQUEST_FOR_COMMITTEE');
      if (!mayAnswer(route, project.stage, movers))
        throw new DomainError('forbidden', 'CHANGE_REQUEST_NOT_YOURS', { route });
      assertVersion(expected, request.version);
      if (!approved) return this.approval.end(tx, request, { state: 'rejected', answer: note, by: actor.userId });
      if (route !== routeOf(project.oversight)) throw new DomainError('conflict', 'CHANGE_REQUEST_ROUTE_CHANGED');
      return this.approve(tx, actor, request, note);
    });
  }

  private async approve(
    tx: EntityManager,
    actor: Actor,
    request: Parameters<ChangeRequestApproval['carryOut']>[1],
    note: string | null,
  ): Promise<void> {
    await this.approval.carryOut(tx, request, { decisionId: null, acceptedBy: actor.userId, setBy: actor.userId });
    await this.approval.end(tx, request, { state: 'approved', answer: note, by: actor.userId });
  }
}

async function assertOnNoAgenda(tx: EntityManager, id: string): Promise<void> {
  const [row] = await tx.query<[{ onAgenda: boolean }]>(`SELECT ${onAgendaSql('$1')} AS "onAgenda"`, [id]);
  if (row.onAgenda) throw new DomainError('conflict', 'CHANGE_REQUEST_ON_AGENDA');
}
