import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { POOL } from './product.mjs';

const SERVER = fileURLToPath(new URL('baseline-server.mjs', import.meta.url));

/** A bare server that answers the same requests with the statements that were recorded from the product. */
export async function startBaseline(databaseUrl, recorded) {
  const child = fork(SERVER, { serialization: 'advanced', env: { PATH: process.env.PATH, NODE_ENV: 'production' } });
  const exited = once(child, 'exit');
  child.send({ databaseUrl, pool: POOL, recorded });
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
