import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = new URL('../../dist/apps/cli/src/embedded-postgres/throwaway.js', import.meta.url);

/** One real PostgreSQL for the whole run; suites clone a migrated template (see database.ts). */
export default async function () {
  if (process.env.TEST_PG_URL) return;
  if (!existsSync(built)) throw new Error('Build first: npm run build');
  const { startThrowawayPostgres } = await import(built.href);
  const server = await startThrowawayPostgres(join(tmpdir(), `zhoba-test-${process.pid}-${Date.now()}`), {
    careless: true,
    maxConnections: 300,
  });
  globalThis.zhobaTestPostgres = server;
  process.env.TEST_PG_URL = server.url;
}
