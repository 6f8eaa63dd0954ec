import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DelayedError, UnrecoverableError } from 'bullmq';
import type { Job } from 'bullmq';
import type { Subscription } from 'rxjs';
import { DomainError } from '#libs/kernel';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { runInContext } from '../context/request-context.js';
import { DatabaseSignals } from '../signals/database-signals.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { jobsDone } from '../telemetry/metrics.js';
import { CANCELLED } from './cancellations.js';
import { HandlerRegistry } from './handler-registry.js';
import type { Handler } from './handler-registry.js';
import { JobCancelled, controlOf } from './handlers.js';
import { KindLimits } from './kind-limits.js';
import { QUEUES, queueBackend } from './queue-backend.js';
import type { JobData, JobWorker, QueueName } from './queue-backend.js';
import { RunningJobs } from './running-jobs.js';
import { Schedules } from './schedules.js';

const CONCURRENCY = { tasks: 4, documents: 2 } as const;

/** Runs the jobs of this process: one worker per queue, one handler per job name. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly running = new RunningJobs();
  private readonly limits = new KindLimits();
  private cancellations: Subscription | undefined;
  private workers: JobWorker[] = [];
  private closing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly handlers: HandlerRegistry,
    private readonly schedules: Schedules,
    private readonly signals: DatabaseSignals,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.schedules.write();
    this.cancellations = this.signals.on(CANCELLED).subscribe((subject) => {
      if (subject !== null) this.running.cancelled(subject);
    });
    this.workers = QUEUES.map((name) => this.startWorker(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Before any module closes the database: a running job ends first. */
  async beforeApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all(this.workers.map((worker) => worker.close()));
    this.cancellations?.unsubscribe();
  }

  private startWorker(name: QueueName): JobWorker {
    const worker = queueBackend(this.config).worker(name, CONCURRENCY[name], (job, token) => this.process(job, token));
    worker.on('error', (error) => {
      // A connection that is being given up may break without harm.
      if (!this.closing) this.logger.error({ err: error, queue: name }, 'worker connection');
    });
    worker.on('failed', (job, error) =>
      this.logger.error({ err: error, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade }, 'job failed'),
    );
    worker.on('lockRenewalFailed', (jobIds) => this.running.takenOver(jobIds));
    worker.run().catch((error: unknown) => this.logger.fatal({ err: error, queue: name }, 'worker stopped'));
    return worker;
  }

  private async process(job: Job<JobData>, token: string | undefined): Promise<void> {
    const handler = this.handlers.get(job.name);
    if (!handler) {
      jobsDone.labels(job.name, 'no-handler').inc();
      // Tried again: while versions change over, a worker of the other version may know it.
      throw new Error(`no handler for job ${job.name}`);
    }
    const { name, concurrency } = handler;
    if (concurrency === undefined) return this.run(handler, job);
    const entered = this.limits.enter(name, concurrency);
    if (entered !== 'entered') {
      await job.moveToDelayed(Date.now() + entered, token);
      throw new DelayedError();
    }
    try {
      await this.run(handler, job);
    } finally {
      this.limits.leave(name);
    }
  }

  private async run(handler: Handler, job: Job<JobData>): Promise<void> {
    const requestId = job.data.requestId ?? `job-${job.id}`;
    const started = performance.now();
    const outcome = await runInContext({ requestId, language: 'ru', actor: null, idempotencyId: null }, () =>
      this.handle(handler, job),
    );
    jobsDone.labels(job.name, outcome).inc();
    const durationMs = Math.round(performance.now() - started);
    this.logger.info(
      { job: job.name, jobId: job.id, requestId, attempt: job.attemptsMade + 1, durationMs },
      `job ${outcome}`,
    );
  }

  private async handle(handler: Handler, job: Job<JobData>): Promise<'done' | 'cancelled'> {
    let given: AbortSignal | undefined;
    try {
      const payload = 'event' in handler ? handler.event.payload.parse(job.data.payload) : job.data.payload;
      const subject = 'event' in handler ? handler.subject?.(payload) : undefined;
      await this.running.during({ jobId: job.id ?? '', subject }, (signal) => {
        given = signal;
        return handler.run(payload, controlOf(job, signal));
      });
      return given?.reason instanceof JobCancelled ? 'cancelled' : 'done';
    } catch (error) {
      // What the handler throws on the way out of cancelled work is no failure.
      if (given?.reason instanceof JobCancelled) return 'cancelled';
      jobsDone.labels(job.name, 'failed').inc();
      // A refusal will be the same next time: a retry cannot help.
      if (error instanceof DomainError) throw new UnrecoverableError(error.message);
      throw error;
    }
  }
}
