// What the roll-up of goals and targets, the channels and the suggested targets cost to read at several sizes. See README.md.
// Works on the build: `npm run build`, then `node test/bench/rollup.mjs [sizes]`. Exits with 1 below the goal.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startBaseline } from './lib/baseline.mjs';
import { createDatabase, startPostgres, withClient } from './lib/database.mjs';
import { fill } from './lib/fill.mjs';
import { fillDelivery } from './lib/fill-delivery.mjs';
import { fillSdg } from './lib/fill-sdg.mjs';
import { load, median } from './lib/load.mjs';
import { startProduct } from './lib/product.mjs';
import { recordStatements } from './lib/record.mjs';
import { assertSameAnswers } from './lib/same-answers.mjs';

const ROUNDS = 3;
const SECONDS = 3;
const ENOUGH_MS = 4_000;
/** Larger than this projects come without history and search words: writing them takes an hour. */
const WITH_PAST = 50_000;
/** So many times that of the smallest size may a reading of kept sums take. */
const GOAL = 2;

const ROLLUP = '/api/v1/sdg/rollup';
const ALL_STAGES = 'draft,submitted,on_agenda,approved,in_delivery,on_hold,completed,cancelled,rejected';
/** From kept sums: compared with the bare server. */
const KEPT = ['goal', 'target', 'district'].map((by) => ({
  name: `by ${by}`,
  requests: [{ method: 'GET', path: `${ROLLUP}?by=${by}` }],
}));
const OTHERS = {
  // The same projects, by a filter that the sums do not know.
  filtered: `${ROLLUP}?by=goal&stage=${ALL_STAGES}`,
  channels: '/api/v1/sdg/channels',
};

const { positionals } = parseArgs({ allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [500, 50_000];
const say = (text) => process.stderr.write(`${text}\n`);

const postgres = await startPostgres();
const results = [];
try {
  for (const size of sizes) {
    say(`Generating ${size} projects …`);
    const url = await createDatabase(postgres, `rollup_${size}`);
    const [project] = await fill(url, size, { past: size <= WITH_PAST });
    await fillSdg(url);
    await fillDelivery(url);
    results.push(await reading(url, size, project));
    console.log(JSON.stringify(results.at(-1)));
    await withClient(postgres.url('postgres'), (client) => client.query(`DROP DATABASE rollup_${size} WITH (FORCE)`));
  }
} finally {
  await postgres.stop();
}
const [small] = results;
for (const { size, keptMs } of results.slice(1)) {
  for (const [name, ms] of Object.entries(keptMs)) {
    const times = ms.product / small.keptMs[name].product;
    console.log(
      `${times <= GOAL ? 'reached' : 'MISSED '}  ${name} at ${size}: ${times.toFixed(2)} times that at ${small.size}`,
    );
    if (times > GOAL) process.exitCode = 1;
  }
}

async function reading(url, size, project) {
  const recorded = await recordStatements(url, KEPT);
  const servers = [await startProduct(url), await startBaseline(url, recorded)];
  const [product, bare] = servers;
  try {
    const keptMs = {};
    for (const workload of KEPT) {
      await assertSameAnswers(product, bare, workload);
      const { path } = workload.requests[0];
      keptMs[workload.name] = { product: await timeOf(product, path), bare: await timeOf(bare, path) };
    }
    const otherMs = {};
    for (const [name, path] of Object.entries(OTHERS)) otherMs[name] = await timeOf(product, path);
    // Nobody finds a project by its words where there are none.
    if (size <= WITH_PAST) otherMs.suggestions = await timeOf(product, `/api/v1/projects/${project}/sdg-suggestions`);
    const [goals] = KEPT;
    const loads = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [which, server] of servers.entries()) loads[which].push(await load(server, goals, SECONDS));
    }
    const [ours, theirs] = loads.map((runs) => median(runs.map((run) => run.perSecond)));
    return {
      size,
      keptMs,
      otherMs,
      productPerSecond: Math.round(ours),
      barePerSecond: Math.round(theirs),
      ratio: median(loads[0].map((run, round) => run.perSecond / loads[1][round].perSecond)),
      load: loadavg()[0],
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** One request after another: the median in milliseconds. */
async function timeOf(server, path) {
  const headers = await server.headers();
  const ask = async () => {
    const answer = await fetch(server.url + path, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.text();
  };
  for (let warm = 0; warm < 3; warm++) await ask();
  const times = [];
  for (const end = performance.now() + ENOUGH_MS; performance.now() < end || times.length < 3;) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return median(times);
}
