import { SetMetadata } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { EventType } from '../outbox/event.js';
import type { JobData, QueueName } from './queue-backend.js';

/** What a handler may do beside its work. */
export interface JobControl {
  readonly jobId: string;
  readonly attempt: number;
  readonly lastAttempt: boolean;
  progress(percent: number): Promise<void>;
}

export interface HandlerOptions {
  /** Unique over the product; also the job's name. */
  readonly name: string;
  readonly queue: QueueName;
  /** Tries in all before the job is left among the failed ones. */
  readonly attempts?: number;
}

export type HandlerMetadata = HandlerOptions & ({ event: EventType<unknown> } | { cron: string });

export const HANDLER = 'zhoba:job-handler';

/** The method runs as a job for each announcement of `event`, at least once. */
export const OnEvent = <Payload>(event: EventType<Payload>, options: HandlerOptions): MethodDecorator =>
  SetMetadata(HANDLER, { ...options, event });

/** The method runs on a schedule (five-field cron in the city's time zone), once for all workers. */
export const OnSchedule = (cron: string, options: HandlerOptions): MethodDecorator =>
  SetMetadata(HANDLER, { ...options, cron });

export const controlOf = (job: Job<JobData>): JobControl => ({
  jobId: job.id ?? '',
  attempt: job.attemptsMade + 1,
  lastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
  progress: (percent) => job.updateProgress(percent),
});
