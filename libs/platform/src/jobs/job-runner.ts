import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { UnrecoverableError } from 'bullmq';
import type { Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { runInContext } from '../context/request-context.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { jobsDone } from '../telemetry/metrics.js';
import { HandlerRegistry } from './handler-registry.js';
import type { Handler } from './handler-registry.js';
import { controlOf } from './handlers.js';
import { KEEP_JOBS, QUEUES, queueBackend } from './queue-backend.js';
import type { JobData, JobWorker } from './queue-backend.js';
import { Queues } from './queues.js';

const CONCURRENCY = { tasks: 4, documents: 2 } as const;

/** Runs the jobs of this process: one worker per queue, one handler per job name. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: JobWorker[] = [];
  private closing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
    private readonly dataSource: DataSource,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.writeSchedules();
    const backend = queueBackend(this.config);
    this.workers = QUEUES.map((name) => {
      const worker = backend.worker(name, CONCURRENCY[name], (job) => this.process(job));
      worker.on('error', (error) => {
        // A connection that is being given up may break without harm.
        if (!this.closing) this.logger.error({ err: error, queue: name }, 'worker connection');
      });
      worker.on('failed', (job, error) =>
        this.logger.error({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade }, 'job failed'),
      );
      worker.run().catch((error: unknown) => this.logger.fatal({ err: error, queue: name }, 'worker stopped'));
      return worker;
    });
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Before any module closes the database: a running job ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /** One process after the other: two that start at once would trip over each other's schedules. */
  private writeSchedules(): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('job schedules', 0))`);
      for (const handler of this.handlers.all()) {
        if ('cron' in handler) await this.writeSchedule(handler);
      }
    });
  }

  private async writeSchedule({ name, queue, cron, attempts = 3 }: Handler & { cron: string }): Promise<void> {
    await this.queues
      .get(queue)
      .upsertJobScheduler(
        name,
        { pattern: cron, tz: this.config.city.timeZone },
        { name, data: { payload: null, requestId: null }, opts: { attempts, ...KEEP_JOBS } },
      );
  }

  private async process(job: Job<JobData>): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) throw new UnrecoverableError(`no handler for job ${job.name}`);
    const requestId = job.data.requestId ?? `job-${job.id}`;
    const started = performance.now();
    await runInContext({ requestId, language: 'ru', actor: null, idempotencyId: null }, async () => {
      try {
        const payload = 'event' in handler ? handler.event.payload.parse(job.data.payload) : job.data.payload;
        await handler.run(payload, controlOf(job));
        jobsDone.labels(job.name, 'done').inc();
      } catch (error) {
        jobsDone.labels(job.name, 'failed').inc();
        // A refusal will be the same next time: a retry cannot help.
        if (error instanceof DomainError) throw new UnrecoverableError(error.message);
        throw error;
      }
    });
    const durationMs = Math.round(performance.now() - started);
    this.logger.info(
      { job: job.name, jobId: job.id, requestId, attempt: job.attemptsMade + 1, durationMs },
      'job done',
    );
  }
}
