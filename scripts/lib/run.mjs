import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A command of this step failed; `output` is all that it said, unless that was shown already. */
export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} failed (${code}).`);
    this.output = output;
  }
}

/**
 * Runs a program in the project's root. Its output is kept back unless it fails, or is shown at once with `visible`.
 * A signal to this process ends the program too.
 */
export async function run(command, args, { visible = false, env = process.env } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', ...Array(2).fill(visible ? 'inherit' : 'pipe')],
  });
  const chunks = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const passOn = (signal) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  try {
    const [code, signal] = await once(child, 'close');
    if (code === 0) return;
    throw new CommandFailed(
      `${command} ${args.join(' ')}`,
      signal ?? `exit code ${code}`,
      Buffer.concat(chunks).toString(),
    );
  } finally {
    process.off('SIGINT', passOn).off('SIGTERM', passOn);
  }
}

/** Runs the command-line program of an installed package with this same Node.js. */
export function runPackage(bin, args, options) {
  return run(process.execPath, [`node_modules/${bin}`, ...args], options);
}

const SIGN_OF_LIFE_MS = 15_000;

/** Says what is being done, now and then that it still is, and how long it took. */
export async function step(title, work) {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  console.log(`${title} …`);
  const alive = setInterval(() => console.log(`  … ${seconds()}`), SIGN_OF_LIFE_MS);
  try {
    await work();
    console.log(`  done in ${seconds()}`);
  } finally {
    clearInterval(alive);
  }
}

/** Runs a script's work and turns a failed command into its output and a sentence. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandFailed && error.output) console.error(error.output.trimEnd());
    console.error(error instanceof CommandFailed ? error.message : error);
    process.exit(1);
  }
}
