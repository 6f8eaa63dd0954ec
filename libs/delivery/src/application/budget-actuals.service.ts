import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { InTransaction, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { ActualsInput } from '../contract/budget-actuals.js';
import { actualOutcome, actualProblems, repeatedActuals } from '../domain/budget-actuals.js';
import type { ActualOutcome, ReportedActual, RowProblem } from '../domain/budget-actuals.js';
import type { ReadActual } from '../domain/budget-csv.js';
import { assertMayPlan } from '../domain/delivery-rights.js';
import { budgetRevision } from '../persistence/budget-revision.js';
import { foundForActuals, lockProjects, writeActuals } from '../persistence/budget-actuals-sql.js';
import type { NewActual } from '../persistence/budget-actuals-sql.js';
import { factsChanged } from './moments.js';

export interface ImportedRow {
  readonly row: number;
  readonly outcome: ActualOutcome;
  readonly problems: readonly RowProblem[];
}

interface Judged extends ImportedRow {
  /** What is to be written. */
  readonly actual: NewActual | null;
}

/** What was spent, by month: of one project as its people report it, or of the whole city from the treasury's table. */
@Injectable()
export class BudgetActualsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * All rows or none.
   *
   * @throws DomainError conflict PROJECT_ENDED; forbidden PLAN_NOT_YOURS; unprocessable ACTUALS_REFUSED
   */
  async enter(actor: Actor, projectId: string, expected: ExpectedVersion, { rows }: ActualsInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayPlan(project.stage, moversOf(actor, project));
      assertVersion(expected, await budgetRevision(tx, projectId));
      const read = rows.map((row, index) => asRead({ ...row, project: project.code }, index));
      const judged = await this.judge(tx, read);
      refuseUnsound(judged);
      await this.write(tx, actor, judged);
    });
  }

  /**
   * What each row did, or would do. All rows or none, unless `partial`.
   *
   * @throws DomainError unprocessable ACTUALS_REFUSED, naming each row that is not sound
   */
  async import(
    actor: Actor,
    read: readonly ReadActual[],
    { dryRun, partial }: { dryRun: boolean; partial: boolean },
  ): Promise<ImportedRow[]> {
    return this.unitOfWork.run(async (tx) => {
      if (!dryRun) await lockProjects(tx, [...new Set(read.flatMap(({ actual }) => actual?.project ?? []))]);
      const judged = await this.judge(tx, read);
      if (dryRun) return judged;
      if (!partial) refuseUnsound(judged);
      await this.write(tx, actor, judged);
      return judged;
    });
  }

  private async judge(tx: EntityManager, read: readonly ReadActual[]): Promise<Judged[]> {
    const readable = read.flatMap(({ actual }) => actual ?? []);
    const found = await foundForActuals(tx, readable);
    const repeated = repeatedActuals(readable);
    const thisMonth = this.clock.today().slice(0, 7);
    let place = 0;
    return read.map(({ row, actual, problems }): Judged => {
      if (actual === null) return { row, outcome: 'refused', problems, actual: null };
      const known = found[place]!;
      const all: RowProblem[] = [
        ...problems,
        ...(repeated.has(place) ? [{ field: 'month' as const, code: 'MONTH_TWICE' }] : []),
        ...actualProblems(actual, known, thisMonth),
      ];
      place += 1;
      if (all.length > 0 || known.lineId === null || known.projectId === null) {
        return { row, outcome: 'refused', problems: all, actual: null };
      }
      const outcome = actualOutcome(actual, known);
      const { projectId, lineId } = known;
      const { month, amount, document } = actual;
      const written = outcome === 'written' && amount !== null;
      return {
        row,
        outcome,
        problems: [],
        actual: written ? { id: newId(), projectId, lineId, month, amount, document } : null,
      };
    });
  }

  private async write(tx: EntityManager, actor: Actor, judged: readonly Judged[]): Promise<void> {
    const actuals = judged.flatMap(({ actual }) => actual ?? []);
    if (actuals.length === 0) return;
    await writeActuals(tx, actuals, { by: actor.userId, at: this.clock.now() });
    const projectIds = [...new Set(actuals.map(({ projectId }) => projectId))].toSorted();
    await this.inTransaction.tell(tx, factsChanged, { projectIds });
  }
}

/** A row that came as JSON, whose shape has been checked; rows are counted from 1. */
export const asRead = (
  { year, document, ...row }: ActualsInput['rows'][number] & { project: string },
  index: number,
): ReadActual => {
  const actual: ReportedActual = { ...row, year: year ?? Number(row.month.slice(0, 4)), document: document ?? null };
  return { row: index + 1, actual, problems: [] };
};

function refuseUnsound(judged: readonly Judged[]): void {
  const errors = judged.flatMap(({ row, problems }, index) =>
    problems.map(({ field, code, params }): FieldError => {
      const pointer = `/rows/${index}${field === null ? '' : `/${field}`}`;
      return { pointer, code, params: { ...params, row } };
    }),
  );
  const refused = judged.filter(({ outcome }) => outcome === 'refused').length;
  if (refused > 0) throw new DomainError('unprocessable', 'ACTUALS_REFUSED', { refused, rows: judged.length }, errors);
}
