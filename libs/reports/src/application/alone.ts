import type { DataSource, EntityManager } from 'typeorm';
import { currentContext } from '#libs/platform';

/**
 * Runs the work while nobody else, on any machine, works under the same key; others wait for their turn. Everything goes through
 * one connection, and the lock ends with it: a worker that is killed keeps nobody waiting. The history learns the request.
 */
export async function alone<T>(
  dataSource: DataSource,
  key: string,
  work: (db: EntityManager) => Promise<T>,
): Promise<T> {
  const connection = dataSource.createQueryRunner();
  try {
    await connection.query(
      `SELECT set_config('zhoba.request_id', $2, false), pg_advisory_lock(hashtextextended($1, 0))`,
      [key, currentContext()?.requestId ?? ''],
    );
    try {
      return await work(connection.manager);
    } finally {
      await connection.query(`SELECT pg_advisory_unlock_all(), set_config('zhoba.request_id', '', false)`);
    }
  } finally {
    await connection.release();
  }
}

/** A part of such work that has to be alone under a second key as well. */
export async function inTurn<T>(db: EntityManager, key: string, work: () => Promise<T>): Promise<T> {
  await db.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [key]);
  try {
    return await work();
  } finally {
    await db.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
  }
}
