import type { Day } from '#libs/kernel';
import { addDays, earlier, later } from '../../domain/days.js';
import type { DemoBudgetLine } from '../../domain/delivery/demo-delivery.js';
import { datedId } from '../../persistence/dated-id.js';
import { writtenOnce } from '../../persistence/row-life.js';
import type { Author, RowLife, Write } from '../../persistence/row-life.js';
import { at } from './milestone-rows.js';
import type { PastRows, ToldProject } from './told-project.js';

/** After the end of a quarter its spending is entered. */
const ENTERED_AFTER = 45;

/** The lines as they were planned, changed and spent, and the versions that stand behind them. */
export function budgetRows(told: ToldProject, today: Day): PastRows {
  const { budget } = told.delivery;
  if (budget === null) return [];
  const lines = budget.lines.map((line) => ({ line, row: lineRow(told, line, today) }));
  const promised = told.delivery.baselines.length > 0;
  const first = promised ? [version(told, 1, budget.setOn, ({ plan }) => plan)] : [];
  const second = budget.adjustedOn === null ? [] : [version(told, 2, budget.adjustedOn, ({ adjusted }) => adjusted)];
  const versions = [...first, ...second];
  return [
    ['budget_line', lines.map(({ row }) => row)],
    ['budget_version', versions.map(({ row }) => row)],
    ['budget_version_line', versions.flatMap(({ amounts }) => amounts)],
    ['budget_actual', lines.flatMap(({ line, row }) => actualRows(told, line, row.id, today))],
  ];
}

function lineRow(told: ToldProject, line: DemoBudgetLine, today: Day): RowLife {
  const { manager, delivery, id: projectId } = told;
  const createdAt = at(told, delivery.plannedOn, 10);
  const yesterday = addDays(today, -1);
  const changes: Omit<Write, 'by'>[] = [];
  if (line.cause !== null && delivery.budget?.adjustedOn)
    changes.push({
      at: at(told, delivery.budget.adjustedOn, 13),
      columns: { adjusted: line.adjusted, cause: line.cause },
    });
  if (line.committed !== '0.00')
    changes.push({
      at: at(told, earlier(later(addDays(delivery.plannedOn, 20), `${line.year}-02-10`), yesterday), 14),
      columns: { committed: line.committed },
    });
  const inOrder = changes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const opening = {
    project_id: projectId,
    year: line.year,
    source: line.source,
    category: line.category,
    plan: line.plan,
    adjusted: line.plan,
    committed: '0.00',
    cause: null,
    illustrative: true,
    created_at: createdAt,
    updated_at: createdAt,
    version: 1,
  };
  return {
    id: datedId(createdAt),
    writes: [
      { at: createdAt, by: manager, columns: opening },
      ...inOrder.map((change, place) => ({
        at: change.at,
        by: manager,
        columns: { ...change.columns, updated_at: change.at, version: place + 2 },
      })),
    ],
  };
}

function version(
  told: ToldProject,
  number: number,
  setOn: Day,
  amountOf: (line: DemoBudgetLine) => string,
): { row: RowLife; amounts: RowLife[] } {
  const { manager, head, project, decision, delivery, id: projectId } = told;
  const byHead = number > 1 && project.life.oversight === 'head';
  const by: NonNullable<Author> = byHead ? head : manager;
  const setAt = at(told, setOn, 13);
  const row = writtenOnce(datedId(setAt), setAt, by, {
    project_id: projectId,
    number,
    reason_code: number === 1 ? 'initial' : 'funding',
    note: number === 1 ? 'Бюджет, с которым проект утверждён' : 'Уточнение бюджета',
    change_request_id: null,
    decision_id: number === 1 ? (decision?.id ?? null) : null,
    accepted_by: byHead ? head.id : null,
    set_by: manager.id,
    set_at: setAt,
  });
  const amounts = (delivery.budget?.lines ?? []).map((line) =>
    writtenOnce(datedId(setAt), setAt, by, {
      project_id: projectId,
      version_id: row.id,
      year: line.year,
      source: line.source,
      category: line.category,
      amount: amountOf(line),
      cause: number === 1 ? null : line.cause,
    }),
  );
  return { row, amounts };
}

function actualRows(told: ToldProject, line: DemoBudgetLine, lineId: string, today: Day): RowLife[] {
  return line.actuals.map(({ month, amount }) => {
    const enteredAt = at(
      told,
      earlier(later(addDays(month, ENTERED_AFTER), addDays(told.delivery.plannedOn, 2)), addDays(today, -1)),
      15,
    );
    return writtenOnce(datedId(enteredAt), enteredAt, told.manager, {
      project_id: told.id,
      line_id: lineId,
      month,
      amount,
      document: null,
      entered_by: told.manager.id,
      entered_at: enteredAt,
    });
  });
}
