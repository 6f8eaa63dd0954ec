import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { DEMO_PASSWORD, demoAccounts } from '#libs/demo';
import { compose, createHttpApp, createLogger, parseConfig } from '#libs/platform';
import { API_MODULES } from '../../../api/src/api.modules.js';
import { serve } from '../../../api/src/serve.js';
import { WORKER_MODULES } from '../../../worker/src/worker.modules.js';
import { assertPortFree } from '../busy-port.js';
import { startEmbeddedPostgres } from '../embedded-postgres/index.js';
import { dataFolderOf, withKeptDefaults } from '../environment.js';
import type { Environment } from '../environment.js';
import { migrate } from '../migrate.js';
import { demoCity, seedDemo } from '../seed-demo.js';
import { untilToldToStop } from '../signals.js';

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

export const upCommand = (root: string, environment: Environment): Command =>
  new Command('up')
    .description('Start everything in one process: database, API, jobs and docs, with the demo city on the first start')
    .option('--fresh', 'start over: erase the embedded data first')
    .action(({ fresh = false }: { fresh?: boolean }) => up(root, environment, fresh));

async function up(root: string, environment: Environment, fresh: boolean): Promise<void> {
  const stop = untilToldToStop();
  const dataDir = dataFolderOf(environment, root);
  const kept = withKeptDefaults(environment, dataDir);
  const embedded = !kept['DATABASE_URL'];
  if (fresh && !embedded)
    throw new Error('--fresh erases only the embedded database; DATABASE_URL is set, so empty that database yourself.');
  // A wrong setting, or a busy port, is told before anything is started.
  const { http } = parseConfig({ ...kept, DATABASE_URL: kept['DATABASE_URL'] ?? 'postgres://later' }, root);
  await assertPortFree(http.host, http.port);

  const database = embedded
    ? await startEmbeddedPostgres({
        dataDir,
        fresh,
        onProgress: say,
        onLost: (error) => {
          process.stderr.write(`${error.message}\n`);
          stop.now(1);
        },
      })
    : { url: kept['DATABASE_URL']!, stop: async () => {} };
  try {
    if (fresh) rmSync(join(dataDir, 'files'), { recursive: true, force: true });
    const config = parseConfig({ LOG_LEVEL: 'warn', ...kept, DATABASE_URL: database.url }, root);
    const applied = await migrate(database.url);
    if (applied.length > 0) say(`Brought the database up to date: ${applied.length} migrations.`);
    const demo = !config.production && (await seedDemo(database.url, config.city.timeZone, say));
    if (stop.told) return;

    const logger = createLogger(config.logLevel);
    const app = await createHttpApp(compose(config, logger, [...API_MODULES, ...WORKER_MODULES]), config, logger);
    try {
      await serve(app, config, root);
      banner(`http://localhost:${config.http.port}`, config.production ? null : config.city.timeZone, demo);
      await stop.promise;
      say('Stopping: running jobs are finished first.');
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
  say('Stopped.');
}

function banner(address: string, timeZone: string | null, loadedNow: boolean): void {
  const lines = [
    '',
    `Zhoba is up at ${address}`,
    `  API docs   ${address}/api/docs   (sign in there, see docs/first-hour.md)`,
    `  OpenAPI    ${address}/api/docs-json`,
    `  health     ${address}/health/ready`,
  ];
  if (timeZone !== null) {
    lines.push(
      '',
      `Demo accounts${loadedNow ? '' : ' (if this is the demo city)'}, all with the password ${DEMO_PASSWORD}`,
    );
    lines.push(...demoAccounts(demoCity(timeZone)).map(({ email, what }) => `  ${email.padEnd(28)} ${what}`));
  }
  say([...lines, '', 'Ctrl-C stops it; the data are kept.', ''].join('\n'));
}
