import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { DataSource } from 'typeorm';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { isDeclared } from '../outbox/event.js';
import { DatabaseSignals } from '../signals/database-signals.js';
import { HandlerRegistry } from './handler-registry.js';
import { attemptsOf } from './handlers.js';
import { BACKOFF, KEEP_JOBS } from './queue-backend.js';
import type { QueueName } from './queue-backend.js';
import { Queues } from './queues.js';
import { undeclaredEvent } from './undeclared.js';

interface OutboxRow {
  id: string;
  type: string;
  payload: unknown;
  request_id: string | null;
}

type NewJob = Parameters<ReturnType<Queues['get']>['addBulk']>[0][number];

const BATCH = 100;
const POLL_MS = 2_000;

/**
 * Moves committed announcements into the queue: one job per announcement and subscriber. A row leaves the outbox only after
 * its jobs are in the queue, so a crash in between delivers it again; the job's id makes the queue keep one of the two.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private announced: Subscription | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly dataSource: DataSource,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
    private readonly signals: DatabaseSignals,
  ) {}

  onApplicationBootstrap(): void {
    this.announced = this.signals.on('outbox').subscribe(() => this.wake());
    // The notification makes it quick; the poll makes it sure.
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.announced?.unsubscribe();
    await this.running;
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.drain()
      .catch((error: unknown) => this.logger.error({ err: error }, 'outbox relay'))
      .finally(() => {
        this.running = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async drain(): Promise<void> {
    while (!this.stopped && (await this.deliverBatch()) === BATCH);
  }

  /** The number of announcements delivered. */
  private deliverBatch(): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const rows: OutboxRow[] = await tx.query(
        'SELECT id, type, payload, request_id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
        [BATCH],
      );
      if (rows.length === 0) return 0;
      const jobs = new Map<QueueName, NewJob[]>();
      for (const row of rows) {
        for (const [queue, job] of this.jobsOf(row)) jobs.set(queue, [...(jobs.get(queue) ?? []), job]);
      }
      for (const [queue, list] of jobs) await this.queues.get(queue).addBulk(list);
      await tx.query('DELETE FROM outbox WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  /** One for each handler that listens; none when nobody does. */
  private jobsOf({ id, type, payload, request_id: requestId }: OutboxRow): (readonly [QueueName, NewJob])[] {
    const known = isDeclared(type);
    if (!known) this.logger.error({ type }, 'an announcement that nothing declares');
    return this.handlers.subscribersOf(known ? type : undeclaredEvent.type).map((handler) => [
      handler.queue,
      {
        name: handler.name,
        data: { payload: known ? payload : { type, payload }, requestId },
        opts: { jobId: `${id}.${handler.name}`, attempts: attemptsOf(handler), backoff: BACKOFF, ...KEEP_JOBS },
      },
    ]);
  }
}
