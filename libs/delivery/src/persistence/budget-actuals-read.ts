import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { day, id } from '#contracts/platform';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { personJson } from './person-json.js';

export const ACTUALS_ORDER = 'budget-actuals';

const ACTUAL = `json_build_object('id', a.id, 'lineId', l.id, 'year', l.year, 'month', to_char(a.month, 'YYYY-MM'), 'source', l.source,
  'category', l.category, 'amount', a.amount::text, 'document', a.document,
  'enteredBy', ${personJson('a.entered_by')},
  'enteredAt', a.entered_at)`;

/** What was spent on a project, month by month. Whether the reader may see the project has been asked before. */
@Injectable()
export class BudgetActualsRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Newest month first; of one year of the budget, when it is given. */
  page(
    projectId: string,
    { year, limit, after }: { year: number | undefined; limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const [month, last] = after === undefined ? [null, null] : decodeCursor(after, ACTUALS_ORDER, z.tuple([day, id]));
    return this.database.rows<PageRow & Record<string, unknown>>(
      `SELECT ${ACTUAL}::text AS json, json_build_array(a.month, a.id) AS cursor
       FROM budget_actual a JOIN budget_line l ON l.id = a.line_id
       WHERE a.project_id = $1 AND ($2::int IS NULL OR l.year = $2) AND ($3::date IS NULL OR (a.month, a.id) < ($3, $4::uuid))
       ORDER BY a.month DESC, a.id DESC LIMIT $5`,
      [projectId, year ?? null, month, last, limit + 1],
    );
  }
}
