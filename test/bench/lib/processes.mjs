import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ROOT, createDatabase, freePort } from './database.mjs';

const PASSWORD = 'zhoba-demo-2026';
const JSON_BODY = { 'content-type': 'application/json' };

/** A database with the demo city; its address. */
export async function createDemoCity(postgres, name) {
  const url = await createDatabase(postgres, name);
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'seed'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
  });
  return url;
}

/** Does the work with the built api and worker, each a process of its own, and ends them. The work is told the API's address. */
export async function withProcesses(databaseUrl, variables, work) {
  const port = await freePort();
  const files = mkdtempSync(join(tmpdir(), 'zhoba-bench-files-'));
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'only-for-measuring-only-for-measuring',
    LOG_LEVEL: 'info', // they say that they are up
    PORT: String(port),
    FILE_STORE: files,
    ...variables,
  };
  const ends = [];
  try {
    for (const name of ['api', 'worker']) ends.push(await start(name, environment));
    return await work(`http://127.0.0.1:${port}/api/v1`);
  } finally {
    await Promise.all(ends.map((end) => end()));
    rmSync(files, { recursive: true, force: true });
  }
}

async function start(name, env) {
  const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => line.includes(`"${name} is up"`) && resolve());
    void exited.then(([code]) => reject(new Error(`the ${name} ended with ${code}`)));
  });
  return async () => {
    child.kill('SIGTERM');
    await exited;
  };
}

/** Calls of the API as a person of the demo city; they throw what the product refuses. */
export async function signedIn(api, person) {
  const credentials = { email: `${person}@demo.zhoba`, password: PASSWORD };
  const { accessToken } = await called(`${api}/auth/login`, { headers: JSON_BODY, body: credentials });
  const headers = { ...JSON_BODY, authorization: `Bearer ${accessToken}` };
  /** A report at its end; refuses one that is not ready. */
  const report = async (body) => {
    const { id } = await called(`${api}/reports`, { headers, body });
    const events = await fetch(`${api}/reports/${id}/events`, { headers });
    const seen = await events.text();
    if (!seen.includes('event: ready\n')) throw new Error(`no paper: ${seen}`);
    return id;
  };
  return {
    get: (path) => called(`${api}${path}`, { headers }),
    post: (path, body) => called(`${api}${path}`, { headers, body }),
    report,
  };
}

async function called(url, { headers, body }) {
  const answer = await fetch(url, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
