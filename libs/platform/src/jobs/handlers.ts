import { SetMetadata } from '@nestjs/common';
import type { Job } from 'bullmq';
import type { EventType } from '../outbox/event.js';
import type { JobData, QueueName } from './queue-backend.js';

/** What a handler may do beside its work. */
export interface JobControl {
  readonly jobId: string;
  readonly attempt: number;
  readonly lastAttempt: boolean;
  /**
   * Aborted with JobCancelled when somebody has cancelled the job's subject, and with JobTakenOver when the queue has given
   * the job to another worker. It makes an end quick; what must not happen is decided on the record, as a signal can be lost.
   */
  readonly signal: AbortSignal;
  progress(percent: number): Promise<void>;
}

/** The subject of the work has been cancelled: whatever the handler does now, the job is done. */
export class JobCancelled extends Error {
  override readonly name = 'JobCancelled';
}

/** Another worker has the job: this one was silent for longer than the lock lasts. */
export class JobTakenOver extends Error {
  override readonly name = 'JobTakenOver';
}

export interface HandlerOptions {
  /** Unique over the product; also the job's name. */
  readonly name: string;
  readonly queue: QueueName;
  /** Tries in all before the job is left among the failed ones: 5 for announcements, 3 on a schedule, unless told. */
  readonly attempts?: number;
  /**
   * At most so many at once in one process, so that a heavy kind leaves the queue's other places free; no limit but the
   * queue's own unless told. A job above the limit goes back into the queue for a moment, which is no try.
   */
  readonly concurrency?: number;
}

export interface EventHandlerOptions<Payload> extends HandlerOptions {
  /** What the job is about, as `Cancellations.cancel` names it. */
  readonly subject?: (payload: Payload) => string;
}

export type HandlerMetadata = (EventHandlerOptions<unknown> & { event: EventType<unknown> }) | ScheduledHandler;
export type ScheduledHandler = HandlerOptions & { cron: string };

export const HANDLER = 'zhoba:job-handler';

/** The method runs as a job for each announcement of `event`, at least once. */
export const OnEvent = <Payload>(event: EventType<Payload>, options: EventHandlerOptions<Payload>): MethodDecorator =>
  SetMetadata(HANDLER, { ...options, event });

/** The method runs on a schedule (five-field cron in the city's time zone), once for all workers. */
export const OnSchedule = (cron: string, options: HandlerOptions): MethodDecorator =>
  SetMetadata(HANDLER, { ...options, cron });

export const attemptsOf = (handler: HandlerMetadata): number => handler.attempts ?? ('cron' in handler ? 3 : 5);

export const controlOf = (job: Job<JobData>, signal: AbortSignal): JobControl => ({
  jobId: job.id ?? '',
  attempt: job.attemptsMade + 1,
  lastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
  signal,
  progress: (percent) => job.updateProgress(percent),
});
