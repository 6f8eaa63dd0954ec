import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { QUEUES, queueBackend } from './queue-backend.js';
import type { JobQueue, QueueName } from './queue-backend.js';

/** The process's one handle per queue. */
@Injectable()
export class Queues implements OnApplicationShutdown {
  private readonly open = new Map<QueueName, JobQueue>();
  private closing = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get(name: QueueName): JobQueue {
    let queue = this.open.get(name);
    if (!queue) {
      queue = queueBackend(this.config).queue(name);
      queue.on('error', (error) => {
        if (!this.closing) this.logger.error({ err: error, queue: name }, 'queue connection');
      });
      this.open.set(name, queue);
      this.letGoIfNeverReady(name, queue);
    }
    return queue;
  }

  /** A handle whose first connection failed would stay broken for ever: the next who asks gets a new one. */
  private letGoIfNeverReady(name: QueueName, queue: JobQueue): void {
    queue.waitUntilReady().catch(async () => {
      if (this.open.get(name) === queue) this.open.delete(name);
      await queue.close().catch(() => undefined);
    });
  }

  /** Jobs by state and queue; throws when the backend does not answer. */
  async counts(): Promise<Record<QueueName, Record<string, number>>> {
    const counts = await Promise.all(
      QUEUES.map(
        async (name) =>
          [name, await this.get(name).getJobCounts('waiting', 'active', 'delayed', 'failed', 'completed')] as const,
      ),
    );
    return Object.fromEntries(counts) as Record<QueueName, Record<string, number>>;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    await Promise.all([...this.open.values()].map((queue) => queue.close()));
  }
}
