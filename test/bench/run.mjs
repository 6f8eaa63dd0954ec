// Measures the built product against a bare server: see README.md. `npm run build` first.
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBaseline } from './lib/baseline.mjs';
import { createDatabase, startPostgres } from './lib/database.mjs';
import { fill } from './lib/fill.mjs';
import { load, median } from './lib/load.mjs';
import { readOptions } from './lib/options.mjs';
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
  for (const size of options.sizes) {
    say(`Generating ${size} projects …`);
    const url = await createDatabase(postgres, `bench_${size}`);
    const workloads = workloadsOn(await fill(url, size));
    const recorded = await recordStatements(
      url,
      options.workloads.map((name) => workloads[name]),
    );
    cities.push({ size, url, workloads, recorded });
  }

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
    for (const { servers, workloads } of cities) {
      await assertSameAnswers(...servers, workloads[name]);
      for (const server of servers) await load(server, workloads[name], WARM_UP_SECONDS);
    }
    const rounds = cities.map(({ servers }) => servers.map(() => []));
    for (let round = 0; round < options.rounds; round++) {
      // One after the other and in turn, so that what else the machine does meets all of them.
      for (const [at, { servers, workloads }] of cities.entries()) {
        for (const [which, server] of servers.entries()) {
          rounds[at][which].push(await load(server, workloads[name], options.seconds));
        }
      }
    }
    for (const [at, { size, workloads, recorded }] of cities.entries()) {
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
