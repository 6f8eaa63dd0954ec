import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of the built product: `npm run build` comes before. */
export interface BuiltProcess {
  /** Where it listens; empty for a worker. */
  readonly address: string;
  readonly pid: number;
  /** Sends the signal and waits for the end. The exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
}

/** Resolves when the process says that it is up. */
export async function startBuilt(name: 'api' | 'worker', variables: Record<string, string>): Promise<BuiltProcess> {
  const child = spawn(process.execPath, [resolve(`dist/apps/${name}/src/main.js`)], {
    env: { PATH: process.env['PATH'], ...variables, LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await sayingUp(child, name);
  return {
    address,
    pid: child.pid!,
    end: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode ?? child.signalCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode ?? child.signalCode;
    },
  };
}

function sayingUp(child: ChildProcess, name: string): Promise<string> {
  return new Promise((up, reject) => {
    const said: string[] = [];
    const listen = (line: string) => {
      said.push(line);
      const message = parsed(line);
      if (message?.msg === `${name} is up`) up(message.address ?? '');
    };
    for (const output of [child.stdout, child.stderr]) if (output) createInterface(output).on('line', listen);
    child.once('exit', () => reject(new Error(`the ${name} ended: ${said.slice(-10).join('\n')}`)));
  });
}

function parsed(line: string): { msg?: string; address?: string } | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
