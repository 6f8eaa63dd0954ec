import type { DataSource } from 'typeorm';
import type { Day } from '#libs/kernel';

/**
 * Computes all figures and sums and what waits for acceptance anew from the records, for after a load that went past the
 * database's triggers and for repair; how many projects there are. Writers wait meanwhile, readers go on with what was there.
 */
export async function rebuildFigures(dataSource: DataSource, today: Day): Promise<number> {
  // Freshly loaded tables have no statistics yet, and without them it takes minutes instead of seconds.
  await dataSource.query('ANALYZE');
  await dataSource.query('SELECT zhoba_rebuild_acceptance_due()');
  const [row] = await dataSource.query<{ projects: number }[]>('SELECT zhoba_rebuild_figures($1) AS projects', [today]);
  return row?.projects ?? 0;
}
