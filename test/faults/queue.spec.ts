import { Injectable, Module } from '@nestjs/common';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { tmpdir } from 'node:os';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import {
  Cancellations,
  OnEvent,
  OnSchedule,
  Outbox,
  PlatformJobsModule,
  Queues,
  UnitOfWork,
  compose,
  createLogger,
  currentContext,
  defineEvent,
  parseConfig,
  runInContext,
} from '#libs/platform';
import type { JobControl } from '#libs/platform';
import { freshDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';
import { QUEUE_BACKENDS, sayWhatIsSkipped, startRedis } from '../support/redis.js';
import type { TestRedis } from '../support/redis.js';

const happened = defineEvent('test.happened', z.object({ number: z.int() }));
const breaks = defineEvent('test.breaks', z.object({ number: z.int() }));
const recovers = defineEvent('test.recovers', z.object({ number: z.int() }));
const refused = defineEvent('test.refused', z.object({ number: z.int() }));
const lasts = defineEvent('test.lasts', z.object({ number: z.int() }));
const heavy = defineEvent('test.heavy', z.object({ number: z.int() }));
const stoppable = defineEvent('test.stoppable', z.object({ number: z.int() }));

interface Run {
  readonly job: string;
  readonly payload: unknown;
  readonly requestId: string | undefined;
  readonly attempt: number;
  readonly lastAttempt: boolean;
  readonly at: number;
}

const WORK_MS = 700;
let runs: Run[];
let heavyNow = 0;
let mostHeavy = 0;

const note = (job: string, payload: unknown, { attempt, lastAttempt }: JobControl) =>
  void runs.push({ job, payload, requestId: currentContext()?.requestId, attempt, lastAttempt, at: Date.now() });
const runsOf = (job: string) => runs.filter((run) => run.job === job);

@Injectable()
class Probe {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @OnEvent(happened, { name: 'test.first', queue: 'tasks' })
  async first(payload: unknown, control: JobControl): Promise<void> {
    note('first', payload, control);
  }

  @OnEvent(happened, { name: 'test.second', queue: 'documents' })
  async second(payload: unknown, control: JobControl): Promise<void> {
    note('second', payload, control);
  }

  @OnEvent(breaks, { name: 'test.breaks', queue: 'tasks', attempts: 3 })
  async breaks(payload: unknown, control: JobControl): Promise<void> {
    note('breaks', payload, control);
    throw new Error('always');
  }

  @OnEvent(recovers, { name: 'test.recovers', queue: 'tasks', attempts: 3 })
  async recovers(payload: unknown, control: JobControl): Promise<void> {
    note('recovers', payload, control);
    if (control.attempt === 1) throw new Error('once');
  }

  @OnEvent(refused, { name: 'test.refused', queue: 'tasks', attempts: 3 })
  async refused(payload: unknown, control: JobControl): Promise<void> {
    note('refused', payload, control);
    throw new DomainError('conflict', 'NOT_NOW');
  }

  /** Needs the database at its very end. */
  @OnEvent(lasts, { name: 'test.lasts', queue: 'documents' })
  async lasts(payload: unknown, control: JobControl): Promise<void> {
    note('begun', payload, control);
    await pause(WORK_MS);
    await this.unitOfWork.run((tx) => tx.query('INSERT INTO test_done VALUES (1)'));
    note('ended', payload, control);
  }

  @OnEvent(heavy, { name: 'test.heavy', queue: 'tasks', concurrency: 1 })
  async heavy(payload: unknown, control: JobControl): Promise<void> {
    note('heavy', payload, control);
    heavyNow += 1;
    mostHeavy = Math.max(mostHeavy, heavyNow);
    await pause(150);
    heavyNow -= 1;
  }

  /** Works until it is told to stop. */
  @OnEvent(stoppable, { name: 'test.stoppable', queue: 'tasks', subject: ({ number }) => `thing ${number}` })
  async stoppable(payload: unknown, control: JobControl): Promise<void> {
    note('stoppable', payload, control);
    const stopped = new Promise((_, reject) =>
      control.signal.addEventListener('abort', () => reject(control.signal.reason)),
    );
    await stopped.finally(() => note('stopped', payload, control));
  }

  @OnSchedule('0 0 1 1 *', { name: 'test.yearly', queue: 'documents' })
  async yearly(payload: unknown, control: JobControl): Promise<void> {
    note('yearly', payload, control);
  }
}

@Module({ providers: [Probe] })
class ProbeModule {}

@Injectable()
class Double {
  @OnEvent(happened, { name: 'test.first', queue: 'documents' })
  async first(): Promise<void> {}
}

@Module({ providers: [Double] })
class DoubleModule {}

/** The next version of the product: the yearly schedule has moved to another day, and nothing else of the probe is left. */
@Injectable()
class NextProbe {
  @OnSchedule('0 0 2 1 *', { name: 'test.yearly', queue: 'documents' })
  async yearly(): Promise<void> {}
}

@Module({ providers: [NextProbe] })
class NextProbeModule {}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await condition());) {
    if (Date.now() > deadline) throw new Error(`it did not happen in 15 s; runs: ${JSON.stringify(runs)}`);
    await pause(25);
  }
}

sayWhatIsSkipped('the queue on Redis');

describe.each(QUEUE_BACKENDS)('the queue on $backend', ({ backend }) => {
  let redis: TestRedis | undefined;
  let redisDatabase = 0;
  let database: TestDatabase;
  let processes: INestApplicationContext[];

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis();
  });
  afterAll(() => redis?.stop());

  beforeEach(async () => {
    runs = [];
    processes = [];
    redisDatabase += 1;
    database = await freshDatabase();
  });
  afterEach(async () => {
    await Promise.all(processes.map((process) => process.close()));
    await database.drop();
  });

  /** A process of the product that runs jobs. */
  const start = (...modules: Type[]) => startProcess(PlatformJobsModule, ...modules);
  const startWithoutJobs = () => startProcess();

  async function startProcess(...modules: Type[]): Promise<INestApplicationContext> {
    const config = parseConfig(
      {
        NODE_ENV: 'test',
        DATABASE_URL: database.url,
        DATABASE_POOL: '5',
        JWT_SECRET: 'only-for-tests-only-for-tests-only',
        ...(redis && { REDIS_URL: redis.url(redisDatabase) }),
      },
      tmpdir(),
    );
    const root = compose(config, createLogger('silent'), modules);
    const process = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
    processes.push(process);
    return process;
  }

  async function stop(process: INestApplicationContext): Promise<void> {
    processes = processes.filter((other) => other !== process);
    await process.close();
  }

  const announce = (process: INestApplicationContext, event: typeof happened, ...numbers: number[]) =>
    process.get(UnitOfWork).run(async (tx) => {
      for (const number of numbers) await process.get(Outbox).add(tx, event, { number });
    });

  const outboxIsEmpty = async (process: INestApplicationContext) => {
    const [row] = await process.get(DataSource).query<{ rows: number }[]>('SELECT count(*)::int AS rows FROM outbox');
    return row!.rows === 0;
  };

  const failed = async (process: INestApplicationContext) => (await process.get(Queues).counts()).tasks['failed'];

  /** Makes it sure that two processes that start at once write their schedules at once; Redis does one after the other itself. */
  async function writeSchedulesSlowly(process: INestApplicationContext): Promise<void> {
    if (backend === 'Redis') return;
    await process.get(DataSource).query(`
      CREATE FUNCTION test_slowly() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_sleep(0.5);
        RETURN NEW;
      END $$;
      CREATE TRIGGER test_slowly BEFORE UPDATE ON bullmq.scheduler FOR EACH ROW EXECUTE FUNCTION test_slowly();
    `);
  }

  it('makes one job per subscriber of an announcement, under the request that caused it', async () => {
    const process = await start(ProbeModule);
    await runInContext({ requestId: 'request-of-a-person', language: 'kk', actor: null, idempotencyId: null }, () =>
      announce(process, happened, 7),
    );
    await until(() => runs.length === 2);
    await pause(300);
    expect(runs.map(({ job }) => job).toSorted()).toEqual(['first', 'second']);
    for (const run of runs) {
      expect(run).toMatchObject({ payload: { number: 7 }, requestId: 'request-of-a-person', attempt: 1 });
    }
    expect(await outboxIsEmpty(process)).toBe(true);
  });

  it('runs each of many announcements once, though two processes take part', async () => {
    const [one] = await Promise.all([start(ProbeModule), start(ProbeModule)]);
    const numbers = Array.from({ length: 250 }, (_, index) => index);
    await announce(one, happened, ...numbers);
    await until(() => runs.length >= 500);
    await pause(300);
    for (const job of ['first', 'second']) {
      const seen = runsOf(job).map(({ payload }) => z.object({ number: z.int() }).parse(payload).number);
      expect(seen.toSorted((a, b) => a - b)).toEqual(numbers);
    }
  });

  it('tries a failing job again after a growing pause, then leaves it among the failed', async () => {
    const process = await start(ProbeModule);
    await announce(process, breaks, 1);
    await until(async () => (await failed(process)) === 1);
    const tries = runsOf('breaks');
    expect(tries.map(({ attempt, lastAttempt }) => [attempt, lastAttempt])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const [first, second] = [tries[1]!.at - tries[0]!.at, tries[2]!.at - tries[1]!.at];
    expect(first).toBeGreaterThanOrEqual(950);
    expect(second).toBeGreaterThanOrEqual(1_900);
  });

  it('forgets a failure that the next try makes good', async () => {
    const process = await start(ProbeModule);
    await announce(process, recovers, 1);
    await until(() => runsOf('recovers').length === 2);
    await pause(500);
    expect(runsOf('recovers')).toHaveLength(2);
    expect(await failed(process)).toBe(0);
  });

  it('does not try a refusal again', async () => {
    const process = await start(ProbeModule);
    await announce(process, refused, 1);
    await until(async () => (await failed(process)) === 1);
    await pause(1_500);
    expect(runsOf('refused')).toHaveLength(1);
  });

  it('keeps one job when the relay dies between queue and outbox and delivers again', async () => {
    const process = await start(ProbeModule);
    // The first removal from the outbox fails, after its jobs have reached the queue; a sequence does not roll back.
    await process.get(DataSource).query(`
      CREATE SEQUENCE test_removals;
      CREATE FUNCTION test_fail_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('test_removals') = 1 THEN RAISE EXCEPTION 'the relay dies here'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER test_fail_once AFTER DELETE ON outbox FOR EACH STATEMENT EXECUTE FUNCTION test_fail_once();
    `);
    await announce(process, happened, 1);
    await until(() => runs.length === 2);
    await until(() => outboxIsEmpty(process));
    await pause(500);
    expect(runs.map(({ job }) => job).toSorted()).toEqual(['first', 'second']);
    const [row] = await process.get(DataSource).query<{ n: string }[]>('SELECT last_value AS n FROM test_removals');
    // The removal that failed, and the one of the second delivery.
    expect(Number(row!.n)).toBeGreaterThanOrEqual(2);
  });

  it('has a schedule once, however many processes start and however often', async () => {
    const waiting = async (process: INestApplicationContext) =>
      (await process.get(Queues).counts()).documents['delayed'];
    const first = await start(ProbeModule);
    expect(await waiting(first)).toBe(1);
    await writeSchedulesSlowly(first);
    await stop(first);
    const [second] = await Promise.all([start(NextProbeModule), start(NextProbeModule)]);
    expect(await waiting(second)).toBe(1);
  });

  it('moves a schedule that has changed, and removes one that nothing handles any more', async () => {
    const schedules = async (process: INestApplicationContext) =>
      (await process.get(Queues).get('documents').getJobSchedulers()).map(({ key, pattern, tz, next }) => [
        key,
        pattern,
        tz,
        new Date(next!).toLocaleDateString('en-CA', { timeZone: 'Asia/Almaty' }).slice(5),
      ]);
    const first = await start(ProbeModule);
    expect(await schedules(first)).toEqual([['test.yearly', '0 0 1 1 *', 'Asia/Almaty', '01-01']]);
    await stop(first);
    const second = await start(NextProbeModule);
    expect(await schedules(second)).toEqual([['test.yearly', '0 0 2 1 *', 'Asia/Almaty', '01-02']]);
    await stop(second);
    const third = await start();
    expect(await schedules(third)).toEqual([]);
    expect((await third.get(Queues).counts()).documents['delayed']).toBe(0);
  });

  it('makes up for a run that fell into a time without a process, once', async () => {
    const first = await start(ProbeModule);
    const [schedule] = await first.get(Queues).get('documents').getJobSchedulers();
    const [job] = await first.get(Queues).get('documents').getJobs(['delayed']);
    expect(job!.id).toBe(`repeat:test.yearly:${schedule!.next}`);
    await stop(first);
    // The year turns meanwhile.
    const later = await startWithoutJobs();
    await (await later.get(Queues).get('documents').getJob(job!.id!))!.changeDelay(300);
    await stop(later);
    await pause(400);
    const [second] = await Promise.all([start(ProbeModule), start(ProbeModule)]);
    await until(() => runsOf('yearly').length > 0);
    await pause(500);
    expect(runsOf('yearly')).toHaveLength(1);
    expect((await second.get(Queues).counts()).documents['delayed']).toBe(1);
  });

  it('runs no more of a kind at once than its limit, and leaves the other places to other kinds', async () => {
    mostHeavy = 0;
    const process = await start(ProbeModule);
    await announce(process, heavy, 1, 2, 3, 4, 5);
    await until(() => runsOf('heavy').length === 1);
    await announce(process, happened, 6);
    await until(() => runsOf('first').length === 1);
    expect(runsOf('heavy').length).toBeLessThan(5);
    await until(() => runsOf('heavy').length === 5 && heavyNow === 0);
    expect(mostHeavy).toBe(1);
    expect(runsOf('heavy').map(({ attempt }) => attempt)).toEqual([1, 1, 1, 1, 1]);
    expect(await failed(process)).toBe(0);
  });

  it('ends the jobs about a subject that is cancelled, on whichever process, and counts none of them as failed', async () => {
    const [one, other] = await Promise.all([start(ProbeModule), start(ProbeModule)]);
    await announce(one, stoppable, 1, 1, 2);
    await until(() => runsOf('stoppable').length === 3);
    const undone = other.get(UnitOfWork).run(async (tx) => {
      await other.get(Cancellations).cancel(tx, 'thing 2');
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await other.get(UnitOfWork).run((tx) => other.get(Cancellations).cancel(tx, 'thing 1'));
    await until(() => runsOf('stopped').length === 2);
    await pause(300);
    expect(runsOf('stopped').map(({ payload }) => payload)).toEqual([{ number: 1 }, { number: 1 }]);
    await one.get(UnitOfWork).run((tx) => one.get(Cancellations).cancel(tx, 'thing 2'));
    await until(async () => (await one.get(Queues).counts()).tasks['active'] === 0);
    expect(await failed(one)).toBe(0);
    expect(runsOf('stoppable')).toHaveLength(3);
  });

  it('shows a job that nothing handles among the failed', async () => {
    const process = await start(ProbeModule);
    await process.get(Queues).get('tasks').add('test.unheard-of', { payload: null, requestId: null });
    await until(async () => (await failed(process)) === 1);
    const [job] = await process.get(Queues).get('tasks').getJobs(['failed']);
    expect(job!.failedReason).toBe('no handler for job test.unheard-of');
  });

  it('keeps an announcement that nothing declares, until a version comes that does', async () => {
    const process = await start(ProbeModule);
    const type = `test.of-the-next-version-${backend}`;
    await announce(process, { ...happened, type }, 8);
    await until(async () => (await failed(process)) === 1);
    expect(await outboxIsEmpty(process)).toBe(true);
    const [job] = await process.get(Queues).get('tasks').getJobs(['failed']);
    expect(job!.failedReason).toBe(`no part of this version declares the announcement ${type}`);
    defineEvent(type, z.object({ number: z.int() }));
    await job!.retry();
    await until(async () => (await failed(process)) === 0);
    await until(() => outboxIsEmpty(process));
  });

  it('lets a running job end before it stops, and leaves the rest to the next process', async () => {
    const process = await start(ProbeModule);
    await process.get(DataSource).query('CREATE TABLE test_done (one integer)');
    await announce(process, lasts, 1);
    await until(() => runsOf('begun').length === 1);
    expect(runsOf('ended')).toHaveLength(0);
    await stop(process);
    expect(runsOf('ended')).toHaveLength(1);

    const next = await start(ProbeModule);
    const [row] = await next.get(DataSource).query<{ done: number }[]>('SELECT count(*)::int AS done FROM test_done');
    expect(row!.done).toBe(1);
    await announce(next, happened, 2);
    await until(() => runsOf('first').length === 1);
    expect(runsOf('begun')).toHaveLength(1);
  });

  it('delivers nothing of a transaction that was undone', async () => {
    const process = await start(ProbeModule);
    const undone = process.get(UnitOfWork).run(async (tx) => {
      await process.get(Outbox).add(tx, happened, { number: 1 });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await outboxIsEmpty(process)).toBe(true);
    await announce(process, happened, 2);
    await until(() => runs.length === 2);
    await pause(300);
    expect(runs.map(({ payload }) => payload)).toEqual([{ number: 2 }, { number: 2 }]);
  });

  it('delivers what was announced while no process ran jobs', async () => {
    const announcer = await startWithoutJobs();
    await announce(announcer, happened, 3);
    await stop(announcer);
    expect(runs).toEqual([]);
    await start(ProbeModule);
    await until(() => runs.length === 2);
  });

  it('does not start with two announcements of one type', () => {
    expect(() => defineEvent('test.happened', z.object({}))).toThrow('two announcements are named test.happened');
  });

  it('does not start with two handlers of one name', async () => {
    await expect(start(ProbeModule, DoubleModule)).rejects.toThrow('two job handlers are named test.first');
  });
});
