import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { ClusterTools } from './cluster.js';
import { lastLogLines, logSize } from './data-folder.js';

export interface Server {
  readonly url: string;
  /** Settles when the server process is gone, whoever ended it. */
  readonly exited: Promise<unknown>;
  /** Closes the sessions that are open, writes everything down and ends ("fast shutdown"). */
  stop(): Promise<void>;
}

const DATABASE = 'zhoba';
const STARTING_UP = '57P03';
/** How often a start is tried again because somebody took the free port first. */
const PORT_TRIES = 3;

/** @throws Error with the last lines of the server's log */
export async function startServer(tools: ClusterTools, stop: AbortSignal): Promise<Server> {
  for (let tries = 1; ; tries++) {
    const port = await freePort();
    const logFrom = logSize(tools.folder);
    const child = spawnServer(tools, port);
    const exited = once(child, 'exit');
    const server: Server = {
      url: urlOf(tools.password, port, DATABASE),
      exited,
      async stop() {
        if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
        await exited;
      },
    };
    try {
      await whenReady(child, urlOf(tools.password, port, 'postgres'), stop);
      return server;
    } catch (error) {
      await server.stop();
      const lines = lastLogLines(tools.folder, logFrom);
      if (tries < PORT_TRIES && lines.includes('Address already in use')) continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`PostgreSQL did not start on ${tools.folder.cluster}: ${reason}\n${lines}`, { cause: error });
    }
  }
}

function spawnServer({ binaries, folder, user, settings: more = [] }: ClusterTools, port: number): ChildProcess {
  // The server writes to the file itself: a pipe to the keeper would break its log if the keeper were killed.
  const log = openSync(folder.log, 'a', 0o600);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...more].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const child = spawn(binaries.postgres, ['-D', folder.cluster, '-p', String(port), ...settings], {
    ...user,
    cwd: folder.home,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

/** Waits until the server takes connections, and creates the product's database where it is missing. */
async function whenReady(child: ChildProcess, adminUrl: string, stop: AbortSignal): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    stop.throwIfAborted();
    const client = new Client({ connectionString: adminUrl });
    client.on('error', () => undefined); // a session that breaks also fails the call that waits for it
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return;
    } catch (error) {
      if (error instanceof DatabaseError && error.code !== STARTING_UP) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(50);
  }
  throw new Error('the server ended at once.');
}

function urlOf(password: string, port: number, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
