import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whom PostgreSQL runs as; empty when that is simply whoever runs the product. */
export interface ServerUser {
  readonly uid?: number;
  readonly gid?: number;
}

const NAME = 'postgres';

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, who is added where missing. */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  try {
    return await lookUp();
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', NAME]).catch((error: Error) => {
      throw new Error(
        `PostgreSQL does not run as root, and the system user ${NAME} that it would run as could not be added: ${error.message.trim()}`,
      );
    });
    return lookUp();
  }
}

async function lookUp(): Promise<ServerUser> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
