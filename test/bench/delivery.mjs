// What delivery asks of the server: milestones of a direction, the chart of a roadmap, a moved forecast that others wait for, and what
// waits for a manager and for the office. See README.md. Works on the build: `npm run build`, then
// `node test/bench/delivery.mjs [sizes] [--only W11,W12,W6,attention] [--rounds 5] [--seconds 3]`.
import { loadavg } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { createDatabase, startPostgres, withClient } from './lib/database.mjs';
import { startDeliveryBaseline } from './lib/delivery-baseline.mjs';
import { ATTENTION, deliveryWorkloadsOn } from './lib/delivery-workloads.mjs';
import { fill, OFFICE } from './lib/fill.mjs';
import { fillDelivery } from './lib/fill-delivery.mjs';
import { fillPlans, MANAGER } from './lib/fill-plans.mjs';
import { load, median } from './lib/load.mjs';
import { startProduct } from './lib/product.mjs';
import { recordStatements } from './lib/record.mjs';
import { assertSameAnswers } from './lib/same-answers.mjs';

const GOALS = { W11: 0.7, W12: 0.7, W6: 0.6 };
const ATTENTION_GROWS = 2;
const WARM_UP_SECONDS = 3;
const ENOUGH_MS = 4_000;

const { values: options, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: 'attention,W11,W12,W6' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
  },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [500, 50_000];
const asked = options.only.split(',');
const rounds = Number(options.rounds);
const seconds = Number(options.seconds);
const say = (text) => process.stderr.write(`${text}\n`);
const verdicts = [];

const postgres = await startPostgres();
try {
  const cities = [];
  for (const size of sizes) {
    say(`Generating ${size} projects …`);
    const url = await createDatabase(postgres, `delivery_${size}`);
    // Without history and search words: writing them takes long, and nobody reads them here.
    await fill(url, size, { past: false });
    await fillDelivery(url);
    cities.push({ size, url, heads: await fillPlans(url) });
  }
  if (asked.includes('attention')) await compareAttention(cities);
  for (const { size, url, heads } of cities)
    for (const result of await loaded(url, deliveryWorkloadsOn(heads))) {
      console.log(JSON.stringify({ size, ...result }));
      const goal = GOALS[result.workload];
      verdict(
        `${result.workload} at ${size}: share of the bare server's rate ≥ ${goal}`,
        result.ratio,
        result.ratio >= goal,
      );
    }
  for (const line of verdicts) console.log(line);
} finally {
  await postgres.stop();
}

function verdict(goal, value, reached) {
  verdicts.push(`${reached ? 'reached' : 'MISSED '}  ${goal}: ${value.toFixed(2)}`);
}

/** The product and the bare server in turn, round by round. */
async function loaded(url, workloads) {
  const wanted = Object.values(workloads).filter(({ name }) => asked.includes(name));
  if (wanted.length === 0) return [];
  const { W6 } = workloads;
  let turn = 0;
  const recorded = await recordStatements(
    url,
    wanted.map((workload) => (workload === W6 ? { ...W6, take: () => W6.toDay(turn++ % 2) } : workload)),
  );
  const servers = [await startProduct(url), await startDeliveryBaseline(url, recorded)];
  try {
    const results = [];
    for (const workload of wanted) {
      await assertSameAnswers(...servers, workload);
      if (workload === W6) await assertSameEffects(url, servers, W6);
      for (const server of servers) await load(server, workload, WARM_UP_SECONDS);
      const runs = servers.map(() => []);
      for (let round = 0; round < rounds; round++)
        for (const which of round % 2 ? [1, 0] : [0, 1])
          runs[which].push(await load(servers[which], workload, seconds));
      const [product, bare] = runs;
      const ratios = product.map(({ perSecond }, round) => perSecond / bare[round].perSecond);
      const of = (list, figure) => Number(median(list.map((run) => run[figure])).toPrecision(3));
      results.push({
        workload: workload.name,
        ratio: Number(median(ratios).toFixed(3)),
        ratios: ratios.map((ratio) => Number(ratio.toFixed(2))),
        product: of(product, 'perSecond'),
        bare: of(bare, 'perSecond'),
        p50: [of(product, 'p50'), of(bare, 'p50')],
        cpuMs: [of(product, 'cpuMs'), of(bare, 'cpuMs')],
        statements: recorded[workload.name].statements.length,
        load: loadavg()[0],
      });
    }
    return results;
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** Both have to answer a moved forecast alike and leave the same behind: forecast, proposals, signals, as many rows of history. */
async function assertSameEffects(url, [product, bare], { toDay }) {
  const move = async (server, which) => {
    const { method, path, headers, body } = toDay(which);
    const answer = await fetch(server.url + path, {
      method,
      headers: { ...(await server.headers()), ...headers, 'content-type': 'application/json' },
      body,
    });
    const { version, forecastAt, ...rest } = await answer.json();
    if (!answer.ok || !version || !forecastAt) throw new Error(`W6 on ${server.name}: ${JSON.stringify(rest)}`);
    return rest;
  };
  const left = [];
  await move(product, 0);
  for (const server of [product, bare]) {
    const before = await withClient(url, lastOfHistory);
    const answer = await move(server, 1);
    left.push({ answer, ...(await withClient(url, (client) => leftBehind(client, answer, before))) });
    await move(product, 0);
  }
  if (!isDeepStrictEqual(...left))
    throw new Error(`W6: the two servers leave different things behind: ${JSON.stringify(left, null, 1)}`);
  if (left[0].proposals.length < 5) throw new Error('W6: nobody is asked to move.');
}

async function lastOfHistory(client) {
  return (await client.query('SELECT max(id) AS id FROM history')).rows[0].id;
}

async function leftBehind(client, { id, projectId }, before) {
  const rows = async (text, values) => (await client.query(text, values)).rows;
  return {
    proposals: await rows(
      `SELECT milestone_id, cause_id, caused_by, from_start_on, from_on, to_start_on, to_on, working_days FROM forecast_proposal
       WHERE state = 'open' AND cause_id = $1 ORDER BY milestone_id`,
      [id],
    ),
    health: await rows(
      'SELECT changes_on, schedule, budget, risks, overall, signals, divergence FROM project_health WHERE project_id = $1',
      [projectId],
    ),
    history: await rows(
      `SELECT table_name, operation, actor_id, actor_name, count(*) FROM history WHERE id > coalesce($1::bigint, 0)
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2`,
      [before],
    ),
  };
}

/** One request after another, each city in turn, so that what else the machine does meets all of them. */
async function compareAttention(cities) {
  const servers = [];
  try {
    for (const { url } of cities) servers.push(await startProduct(url));
    for (const [who, person] of Object.entries({ manager: MANAGER, office: OFFICE })) {
      const measured = [];
      for (const [at, { size }] of cities.entries())
        measured.push({ size, url: servers[at].url, headers: await headersOf(servers[at].url, person), times: [] });
      for (let round = -1; round < rounds; round++)
        for (const city of measured) {
          const { times, rows } = await asking(city.url, city.headers, ENOUGH_MS / 2);
          // The first round is to warm up: a statement is planned anew for its first five times on each connection.
          if (round >= 0) city.times.push(median(times));
          city.rows = rows;
        }
      const [small] = measured;
      for (const { size, times, rows } of measured) {
        const ms = times.map((time) => Number(time.toFixed(1)));
        console.log(JSON.stringify({ attention: who, size, ms: median(ms), rounds: ms, rows, load: loadavg()[0] }));
        if (size === small.size) continue;
        const growth = median(times.map((time, round) => time / small.times[round]));
        verdict(
          `attention of ${who} at ${size}: times that at ${small.size} ≤ ${ATTENTION_GROWS}`,
          growth,
          growth <= ATTENTION_GROWS,
        );
      }
    }
  } finally {
    for (const server of servers) await server.stop();
  }
}

async function asking(url, headers, enoughMs) {
  const times = [];
  let rows = 0;
  for (const end = performance.now() + enoughMs; performance.now() < end || times.length < 10;) {
    const start = performance.now();
    const answer = await fetch(url + ATTENTION, { headers });
    const body = await answer.json();
    times.push(performance.now() - start);
    if (!answer.ok) throw new Error(JSON.stringify(body));
    rows = body.items.length;
  }
  return { times, rows };
}

async function headersOf(url, { email, password }) {
  const answer = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Cannot sign in: ${await answer.text()}`);
  return { authorization: `Bearer ${(await answer.json()).accessToken}` };
}
