import { Queue, Worker, createPostgresBackend, withBackend } from 'bullmq';
import type { Job } from 'bullmq';
import type { Config } from '../config/config.js';

/** Short tasks are not kept waiting behind documents. */
export const QUEUES = ['tasks', 'documents'] as const;
export type QueueName = (typeof QUEUES)[number];

export interface JobData {
  readonly payload: unknown;
  readonly requestId: string | null;
}

/** Where jobs live: Redis when REDIS_URL is set, else the schema `bullmq` of the product's own PostgreSQL. */
export interface QueueBackend {
  queue(name: QueueName): JobQueue;
  worker(name: QueueName, concurrency: number, process: JobProcess): JobWorker;
}

/** `token` is what the worker holds the job by. */
export type JobProcess = (job: Job<JobData>, token?: string) => Promise<void>;

// The parts of BullMQ that are the same on both backends.
export type JobQueue = Pick<
  Queue<JobData, void>,
  | 'add'
  | 'addBulk'
  | 'close'
  | 'getJob'
  | 'getJobCounts'
  | 'getJobScheduler'
  | 'getJobSchedulers'
  | 'getJobs'
  | 'isPaused'
  | 'pause'
  | 'removeJobScheduler'
  | 'resume'
  | 'upsertJobScheduler'
  | 'waitUntilReady'
> & { on(event: 'error', listener: (error: Error) => void): unknown };

export type JobWorker = Pick<Worker<JobData, void>, 'run' | 'waitUntilReady' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job<JobData> | undefined, error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
};

/**
 * A worker renews its hold on a running job every 7.5 s, however long the job takes, unless work of its own keeps the event loop
 * from turning. A job whose worker died goes to another one after some 20 s; a job that takes worker after worker down is left failed. */
const TAKE_OVER = { lockDuration: 15_000, stalledInterval: 5_000, maxStalledCount: 3 } as const;

const DAY_SECONDS = 86_400;
/** How long jobs stay to be looked at; until then the id of a job also keeps a second one of that id out. */
export const KEEP_JOBS = { removeOnComplete: { age: DAY_SECONDS }, removeOnFail: { age: 30 * DAY_SECONDS } } as const;

/** 1, 2, 4, 8 … seconds between tries. */
export const BACKOFF = { type: 'exponential', delay: 1_000 } as const;

const onPostgres = withBackend(createPostgresBackend);

export function queueBackend(config: Config): QueueBackend {
  if (config.redisUrl) {
    const prefix = '{zhoba}'; // braces keep all keys in one slot of a Redis cluster
    const url = config.redisUrl;
    return {
      queue: (name) => new Queue(name, { connection: { url }, prefix }),
      worker: (name, concurrency, process) =>
        new Worker(name, process, {
          connection: { url, maxRetriesPerRequest: null },
          prefix,
          concurrency,
          autorun: false,
          ...TAKE_OVER,
        }),
    };
  }
  const connection = { connectionString: config.database.url, schema: 'bullmq', migrate: true, max: 4 };
  return {
    queue: (name) => new onPostgres.Queue<JobData, void>(name, { connection }),
    worker: (name, concurrency, process) =>
      new onPostgres.Worker<JobData, void>(name, process, {
        connection,
        concurrency,
        autorun: false,
        ...TAKE_OVER,
      }),
  };
}
