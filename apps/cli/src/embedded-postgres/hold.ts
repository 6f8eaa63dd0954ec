import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder.js';
import { join } from 'node:path';
import { isRunning } from './process-probe.js';

const SHUTDOWN_LIMIT_MS = 60_000;

/**
 * Claims the data folder for this keeper, so that two never prepare or serve the same data.
 * A claim left by a keeper that was killed is taken over, together with the server that it may have left running.
 * @returns what gives the folder back
 * @throws Error naming the folder and the process that uses it
 */
export async function takeHold(folder: DataFolder): Promise<() => void> {
  const [keeper, owner] = readNumbers(folder.hold);
  if (keeper !== undefined && isRunning(keeper, folder.root)) throw inUse(folder, owner ?? keeper);
  rmSync(folder.hold, { force: true });
  try {
    writeFileSync(folder.hold, `${process.pid} ${process.ppid}\n`, { flag: 'wx', mode: 0o600 });
  } catch {
    throw inUse(folder, readNumbers(folder.hold)[1] ?? 0);
  }
  const release = (): void => rmSync(folder.hold, { force: true });
  try {
    await clearServer(folder, keeper !== undefined);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

async function clearServer(folder: DataFolder, keeperWasKilled: boolean): Promise<void> {
  const pidFile = join(folder.cluster, 'postmaster.pid');
  const [server] = readNumbers(pidFile);
  if (server === undefined) return;
  if (!isRunning(server, folder.cluster)) {
    // PostgreSQL itself would refuse to start if this number now belonged to another process of the same user.
    rmSync(pidFile, { force: true });
    return;
  }
  if (!keeperWasKilled) throw inUse(folder, server);
  process.kill(server, 'SIGINT');
  const deadline = Date.now() + SHUTDOWN_LIMIT_MS;
  while (isRunning(server, folder.cluster)) {
    if (Date.now() > deadline) throw inUse(folder, server);
    await sleep(50);
  }
}

function inUse(folder: DataFolder, pid: number): Error {
  return new Error(
    `The data folder ${folder.root} is in use by process ${pid}: stop that one first, or choose another folder with ZHOBA_DATA.`,
  );
}

/** The numbers on the first line of a pid file; none if there is no such file. */
function readNumbers(file: string): number[] {
  try {
    const [line = ''] = readFileSync(file, 'utf8').split('\n');
    return line
      .split(' ')
      .map(Number)
      .filter((number) => Number.isInteger(number) && number > 0);
  } catch {
    return [];
  }
}
