import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startBuilt } from '../support/built-process.js';
import type { BuiltProcess } from '../support/built-process.js';
import { startOwnPostgres } from '../support/own-postgres.js';
import type { OwnPostgres } from '../support/own-postgres.js';
import { papersOf, pause, requestPaper, until } from '../support/papers.js';
import type { Papers } from '../support/papers.js';
import { PRODUCT } from '../support/product.js';
import { QUEUE_BACKENDS, sayWhatIsSkipped, startRedis } from '../support/redis.js';
import type { TestRedis } from '../support/redis.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';

/** How long the server is away. */
const AWAY_MS = 3_000;

/** Prepares the city and looks on; no part of it runs jobs. */
let office: TestApp;
let token: string;
let projectId: string;
let gate: ReportGate;
let papers: Papers;
let store: string;
let processes: BuiltProcess[];

async function prepare(): Promise<void> {
  processes = [];
  store = mkdtempSync(join(tmpdir(), 'zhoba-restarts-'));
  office = await startApp(PRODUCT);
  const { people } = await smallCity(office);
  token = await office.signIn(people.office);
  projectId = (await as(office, people.office)('POST', '/projects', plainProposal)).body.id;
  gate = await reportGate(office.config.database.url);
  papers = papersOf(office, store);
}

afterEach(async () => {
  await Promise.all(processes.map((process) => process.end('SIGKILL')));
  await gate.end();
  await office.close();
  rmSync(store, { recursive: true });
});

async function start(name: 'api' | 'worker', variables: Record<string, string> = {}): Promise<BuiltProcess> {
  const process = await startBuilt(name, {
    NODE_ENV: 'test',
    DATABASE_URL: office.config.database.url,
    DATABASE_POOL: '5',
    JWT_SECRET: office.config.jwtSecret,
    FILE_STORE: store,
    PORT: '0',
    ...variables,
  });
  processes.push(process);
  return process;
}

/** Still the process that was started: nothing around it has to start it anew. */
const stillRuns = ({ pid }: BuiltProcess) => process.kill(pid, 0);

async function expectEachOnce(ids: string[]): Promise<void> {
  for (const id of ids) {
    await papers.ready(id);
    await papers.expectOnePaper(id);
  }
}

sayWhatIsSkipped('a Redis that restarts');

(QUEUE_BACKENDS.some(({ backend }) => backend === 'Redis') ? describe : describe.skip)('a Redis that restarts', () => {
  let folder: string;
  let redis: TestRedis;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhoba-redis-'));
    redis = await startRedis(folder);
    await prepare();
  });
  afterEach(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  it('costs no paper: what was asked for before and meanwhile is made once by the worker that waited', async () => {
    const worker = await start('worker', { REDIS_URL: redis.url(0) });
    const api = await start('api', { REDIS_URL: redis.url(0) });
    await gate.close(90);
    const before = [await requestPaper(api.address, token, projectId)];
    await until(async () => (await gate.waiting()) === 1);

    await redis.stop();
    const meanwhile = await requestPaper(api.address, token, projectId, 'docx');
    await gate.open(90);
    await pause(AWAY_MS);
    expect(await papers.report(meanwhile)).toMatchObject({ state: 'queued', attempts: 0 });
    await redis.start();

    await expectEachOnce([...before, meanwhile]);
    expect(stillRuns(worker) && stillRuns(api)).toBe(true);
  }, 60_000);
});

describe('a PostgreSQL that restarts', () => {
  const shared = process.env['TEST_PG_URL'];
  let postgres: OwnPostgres;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    process.env['TEST_PG_URL'] = postgres.url;
  }, 60_000);
  afterAll(async () => {
    process.env['TEST_PG_URL'] = shared;
    await postgres.remove();
  });
  beforeEach(prepare, 60_000);

  it('costs no paper: api and worker go on by themselves, and the paper under way is made once', async () => {
    const worker = await start('worker');
    const api = await start('api');
    const ready = async () => (await fetch(`${api.address}/health/ready`)).status;
    await gate.close(90);
    const before = await requestPaper(api.address, token, projectId);
    await until(async () => (await gate.waiting()) === 1);

    await postgres.stop();
    expect(await ready()).toBe(503);
    await pause(AWAY_MS);
    await postgres.start();

    await until(async () => (await ready()) === 200);
    const after = await requestPaper(api.address, token, projectId, 'docx');
    await expectEachOnce([before, after]);
    expect(stillRuns(worker) && stillRuns(api)).toBe(true);
  }, 90_000);
});
