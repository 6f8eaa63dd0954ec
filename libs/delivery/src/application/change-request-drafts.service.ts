import { Inject, Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ChangeSubject } from '#libs/committee';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ChangeRequestInput, ChangeRequestPatch } from '../contract/change-request.js';
import { assertStep } from '../domain/change-request-rules.js';
import { assertInDelivery, assertMayPlan } from '../domain/delivery-rights.js';
import { ChangeRequestEntity } from '../persistence/baseline.entities.js';
import { BudgetVersions } from './budget-versions.js';
import { ChangeRequestContent } from './change-request-content.js';
import { lockRequest } from './change-request-locked.js';

/** Writes requests for another promise or another budget. */
@Injectable()
export class ChangeRequestDraftsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly content: ChangeRequestContent,
    private readonly budgets: BudgetVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError conflict PROJECT_ENDED, NOT_IN_DELIVERY, BASELINE_MISSING, BUDGET_NOT_SET,
   *   CHANGE_REQUEST_ALREADY_OPEN
   * @throws DomainError forbidden PLAN_NOT_YOURS
   * @throws DomainError unprocessable CHANGE_REQUEST_EMPTY, CHANGE_REQUEST_WRONG, CAUSE_MISSING, COMMITTED_ABOVE_PLAN
   */
  async file(actor: Actor, projectId: string, input: ChangeRequestInput): Promise<string> {
    const percent = await this.budgets.causeAbovePercent();
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayPlan(project.stage, moversOf(actor, project));
      assertInDelivery(project.stage);
      const content = await this.content.besideToday(tx, projectId, input, percent);
      const { subjects, fromBaseline, fromBudget } = content;
      const id = newId();
      await assertNoOther(tx, { id, projectId, subjects });
      const number = ((await tx.maximum(ChangeRequestEntity, 'number', { projectId })) ?? 0) + 1;
      await tx.insert(ChangeRequestEntity, {
        id,
        projectId,
        number,
        subjects,
        reasonCode: input.reasonCode,
        justification: input.justification,
        state: 'draft',
        fromBaseline,
        fromBudget,
        createdBy: actor.userId,
        createdAt: this.clock.now(),
      });
      await this.content.store(tx, { id, projectId }, content);
      return id;
    });
  }

  /** A list that is given takes the place of the whole list. Throws as `file`, and 409 CHANGE_REQUEST_STEP_NOT_POSSIBLE. */
  async change(actor: Actor, id: string, expected: ExpectedVersion, patch: ChangeRequestPatch): Promise<void> {
    const percent = await this.budgets.causeAbovePercent();
    await this.unitOfWork.run(async (tx) => {
      const { project, movers, request } = await lockRequest(tx, this.visible, actor, id);
      assertMayPlan(project.stage, movers);
      assertStep('change', request.state);
      assertVersion(expected, request.version);
      const asked = { ...(await this.content.stored(tx, id)), justification: request.justification, ...patch };
      const content = await this.content.besideToday(tx, project.id, asked, percent);
      const { subjects, fromBaseline, fromBudget } = content;
      await assertNoOther(tx, { id, projectId: project.id, subjects });
      const { reasonCode = request.reasonCode } = patch;
      const { justification } = asked;
      Object.assign(request, { reasonCode, justification, subjects, fromBaseline, fromBudget });
      const read = request.version;
      await tx.save(request);
      // Its lists are rows of their own; whoever has read it has to see that they changed, too.
      if (request.version === read) await tx.increment(ChangeRequestEntity, { id }, 'version', 1);
      await this.content.store(tx, request, content);
    });
  }
}

/**
 * Two open requests about the same would each start from what the other changes.
 *
 * @throws DomainError conflict CHANGE_REQUEST_ALREADY_OPEN naming the other
 */
async function assertNoOther(
  tx: EntityManager,
  { id, projectId, subjects }: { id: string; projectId: string; subjects: readonly ChangeSubject[] },
): Promise<void> {
  const open = await tx.findBy(ChangeRequestEntity, { projectId, id: Not(id), state: In(['draft', 'submitted']) });
  const other = open.find((known) => known.subjects.some((subject) => subjects.includes(subject)));
  if (other) throw new DomainError('conflict', 'CHANGE_REQUEST_ALREADY_OPEN', { number: other.number });
}
