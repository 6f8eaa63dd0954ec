// Starts the built product once on a scratch data folder, asks whether it is ready, and ends it with Ctrl-C's signal.
// The test suite runs as CommonJS, so this is what proves that the ES modules of dist/ load in a working order.
import './lib/node-version.mjs';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processesNaming } from './lib/processes.mjs';
import { root } from './lib/run.mjs';

const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 30_000;

// not mkdtemp: its 0700 folder would shut out the postgres user that the server runs as under root
const data = join(tmpdir(), `zhoba-smoke-${process.pid}`);
mkdirSync(data);

const port = await freePort();
const { DATABASE_URL: _database, REDIS_URL: _redis, NODE_ENV: _mode, ...env } = process.env;
const product = spawn(process.execPath, ['--enable-source-maps', 'dist/apps/cli/src/main.js', 'up'], {
  cwd: root,
  env: { ...env, PORT: String(port), HOST: '127.0.0.1', ZHOBA_DATA: data },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let output = '';
for (const stream of [product.stdout, product.stderr]) stream.on('data', (chunk) => (output += chunk));
const ended = once(product, 'exit');

try {
  const start = performance.now();
  await untilReady();
  console.log(`ready after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  assert.equal(await statusOf('/api/docs-json'), 200, 'GET /api/docs-json');
  assert.match(await screenAt('/projects'), /<div id="root">/, 'the page of the screens');
  product.kill('SIGINT');
  const [code] = await Promise.race([ended, sleep(STOP_LIMIT_MS, ['still running'], { ref: false })]);
  assert.equal(code, 0, 'exit code after SIGINT');
  assert.deepEqual(processesNaming(data), [], 'processes left behind');
  console.log('stopped cleanly');
} catch (error) {
  console.log(`${output}\n${error.message}`);
  process.exitCode = 1;
} finally {
  if (product.exitCode === null && product.signalCode === null) {
    product.kill('SIGKILL');
    await ended;
  }
  // a keeper that lost the product just now still stops its server
  for (let tries = 0; processesNaming(data).length > 0 && tries < 100; tries++) await sleep(100);
  rmSync(data, { recursive: true, force: true });
}

async function screenAt(path) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: 'text/html' } });
  return answer.text();
}

async function untilReady() {
  for (const deadline = Date.now() + READY_LIMIT_MS; ; await sleep(100)) {
    assert.equal(product.exitCode, null, 'the product ended before it was ready');
    if ((await statusOf('/health/ready')) === 200) return;
    assert.ok(Date.now() < deadline, `not ready after ${READY_LIMIT_MS / 1000} s`);
  }
}

/** The status of an answer, or nothing while there is nobody to answer. */
async function statusOf(path) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address.port;
}
