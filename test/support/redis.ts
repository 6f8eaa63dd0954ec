import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { freePort } from './free-port.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** What the same tests run on: the product's own PostgreSQL, and Redis where this machine has one. */
export const QUEUE_BACKENDS = [{ backend: 'PostgreSQL' }, ...(hasRedis ? [{ backend: 'Redis' }] : [])];

/** Without a Redis the half of a suite that needs it stands in the results as skipped, with the reason. */
export function sayWhatIsSkipped(subject: string): void {
  if (hasRedis) return;
  process.stderr.write(`NOT tried: ${subject}. There is no redis-server on the PATH of this machine.\n`);
  describe.skip(`${subject}: skipped, there is no redis-server on the PATH`, () => {
    it('keeps the same promises', () => undefined);
  });
}

export interface TestRedis {
  /** Of one of its sixteen databases. */
  url(database: number): string;
  stop(): Promise<void>;
  /** Again at the same address after a `stop`; with its data where they are kept. */
  start(): Promise<void>;
}

/** A real Redis on a port of its own; it keeps nothing unless it has a folder to write every change to. */
export async function startRedis(keepsIn?: string): Promise<TestRedis> {
  const port = await freePort();
  const kept = keepsIn === undefined ? { appendonly: 'no' } : { appendonly: 'yes', appendfsync: 'always' };
  const settings = { port: String(port), bind: '127.0.0.1', save: '', dir: keepsIn ?? tmpdir(), ...kept };
  let server: ChildProcess;
  const start = async () => {
    server = spawn(
      'redis-server',
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: 'ignore' },
    );
    for (const deadline = Date.now() + 10_000; !(await answers(port));) {
      if (Date.now() > deadline) throw new Error('redis-server did not start in 10 s');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  await start();
  return {
    url: (database) => `redis://127.0.0.1:${port}/${database}`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
    start,
  };
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
