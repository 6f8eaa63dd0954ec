import type { EntityManager } from 'typeorm';
import { insertRows, newId } from '#libs/platform';
import type { ProjectInput } from '../contract/project.js';

type PassportRisks = ProjectInput['risks'];

/** The rows of a new passport's risks. */
export const firstRisks = (projectId: string, risks: PassportRisks): object[] =>
  risks.map((risk, position) => ({ id: newId(), projectId, ...risk, position, number: position + 1 }));

/**
 * Puts this list in the place of the open risks. One that keeps its title stays the same risk: with its number, its owner
 * and its response.
 */
export async function replaceRisks(tx: EntityManager, projectId: string, risks: PassportRisks): Promise<void> {
  const known = await tx.query<{ id: string; title: string }[]>(
    'SELECT id, title FROM project_risk WHERE project_id = $1 AND closed_at IS NULL ORDER BY position',
    [projectId],
  );
  const left = [...known];
  const matched = risks.map((risk, position) => {
    const index = left.findIndex(({ title }) => title === risk.title);
    const [same] = index < 0 ? [] : left.splice(index, 1);
    return { id: same?.id, ...risk, position };
  });
  await tx.query('DELETE FROM project_risk WHERE id = ANY($1::uuid[])', [left.map(({ id }) => id)]);
  for (const { id, probability, impact, position } of matched) {
    if (id === undefined) continue;
    await tx.query(
      `UPDATE project_risk SET probability = $2, impact = $3, position = $4, version = version + 1
       WHERE id = $1 AND (probability, impact, position) IS DISTINCT FROM ($2, $3, $4)`,
      [id, probability, impact, position],
    );
  }
  const added = matched.filter(({ id }) => id === undefined);
  const last = await lastRiskNumber(tx, projectId);
  await insertRows(tx, {
    project_risk: added.map((risk, index) => ({ ...risk, id: newId(), projectId, number: last + index + 1 })),
  });
}

/** 0 while there is none. Only under the lock of the project. */
export async function lastRiskNumber(tx: EntityManager, projectId: string): Promise<number> {
  const [row] = await tx.query<[{ last: number }]>(
    'SELECT coalesce(max(number), 0) AS last FROM project_risk WHERE project_id = $1',
    [projectId],
  );
  return row.last;
}
