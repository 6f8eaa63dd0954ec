// What the product adds to its queue: announcements that go outbox → relay → job → done, and jobs added to the product's own queue,
// against bare BullMQ jobs that do nothing, on the same backend in the same run and in turn. On PostgreSQL, and on Redis where there is
// a redis-server. Beside it, what of the announcing is the writing of its rows alone, and the CPU time of this process for each job.
// Works on the build: `npm run build`, then `node test/bench/queue.mjs`. Exits with 1 where a goal is missed.
import 'reflect-metadata';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { loadavg, tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { Queue, Worker, createPostgresBackend, withBackend } from 'bullmq';
import { z } from 'zod';
import {
  OnEvent,
  Outbox,
  PlatformJobsModule,
  Queues,
  UnitOfWork,
  compose,
  createLogger,
  defineEvent,
  parseConfig,
} from '../../dist/libs/platform/src/index.js';
import { createDatabase, freePort, startPostgres } from './lib/database.mjs';
import { median } from './lib/load.mjs';

const GOAL = 0.8;
const JOBS = 1_000;
const ROUNDS = 9;
/** As many as the relay takes at once; the others add so many at once too. */
const BATCH = 100;
/** As the product's queue of short tasks. */
const CONCURRENCY = 4;
const KEEP = { removeOnComplete: { age: 86_400 }, removeOnFail: { age: 30 * 86_400 } };

const happened = defineEvent('bench.happened', z.object({ number: z.int() }));

/** Counts the jobs of a round that have still to do their work. */
const counter = { left: 0, done: () => undefined };
const tick = () => {
  counter.left -= 1;
  if (counter.left === 0) counter.done();
};
const allOf = (jobs) => {
  counter.left = jobs;
  return new Promise((resolve) => {
    counter.done = resolve;
  });
};

class Probe {
  async run() {
    tick();
  }
}
const { value } = Object.getOwnPropertyDescriptor(Probe.prototype, 'run');
OnEvent(happened, { name: 'bench.run', queue: 'tasks' })(Probe.prototype, 'run', { value });
// eslint-disable-next-line typescript/no-extraneous-class -- Nest knows a module by its class
const probeModule = { module: class ProbeModule {}, providers: [Probe] };

const batches = [...Array(JOBS / BATCH).keys()].map((batch) =>
  [...Array(BATCH).keys()].map((number) => batch * BATCH + number),
);

/** From the first word of it until the last has done its work: jobs a second, CPU ms for each, and the share of time until all were given. */
async function measured(give) {
  const all = allOf(JOBS);
  const start = performance.now();
  const before = process.cpuUsage();
  await give();
  const given = performance.now() - start;
  await all;
  const { user, system } = process.cpuUsage(before);
  const took = performance.now() - start;
  return { perSecond: JOBS / (took / 1000), cpuMs: (user + system) / 1000 / JOBS, givenShare: given / took };
}

async function measure(databaseUrl, redisUrl) {
  const config = parseConfig(
    {
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      JWT_SECRET: 'only-for-measuring-only-for-measuring',
      ...(redisUrl && { REDIS_URL: redisUrl }),
    },
    tmpdir(),
  );
  const root = compose(config, createLogger('warn'), [PlatformJobsModule, probeModule]);
  const product = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });

  const onPostgres = withBackend(createPostgresBackend);
  const connection = redisUrl
    ? { url: redisUrl, maxRetriesPerRequest: null }
    : { connectionString: databaseUrl, schema: 'bullmq', migrate: true, max: 4 };
  const queue = redisUrl ? new Queue('bare', { connection }) : new onPostgres.Queue('bare', { connection });
  const settings = { connection, concurrency: CONCURRENCY };
  const work = async () => tick();
  const bare = redisUrl ? new Worker('bare', work, settings) : new onPostgres.Worker('bare', work, settings);
  await bare.waitUntilReady();

  const job = (name, data) => ({ name, data, opts: { jobId: randomUUID(), attempts: 5, ...KEEP } });
  const addTo = (target, name) => async () => {
    for (const numbers of batches) {
      await target.addBulk(numbers.map((number) => job(name, { payload: { number }, requestId: null })));
    }
  };
  const ways = {
    announced: async () => {
      const outbox = product.get(Outbox);
      for (const numbers of batches) {
        await product.get(UnitOfWork).run(async (tx) => {
          for (const number of numbers) await outbox.add(tx, happened, { number });
        });
      }
    },
    added: addTo(product.get(Queues).get('tasks'), 'bench.run'),
    bare: addTo(queue, 'bare'),
  };

  const rounds = [];
  for (const give of Object.values(ways)) await measured(give);
  for (let round = 0; round < ROUNDS; round += 1) {
    const runs = {};
    // In turn from the front and from the back, so that none always has the same neighbour.
    const inTurn = round % 2 ? Object.keys(ways).toReversed() : Object.keys(ways);
    for (const way of inTurn) {
      runs[way] = await measured(ways[way]);
      await sleep(200);
    }
    rounds.push(runs);
  }
  await bare.close();
  await queue.close();
  await product.close();
  return rounds;
}

let reached = true;
function tell(backend, rounds) {
  const of = (way, figure) => median(rounds.map((runs) => runs[way][figure]));
  for (const [way, title] of Object.entries({ announced: 'outbox → relay → job → done', added: 'add → done' })) {
    const ratios = rounds.map((runs) => runs[way].perSecond / runs.bare.perSecond);
    const ratio = median(ratios);
    console.log(
      `${backend}, ${title}: ${of(way, 'perSecond').toFixed(0)}/s, bare ${of('bare', 'perSecond').toFixed(0)}/s, ratio ${ratio.toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}), CPU ${of(way, 'cpuMs').toFixed(2)} ms, bare ${of('bare', 'cpuMs').toFixed(2)} ms, all given after ${(of(way, 'givenShare') * 100).toFixed(0)} % of the time${ratio < GOAL ? ` MISSED: the goal is ${GOAL}` : ''}`,
    );
    if (ratio < GOAL) reached = false;
  }
}

const postgres = await startPostgres();
try {
  tell('PostgreSQL', await measure(await createDatabase(postgres, 'bench_queue')));
  if (spawnSync('redis-server', ['--version']).status === 0) {
    const port = await freePort();
    const redis = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()], {
      stdio: 'ignore',
    });
    await sleep(500);
    tell('Redis', await measure(await createDatabase(postgres, 'bench_redis'), `redis://127.0.0.1:${port}/0`));
    redis.kill();
    await once(redis, 'exit');
  } else console.log('Redis: skipped, there is no redis-server on the PATH');
  console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
} finally {
  await postgres.stop();
}
process.exitCode = reached ? 0 : 1;
