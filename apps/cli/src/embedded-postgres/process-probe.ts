import { readFileSync } from 'node:fs';

/**
 * Whether process `pid` is alive and is the one meant: after a restart of the machine or container its number may
 * belong to somebody else, so where the system shows command lines (Linux) `commandPart` must occur in it.
 */
export function isRunning(pid: number, commandPart: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(commandPart);
  } catch {
    return process.platform !== 'linux';
  }
}
