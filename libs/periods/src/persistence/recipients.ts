import type { EntityManager } from 'typeorm';
import { actingFor, headsOf, holdersOf } from '#libs/identity';
import type { Day } from '#libs/kernel';
import type { ProjectEntity } from '#libs/portfolio';

type Project = Pick<ProjectEntity, 'managerId' | 'directionId'>;

/** Who is to write: the manager and whoever acts for them; of a project that nobody manages the head of its direction. */
export async function writersOf(tx: EntityManager, { managerId, directionId }: Project, day: Day): Promise<string[]> {
  return active(tx, managerId === null ? await headsOf(tx, directionId, day) : await managing(tx, managerId, day));
}

const managing = async (tx: EntityManager, managerId: string, day: Day): Promise<string[]> => [
  managerId,
  ...(await actingFor(tx, managerId, 'project_manager', day)),
];

/** Whose update it is: who submitted it, and who manages the project. */
export const ownersOf = async (
  tx: EntityManager,
  { managerId }: Project,
  submittedBy: string | null,
  day: Day,
): Promise<string[]> => active(tx, [submittedBy, ...(managerId === null ? [] : await managing(tx, managerId, day))]);

/** Both lines above the writer: the manager's line managers by confirmed requests, and who heads the direction. */
export async function linesAbove(tx: EntityManager, { managerId, directionId }: Project, day: Day): Promise<string[]> {
  const lines = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT line_manager_id AS id FROM team_member
     WHERE person_id = $1 AND state = 'confirmed' AND $2::date BETWEEN starts_on AND ends_on`,
    [managerId, day],
  );
  const above = [...lines.map(({ id }) => id), ...(await headsOf(tx, directionId, day))];
  return active(tx, without(above, [managerId]));
}

export const officeOf = async (tx: EntityManager, day: Day): Promise<string[]> =>
  active(tx, await holdersOf(tx, 'project_office', day));

/** Who may answer what was submitted: heads of the direction first, the office where none of them may. */
export async function judgesOf(
  tx: EntityManager,
  { managerId, directionId }: Project,
  writtenBy: readonly (string | null)[],
  day: Day,
): Promise<string[]> {
  const own = [managerId, ...writtenBy];
  const heads = await active(tx, without(await headsOf(tx, directionId, day), own));
  return heads.length > 0 ? heads : without(await officeOf(tx, day), own);
}

/** Those of the persons who still work here, each once. */
async function active(tx: EntityManager, ids: readonly (string | null)[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM app_user WHERE active AND id = ANY($1::uuid[]) ORDER BY id',
    [ids.filter((id) => id !== null)],
  );
  return rows.map(({ id }) => id);
}

const without = (ids: readonly string[], own: readonly (string | null)[]): string[] =>
  ids.filter((id) => !own.includes(id));
