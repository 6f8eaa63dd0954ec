// How long one waits for a project's passport (PDF) when nothing else is going on: from the request over HTTP until the stream of its
// progress says `ready`, with the api and the worker as processes of their own. On PostgreSQL, and on Redis where there is a
// redis-server. Works on the build: `npm run build`, then `node test/bench/passport.mjs`. Exits with 1 where the goal is missed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startPostgres, withClient } from './lib/database.mjs';
import { median } from './lib/load.mjs';
import { createDemoCity, signedIn, withProcesses } from './lib/processes.mjs';

const GOAL_MS = 300;
const PASSPORTS = 20;
/** Longer than whatever the request before has left to be done. */
const IDLE_MS = 1_200;

/** The first waits for everything that is loaded with it, and is told apart. */
async function passports(api, databaseUrl) {
  const office = await signedIn(api, 'office');
  const { items } = await office.get('/projects?limit=50');
  const waits = [];
  for (let at = 0; at <= PASSPORTS; at += 1) {
    await sleep(IDLE_MS);
    const from = performance.now();
    const id = await office.report({
      kind: 'project-passport',
      projectId: items[at].id,
      format: 'pdf',
      language: 'kk',
    });
    waits.push({ id, ms: performance.now() - from });
  }
  const [first, ...others] = waits.map(({ ms }) => ms);
  return { first, others, steps: await stepsOf(databaseUrl, waits.slice(1)) };
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
    'requested to begun': of('begun'),
    'begun to reading': of('frozen'),
    'reading to stored': of('drawn'),
  };
}

async function report(backend, databaseUrl, redisUrl) {
  const { first, others, steps } = await withProcesses(databaseUrl, redisUrl ? { REDIS_URL: redisUrl } : {}, (api) =>
    passports(api, databaseUrl),
  );
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
  const url = await createDemoCity(postgres, 'passports');
  await report('PostgreSQL', url);
  if (spawnSync('redis-server', ['--version']).status === 0) {
    const port = await freePort();
    const redis = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()], {
      stdio: 'ignore',
    });
    try {
      await sleep(500);
      await report('Redis', url, `redis://127.0.0.1:${port}/0`);
    } finally {
      redis.kill();
      await once(redis, 'exit');
    }
  } else console.log('Redis: skipped, there is no redis-server on the PATH');
  console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
} finally {
  await postgres.stop();
}
