import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { type DataFolder, lastLogLines, logSize } from './data-folder.js';
import type { ServerUser } from './server-user.js';

/** Encoding and order of letters: with plain C, PostgreSQL could neither fold nor search Cyrillic. */
const INITDB_FLAGS = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];

export interface ClusterTools {
  readonly binaries: Binaries;
  readonly folder: DataFolder;
  readonly user: ServerUser;
  readonly password: string;
  /** Further settings of the server, `name=value`. */
  readonly settings?: readonly string[];
}

export function clusterExists(folder: DataFolder): boolean {
  if (existsSync(join(folder.cluster, 'PG_VERSION'))) return true;
  if (existsSync(folder.cluster)) {
    throw new Error(`${folder.cluster} is not a PostgreSQL data folder: move it away, or start over with --fresh.`);
  }
  return false;
}

/**
 * Prepares a new data directory aside and gives it its name when it is complete, so that a start that is interrupted
 * at any moment leaves either nothing or the whole.
 * @throws Error with the last lines of initdb, or when `stop` is aborted
 */
export async function createCluster(tools: ClusterTools, stop: AbortSignal): Promise<void> {
  const { folder, user } = tools;
  rmSync(folder.preparing, { recursive: true, force: true });
  mkdirSync(folder.preparing, { mode: 0o700 });
  const passwordFile = join(folder.preparing, 'password');
  writeFileSync(passwordFile, `${tools.password}\n`, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(folder.preparing, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const complete = join(folder.preparing, 'cluster');
  await runInitdb(tools, ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, complete], stop);
  renameSync(complete, folder.cluster);
  rmSync(folder.preparing, { recursive: true, force: true });
}

async function runInitdb({ binaries, folder, user }: ClusterTools, args: string[], stop: AbortSignal): Promise<void> {
  const logFrom = logSize(folder);
  const log = openSync(folder.log, 'a', 0o600);
  try {
    const initdb = spawn(binaries.initdb, [...INITDB_FLAGS, '--no-instructions', ...args], {
      ...user,
      cwd: folder.home,
      stdio: ['ignore', log, log],
      signal: stop,
    });
    const [code] = await once(initdb, 'exit');
    if (code !== 0)
      throw new Error(`PostgreSQL could not prepare ${folder.cluster}:\n${lastLogLines(folder, logFrom)}`);
  } finally {
    closeSync(log);
  }
}
