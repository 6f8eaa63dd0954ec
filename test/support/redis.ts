import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createConnection, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface TestRedis {
  /** Of one of its sixteen databases. */
  url(database: number): string;
  stop(): Promise<void>;
}

/** A real Redis on a port of its own that keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const settings = { port: String(port), bind: '127.0.0.1', save: '', appendonly: 'no', dir: tmpdir() };
  const server = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    { stdio: 'ignore' },
  );
  for (const deadline = Date.now() + 10_000; !(await answers(port));) {
    if (Date.now() > deadline) throw new Error('redis-server did not start in 10 s');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: (database) => `redis://127.0.0.1:${port}/${database}`,
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
