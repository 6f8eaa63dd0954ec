import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, step } from './run.mjs';

/** Installs the packages of package-lock.json where node_modules does not hold exactly them. */
export async function install() {
  if (isInstalled()) return;
  await step('Installing packages (npm ci), the first time takes a minute or two', () =>
    // dev: the compiler and the embedded PostgreSQL are development packages, whatever NODE_ENV says;
    // optional: so are the native binaries of this system
    npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--prefer-offline'),
  );
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli ? run(process.execPath, [cli, ...args]) : run('npm', args);
}

/** Compares the lock with npm's own list of what it put into node_modules, written when an install is complete. */
function isInstalled() {
  const installed = packagesOf(join('node_modules', '.package-lock.json'));
  if (!installed) return false;
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function packagesOf(lock) {
  const file = join(root, lock);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
