import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { freePort } from './free-port.js';

/** A PostgreSQL that no other suite is on, so that it may be stopped and started again. */
export interface OwnPostgres {
  readonly url: string;
  /** Ends every session ("fast shutdown"); the data stay. */
  stop(): Promise<void>;
  /** At the same address. */
  start(): Promise<void>;
  /** With its data. */
  remove(): Promise<void>;
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  const port = await freePort();
  const keeper = fork(resolve('test/support/own-postgres-process.mjs'), [String(port)]);
  const ended = once(keeper, 'exit');
  const done = () =>
    Promise.race([once(keeper, 'message'), ended.then(() => Promise.reject(new Error('PostgreSQL did not start')))]);
  const order = async (what: 'start' | 'stop') => {
    const answered = done();
    keeper.send(what);
    await answered;
  };
  await done();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    stop: () => order('stop'),
    start: () => order('start'),
    async remove() {
      keeper.disconnect();
      await ended;
    },
  };
}
