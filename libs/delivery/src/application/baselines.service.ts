import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { BaselineInput } from '../contract/baseline.js';
import { assertMaySetBaseline, plannedDays } from '../domain/baseline-rules.js';
import { BaselineSetting } from './baseline-setting.js';

/** Promises that planners make by themselves; all others follow from change requests. */
@Injectable()
export class BaselinesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly setting: BaselineSetting,
  ) {}

  /**
   * Promises the plan as it stands; returns the baseline's id. The first one of a project under the committee or a head
   * stands on the decision by which it was put there.
   *
   * @throws DomainError conflict PROJECT_ENDED, NOT_IN_DELIVERY, BASELINE_NEEDS_CHANGE_REQUEST, BASELINE_NEEDS_DECISION
   * @throws DomainError forbidden PLAN_NOT_YOURS; unprocessable NOTHING_TO_PROMISE, REASON_OF_ANOTHER_BASELINE
   */
  set(actor: Actor, projectId: string, { reasonCode, note = null }: BaselineInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      const number = (await this.setting.lastNumber(tx, projectId)) + 1;
      const { stage, oversight, oversightDecisionId } = project;
      assertMaySetBaseline({ stage, oversight, number, reasonCode, movers: moversOf(actor, project) });
      return this.setting.set(tx, projectId, {
        reasonCode,
        note,
        changeRequestId: null,
        decisionId: number === 1 ? oversightDecisionId : null,
        acceptedBy: null,
        setBy: actor.userId,
        daysOf: plannedDays,
      });
    });
  }
}
