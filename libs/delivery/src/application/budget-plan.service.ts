import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError, toTiyn } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import type { BudgetLinePatch, BudgetLinesInput, BudgetVersionInput } from '../contract/budget.js';
import { departsFromPlan, nextVersionBy, uncovered } from '../domain/budget.js';
import { assertInDelivery, assertMayPlan } from '../domain/delivery-rights.js';
import { budgetRevision } from '../persistence/budget-revision.js';
import { BudgetLineEntity } from '../persistence/budget.entities.js';
import { BudgetVersions } from './budget-versions.js';
import { factsChanged } from './moments.js';

const NOT_NAMED = `DELETE FROM budget_line l WHERE l.project_id = $1 AND NOT EXISTS (
  SELECT FROM json_to_recordset($2) AS n (year integer, source text, category text)
  WHERE n.year = l.year AND n.source IS NOT DISTINCT FROM l.source AND n.category = l.category)`;

const NAMED = `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, created_at, updated_at)
  SELECT n.id, $1, n.year, n.source, n.category, n.amount, n.amount, $3, $3
  FROM json_to_recordset($2) AS n (id uuid, year integer, source text, category text, amount numeric(20,2))
  ON CONFLICT (project_id, year, source, category) DO UPDATE
    SET plan = excluded.plan, adjusted = excluded.adjusted, updated_at = excluded.updated_at, version = budget_line.version + 1,
      illustrative = false
    WHERE (budget_line.plan, budget_line.adjusted) IS DISTINCT FROM (excluded.plan, excluded.adjusted) OR budget_line.illustrative`;

/** The planning of budgets: a draft, its freezing, later versions, and what is under contract. */
@Injectable()
export class BudgetPlanService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
    private readonly visible: VisibleProjects,
    private readonly versions: BudgetVersions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Puts these lines in the place of the whole draft.
   *
   * @throws DomainError conflict PROJECT_ENDED, BUDGET_FROZEN; forbidden PLAN_NOT_YOURS
   */
  async draft(actor: Actor, projectId: string, expected: ExpectedVersion, { lines }: BudgetLinesInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.forPlanning(tx, actor, projectId);
      const number = await this.versions.lastNumber(tx, projectId);
      if (number > 0) throw frozen(number, project);
      assertVersion(expected, await budgetRevision(tx, projectId));
      const rows = JSON.stringify(lines.map((line) => ({ ...line, id: newId() })));
      await tx.query(NOT_NAMED, [projectId, rows]);
      await tx.query(NAMED, [projectId, rows, this.clock.now()]);
      await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
    });
  }

  /**
   * Freezes the draft as version 1, or sets the next version where planners may. Returns its number.
   *
   * @throws DomainError conflict PROJECT_ENDED, NOT_IN_DELIVERY, BUDGET_NEEDS_CHANGE_REQUEST, BUDGET_FROZEN
   * @throws DomainError forbidden PLAN_NOT_YOURS
   * @throws DomainError unprocessable BUDGET_EMPTY, BUDGET_NOT_COST, FIRST_BUDGET_IS_DRAFT, CAUSE_MISSING, COMMITTED_ABOVE_PLAN
   */
  async setVersion(
    actor: Actor,
    projectId: string,
    expected: ExpectedVersion,
    input: BudgetVersionInput,
  ): Promise<number> {
    const percent = await this.versions.causeAbovePercent();
    return this.unitOfWork.run(async (tx) => {
      const project = await this.forPlanning(tx, actor, projectId);
      assertInDelivery(project.stage);
      const number = await this.versions.lastNumber(tx, projectId);
      if (nextVersionBy(number, project.oversight) === 'change_request') {
        throw new DomainError('conflict', 'BUDGET_NEEDS_CHANGE_REQUEST', { oversight: project.oversight ?? '' });
      }
      assertVersion(expected, await budgetRevision(tx, projectId));
      if (number === 0) return this.freeze(tx, actor, project, input);
      if (input.amounts.length === 0) throw frozen(number, project);
      return this.adjust(tx, actor, project, { ...input, percent });
    });
  }

  /**
   * What is under contract on a line, or the words that explain it. Returns the line's project.
   *
   * @throws DomainError conflict PROJECT_ENDED, BUDGET_NOT_SET; forbidden PLAN_NOT_YOURS
   * @throws DomainError unprocessable COMMITTED_ABOVE_PLAN, CAUSE_MISSING
   */
  async patchLine(
    actor: Actor,
    lineId: string,
    expected: ExpectedVersion,
    { committed, cause }: BudgetLinePatch,
  ): Promise<string> {
    const percent = await this.versions.causeAbovePercent();
    return this.unitOfWork.run(async (tx) => {
      const { projectId } = await existing(tx, lineId);
      await this.forPlanning(tx, actor, projectId);
      const line = await existing(tx, lineId);
      assertVersion(expected, line.version);
      if ((await this.versions.lastNumber(tx, projectId)) === 0) throw new DomainError('conflict', 'BUDGET_NOT_SET');
      if (committed !== undefined && uncovered(committed, line.adjusted)) {
        throw new DomainError('unprocessable', 'COMMITTED_ABOVE_PLAN', {}, [
          { pointer: '/committed', code: 'COMMITTED_ABOVE_PLAN', params: { adjusted: line.adjusted } },
        ]);
      }
      if (cause === null && departsFromPlan(toTiyn(line.plan), toTiyn(line.adjusted), percent)) {
        const { year, source, category } = line;
        const params = { year, source: source ?? '—', category, percent };
        throw new DomainError('unprocessable', 'CAUSE_MISSING', { percent }, [
          { pointer: '/cause', code: 'CAUSE_MISSING', params },
        ]);
      }
      Object.assign(line, {
        ...(committed !== undefined && { committed }),
        ...(cause !== undefined && { cause }),
        illustrative: false,
        updatedAt: this.clock.now(),
      });
      await tx.save(line);
      await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
      return projectId;
    });
  }

  private async freeze(
    tx: EntityManager,
    actor: Actor,
    project: ProjectEntity,
    { amounts, note }: BudgetVersionInput,
  ): Promise<number> {
    if (amounts.length > 0) {
      throw new DomainError('unprocessable', 'FIRST_BUDGET_IS_DRAFT', {}, [
        { pointer: '/amounts', code: 'FIRST_BUDGET_IS_DRAFT' },
      ]);
    }
    const [{ lines, total, differs }] = await tx.query<[{ lines: number; total: string; differs: boolean }]>(
      `SELECT count(*)::int AS lines, coalesce(sum(plan), 0.00)::text AS total, coalesce(sum(plan), 0) <> $2::numeric AS differs
       FROM budget_line WHERE project_id = $1`,
      [project.id, project.costTotal],
    );
    if (lines === 0) throw new DomainError('unprocessable', 'BUDGET_EMPTY');
    if (project.costTotal !== null && differs) {
      throw new DomainError('unprocessable', 'BUDGET_NOT_COST', { total, cost: project.costTotal });
    }
    return this.versions.setVersion(tx, project.id, {
      amounts: [],
      reasonCode: 'initial',
      note: note ?? null,
      changeRequestId: null,
      decisionId: project.oversightDecisionId,
      acceptedBy: null,
      setBy: actor.userId,
    });
  }

  private async adjust(
    tx: EntityManager,
    actor: Actor,
    project: ProjectEntity,
    { amounts, note, reasonCode, percent }: BudgetVersionInput & { percent: number },
  ): Promise<number> {
    if (!reasonCode) {
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/reasonCode', code: 'REQUIRED' }]);
    }
    await this.versions.assertCovered(tx, project.id, amounts, (index) => `/amounts/${index}/amount`);
    await this.versions.assertExplained(tx, project.id, amounts, { note: note ?? null, percent, pointer: '/amounts' });
    return this.versions.setVersion(tx, project.id, {
      amounts,
      reasonCode,
      note: note ?? null,
      changeRequestId: null,
      decisionId: null,
      acceptedBy: null,
      setBy: actor.userId,
    });
  }

  private async forPlanning(tx: EntityManager, actor: Actor, projectId: string): Promise<ProjectEntity> {
    const project = await this.visible.lock(tx, actor, projectId);
    assertMayPlan(project.stage, moversOf(actor, project));
    return project;
  }
}

const frozen = (number: number, { oversight }: ProjectEntity): DomainError =>
  new DomainError('conflict', 'BUDGET_FROZEN', { number, nextVersionBy: nextVersionBy(number, oversight) });

async function existing(tx: EntityManager, lineId: string): Promise<BudgetLineEntity> {
  const line = await tx.findOneBy(BudgetLineEntity, { id: lineId });
  if (!line) throw new DomainError('not-found', 'NOT_FOUND');
  return line;
}
