// How long a voluntary local review of five goals takes, and how much memory: everything that the city of the demo holds for goals 11,
// 8, 9, 4 and 3 is frozen once and drawn by a process of its own for each paper, whose largest resident memory is told. Works on the
// build: `npm run build`, then `node test/bench/review.mjs`. Exits with 1 where a goal is missed.
import { execFile, fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const GOALS = [11, 8, 9, 4, 3];
const GOAL_SECONDS = 10;
const GOAL_MEGABYTES = 1024;
const PAPERS = ['kk', 'ru', 'en'].flatMap((language) => ['pdf', 'docx'].map((format) => ({ format, language })));

if (process.argv[2] === 'draw') await drawOne();
else if (process.argv[2] === 'freeze') process.send(await freeze(process.argv[3]));
else await measure();

/** In the process of one paper: loading what draws is part of the time. */
async function drawOne() {
  const [, , , file, format, language] = process.argv;
  const start = performance.now();
  const { draw } = await import('../../dist/libs/reports/src/drawing/draw.js');
  const { content } = await draw({ kind: 'vlr', snapshot: JSON.parse(readFileSync(file, 'utf8')), format, language });
  const { user, system } = process.cpuUsage();
  process.send({
    cpu: (user + system) / 1e6,
    seconds: (performance.now() - start) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    size: content.length / 2 ** 20,
  });
}

async function measure() {
  const file = join(tmpdir(), `zhoba-review-${process.pid}.json`);
  try {
    const { frozen, indicators } = await inProcess(['freeze', file]);
    console.log(`${GOALS.length} goals, ${indicators} indicators; read in ${frozen.toFixed(2)} s`);
    for (const { format, language } of PAPERS) {
      const { seconds, cpu, megabytes, size } = await inProcess(['draw', file, format, language]);
      const reached = frozen + seconds <= GOAL_SECONDS && megabytes <= GOAL_MEGABYTES;
      if (!reached) process.exitCode = 1;
      console.log(
        `${reached ? 'reached' : 'MISSED '}  ${language} ${format.padEnd(4)}  ${seconds.toFixed(2)} s, CPU ${cpu.toFixed(2)} s  ` +
          `${megabytes.toFixed(0)} MB at most  file ${size.toFixed(1)} MB`,
      );
    }
  } finally {
    rmSync(file, { force: true });
  }
}

function inProcess(args) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), args);
    child.once('message', (answer) => {
      // The product's connections would keep it.
      child.kill();
      resolve(answer);
    });
    child.once('exit', (code) => reject(new Error(`the drawing process ended with ${code}`)));
  });
}

/** The product itself reads the data, in the transaction that its own reports are read in. */
async function freeze(file) {
  const { ROOT, createDatabase, startPostgres } = await import('./lib/database.mjs');
  const postgres = await startPostgres();
  try {
    const url = await createDatabase(postgres, 'review');
    Object.assign(process.env, {
      DATABASE_URL: url,
      JWT_SECRET: 'only-for-this-measure-only-for-this',
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'test',
    });
    await promisify(execFile)(process.execPath, ['dist/apps/cli/src/main.js', 'seed'], { cwd: ROOT, env: process.env });
    const [
      { NestFactory },
      { DataSource },
      { compose, createLogger, parseConfig },
      { ReportsModule },
      { ReportMakers },
    ] = await Promise.all([
      import('@nestjs/core'),
      import('typeorm'),
      import('../../dist/libs/platform/src/index.js'),
      import('../../dist/libs/reports/src/reports.module.js'),
      import('../../dist/libs/reports/src/kinds/report-makers.js'),
    ]);
    const config = parseConfig(process.env, ROOT);
    const app = await NestFactory.createApplicationContext(
      compose(config, createLogger(config.logLevel), [ReportsModule]),
      {
        logger: false,
      },
    );
    const start = performance.now();
    const snapshot = await app.get(DataSource).transaction('REPEATABLE READ', (tx) =>
      app
        .get(ReportMakers)
        .of('vlr')
        .freeze(tx, { projectId: null, subjectId: null, params: { goals: GOALS } }, new Date()),
    );
    const frozen = (performance.now() - start) / 1000;
    writeFileSync(file, JSON.stringify(snapshot));
    await app.close();
    return { frozen, indicators: snapshot.indicators.length };
  } finally {
    await postgres.stop();
  }
}
