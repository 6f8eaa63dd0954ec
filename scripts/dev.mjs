// npm run dev: the running product, built again and restarted at every change of a source file.
import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { copyAssets } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { endWithNpm } from './lib/npm-shell.mjs';
import { main, root } from './lib/run.mjs';

endWithNpm();
await main(install);

const compilerArgs = [
  'node_modules/typescript/bin/tsc',
  '-p',
  'tsconfig.build.json',
  '--watch',
  '--preserveWatchOutput',
];
const compiler = spawn(process.execPath, compilerArgs, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

let product;
let ending = false;

async function stopProduct(signal) {
  if (!product || product.exitCode !== null || product.signalCode !== null) return;
  const gone = once(product, 'exit');
  if (signal) product.kill(signal);
  await gone;
}

async function restart() {
  await stopProduct('SIGTERM');
  if (ending) return;
  copyAssets();
  const args = ['--enable-source-maps', 'dist/apps/cli/src/main.js', 'up', ...process.argv.slice(2)];
  product = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

// One restart after another, however fast the compiler reports.
let restarts = Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => void end(signal));
}

async function end(signal) {
  if (ending) return;
  ending = true;
  compiler.kill();
  await restarts;
  await stopProduct(signal);
  process.exit(0);
}

for await (const line of createInterface({ input: compiler.stdout })) {
  console.log(line);
  if (line.includes('Found 0 errors')) restarts = restarts.then(restart);
}
