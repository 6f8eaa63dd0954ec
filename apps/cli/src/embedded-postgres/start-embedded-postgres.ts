import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKeeperMessage } from './keeper-message.js';

export interface EmbeddedPostgresOptions {
  /** The product's data folder; the server keeps `postgres/`, `postgres-password` and `postgres.log` there. */
  readonly dataDir: string;
  /** Erase the stored database first; refused like any other start while another process uses the folder. */
  readonly fresh?: boolean;
  /** Called with one sentence per step that may take a while. */
  readonly onProgress?: (sentence: string) => void;
  /** Called once if the server, after it was ready, goes away although nobody asked it to stop. */
  readonly onLost?: (error: Error) => void;
}

export interface EmbeddedPostgres {
  /** Connection string of the database `zhoba`, on 127.0.0.1 and a port that differs from start to start. */
  readonly url: string;
  /** Stops the server cleanly and waits for it; may be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the development packages, on data kept in `dataDir`.
 * The server belongs to a keeper process in a session of its own: Ctrl-C in a terminal does not reach it, so running
 * jobs keep their database until `stop()`; and the keeper stops it when this process is gone, however it went.
 * @throws Error with one sentence for the person at the terminal
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL('./keeper.js', import.meta.url)), dataDir, ...(options.fresh ? ['--fresh'] : [])],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  );
  // gone is more than ended: what it said last has been read too
  const gone = once(keeper, 'exit').then(() => (keeper.connected ? once(keeper, 'disconnect') : undefined));
  let complaints = '';
  keeper.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));

  let stopping = false;
  const stop = async (): Promise<void> => {
    stopping = true;
    if (keeper.connected) keeper.disconnect();
    await gone;
  };

  const url = await new Promise<string>((resolve, reject) => {
    let failure: string | undefined;
    let ready = false;
    keeper.on('message', (message) => {
      if (!isKeeperMessage(message)) return;
      if (message.kind === 'progress') options.onProgress?.(message.sentence);
      if (message.kind === 'failed') failure = message.sentence;
      if (message.kind === 'ready') {
        ready = true;
        resolve(message.url);
      }
    });
    const fail = (): void => {
      const error = new Error(
        failure ?? `The keeper of the embedded PostgreSQL ended unexpectedly. ${complaints}`.trim(),
      );
      if (!ready) reject(error);
      else if (!stopping) options.onLost?.(error);
    };
    gone.then(fail, reject);
  });
  return { url, stop };
}
