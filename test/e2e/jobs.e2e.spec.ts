import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { OperationsHttpModule } from '#libs/operations';
import { OnEvent, OnSchedule, Outbox, PlatformJobsModule, UnitOfWork, defineEvent } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as } from '../support/small-city.js';

const asked = defineEvent('test.job-asked', z.object({ number: z.int() }));
/** Whether the work can be done now. */
let broken = true;
let done: number[] = [];

@Injectable()
class Probe {
  @OnEvent(asked, { name: 'test.work', queue: 'tasks', attempts: 1, concurrency: 2 })
  async work({ number }: z.infer<typeof asked.payload>): Promise<void> {
    if (broken) throw new Error(`no paper for ${number}`);
    done.push(number);
  }

  @OnSchedule('0 9 * * *', { name: 'test.daily', queue: 'tasks' })
  async daily(): Promise<void> {}
}

@Module({ providers: [Probe] })
class ProbeModule {}

let app: TestApp;
let admin: ReturnType<typeof as>;
let adminId: string;

beforeAll(async () => {
  app = await startApp([PlatformJobsModule, OperationsHttpModule, ProbeModule]);
  adminId = await app.addUser('admin@almaty.kz', 'admin');
  await app.addUser('office@almaty.kz', 'project_office');
  admin = as(app, 'admin@almaty.kz');
});
afterAll(() => app.close());
beforeEach(() => {
  broken = true;
  done = [];
});

const ask = (number: number) => app.app.get(UnitOfWork).run((tx) => app.app.get(Outbox).add(tx, asked, { number }));

interface Shown {
  readonly id: string;
  readonly payload: { readonly number: number };
}

async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await new Promise((go) => setTimeout(go, 25))) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 15 s');
}

const failed = (number: number): Promise<Shown> =>
  until(async () => {
    const { body } = await admin('GET', '/jobs?queue=tasks');
    return body.items.find(({ payload }: Shown) => payload?.number === number);
  });

const deeds = () =>
  app.app
    .get(DataSource)
    .query<{ action: string; job_id: string | null; acted_by: string }[]>(
      'SELECT action, job_id, acted_by FROM job_action ORDER BY id',
    );

it('lists what could not be done, with its reason, and does it again when asked', async () => {
  await ask(1);
  const job = await failed(1);
  expect(job).toMatchObject({
    queue: 'tasks',
    name: 'test.work',
    state: 'failed',
    attempts: 1,
    mostAttempts: 1,
    reason: 'no paper for 1',
    finishedAt: expect.any(String),
  });
  broken = false;
  expect((await admin('POST', `/jobs/tasks/${job.id}/retry`)).status).toBe(204);
  await until(() => (done.length > 0 ? true : undefined));
  expect(done).toEqual([1]);
  await until(async () => {
    const { body } = await admin('GET', '/jobs?state=completed&queue=tasks');
    return body.items.some(({ id }: Shown) => id === job.id) || undefined;
  });
  const again = await admin('POST', `/jobs/tasks/${job.id}/retry`);
  expect([again.status, again.body.code, again.body.params]).toEqual([409, 'JOB_NOT_FAILED', { state: 'completed' }]);
  expect((await deeds()).at(-1)).toEqual({ action: 'retry', job_id: job.id, acted_by: adminId });
});

it('removes a failed job for good', async () => {
  await ask(2);
  const { id } = await failed(2);
  expect((await admin('POST', `/jobs/tasks/${id}/discard`)).status).toBe(204);
  expect((await admin('POST', `/jobs/tasks/${id}/discard`)).status).toBe(404);
  const { body } = await admin('GET', '/jobs');
  expect(body.items.map((job: Shown) => job.id)).not.toContain(id);
  expect((await deeds()).at(-1)).toMatchObject({ action: 'discard', job_id: id });
});

it('one of two who try a job again at once does it', async () => {
  await ask(3);
  const { id } = await failed(3);
  broken = false;
  const answers = await Promise.all([1, 2].map(() => admin('POST', `/jobs/tasks/${id}/retry`)));
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(204);
  for (const status of statuses) expect([204, 409]).toContain(status);
  await until(() => (done.length > 0 ? true : undefined));
  await new Promise((go) => setTimeout(go, 300));
  expect(done).toEqual([3]);
});

it('a paused queue begins nothing until it goes on', async () => {
  broken = false;
  expect((await admin('POST', '/jobs/queues/tasks/pause')).status).toBe(204);
  await ask(4);
  const queues = async () => (await admin('GET', '/jobs/queues')).body.items as { name: string; paused: boolean }[];
  expect(await queues()).toMatchObject([
    { name: 'tasks', paused: true, failed: expect.any(Number), completed: expect.any(Number) },
    { name: 'documents', paused: false },
  ]);
  await new Promise((go) => setTimeout(go, 500));
  expect(done).toEqual([]);
  expect((await admin('POST', '/jobs/queues/tasks/resume')).status).toBe(204);
  await until(() => (done.length > 0 ? true : undefined));
  expect(done).toEqual([4]);
  expect((await queues())[0]).toMatchObject({ paused: false });
});

it('tells what the workers can do, and when a schedule runs next', async () => {
  const { body } = await admin('GET', '/jobs/handlers');
  expect(body.items).toEqual(
    expect.arrayContaining([
      {
        name: 'test.work',
        queue: 'tasks',
        event: 'test.job-asked',
        cron: null,
        nextRunAt: null,
        attempts: 1,
        concurrency: 2,
      },
      expect.objectContaining({ name: 'test.daily', cron: '0 9 * * *', event: null }),
    ]),
  );
  const { nextRunAt } = body.items.find(({ name }: { name: string }) => name === 'test.daily');
  // Nine in the morning in Almaty.
  expect(nextRunAt).toMatch(/T04:00:00.000Z$/);
});

it.each([
  ['an unknown state', 'GET', '/jobs?state=lost', 400],
  ['an unknown queue', 'POST', '/jobs/queues/papers/pause', 404],
  ['more than there may be', 'GET', '/jobs?limit=500', 400],
  ['a job that there is not', 'POST', '/jobs/tasks/0/retry', 404],
])('refuses %s', async (_what, method, path, status) => {
  expect((await admin(method, path)).status).toBe(status);
});

it('is the administrator’s alone', async () => {
  const office = as(app, 'office@almaty.kz');
  for (const [method, path] of [
    ['GET', '/jobs'],
    ['GET', '/jobs/queues'],
    ['GET', '/jobs/handlers'],
    ['POST', '/jobs/queues/tasks/pause'],
    ['POST', '/jobs/tasks/1/retry'],
  ] as const)
    expect([path, (await office(method, path)).status]).toEqual([path, 403]);
  expect((await app.request('GET', '/jobs')).status).toBe(401);
});
