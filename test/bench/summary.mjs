// What the figures of the portfolio cost to read, kept and added up anew, and what keeping them costs a writer. See README.md.
// Works on the build: `npm run build`, then `node test/bench/summary.mjs [sizes] [--writes size]`.
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { figuresSql } from '../../dist/libs/overview/src/persistence/figures-as-of.js';
import { MEASURES, keysOf } from '../../dist/libs/overview/src/persistence/figures-measures.js';
import { startBaseline } from './lib/baseline.mjs';
import { createDatabase, startPostgres, withClient } from './lib/database.mjs';
import { fill } from './lib/fill.mjs';
import { fillDelivery, openMilestones } from './lib/fill-delivery.mjs';
import { load, median } from './lib/load.mjs';
import { startProduct } from './lib/product.mjs';
import { recordStatements } from './lib/record.mjs';
import { assertSameAnswers } from './lib/same-answers.mjs';

const ROUNDS = 3;
const SECONDS = 3;
const WRITE_ROUNDS = 5;
const ENOUGH_MS = 4_000;
/** Larger than this a portfolio comes without history and search words: writing them takes an hour, and nobody reads them here. */
const WITH_PAST = 50_000;

const SUMMARY = '/api/v1/portfolio/summary';
const ALL_STAGES = 'draft,submitted,on_agenda,approved,in_delivery,on_hold,completed,cancelled,rejected';
const kept = { name: 'W3', requests: [{ method: 'GET', path: SUMMARY }] };
/** The same projects, by a filter that the sums do not know. */
const live = { name: 'live', requests: [{ method: 'GET', path: `${SUMMARY}?stage=${ALL_STAGES}` }] };

/** What makes a change of a milestone, and of the signals that it turns, come to the sums. */
const QUEUEING = [
  ['milestone', 'queue_changed_figures'],
  ['project_health', 'queue_changed_figures'],
];

const { values: options, positionals } = parseArgs({ options: { writes: { type: 'string' } }, allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [500, 50_000];
const writesAt = Number(options.writes ?? 50_000);
const say = (text) => process.stderr.write(`${text}\n`);

const postgres = await startPostgres();
const results = [];
try {
  for (const size of sizes) {
    say(`Generating ${size} projects …`);
    const url = await createDatabase(postgres, `summary_${size}`);
    await fill(url, size, { past: size <= WITH_PAST });
    await fillDelivery(url);
    results.push(await reading(url, size));
    console.log(JSON.stringify(results.at(-1)));
    if (size === writesAt) {
      results.at(-1).writing = await writing(url);
      console.log(JSON.stringify(results.at(-1).writing));
    }
    await withClient(postgres.url('postgres'), (client) => client.query(`DROP DATABASE summary_${size} WITH (FORCE)`));
  }
  const [small] = results;
  for (const { size, keptMs } of results.slice(1)) {
    verdict(
      `kept sums at ${size}: time as a multiple of that at ${small.size}`,
      keptMs / small.keptMs,
      (value) => value <= 2,
    );
  }
  for (const { size, keptMs, recordsMs, liveMs } of results) {
    if (size !== 50_000) continue;
    verdict(
      `kept sums at ${size}: how much faster than adding up the records`,
      recordsMs / keptMs,
      (value) => value >= 100,
    );
    verdict(
      `kept sums at ${size}: how much faster than the filtered summary`,
      liveMs / keptMs,
      (value) => value >= 100,
    );
  }
  for (const { size, writing: written } of results) {
    if (written)
      verdict(
        `PATCH of a milestone at ${size}: share of its rate without kept sums`,
        written.share,
        (value) => value >= 0.7,
      );
  }
} finally {
  await postgres.stop();
}

function verdict(goal, value, reached) {
  console.log(`${reached(value) ? 'reached' : 'MISSED '}  ${goal}: ${value.toFixed(2)}`);
}

async function reading(url, size) {
  const recorded = await recordStatements(url, [kept]);
  const servers = [await startProduct(url), await startBaseline(url, recorded)];
  try {
    const [product, bare] = servers;
    await assertSameAnswers(product, bare, kept);
    const loads = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      for (const [which, server] of servers.entries()) loads[which].push(await load(server, kept, SECONDS));
    }
    const perSecond = loads.map((runs) => median(runs.map((run) => run.perSecond)));
    const times = {
      keptMs: await timeOf(product, kept),
      bareMs: await timeOf(bare, kept),
      liveMs: await timeOf(product, live),
    };
    return {
      size,
      ...times,
      recordsMs: await timeOfRecords(url),
      productPerSecond: Math.round(perSecond[0]),
      barePerSecond: Math.round(perSecond[1]),
      ratio: median(loads[0].map((run, round) => run.perSecond / loads[1][round].perSecond)),
      load: loadavg()[0],
    };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** One request after another: the median in milliseconds. */
async function timeOf(server, { requests: [{ path }] }) {
  const headers = await server.headers();
  return timed(async () => {
    const answer = await fetch(server.url + path, { headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.text();
  });
}

/** The sums of all groups from the records themselves, as they would have to be read without kept figures. */
async function timeOfRecords(url) {
  const measures = Object.entries(MEASURES).map(([name, ofProject]) => `sum(${ofProject}) AS ${name}`);
  const names = Object.keys(MEASURES).map((name) => `sum(s.${name}) AS ${name}`);
  const groups = 'f.direction_id, f.stage, f.oversight, f.health, f.roadmap_ids, f.district_ids';
  const text = `SELECT k.dimension, k.key, ${names.join(', ')} FROM (
      SELECT ${groups}, ${measures.join(', ')} FROM (${figuresSql('current_date')}) f GROUP BY ${groups}
    ) s ${keysOf('s')} GROUP BY k.dimension, k.key`;
  return withClient(url, (client) => timed(() => client.query({ name: 'records', text })));
}

async function timed(work) {
  for (let warm = 0; warm < 3; warm++) await work();
  const times = [];
  for (const end = performance.now() + ENOUGH_MS; performance.now() < end || times.length < 3;) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** PATCH of a milestone, reported as done, with kept sums and without in turn; somebody folds them meanwhile. */
async function writing(url) {
  const ids = await openMilestones(url, 200_000);
  let next = 0;
  const take = () => {
    const id = ids[next++];
    if (!id) throw new Error('There are no more open milestones.');
    return {
      method: 'PATCH',
      path: `/api/v1/milestones/${id}`,
      body: JSON.stringify({ actualOn: '2026-01-15' }),
    };
  };
  const patch = {
    name: 'W6',
    requests: [take()].map((request) => ({ ...request, headers: { 'if-match': '*' } })),
    take,
  };
  const product = await startProduct(url);
  const anyVersion = { ...product, headers: async () => ({ ...(await product.headers()), 'if-match': '*' }) };
  const rounds = { with: [], without: [] };
  try {
    await withClient(url, async (client) => {
      const turn = (what) =>
        client.query(QUEUEING.map(([table, trigger]) => `ALTER TABLE ${table} ${what} TRIGGER ${trigger}`).join(';'));
      await load(anyVersion, patch, SECONDS);
      for (let round = 0; round < WRITE_ROUNDS; round++) {
        for (const way of round % 2 ? ['with', 'without'] : ['without', 'with']) {
          await turn(way === 'with' ? 'ENABLE' : 'DISABLE');
          const loading = load(anyVersion, patch, SECONDS);
          const over = new AbortController();
          const folding = (async () => {
            for (; !over.signal.aborted; await sleep(1000)) await client.query('SELECT zhoba_fold_figures(5000)');
          })();
          rounds[way].push((await loading.finally(() => over.abort())).perSecond);
          await folding;
        }
      }
    });
  } finally {
    await product.stop();
  }
  return {
    with: median(rounds.with),
    without: median(rounds.without),
    share: median(rounds.with.map((rate, round) => rate / rounds.without[round])),
    rounds,
  };
}
