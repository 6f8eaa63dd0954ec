// How long one waits for a project's passport (PDF) when nothing else is going on: from the request over HTTP until the stream of its
// progress says `ready`, with the api and the worker as processes of their own. On PostgreSQL, and on Redis where there is a
// redis-server. Works on the build: `npm run build`, then `node test/bench/passport.mjs`. Exits with 1 where the goal is missed.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT, createDatabase, freePort, startPostgres, withClient } from './lib/database.mjs';
import { median } from './lib/load.mjs';

const GOAL_MS = 300;
const PASSPORTS = 20;
/** Longer than whatever the request before has left to be done. */
const IDLE_MS = 1_200;
const OFFICE = { email: 'office@demo.zhoba', password: 'zhoba-demo-2026' };

/** A process of the product, once it says that it is up. */
async function start(name, variables) {
  const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...variables },
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

async function measure(databaseUrl, redisUrl) {
  const port = await freePort();
  const files = mkdtempSync(join(tmpdir(), 'zhoba-passports-'));
  const variables = {
    DATABASE_URL: databaseUrl,
    JWT_SECRET: 'only-for-measuring-only-for-measuring',
    LOG_LEVEL: 'info',
    PORT: String(port),
    FILE_STORE: files,
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
  const ends = [];
  try {
    ends.push(await start('api', variables), await start('worker', variables));
    return await passports(`http://127.0.0.1:${port}/api/v1`, databaseUrl);
  } finally {
    await Promise.all(ends.map((end) => end()));
    rmSync(files, { recursive: true });
  }
}

/** The first waits for everything that is loaded with it, and is told apart. */
async function passports(api, databaseUrl) {
  const signedIn = await call(`${api}/auth/login`, { 'content-type': 'application/json' }, OFFICE);
  const headers = { authorization: `Bearer ${signedIn.accessToken}`, 'content-type': 'application/json' };
  const { items } = await call(`${api}/projects?limit=50`, headers);
  const waits = [];
  for (let at = 0; at <= PASSPORTS; at += 1) {
    await sleep(IDLE_MS);
    waits.push(await passport(api, headers, items[at].id));
  }
  const [first, ...others] = waits.map(({ ms }) => ms);
  return { first, others, steps: await stepsOf(databaseUrl, waits.slice(1)) };
}

async function passport(api, headers, projectId) {
  const body = { kind: 'project-passport', projectId, format: 'pdf', language: 'kk' };
  const from = performance.now();
  const { id } = await call(`${api}/reports`, headers, body);
  const answered = performance.now() - from;
  const events = await fetch(`${api}/reports/${id}/events`, { headers });
  let seen = '';
  for await (const chunk of events.body) seen += Buffer.from(chunk).toString();
  if (!seen.includes('event: ready\n')) throw new Error(`no passport: ${seen}`);
  return { id, ms: performance.now() - from, answered };
}

async function call(url, headers, body) {
  const answer = await fetch(url, { headers, ...(body && { method: 'POST', body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Where the time goes, by the moments that the records hold; ms, medians. */
async function stepsOf(databaseUrl, waits) {
  const ids = waits.map(({ id }) => id);
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query(
      `SELECT extract(epoch FROM r.started_at - k.requested_at) * 1000 AS begun, extract(epoch FROM k.snapshot_at - r.started_at) * 1000 AS frozen,
              extract(epoch FROM r.finished_at - k.snapshot_at) * 1000 AS drawn
       FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE r.id = ANY($1)`,
      [ids],
    ),
  );
  const of = (step) => median(rows.map((row) => Number(row[step])));
  return {
    'answer to the request': median(waits.map(({ answered }) => answered)),
    'requested to begun': of('begun'),
    'begun to reading': of('frozen'),
    'reading to stored': of('drawn'),
  };
}

async function report(backend, databaseUrl, redisUrl) {
  const { first, others, steps } = await measure(databaseUrl, redisUrl);
  const middle = median(others);
  const reached = middle <= GOAL_MS;
  if (!reached) process.exitCode = 1;
  console.log(
    `${reached ? 'reached' : 'MISSED '}  ${backend.padEnd(10)}  median ${middle.toFixed(0)} ms of ${others.length}, best ` +
      `${Math.min(...others).toFixed(0)}, worst ${Math.max(...others).toFixed(0)}; the first ${first.toFixed(0)}`,
  );
  for (const [step, ms] of Object.entries(steps)) console.log(`         ${step.padEnd(22)} ${ms.toFixed(0)} ms`);
}

const postgres = await startPostgres();
try {
  const url = await createDatabase(postgres, 'passports');
  await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'seed'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
  });
  await report('PostgreSQL', url);
  if (spawnSync('redis-server', ['--version']).status === 0) {
    const port = await freePort();
    const redis = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()], {
      stdio: 'ignore',
    });
    await sleep(500);
    await report('Redis', url, `redis://127.0.0.1:${port}/0`);
    redis.kill();
    await once(redis, 'exit');
  } else console.log('Redis: skipped, there is no redis-server on the PATH');
  console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
} finally {
  await postgres.stop();
}
