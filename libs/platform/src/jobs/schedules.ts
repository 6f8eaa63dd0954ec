import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { HandlerRegistry } from './handler-registry.js';
import { attemptsOf } from './handlers.js';
import type { HandlerMetadata, ScheduledHandler } from './handlers.js';
import { BACKOFF, KEEP_JOBS, QUEUES } from './queue-backend.js';
import type { QueueName } from './queue-backend.js';
import { Queues } from './queues.js';

/** Brings the queue's schedules, and the list of handlers that the administrator sees, in line with this version's handlers. */
@Injectable()
export class Schedules {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly handlers: HandlerRegistry,
    private readonly queues: Queues,
    private readonly dataSource: DataSource,
  ) {}

  /** One process after the other: two that start at once would trip over each other's schedules. */
  write(): Promise<void> {
    const all = this.handlers.all();
    return this.dataSource.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('job schedules', 0))`);
      await tx.query('DELETE FROM job_handler WHERE name <> ALL($1)', [all.map(({ name }) => name)]);
      await tx.query(
        `INSERT INTO job_handler (name, queue, event, cron, attempts, concurrency)
         SELECT * FROM jsonb_to_recordset($1) AS h (name text, queue text, event text, cron text, attempts int, concurrency int)
         ON CONFLICT (name) DO UPDATE SET queue = excluded.queue, event = excluded.event, cron = excluded.cron,
           attempts = excluded.attempts, concurrency = excluded.concurrency`,
        [JSON.stringify(all.map(listed))],
      );
      const scheduled = all.flatMap((handler) => ('cron' in handler ? [handler] : []));
      for (const queue of QUEUES) {
        const own = scheduled.filter((handler) => handler.queue === queue);
        await this.removeOthers(queue, own);
        for (const handler of own) await this.writeOne(handler);
      }
    });
  }

  /** The handler is gone, or has moved to another queue. */
  private async removeOthers(queue: QueueName, own: readonly ScheduledHandler[]): Promise<void> {
    for (const { key } of await this.queues.get(queue).getJobSchedulers()) {
      if (own.some(({ name }) => name === key)) continue;
      await this.queues.get(queue).removeJobScheduler(key);
      this.logger.info({ schedule: key, queue }, 'schedule removed: nothing handles it any more');
    }
  }

  /** Writing a schedule moves its next run to the future: one that stays as it was is left alone, and a run that was missed is made up for. */
  private async writeOne(handler: ScheduledHandler): Promise<void> {
    const { name, cron } = handler;
    const queue = this.queues.get(handler.queue);
    const tz = this.config.city.timeZone;
    const data = { payload: null, requestId: null };
    const opts = { attempts: attemptsOf(handler), backoff: BACKOFF, ...KEEP_JOBS };
    const found = await queue.getJobScheduler(name);
    if (
      found?.pattern === cron &&
      found.tz === tz &&
      isDeepStrictEqual(found.template?.opts, opts) &&
      (await queue.getJob(`repeat:${name}:${found.next}`))
    )
      return;
    await queue.upsertJobScheduler(name, { pattern: cron, tz }, { name, data, opts });
  }
}

const listed = (handler: HandlerMetadata) => ({
  name: handler.name,
  queue: handler.queue,
  event: 'event' in handler ? handler.event.type : null,
  cron: 'cron' in handler ? handler.cron : null,
  attempts: attemptsOf(handler),
  concurrency: handler.concurrency ?? null,
});
