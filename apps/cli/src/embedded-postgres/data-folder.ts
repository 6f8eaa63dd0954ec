import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the embedded server keeps what, inside the product's data folder. */
export interface DataFolder {
  readonly root: string;
  /** Where the server's own files lie: the same, or a place that the server's user can reach. */
  readonly home: string;
  /** The PostgreSQL data directory. It gets this name only once it is complete. */
  readonly cluster: string;
  /** Where a data directory is prepared; one that is found here was left by an interrupted start. */
  readonly preparing: string;
  readonly password: string;
  readonly log: string;
  /** Numbers of the keeper and of the process that it serves. */
  readonly hold: string;
}

export function dataFolder(root: string, home = root): DataFolder {
  return {
    root,
    home,
    cluster: join(home, 'postgres'),
    preparing: join(home, 'postgres.new'),
    password: join(root, 'postgres-password'),
    log: join(home, 'postgres.log'),
    hold: join(root, 'postgres-keeper.pid'),
  };
}

/** Reads the server's password, or makes one on the first start. Only the folder's owner may read it. */
export function keptPassword(folder: DataFolder): string {
  if (existsSync(folder.password)) return readFileSync(folder.password, 'utf8').trim();
  if (existsSync(folder.cluster)) {
    throw new Error(
      `${folder.cluster} holds a database, but its password file ${folder.password} is missing: put it back, or start over with --fresh.`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  writeFileSync(folder.password, `${password}\n`, { mode: 0o600 });
  return password;
}

const LOG_LIMIT = 1024 * 1024;

/** Keeps the log small: one that has grown past 1 MB is put aside, in place of the one put aside before. */
export function turnLog(folder: DataFolder): void {
  if (existsSync(folder.log) && statSync(folder.log).size > LOG_LIMIT) renameSync(folder.log, `${folder.log}.1`);
}

export function logSize(folder: DataFolder): number {
  return existsSync(folder.log) ? statSync(folder.log).size : 0;
}

/** The last lines that were logged after the log had `from` bytes. */
export function lastLogLines(folder: DataFolder, from: number): string {
  if (!existsSync(folder.log)) return '';
  return readFileSync(folder.log).subarray(from).toString().trim().split('\n').slice(-12).join('\n');
}
