import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { line } from '#contracts/platform';
import { Answer, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import { FeedbackService } from '../application/feedback.service.js';
import { feedbackInput, feedbackReceived, publicFeedbackList } from '../contract/feedback.js';
import { ANSWERED_ORDER, PublishedFeedback } from '../persistence/published-feedback.js';
import { PublicRoute } from './public-route.js';
import { publicAnswer } from './public-answer.js';

/** A person writes a few times; a whole school writes about its new playground. */
const WRITING = { limit: 10, ttl: 600_000 } as const;
const query = z.strictObject(pageQuery);

@ApiTags('public')
@Controller('public/v1/projects/:code/feedback')
export class PublishedFeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly published: PublishedFeedback,
  ) {}

  @Get()
  @PublicRoute()
  @ApiOperation({ summary: 'What people asked of a project and what the office answered, the newest answer first' })
  @ApiOkResponse({ standardSchema: publicFeedbackList })
  async list(
    @Param('code', { schema: line(60) }) code: string,
    @Query({ schema: query }) { limit, after }: z.infer<typeof query>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.published.page(code, { limit, after });
    return publicAnswer(pageAnswer(rows, { limit, order: ANSWERED_ORDER, url }));
  }

  @Post()
  @HttpCode(202)
  @PublicRoute({ limit: WRITING, refuses: { conflict: ['FEEDBACK_FULL'] } })
  @ApiOperation({
    summary: 'Write of a published project without signing in',
    description:
      'The office reads it and publishes its answer. Name and e-mail address are never published. Ten times in ten minutes from one address.',
  })
  @ApiAcceptedResponse({ standardSchema: feedbackReceived })
  async send(
    @Param('code', { schema: line(60) }) code: string,
    @Body({ schema: feedbackInput }) body: z.infer<typeof feedbackInput>,
  ): Promise<Answer> {
    await this.feedback.send(code, body);
    return new Answer({ received: true }, { status: 202, headers: { 'cache-control': 'no-store' } });
  }
}
