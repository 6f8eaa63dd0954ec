import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Day } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { Values, asOfTables, moversOf, sightOf, sightSql } from '#libs/portfolio';
import type { Oversight, Stage } from '#libs/portfolio';
import { nextVersionBy } from '../domain/budget.js';
import { isInDelivery, mayPlan } from '../domain/delivery-rights.js';
import { BUDGET_HISTORY, BUDGET_REVISION, budgetJson } from './budget-json.js';

interface BudgetRow extends Record<string, unknown> {
  readonly json: string;
  readonly version: number;
  readonly last: number;
  readonly stage: Stage;
  readonly oversight: Oversight | null;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly createdBy: string | null;
}

const PAST = asOfTables({ ofProject: BUDGET_HISTORY, reference: [] }, '$2', '$1');

/** A project's budget whole, in one statement. */
@Injectable()
export class BudgetRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As JSON text, with the version for its ETag. Throws 404. */
  async today(actor: Actor, projectId: string): Promise<{ json: string; version: number }> {
    const values = new Values();
    const row = await this.database.first<BudgetRow>(
      `SELECT ${budgetJson(values.add(this.clock.today()))}::text AS json, ${BUDGET_REVISION} AS version,
         coalesce((SELECT max(v.number) FROM budget_version v WHERE v.project_id = p.id), 0) AS last,
         p.stage, p.oversight, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"
       FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    const { json, version, last, stage, oversight } = row;
    const rights = {
      mayEdit: mayPlan(stage, moversOf(actor, row)),
      nextVersionBy: isInDelivery(stage) ? nextVersionBy(last, oversight) : null,
    };
    return { json: `${json.slice(0, -1)},${JSON.stringify(rights).slice(1)}`, version };
  }

  /** As it stood at a moment, from the history. Who may see the project today sees its past. */
  async asOf(actor: Actor, projectId: string, { at, day }: { at: Date; day: Day }): Promise<string> {
    await this.today(actor, projectId);
    const row = await this.database.first<{ json: string }>(
      `${PAST} SELECT ${budgetJson('$3')}::text AS json FROM project p`,
      [projectId, at, day],
    );
    if (!row) throw new DomainError('not-found', 'NOT_YET_THERE', { asOf: day });
    return `${row.json.slice(0, -1)},"mayEdit":false,"nextVersionBy":null}`;
  }
}
