import { Inject, Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { QUEUES, Queues, ReadDatabase, UnitOfWork, newId } from '#libs/platform';
import type { JobData, QueueName } from '#libs/platform';
import type { JobActionName, JobState } from '../contract/jobs.js';
import { JobActionEntity } from '../persistence/job-action.entity.js';

interface HandlerRow extends Record<string, unknown> {
  readonly name: string;
  readonly queue: QueueName;
  readonly event: string | null;
  readonly cron: string | null;
  readonly attempts: number;
  readonly concurrency: number | null;
}

/** The queue as an administrator sees it, and what may be done to it. Every deed is written down with who did it. */
@Injectable()
export class JobsService {
  constructor(
    private readonly queues: Queues,
    private readonly database: ReadDatabase,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first, of one queue or all. */
  async list({ queue, state, limit }: { queue?: QueueName | undefined; state: JobState; limit: number }) {
    const found = await Promise.all(
      (queue ? [queue] : QUEUES).map(async (name) =>
        (await this.queues.get(name).getJobs([state], 0, limit - 1, false)).map((job) => shown(name, state, job)),
      ),
    );
    return found
      .flat()
      .toSorted((a, b) => (a.addedAt < b.addedAt ? 1 : -1))
      .slice(0, limit);
  }

  async overview() {
    const counts = await this.queues.counts();
    return Promise.all(
      QUEUES.map(async (name) => ({ name, paused: await this.queues.get(name).isPaused(), ...counts[name] })),
    );
  }

  async handlers() {
    const rows = await this.database.rows<HandlerRow>(
      'SELECT name, queue, event, cron, attempts, concurrency FROM job_handler ORDER BY name',
      [],
    );
    return Promise.all(
      rows.map(async (row) => {
        const next = row.cron === null ? undefined : await this.queues.get(row.queue).getJobScheduler(row.name);
        return { ...row, nextRunAt: next?.next ? new Date(next.next).toISOString() : null };
      }),
    );
  }

  /** A failed job gets all its tries anew. */
  async retry(actor: Actor, queue: QueueName, id: string): Promise<void> {
    const job = await this.failed(queue, id);
    await this.write(actor, 'retry', queue, job);
    await ifStillFailed(job, () => job.retry('failed', { resetAttemptsMade: true }));
  }

  async discard(actor: Actor, queue: QueueName, id: string): Promise<void> {
    const job = await this.failed(queue, id);
    await this.write(actor, 'discard', queue, job);
    await ifStillFailed(job, () => job.remove());
  }

  /** Jobs that run go on; no further one is begun on any machine. */
  async pause(actor: Actor, queue: QueueName): Promise<void> {
    await this.write(actor, 'pause', queue);
    await this.queues.get(queue).pause();
  }

  async resume(actor: Actor, queue: QueueName): Promise<void> {
    await this.write(actor, 'resume', queue);
    await this.queues.get(queue).resume();
  }

  private async failed(queue: QueueName, id: string): Promise<Job<JobData>> {
    const job = (await this.queues.get(queue).getJob(id)) as Job<JobData> | undefined;
    if (!job) throw new DomainError('not-found', 'NOT_FOUND');
    const state = await job.getState();
    if (state !== 'failed') throw new DomainError('conflict', 'JOB_NOT_FAILED', { state });
    return job;
  }

  /** Before the deed: one that the queue then refuses is written too, one that is done is never missing. */
  private async write(actor: Actor, action: JobActionName, queue: QueueName, job?: Job<JobData>): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.insert(JobActionEntity, {
        id: newId(),
        action,
        queue,
        jobId: job?.id ?? null,
        jobName: job?.name ?? null,
        actedBy: actor.userId,
        actedAt: this.clock.now(),
      }),
    );
  }
}

/** Somebody else may be quicker. */
async function ifStillFailed(job: Job<JobData>, deed: () => Promise<void>): Promise<void> {
  try {
    await deed();
  } catch (error) {
    const state = await job.getState();
    throw state === 'failed' ? error : new DomainError('conflict', 'JOB_NOT_FAILED', { state });
  }
}

function shown(queue: QueueName, state: JobState, job: Pick<Job<JobData>, keyof Job<JobData>>) {
  const at = (ms: number | undefined) => (ms === undefined ? null : new Date(ms).toISOString());
  return {
    id: job.id ?? '',
    queue,
    name: job.name,
    state,
    attempts: job.attemptsMade,
    mostAttempts: job.opts.attempts ?? 1,
    reason: job.failedReason ?? null,
    payload: job.data.payload ?? null,
    requestId: job.data.requestId,
    addedAt: new Date(job.timestamp).toISOString(),
    startedAt: at(job.processedOn),
    finishedAt: at(job.finishedOn),
  };
}
