import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT, freePort } from './database.mjs';
import { OFFICE } from './fill.mjs';

export const POOL = 20;
const START_LIMIT_MS = 30_000;
const TOKEN_FOR_MS = 10 * 60 * 1000;

/** Starts the built api process. `preload` is loaded before it; `onStatement` is told what the preload sends. */
export async function startProduct(
  databaseUrl,
  { logLevel = 'warn', environment = 'production', preload, onStatement } = {},
) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [...(preload ? ['--import', preload] : []), 'dist/apps/api/src/main.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: environment,
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(POOL),
      PORT: String(port),
      JWT_SECRET: 'only-for-measuring-only-for-measuring',
      LOG_LEVEL: logLevel,
    },
    stdio: ['ignore', 'ignore', 'inherit', ...(preload ? ['ipc'] : [])],
    serialization: 'advanced',
  });
  if (onStatement) child.on('message', onStatement);
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  await whenReady(child, `${url}/health/ready`);
  const startMs = performance.now() - started;

  let token = { text: '', until: 0 };
  return {
    name: 'product',
    pid: child.pid,
    url,
    startMs,
    /** Of a request by the project office. */
    async headers() {
      if (token.until < performance.now()) token = { text: await signIn(url), until: performance.now() + TOKEN_FOR_MS };
      return { authorization: `Bearer ${token.text}` };
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function whenReady(child, url) {
  const giveUp = performance.now() + START_LIMIT_MS;
  while (child.exitCode === null && performance.now() < giveUp) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(10);
  }
  child.kill('SIGKILL');
  throw new Error('The product did not start.');
}

async function signIn(url) {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(OFFICE),
  });
  if (!answer.ok) throw new Error(`Cannot sign in: ${await answer.text()}`);
  return (await answer.json()).accessToken;
}
