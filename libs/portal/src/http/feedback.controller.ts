import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery, several } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { FeedbackService } from '../application/feedback.service.js';
import { feedbackAnswer, feedbackFiling, feedbackList, feedbackView } from '../contract/feedback.js';
import { FEEDBACK_STATES } from '../domain/feedback.js';
import { FEEDBACK_ORDER, FeedbackRead } from '../persistence/feedback-read.js';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };
const feedbackQuery = z.strictObject({
  ...pageQuery,
  state: several(z.enum(FEEDBACK_STATES)),
  project: line(60).optional().meta({ description: 'Code of a project', example: 'ALM-2026-0001' }),
});

@ApiTags('feedback')
@Controller('feedback')
export class FeedbackController {
  constructor(
    private readonly feedback: FeedbackService,
    private readonly read: FeedbackRead,
  ) {}

  @Get()
  @Requires('feedback.manage')
  @ApiOperation({
    summary: 'What people wrote of published projects, the oldest first: filters, pages, counts by state',
  })
  @ApiOkResponse({ standardSchema: feedbackList })
  async page(
    @Query({ schema: feedbackQuery }) { limit, after, ...filters }: z.infer<typeof feedbackQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const [rows, counts] = await Promise.all([
      this.read.page(filters, { limit, after }),
      this.read.counts(filters.project),
    ]);
    return pageAnswer(rows, { limit, order: FEEDBACK_ORDER, url, beside: { counts } });
  }

  @Get(':id')
  @Requires('feedback.manage')
  @ApiOperation({ summary: 'One piece of feedback' })
  @ApiOkResponse({ standardSchema: feedbackView })
  async one(@Param('id', { schema: id }) feedbackId: string): Promise<Answer> {
    const { json, version } = await this.read.one(feedbackId);
    // name and address may be erased without a new version
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Requires('feedback.manage')
  @ApiOperation({ summary: 'Publish question and answer on the page of the project; an answer may be given anew' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: feedbackView })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) feedbackId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: feedbackAnswer }) body: z.infer<typeof feedbackAnswer>,
  ): Promise<Answer> {
    await this.feedback.answer(actor, feedbackId, expected, body);
    return this.one(feedbackId);
  }

  @Post(':id/filing')
  @HttpCode(200)
  @Requires('feedback.manage')
  @ApiOperation({ summary: 'Put it away with a reason; an answer that was public is so no longer' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: feedbackView })
  @Refuses({ conflict: ['FEEDBACK_FILED'] })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) feedbackId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: feedbackFiling }) body: z.infer<typeof feedbackFiling>,
  ): Promise<Answer> {
    await this.feedback.file(actor, feedbackId, expected, body);
    return this.one(feedbackId);
  }

  @Delete(':id/contact')
  @HttpCode(204)
  @Requires('feedback.manage')
  @ApiOperation({ summary: 'Erase name and e-mail address of who sent it, for good' })
  @ApiNoContentResponse()
  async eraseContact(@Param('id', { schema: id }) feedbackId: string): Promise<void> {
    await this.feedback.eraseContact(feedbackId);
  }
}
