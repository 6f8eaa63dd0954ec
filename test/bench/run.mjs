// Measures the built product against a bare server: see README.md. `npm run build` first.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBaseline } from './lib/baseline.mjs';
import { committeeWorkloadsOn, questionsFor } from './lib/committee-workloads.mjs';
import { createDatabase, startPostgres } from './lib/database.mjs';
import { fill } from './lib/fill.mjs';
import { fillCommittee } from './lib/fill-committee.mjs';
import { load, median } from './lib/load.mjs';
import { COMMITTEE, PORTFOLIO, readOptions } from './lib/options.mjs';
import { residentMb } from './lib/process-figures.mjs';
import { startProduct } from './lib/product.mjs';
import { recordStatements } from './lib/record.mjs';
import { report, verdicts } from './lib/report.mjs';
import { assertSameAnswers } from './lib/same-answers.mjs';
import { workloadsOn } from './lib/workloads.mjs';

const WARM_UP_SECONDS = 3;
const STARTS = 3;
const IDLE_MS = 3_000;

const options = readOptions();
const say = (text) => process.stderr.write(`${text}\n`);

const postgres = await startPostgres();
const running = [];
try {
  const cities = [];
  const addCity = async (names, size, makeWorkloads) => {
    if (names.length === 0) return;
    const url = await createDatabase(postgres, `bench_${cities.length}`);
    const workloads = await makeWorkloads(url);
    const recorded = await recordStatements(
      url,
      names.map((name) => workloads[name]),
    );
    cities.push({ size, url, workloads, recorded });
  };
  const asked = (names) => options.workloads.filter((name) => names.includes(name));
  for (const size of options.sizes) {
    if (asked(PORTFOLIO).length > 0) say(`Generating ${size} projects …`);
    await addCity(asked(PORTFOLIO), size, async (url) => workloadsOn(await fill(url, size)));
  }
  const questions = questionsFor(WARM_UP_SECONDS + options.rounds * options.seconds);
  if (asked(COMMITTEE).length > 0) say(`Putting ${questions} projects before the committee …`);
  await addCity(asked(COMMITTEE), questions, async (url) => committeeWorkloadsOn(await fillCommittee(url, questions)));

  const starts = [];
  for (let i = 0; i < STARTS; i++) {
    const product = await startProduct(cities[0].url, options);
    await sleep(IDLE_MS);
    starts.push({ ms: product.startMs, mb: residentMb(product.pid) });
    await product.stop();
  }
  const start = { ms: median(starts.map(({ ms }) => ms)), mb: median(starts.map(({ mb }) => mb)) };

  for (const city of cities) {
    city.servers = [await startProduct(city.url, options), await startBaseline(city.url, city.recorded)];
    running.push(...city.servers);
  }

  const results = [];
  for (const name of options.workloads) {
    say(`${name} …`);
    const measuring = cities.filter(({ recorded }) => name in recorded);
    for (const { servers, workloads } of measuring) {
      await assertSameAnswers(...servers, workloads[name]);
      for (const server of servers) await load(server, workloads[name], WARM_UP_SECONDS);
    }
    const rounds = measuring.map(({ servers }) => servers.map(() => []));
    for (let round = 0; round < options.rounds; round++) {
      // One after the other and in turn, so that what else the machine does meets all of them.
      for (const [at, { servers, workloads }] of measuring.entries()) {
        for (const [which, server] of servers.entries()) {
          rounds[at][which].push(await load(server, workloads[name], options.seconds));
        }
      }
    }
    for (const [at, { size, workloads, recorded }] of measuring.entries()) {
      const [product, bare] = rounds[at];
      results.push({
        workload: name,
        title: workloads[name].title,
        size,
        statements: recorded[name].statements.length,
        product,
        bare,
        ratio: median(product.map(({ perSecond }, round) => perSecond / bare[round].perSecond)),
      });
    }
  }

  const measured = {
    at: new Date().toISOString(),
    cores: cpus().length,
    node: process.version,
    load: loadavg()[0],
    ...options,
    start,
    results,
  };
  if (options.json)
    writeFileSync(options.json, `${JSON.stringify({ ...measured, goals: verdicts(measured) }, null, 2)}\n`);
  console.log(report(measured));
} finally {
  for (const server of running) await server.stop();
  await postgres.stop();
}
