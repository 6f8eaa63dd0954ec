import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { findingView as viewOf } from '../application/findings/finding-view.js';
import { FindingsService } from '../application/findings/findings.service.js';
import {
  findingAssignment,
  findingExplanation,
  findingList,
  findingReopening,
  findingView,
  recomputationView,
} from '../contract/findings.js';
import { FINDING_ORDER, FindingRead } from '../persistence/finding-read.js';
import { findingQuery } from './finding-query.js';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('indicators')
@Controller('indicator-findings')
export class FindingsController {
  constructor(
    private readonly findings: FindingsService,
    private readonly read: FindingRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'What is doubtful or missing in indicators, by deadline: filters, pages, counts by kind' })
  @ApiOkResponse({ standardSchema: findingList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: findingQuery }) { limit, after, ...filters }: z.infer<typeof findingQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const [found, counts] = await Promise.all([this.read.page(filters, { limit, after }), this.read.counts(filters)]);
    const rows = found.map((each) => ({
      json: JSON.stringify(viewOf(actor, each)),
      cursor: [each.sortedBy, each.id],
    }));
    return pageAnswer(rows, { limit, order: FINDING_ORDER, url, beside: { counts } });
  }

  @Post('recomputations')
  @HttpCode(200)
  @Requires('finding.answer')
  @ApiOperation({
    summary: 'Look for contradictions and gaps in all indicators now; done every night and after changes',
  })
  @ApiOkResponse({ standardSchema: recomputationView })
  @Refuses({ forbidden: ['FINDING_OFFICE_ONLY'] })
  async recompute(@CurrentActor() actor: Actor): Promise<Answer> {
    return new Answer(await this.findings.findAll(actor));
  }

  @Get(':id')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One finding' })
  @ApiOkResponse({ standardSchema: findingView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) findingId: string): Promise<Answer> {
    const finding = await this.read.one(findingId);
    return new Answer(viewOf(actor, finding), { etag: finding.version });
  }

  @Post(':id/explanation')
  @HttpCode(200)
  @Requires('finding.answer')
  @ApiOperation({ summary: 'Explain why it is so; it stays explained until its figures change' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: findingView })
  @Refuses({ conflict: ['FINDING_STATE'], forbidden: ['FINDING_NOT_YOURS'] })
  async explain(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) findingId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: findingExplanation }) body: z.infer<typeof findingExplanation>,
  ): Promise<Answer> {
    await this.findings.explain(actor, findingId, expected, body);
    return this.one(actor, findingId);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('finding.answer')
  @ApiOperation({ summary: 'Open an explained finding again, with a reason and a new deadline' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: findingView })
  @Refuses({ conflict: ['FINDING_STATE'], forbidden: ['FINDING_OFFICE_ONLY'] })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) findingId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: findingReopening }) body: z.infer<typeof findingReopening>,
  ): Promise<Answer> {
    await this.findings.reopen(actor, findingId, expected, body);
    return this.one(actor, findingId);
  }

  @Put(':id/assignment')
  @Requires('finding.answer')
  @ApiOperation({ summary: 'Name who answers for an open finding, and until when' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: findingView })
  @Refuses({ conflict: ['FINDING_STATE'], forbidden: ['FINDING_OFFICE_ONLY'] })
  async assign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) findingId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: findingAssignment }) body: z.infer<typeof findingAssignment>,
  ): Promise<Answer> {
    await this.findings.assign(actor, findingId, expected, body);
    return this.one(actor, findingId);
  }
}
