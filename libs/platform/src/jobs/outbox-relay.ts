import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { HandlerRegistry } from './handler-registry.js';
import { KEEP_JOBS } from './queue-backend.js';
import type { QueueName } from './queue-backend.js';
import { Queues } from './queues.js';

interface OutboxRow {
  id: string;
  type: string;
  payload: unknown;
  request_id: string | null;
}

const BATCH = 100;
const POLL_MS = 2_000;

/**
 * Moves committed announcements into the queue: one job per announcement and subscriber. A row leaves the outbox only after
 * its jobs are in the queue, so a crash in between delivers it again; the job's id makes the queue keep one of the two.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly dataSource: DataSource,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
    // The notification makes it quick; the poll makes it sure.
    this.timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.running;
    await this.listener?.end();
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
    if (!this.listener) this.listen().catch((error: unknown) => this.logger.warn({ err: error }, 'outbox listener'));
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
      const jobs = new Map<QueueName, Parameters<ReturnType<Queues['get']>['addBulk']>[0]>();
      for (const row of rows) {
        for (const handler of this.handlers.subscribersOf(row.type)) {
          jobs.set(handler.queue, [
            ...(jobs.get(handler.queue) ?? []),
            {
              name: handler.name,
              data: { payload: row.payload, requestId: row.request_id },
              opts: {
                jobId: `${row.id}.${handler.name}`,
                attempts: handler.attempts ?? 5,
                backoff: { type: 'exponential', delay: 1_000 },
                ...KEEP_JOBS,
              },
            },
          ]);
        }
      }
      for (const [queue, list] of jobs) await this.queues.get(queue).addBulk(list);
      await tx.query('DELETE FROM outbox WHERE id = ANY($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.database.url, application_name: 'zhoba outbox' });
    client.on('notification', () => this.wake());
    client.on('error', (error) => {
      this.logger.warn({ err: error }, 'outbox listener');
      if (this.listener === client) this.listener = undefined;
    });
    client.on('end', () => {
      if (this.listener === client) this.listener = undefined;
    });
    this.listener = client;
    await client.connect();
    await client.query('LISTEN outbox');
  }
}
