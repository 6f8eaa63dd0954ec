import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import { type DataFolder, dataFolder } from './data-folder.js';
import type { ServerUser } from './server-user.js';

const run = promisify(execFile);

/** Where root keeps what the server's user must reach. */
const SHELTER = '/var/lib/zhoba';

export interface Place {
  readonly binaries: Binaries;
  readonly folder: DataFolder;
}

/**
 * PostgreSQL does not run as root but as another user, who cannot enter a clone under root's home or in a private
 * temporary folder. Then its programs and its data lie in /var/lib/zhoba, apart for each data folder.
 */
export async function reachablePlace(user: ServerUser, root: string, binaries: Binaries): Promise<Place> {
  const home = (await canReach(user, root)) ? root : join(SHELTER, hashOf(root));
  await mkdir(home, { recursive: true, mode: 0o755 });
  return {
    binaries: (await canReach(user, binaries.postgres)) ? binaries : await copied(binaries),
    folder: dataFolder(root, home),
  };
}

async function canReach(user: ServerUser, path: string): Promise<boolean> {
  if (user.uid === undefined) return true;
  for (const step of wayTo(path)) {
    if (
      !(await run('test', ['-x', step], user).then(
        () => true,
        () => false,
      ))
    )
      return false;
  }
  return true;
}

/** One copy a version, made aside and then given its name. */
async function copied({ postgres, initdb }: Binaries): Promise<Binaries> {
  const native = dirname(dirname(postgres));
  const { version }: { version: string } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
  const target = join(SHELTER, `postgresql-${version}`);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, target).catch(() => rm(partial, { recursive: true }));
  }
  return { postgres: postgres.replace(native, target), initdb: initdb.replace(native, target) };
}

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

function wayTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...wayTo(parent), path];
}
