import type { EntityManager } from 'typeorm';
import type { ProjectInput } from '../contract/project.js';
import { PROJECT_INPUT_JSON } from './project-json.js';

/** The passport as it is stored, in the shape in which it is written. */
export async function storedPassport(tx: EntityManager, projectId: string): Promise<ProjectInput> {
  const [row] = await tx.query<{ passport: ProjectInput }[]>(
    `SELECT ${PROJECT_INPUT_JSON} AS passport FROM project p WHERE p.id = $1`,
    [projectId],
  );
  return row!.passport;
}
