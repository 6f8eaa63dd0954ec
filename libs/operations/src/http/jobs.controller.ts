import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, CurrentSession, PagePasses, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, NotRemembered, Refuses, RequestUrl } from '#libs/platform';
import type { QueueName } from '#libs/platform';
import { JobsService } from '../application/jobs.service.js';
import { QUEUE_BOARD } from '../board/board-page.js';
import { JOB_STATES, QUEUE_NAMES, boardSession, jobHandlerList, jobList, jobQueueList } from '../contract/jobs.js';

const jobQuery = z.strictObject({
  state: z.enum(JOB_STATES).default('failed'),
  queue: z.enum(QUEUE_NAMES).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const queueName = z.enum(QUEUE_NAMES);
const jobId = z.string().min(1).max(200);

/** For administrators: what the queue does, and what it could not do. */
@ApiTags('operations')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsService,
    private readonly passes: PagePasses,
  ) {}

  @Get()
  @Requires('job.manage')
  @ApiOperation({ summary: 'Jobs of one state, newest first; those whose tries are used up unless told' })
  @ApiOkResponse({ standardSchema: jobList })
  async list(@Query({ schema: jobQuery }) query: z.infer<typeof jobQuery>): Promise<Answer> {
    return new Answer({ items: await this.jobs.list(query) });
  }

  @Get('queues')
  @Requires('job.manage')
  @ApiOperation({ summary: 'The queues, with how many jobs are in which state' })
  @ApiOkResponse({ standardSchema: jobQueueList })
  async queues(): Promise<Answer> {
    return new Answer({ items: await this.jobs.overview() });
  }

  @Get('handlers')
  @Requires('job.manage')
  @ApiOperation({ summary: 'What the workers can do, on which announcement or schedule' })
  @ApiOkResponse({ standardSchema: jobHandlerList })
  async handlers(): Promise<Answer> {
    return new Answer({ items: await this.jobs.handlers() });
  }

  @Post('board-session')
  @HttpCode(200)
  @Requires('job.manage')
  @NotRemembered()
  @ApiOperation({
    summary: 'Let this browser look at the dashboard of the queue for an hour',
    description:
      'For a browser, which sends no Authorization header when it goes to an address. The pass is a cookie that opens the dashboard ' +
      'alone (HttpOnly, SameSite=Strict). It ends with the session, and with the right to see jobs. The dashboard changes nothing.',
  })
  @ApiOkResponse({
    standardSchema: boardSession,
    headers: { 'Set-Cookie': { description: 'The pass', schema: { type: 'string' } } },
  })
  async openBoard(
    @CurrentActor() { userId }: Actor,
    @CurrentSession() sessionId: string,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const pass = await this.passes.give(QUEUE_BOARD, { userId, sessionId }, url);
    const headers = { 'set-cookie': pass, 'cache-control': 'no-store' };
    return new Answer({ address: QUEUE_BOARD.path }, { headers });
  }

  @Post('queues/:queue/pause')
  @HttpCode(204)
  @Requires('job.manage')
  @ApiOperation({ summary: 'Begin no further job of the queue, on any machine; those that run go on' })
  @ApiNoContentResponse()
  async pause(@CurrentActor() actor: Actor, @Param('queue', { schema: queueName }) queue: QueueName): Promise<void> {
    await this.jobs.pause(actor, queue);
  }

  @Post('queues/:queue/resume')
  @HttpCode(204)
  @Requires('job.manage')
  @ApiOperation({ summary: 'Go on with a queue that was paused' })
  @ApiNoContentResponse()
  async resume(@CurrentActor() actor: Actor, @Param('queue', { schema: queueName }) queue: QueueName): Promise<void> {
    await this.jobs.resume(actor, queue);
  }

  @Post(':queue/:id/retry')
  @HttpCode(204)
  @Requires('job.manage')
  @ApiOperation({ summary: 'Put a failed job back into the queue, with all its tries anew' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['JOB_NOT_FAILED'] })
  async retry(
    @CurrentActor() actor: Actor,
    @Param('queue', { schema: queueName }) queue: QueueName,
    @Param('id', { schema: jobId }) id: string,
  ): Promise<void> {
    await this.jobs.retry(actor, queue, id);
  }

  @Post(':queue/:id/discard')
  @HttpCode(204)
  @Requires('job.manage')
  @ApiOperation({ summary: 'Remove a failed job for good' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['JOB_NOT_FAILED'] })
  async discard(
    @CurrentActor() actor: Actor,
    @Param('queue', { schema: queueName }) queue: QueueName,
    @Param('id', { schema: jobId }) id: string,
  ): Promise<void> {
    await this.jobs.discard(actor, queue, id);
  }
}
