import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withClient } from './database.mjs';
import { OFFICE } from './fill.mjs';
import { POOL } from './product.mjs';

const SERVER = fileURLToPath(new URL('delivery-baseline-server.mjs', import.meta.url));

/** A bare server for the requests of delivery, which acts as the project office. */
export async function startDeliveryBaseline(databaseUrl, recorded) {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query('SELECT id, name_ru FROM app_user WHERE email = $1', [OFFICE.email]),
  );
  const grants = [{ role: 'project_office', directionId: null, organisationId: null }];
  const actor = { userId: rows[0].id, name: rows[0].name_ru, grants };
  const child = fork(SERVER, { serialization: 'advanced', env: { PATH: process.env.PATH, NODE_ENV: 'production' } });
  const exited = once(child, 'exit');
  child.send({ databaseUrl, pool: POOL, recorded, actor });
  const [port] = await once(child, 'message');
  return {
    name: 'bare',
    pid: child.pid,
    url: `http://127.0.0.1:${port}`,
    headers: () => ({}),
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
