import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { startBuilt } from '../support/built-process.js';
import type { BuiltProcess } from '../support/built-process.js';
import { papersOf, pause, requestPaper, until } from '../support/papers.js';
import type { Papers } from '../support/papers.js';
import { PRODUCT } from '../support/product.js';
import { QUEUE_BACKENDS, sayWhatIsSkipped, startRedis } from '../support/redis.js';
import type { TestRedis } from '../support/redis.js';
import { reportGate } from '../support/report-gate.js';
import type { ReportGate } from '../support/report-gate.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';

/** The processes that a process has started. */
const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child!] : []));

sayWhatIsSkipped('with the queue on Redis');

// Real processes of the built product, killed for real.
describe.each(QUEUE_BACKENDS)('with the queue on $backend', ({ backend }) => {
  let redis: TestRedis | undefined;
  let redisDatabase = 0;
  /** Prepares the city and looks on; no part of it runs jobs. */
  let office: TestApp;
  let call: ReturnType<typeof as>;
  let token: string;
  let gate: ReportGate;
  let store: string;
  let processes: BuiltProcess[];
  let rows: Papers['rows'];
  let report: Papers['report'];
  let ready: Papers['ready'];
  let expectOnePaper: Papers['expectOnePaper'];

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  beforeEach(async () => {
    processes = [];
    redisDatabase += 1;
    store = mkdtempSync(join(tmpdir(), 'zhoba-kills-'));
    office = await startApp(PRODUCT);
    const city = await smallCity(office);
    call = as(office, city.people.office);
    token = await office.signIn(city.people.office);
    gate = await reportGate(office.config.database.url);
    ({ rows, report, ready, expectOnePaper } = papersOf(office, store));
  });
  afterEach(async () => {
    await Promise.all(processes.map((process) => process.end('SIGKILL')));
    await gate.end();
    await office.close();
    rmSync(store, { recursive: true });
  });

  async function start(name: 'api' | 'worker'): Promise<BuiltProcess> {
    const process = await startBuilt(name, {
      NODE_ENV: 'test',
      DATABASE_URL: office.config.database.url,
      DATABASE_POOL: '5',
      JWT_SECRET: office.config.jwtSecret,
      FILE_STORE: store,
      PORT: '0',
      ...(redis && { REDIS_URL: redis.url(redisDatabase) }),
    });
    processes.push(process);
    return process;
  }

  async function project(): Promise<string> {
    const { body } = await call('POST', '/projects', plainProposal);
    return body.id;
  }

  const request = (projectId: string, format = 'pdf', address = office.url) =>
    requestPaper(address, token, projectId, format);

  const outboxRows = async () => (await rows<{ n: number }>('SELECT count(*)::int AS n FROM outbox'))[0]!.n;

  it('an api killed right after its answer loses nothing: workers that start later draw the paper, once', async () => {
    const projectId = await project();
    const before = await outboxRows();
    const api = await start('api');
    const id = await request(projectId, 'pdf', api.address);
    expect(await api.end('SIGKILL')).toBe('SIGKILL');
    expect(await report(id)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(await outboxRows()).toBe(before + 1);
    expect(existsSync(join(store, 'reports'))).toBe(false);

    await Promise.all([start('worker'), start('worker')]);
    await ready(id);
    await until(async () => (await outboxRows()) === 0);
    await pause(500);
    expect(await report(id)).toMatchObject({ state: 'ready', attempts: 1 });
    await expectOnePaper(id);
  }, 60_000);

  it('a worker killed before it stores one paper, and after it has stored another: the next worker ends both, once', async () => {
    const projectId = await project();
    const worker = await start('worker');
    await gate.close(100);
    const stored = await request(projectId, 'docx');
    await until(async () => (await gate.waiting()) === 1);
    expect(await report(stored)).toMatchObject({ state: 'running', progress: 90 });
    expect(readdirSync(join(store, 'reports', stored))).toHaveLength(1);
    await gate.close(90);
    const drawn = await request(projectId);
    await until(async () => (await gate.waiting()) === 2);
    const frozen = await Promise.all([report(stored), report(drawn)]);
    expect(frozen[1]).toMatchObject({ state: 'running', progress: 40 });
    expect(existsSync(join(store, 'reports', drawn))).toBe(false);

    expect(await worker.end('SIGKILL')).toBe('SIGKILL');
    await gate.dropWaiting();
    await Promise.all([gate.open(90), gate.open(100)]);
    const changed = await call('PATCH', `/projects/${projectId}`, { title: { ru: 'Другое' } }, { 'if-match': '*' });
    expect(changed.status).toBe(200);

    await start('worker');
    for (const [index, id] of [stored, drawn].entries()) {
      await ready(id, 60);
      expect(await report(id)).toMatchObject({
        attempts: 2,
        snapshot_at: frozen[index]!.snapshot_at,
        title: plainProposal.title.ru,
      });
      await expectOnePaper(id);
    }
  }, 120_000);

  it('a worker killed in the middle of a pack leaves each of its papers to be made once, from the one snapshot', async () => {
    const projectId = await project();
    const worker = await start('worker');
    await gate.close(90);
    const { status, body: pack } = await call('POST', '/report-packs', {
      kind: 'project-passport',
      projectId,
      formats: ['pdf'],
      languages: ['kk', 'ru', 'en'],
    });
    expect(status).toBe(202);
    const ids: string[] = pack.reports.map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(3);
    await until(async () => (await gate.waiting()) === 2);
    expect(await worker.end('SIGKILL')).toBe('SIGKILL');
    await gate.dropWaiting();
    await gate.open(90);
    await call('PATCH', `/projects/${projectId}`, { title: { ru: 'Другое' } }, { 'if-match': '*' });

    await start('worker');
    for (const id of ids) {
      await ready(id, 60);
      await expectOnePaper(id);
      expect((await report(id)).title).toBe(plainProposal.title.ru);
    }
    const { body: done } = await call('GET', `/report-packs/${pack.id}`);
    expect(done.finishedAt).not.toBeNull();
    expect(done.reports.map(({ language }: { language: string }) => language)).toEqual(['en', 'kk', 'ru']);
    const [told] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM history WHERE table_name = 'report_pack' AND row_id = $1
       AND new_row ->> 'snapshot_sha256' IS NOT NULL AND old_row ->> 'snapshot_sha256' IS NULL`,
      [pack.id],
    );
    expect(told!.n).toBe(1);
  }, 120_000);

  it('a paper whose drawing process is killed is drawn again by a new one', async () => {
    const projectId = await project();
    const worker = await start('worker');
    await ready(await request(projectId));
    const [press] = childrenOf(worker.pid);
    process.kill(press!, 'SIGSTOP');
    const id = await request(projectId);
    await until(async () => (await report(id)).progress === 40);
    process.kill(press!, 'SIGKILL');
    await ready(id);
    expect(await report(id)).toMatchObject({ attempts: 2 });
    await expectOnePaper(id);
    expect(childrenOf(worker.pid)).not.toContain(press);
  }, 60_000);

  it('a worker told to stop ends its paper first', async () => {
    const worker = await start('worker');
    await gate.close(90);
    const id = await request(await project());
    await until(async () => (await gate.waiting()) === 1);
    const ended = worker.end('SIGTERM');
    await pause(500);
    expect(await report(id)).toMatchObject({ state: 'running', progress: 40 });
    await gate.open(90);
    // Nest ends the process by the signal again, once everything is closed.
    expect([0, 'SIGTERM']).toContain(await ended);
    expect(await report(id)).toMatchObject({ state: 'ready', attempts: 1 });
    await expectOnePaper(id);
  }, 60_000);
});
