import type { EntityManager } from 'typeorm';
import type { KnownForActual, ReportedActual } from '../domain/budget-actuals.js';

/** What stands there for a row, and where it would be written. */
export interface FoundForActual extends KnownForActual {
  readonly projectId: string | null;
}

const FOUND = `SELECT p.id AS "projectId", p.stage, l.id AS "lineId", a.amount::text AS amount, a.document,
    EXISTS (SELECT FROM budget_version v WHERE v.project_id = p.id) AS set
  FROM json_to_recordset($1) AS r (place integer, project text, year integer, month date, source text, category text)
  LEFT JOIN project p ON p.code = r.project
  LEFT JOIN budget_line l ON l.project_id = p.id AND l.year = r.year AND l.source IS NOT DISTINCT FROM r.source AND l.category = r.category
  LEFT JOIN budget_actual a ON a.line_id = l.id AND a.month = r.month
  ORDER BY r.place`;

/** In the order of the rows, all in one statement. */
export const foundForActuals = (tx: EntityManager, rows: readonly ReportedActual[]): Promise<FoundForActual[]> =>
  tx.query<FoundForActual[]>(FOUND, [
    JSON.stringify(
      rows.map(({ project, year, month, source, category }, place) => ({
        place,
        project,
        year,
        month: firstDay(month),
        source,
        category,
      })),
    ),
  ]);

export interface NewActual {
  readonly id: string;
  readonly projectId: string;
  readonly lineId: string;
  readonly month: string;
  readonly amount: string;
  readonly document: string | null;
}

const WRITE = `INSERT INTO budget_actual (id, project_id, line_id, month, amount, document, entered_by, entered_at)
  SELECT r.id, r."projectId", r."lineId", r.month, r.amount, r.document, $2, $3
  FROM json_to_recordset($1) AS r (id uuid, "projectId" uuid, "lineId" uuid, month date, amount numeric(20,2), document text)
  ON CONFLICT (line_id, month) DO UPDATE SET amount = excluded.amount, document = excluded.document,
    entered_by = excluded.entered_by, entered_at = excluded.entered_at`;

/** An amount takes the place of what stood there for the month; the history keeps that. */
export async function writeActuals(
  tx: EntityManager,
  actuals: readonly NewActual[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const rows = actuals.map((actual) => ({ ...actual, month: firstDay(actual.month) }));
  await tx.query(WRITE, [JSON.stringify(rows), by, at]);
}

/** Locks projects in one order, so that two imports wait for each other, and a new version for both. */
export async function lockProjects(tx: EntityManager, codes: readonly string[]): Promise<void> {
  await tx.query('SELECT FROM project WHERE code = ANY($1::text[]) ORDER BY id FOR NO KEY UPDATE', [codes]);
}

const firstDay = (month: string): string => `${month}-01`;
