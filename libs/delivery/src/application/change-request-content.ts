import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { ChangeSubject } from '#libs/committee';
import { DomainError, toTiyn } from '#libs/kernel';
import type { FieldError, Money } from '#libs/kernel';
import { insertRows, newId } from '#libs/platform';
import { budgetKey, duplicateLines } from '../domain/budget.js';
import type { BudgetKey } from '../domain/budget.js';
import { movedDays } from '../domain/change-request-rules.js';
import type { AskedDays, MovedDays } from '../domain/change-request-rules.js';
import { ChangeRequestBudgetEntity, ChangeRequestMilestoneEntity } from '../persistence/baseline.entities.js';
import { MilestoneEntity } from '../persistence/milestone.entities.js';
import { BaselineSetting } from './baseline-setting.js';
import { BudgetVersions } from './budget-versions.js';

export interface AskedAmount extends BudgetKey {
  readonly toAmount: Money;
  readonly cause?: string | null | undefined;
}

/** What a request asks for. */
export interface Asked {
  readonly justification: string;
  readonly milestones: readonly AskedDays[];
  readonly budget: readonly AskedAmount[];
}

export interface MovedAmount extends BudgetKey {
  /** Null for a line that is not in the budget. */
  readonly fromAmount: Money | null;
  readonly toAmount: Money;
  readonly cause: string | null;
}

/** The same beside what stands now. */
export interface ChangeContent {
  readonly subjects: ChangeSubject[];
  readonly fromBaseline: number | null;
  readonly fromBudget: number | null;
  readonly milestones: readonly MovedDays[];
  readonly budget: readonly MovedAmount[];
}

/** Lays what is asked beside what is promised, and keeps it. */
@Injectable()
export class ChangeRequestContent {
  constructor(
    private readonly baselines: BaselineSetting,
    private readonly budgets: BudgetVersions,
  ) {}

  /**
   * `percent`: from which variance on a line needs a cause.
   *
   * @throws DomainError unprocessable CHANGE_REQUEST_EMPTY, CHANGE_REQUEST_WRONG, CAUSE_MISSING, COMMITTED_ABOVE_PLAN
   * @throws DomainError conflict BASELINE_MISSING, BUDGET_NOT_SET: what was not promised is changed without a request
   */
  async besideToday(tx: EntityManager, projectId: string, asked: Asked, percent: number): Promise<ChangeContent> {
    const subjects = subjectsOf(asked);
    if (subjects.length === 0) throw new DomainError('unprocessable', 'CHANGE_REQUEST_EMPTY');
    const milestones = await movedMilestones(tx, projectId, asked.milestones);
    const budget = await this.movedAmounts(tx, projectId, asked.budget);
    const errors = [...milestones.errors, ...budget.errors];
    if (errors.length > 0) throw new DomainError('unprocessable', 'CHANGE_REQUEST_WRONG', {}, errors);
    const fromBaseline = subjects.includes('baseline') ? await this.baselines.lastNumber(tx, projectId) : null;
    const fromBudget = subjects.includes('budget') ? await this.budgets.lastNumber(tx, projectId) : null;
    if (fromBaseline === 0) throw new DomainError('conflict', 'BASELINE_MISSING');
    if (fromBudget === 0) throw new DomainError('conflict', 'BUDGET_NOT_SET');
    if (fromBudget !== null) await this.assertBudget(tx, projectId, asked, percent);
    return { subjects, fromBaseline, fromBudget, milestones: milestones.moved, budget: budget.moved };
  }

  /** What a request asks for, in the order in which it was written. */
  async stored(tx: EntityManager, changeRequestId: string): Promise<Omit<Asked, 'justification'>> {
    const wanted = { where: { changeRequestId }, order: { id: 'ASC' } } as const;
    return {
      milestones: await tx.find(ChangeRequestMilestoneEntity, wanted),
      budget: await tx.find(ChangeRequestBudgetEntity, wanted),
    };
  }

  async store(
    tx: EntityManager,
    request: { readonly id: string; readonly projectId: string },
    { milestones, budget }: ChangeContent,
  ): Promise<void> {
    const row = { projectId: request.projectId, changeRequestId: request.id };
    await tx.delete(ChangeRequestMilestoneEntity, { changeRequestId: request.id });
    await tx.delete(ChangeRequestBudgetEntity, { changeRequestId: request.id });
    await insertRows(tx, {
      change_request_milestone: milestones.map((moved) => ({ id: newId(), ...row, ...moved })),
      change_request_budget: budget.map((moved) => ({ id: newId(), ...row, ...moved })),
    });
  }

  private async movedAmounts(
    tx: EntityManager,
    projectId: string,
    asked: readonly AskedAmount[],
  ): Promise<{ moved: MovedAmount[]; errors: FieldError[] }> {
    if (asked.length === 0) return { moved: [], errors: [] };
    const adjusted = new Map(
      (await this.budgets.stands(tx, projectId)).map((line) => [budgetKey(line), line.adjusted]),
    );
    const moved = asked.map(({ year, source, category, toAmount, cause = null }) => {
      const fromAmount = adjusted.get(budgetKey({ year, source, category })) ?? null;
      return { year, source, category, fromAmount, toAmount, cause };
    });
    const errors = duplicateLines(asked).map((index) => ({ pointer: `/budget/${index}`, code: 'NAMED_TWICE' }));
    for (const [index, { fromAmount, toAmount }] of moved.entries()) {
      const same = fromAmount !== null && toTiyn(fromAmount) === toTiyn(toAmount);
      if (same) errors.push({ pointer: `/budget/${index}/toAmount`, code: 'SAME_AMOUNT' });
    }
    return { moved, errors };
  }

  private async assertBudget(tx: EntityManager, projectId: string, asked: Asked, percent: number): Promise<void> {
    const amounts = asked.budget.map(({ toAmount, cause = null, ...key }) => ({ ...key, amount: toAmount, cause }));
    const named = { note: asked.justification, percent, pointer: '/budget' };
    await this.budgets.assertExplained(tx, projectId, amounts, named);
    await this.budgets.assertCovered(tx, projectId, amounts, (index) => `/budget/${index}/toAmount`);
  }
}

function subjectsOf({ milestones, budget }: Asked): ChangeSubject[] {
  return [
    ...(milestones.length > 0 ? (['baseline'] as const) : []),
    ...(budget.length > 0 ? (['budget'] as const) : []),
  ];
}

async function movedMilestones(tx: EntityManager, projectId: string, asked: readonly AskedDays[]) {
  if (asked.length === 0) return movedDays([], new Map());
  const milestones = await tx.findBy(MilestoneEntity, { projectId, removedAt: IsNull() });
  return movedDays(asked, new Map(milestones.map((milestone) => [milestone.id, milestone])));
}
