import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Public } from '../http/access.js';
import { Answer } from '../http/answer.js';
import { Queues } from '../jobs/queues.js';
import { LOGGER } from './logger.js';
import type { Logger } from './logger.js';
import { metrics, outboxWaiting, queueDepth } from './metrics.js';

const check = z.enum(['up', 'down']);
const liveness = z.object({ status: z.literal('up') }).meta({ id: 'Liveness', example: { status: 'up' } });
const readiness = z
  .object({ status: check, database: check, queue: check })
  .meta({ id: 'Readiness', example: { status: 'up', database: 'up', queue: 'up' } });

const CHECK_MS = 3_000;

@ApiTags('operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queues: Queues,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('health/live')
  @Public()
  @ApiOperation({ summary: 'Is the process alive' })
  @ApiOkResponse({ standardSchema: liveness })
  live(): object {
    return { status: 'up' };
  }

  @Get('health/ready')
  @Public()
  @ApiOperation({ summary: 'Can it serve: do the database and the queue answer' })
  @ApiOkResponse({ standardSchema: readiness })
  @ApiServiceUnavailableResponse({
    description: 'Something that it stands on does not answer',
    standardSchema: readiness,
  })
  async ready(): Promise<Answer> {
    const [database, queue] = await Promise.all([
      this.answers('database', this.dataSource.query('SELECT 1')),
      this.answers('queue', this.queues.counts()),
    ]);
    const status = database === 'up' && queue === 'up' ? 'up' : 'down';
    return new Answer({ status, database, queue }, { status: status === 'up' ? 200 : 503 });
  }

  @Get('metrics')
  @Public()
  @ApiOperation({ summary: 'Figures for Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'zhoba_outbox_waiting 0' } })
  @Header('content-type', metrics.contentType)
  async figures(): Promise<string> {
    const [[outbox], counts] = await Promise.all([
      this.dataSource.query<{ waiting: string }[]>('SELECT count(*) AS waiting FROM outbox'),
      this.queues.counts(),
    ]);
    outboxWaiting.set(Number(outbox?.waiting ?? 0));
    for (const [queue, states] of Object.entries(counts)) {
      for (const [state, count] of Object.entries(states)) queueDepth.labels(queue, state).set(count);
    }
    return metrics.metrics();
  }

  private async answers(name: string, asked: Promise<unknown>): Promise<'up' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${CHECK_MS} ms`)), CHECK_MS);
    });
    try {
      await Promise.race([asked, late]);
      return 'up';
    } catch (error) {
      this.logger.warn({ err: error, check: name }, 'not ready');
      return 'down';
    } finally {
      clearTimeout(timer);
    }
  }
}
