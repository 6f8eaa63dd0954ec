import type { EntityManager } from 'typeorm';
import { BUDGET_REVISION } from './budget-json.js';

/** The version of a project's budget with its facts, as it is read for If-Match; under the lock of the project. */
export async function budgetRevision(tx: EntityManager, projectId: string): Promise<number> {
  const [row] = await tx.query<[{ version: number }]>(
    `SELECT ${BUDGET_REVISION} AS version FROM project p WHERE p.id = $1`,
    [projectId],
  );
  return row.version;
}
