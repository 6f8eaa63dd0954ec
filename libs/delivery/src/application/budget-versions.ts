import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, Money } from '#libs/kernel';
import { InTransaction, insertRows, newId } from '#libs/platform';
import { adjustedBudget, budgetKey, causesMissing, uncovered } from '../domain/budget.js';
import type { BudgetAmount, BudgetStand } from '../domain/budget.js';
import { DeliveryPolicyService } from './delivery-policy.service.js';
import { factsChanged } from './moments.js';

/** A version to be set, and by whose word. */
export interface NewBudgetVersion {
  /** Lines that get another amount, each key once; the others keep theirs. */
  readonly amounts: readonly BudgetAmount[];
  readonly reasonCode: string;
  readonly note: string | null;
  readonly changeRequestId: string | null;
  readonly decisionId: string | null;
  readonly acceptedBy: string | null;
  readonly setBy: string | null;
}

const STANDS = `SELECT year, source, category, plan::text AS plan, adjusted::text AS adjusted, committed::text AS committed, cause
  FROM budget_line WHERE project_id = $1 ORDER BY year, source NULLS LAST, category`;

/** The first version is the plan; a later one leaves the plan as it was. Lines that stay as they are get no new history. */
const BRING_TO = `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, cause, created_at, updated_at)
  SELECT n.id, $1, n.year, n.source, n.category, CASE WHEN $3 THEN n.adjusted ELSE 0 END, n.adjusted, n.cause, $4, $4
  FROM json_to_recordset($2) AS n (id uuid, year integer, source text, category text, adjusted numeric(20,2), cause text)
  ON CONFLICT (project_id, year, source, category) DO UPDATE
    SET adjusted = excluded.adjusted, cause = excluded.cause, updated_at = excluded.updated_at, version = budget_line.version + 1,
      plan = CASE WHEN $3 THEN excluded.plan ELSE budget_line.plan END, illustrative = false
    WHERE (budget_line.adjusted, budget_line.cause) IS DISTINCT FROM (excluded.adjusted, excluded.cause)
      OR ($3 AND budget_line.plan <> excluded.plan)`;

/** Sets numbered versions of budgets and brings the lines to them. Who may do so has been asked before. */
@Injectable()
export class BudgetVersions {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly policy: DeliveryPolicyService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The lines of a project as they stand. */
  async stands(tx: EntityManager, projectId: string): Promise<BudgetStand[]> {
    return tx.query<BudgetStand[]>(STANDS, [projectId]);
  }

  /** The number of the last version; 0 while the budget is a draft. */
  async lastNumber(tx: EntityManager, projectId: string): Promise<number> {
    const [row] = await tx.query<{ last: number }[]>(
      'SELECT coalesce(max(number), 0) AS last FROM budget_version WHERE project_id = $1',
      [projectId],
    );
    return row!.last;
  }

  /** The policy's percent; read before a transaction starts, for it needs a connection of its own. */
  async causeAbovePercent(): Promise<number> {
    const { parameters } = await this.policy.onDay(this.clock.today());
    return parameters.budget.causeAbovePercent;
  }

  /**
   * To be asked before a version is set or asked for: a departure from the first version beyond the policy's percent needs
   * a cause, of a line in its own words, of the total in the note. `pointer` is where the amounts stand in the body.
   *
   * @throws DomainError unprocessable CAUSE_MISSING, naming each line
   */
  async assertExplained(
    tx: EntityManager,
    projectId: string,
    amounts: readonly BudgetAmount[],
    { note, percent, pointer }: { note: string | null; percent: number; pointer: string },
  ): Promise<void> {
    const errors = causesMissing(await this.stands(tx, projectId), amounts, { note, percent, pointer });
    if (errors.length > 0) throw new DomainError('unprocessable', 'CAUSE_MISSING', { percent }, errors);
  }

  /**
   * What is under contract must not lose its money. Asked as the causes are; `pointerOf` tells where an amount stands.
   *
   * @throws DomainError unprocessable COMMITTED_ABOVE_PLAN, naming each line
   */
  async assertCovered(
    tx: EntityManager,
    projectId: string,
    amounts: readonly BudgetAmount[],
    pointerOf: (index: number) => string,
  ): Promise<void> {
    const below = await this.belowCommitted(tx, projectId, amounts);
    const errors = below.map(({ index, committed }) => ({
      pointer: pointerOf(index),
      code: 'AMOUNT_BELOW_COMMITTED',
      params: { committed },
    }));
    if (errors.length > 0) throw new DomainError('unprocessable', 'COMMITTED_ABOVE_PLAN', {}, errors);
  }

  /** Amounts, by their place, that would be less than what is under contract on their lines. */
  async belowCommitted(
    tx: EntityManager,
    projectId: string,
    amounts: readonly BudgetAmount[],
  ): Promise<{ readonly index: number; readonly committed: Money }[]> {
    const lines = new Map((await this.stands(tx, projectId)).map((line) => [budgetKey(line), line.committed]));
    return amounts.flatMap((line, index) => {
      const committed = lines.get(budgetKey(line));
      return committed !== undefined && uncovered(committed, line.amount) ? [{ index, committed }] : [];
    });
  }

  /**
   * Sets the next version in the transaction of its cause; returns its number. The first one is the plan of every line.
   * The database refuses it on a project of the committee without the decision, and on a head's project without acceptance.
   *
   * @throws DomainError conflict BUDGET_NEEDS_DECISION, BUDGET_NEEDS_HEAD
   */
  async setVersion(tx: EntityManager, projectId: string, { amounts, ...version }: NewBudgetVersion): Promise<number> {
    // Two versions set at once must not get one number.
    await tx.query('SELECT FROM project WHERE id = $1 FOR NO KEY UPDATE', [projectId]);
    const number = (await this.lastNumber(tx, projectId)) + 1;
    const lines = adjustedBudget(await this.stands(tx, projectId), amounts);
    const now = this.clock.now();
    const versionId = newId();
    const first = number === 1;
    const bringLines = () => {
      const rows = lines.map((line) => ({ ...line, id: newId() }));
      return tx.query(BRING_TO, [projectId, JSON.stringify(rows), first, now]);
    };
    // A line changes freely only before there is a version, and afterwards only to what the last version says.
    if (first) await bringLines();
    await insertRows(tx, { budget_version: [{ ...version, id: versionId, projectId, number, setAt: now }] });
    await insertRows(tx, {
      budget_version_line: lines.map(({ year, source, category, adjusted, cause }) => ({
        id: newId(),
        projectId,
        versionId,
        year,
        source,
        category,
        amount: adjusted,
        cause,
      })),
    });
    if (!first) await bringLines();
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [projectId] });
    return number;
  }
}
