import type { EntityManager } from 'typeorm';
import type { Day, Role } from '#libs/kernel';
import { grantsInForce } from './grants-in-force.js';

/** Persons who head a direction on a day, acting heads by delegation included. */
export async function headsOf(tx: EntityManager, directionId: string, day: Day): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT u.id FROM app_user u WHERE EXISTS (
       SELECT FROM (${grantsInForce('$2::date')}) g WHERE g.role = 'head_of_direction' AND g."directionId" = $1) ORDER BY u.id`,
    [directionId, day],
  );
  return rows.map((row) => row.id);
}

/** Persons who hold a role of the whole city on a day, by delegation included. */
export async function holdersOf(tx: EntityManager, role: Role, day: Day): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT u.id FROM app_user u WHERE EXISTS (
       SELECT FROM (${grantsInForce('$2::date')}) g WHERE g.role = $1) ORDER BY u.id`,
    [role, day],
  );
  return rows.map((row) => row.id);
}

/** Persons who act on a day for somebody under a role of the whole city. */
export async function actingFor(tx: EntityManager, userId: string, role: Role, day: Day): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT u.id FROM app_user u WHERE EXISTS (
       SELECT FROM (${grantsInForce('$3::date')}) g WHERE g.role = $2 AND g."delegatedFrom" = $1) ORDER BY u.id`,
    [userId, role, day],
  );
  return rows.map((row) => row.id);
}
