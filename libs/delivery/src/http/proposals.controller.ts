import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, OptionalIfMatch, pageAnswer, pageQuery, Refuses, RequestUrl, several } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProposalsService } from '../application/proposals.service.js';
import { PROPOSAL_STATES, proposalAnswer, proposalList, proposalView } from '../contract/proposals.js';
import { PROPOSAL_ORDER, ProposalRead } from '../persistence/proposal-read.js';
import { MAYBE_IF_MATCH } from './if-match-header.js';

const proposalQuery = z.strictObject({
  ...pageQuery,
  state: several(z.enum(PROPOSAL_STATES)),
  direction: line(60)
    .optional()
    .meta({ description: 'Code of the direction of the project that waits', example: 'II' }),
  project: id.optional().meta({ description: 'The project that waits' }),
  mine: z.stringbool().optional().meta({ description: 'Only those that you may answer, or only the others' }),
});

@ApiTags('delivery')
@Controller('forecast-proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly read: ProposalRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'What moved forecasts ask of milestones that wait, the last asked first: filters, pages' })
  @ApiOkResponse({ standardSchema: proposalList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: proposalQuery }) { limit, after, ...filters }: z.infer<typeof proposalQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, filters, { limit, after });
    return pageAnswer(rows, { limit, order: PROPOSAL_ORDER, url });
  }

  @Get(':id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One proposal: who is asked to move, by how much, and because of whom' })
  @ApiOkResponse({ standardSchema: proposalView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) proposalId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, proposalId);
    // Its milestones have versions of their own.
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Requires('delivery.answer')
  @ApiOperation({ summary: 'Accept the days, or decline them and say how the forecast is kept' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: proposalView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'PROPOSAL_CLOSED'], forbidden: ['PROPOSAL_NOT_YOURS'], stale: ['STALE'] })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: proposalAnswer }) body: z.infer<typeof proposalAnswer>,
  ): Promise<Answer> {
    await this.proposals.answer(actor, proposalId, expected, body);
    return this.one(actor, proposalId);
  }
}
