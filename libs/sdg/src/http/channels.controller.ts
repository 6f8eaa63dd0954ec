import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  IfMatch,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
  several,
  translate,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { sightOf } from '#libs/portfolio';
import { ChannelClaimsService } from '../application/channel-claims.service.js';
import { targetCode } from '../contract/catalogue.js';
import {
  channel,
  channelCellList,
  channelClaimsInput,
  channelClaimsView,
  channelComparison,
  channelMatrix,
  channelReviewList,
  reviewName,
} from '../contract/channels.js';
import { DIRECTIONS_OF_DIFFERENCE } from '../domain/channels.js';
import { CELL_ORDER, ChannelsRead } from '../persistence/channels-read.js';
import type { ChannelDifference } from '../persistence/channels-read.js';

const goal = several(z.coerce.number().int().min(1).max(17)).meta({ description: 'Numbers of goals', example: [11] });
const matrixQuery = z.strictObject({
  goal,
  gaps: z.stringbool().default(false).meta({ description: 'List only the targets without any channel' }),
  review: reviewName.optional().meta({ description: 'Tell beside each cell what this review says of it' }),
});
const comparisonQuery = z.strictObject({
  review: reviewName,
  goal,
  direction: z.enum(DIRECTIONS_OF_DIFFERENCE).optional().meta({ description: 'Only these differences' }),
});
const cellQuery = z.strictObject(pageQuery);

@ApiTags('sdg')
@Controller('sdg/channels')
export class ChannelsController {
  constructor(
    private readonly read: ChannelsRead,
    private readonly claims: ChannelClaimsService,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({
    summary: 'The six channels of each target, computed from the records, and the targets that have none',
    description:
      'Global indicators are those whose listed number stands in the list of the United Nations, all others that are tied to a target ' +
      'count as national. Municipal projects are those that the reader may see, that have been approved and neither cancelled nor ' +
      'rejected, and whose helping tag the office has confirmed.',
  })
  @ApiOkResponse({ standardSchema: channelMatrix })
  async matrix(
    @CurrentActor() actor: Actor,
    @Query({ schema: matrixQuery }) { goal: goals, gaps, review }: z.infer<typeof matrixQuery>,
  ): Promise<Answer> {
    if (review !== undefined) await this.assertKnown(review);
    return new Answer(await this.read.matrix({ sight: sightOf(actor), goals }, { review, gaps }));
  }

  @Get('comparison')
  @Requires('project.read')
  @ApiOperation({ summary: 'Where a published review and the records say different things of a target’s channels' })
  @ApiOkResponse({ standardSchema: channelComparison })
  async comparison(
    @CurrentActor() actor: Actor,
    @Query({ schema: comparisonQuery }) { review, goal: goals, direction }: z.infer<typeof comparisonQuery>,
  ): Promise<Answer> {
    await this.assertKnown(review);
    const { cells, items } = await this.read.differences({ sight: sightOf(actor), goals }, review, direction);
    return new Answer({ review, cells, items: items.map((item) => ({ ...item, text: inWords(item) })) });
  }

  @Get('reviews')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Published reviews whose matrix is kept to be compared' })
  @ApiOkResponse({ standardSchema: channelReviewList })
  async reviews(): Promise<Answer> {
    return new Answer(await this.read.reviewsJson());
  }

  @Get('reviews/:review')
  @Requires('reference.read')
  @ApiOperation({ summary: 'What a published review says of the channels of targets' })
  @ApiOkResponse({ standardSchema: channelClaimsView })
  async review(@Param('review', { schema: reviewName }) review: string): Promise<Answer> {
    const { json, version } = await this.read.claims(review);
    return new Answer(json, { etag: version });
  }

  @Put('reviews/:review')
  @Requires('channel.manage')
  @ApiOperation({
    summary: 'Keep the matrix of a published review, whole; an empty one takes it away',
    description: 'The ETag of a review that is not kept yet is that of its empty matrix.',
  })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v222576128"' })
  @ApiOkResponse({ standardSchema: channelClaimsView })
  async putReview(
    @Param('review', { schema: reviewName }) review: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: channelClaimsInput }) body: z.infer<typeof channelClaimsInput>,
  ): Promise<Answer> {
    await this.claims.put(review, expected, body);
    return this.review(review);
  }

  @Get(':target/:channel')
  @Requires('project.read')
  @ApiOperation({ summary: 'What stands behind a cell of the matrix: as many as it counts' })
  @ApiOkResponse({ standardSchema: channelCellList })
  async cell(
    @CurrentActor() actor: Actor,
    @Param('target') target: string,
    @Param('channel') name: string,
    @Query({ schema: cellQuery }) { limit, after }: z.infer<typeof cellQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    // What cannot be a code is looked for as little as one that is not there.
    const [code, which] = [targetCode.safeParse(target), channel.safeParse(name)];
    if (!code.success || !which.success) throw new DomainError('not-found', 'NOT_FOUND');
    const cell = { target: code.data, channel: which.data };
    const rows = await this.read.behindCell(sightOf(actor), cell, { limit, after });
    if (rows === null) throw new DomainError('not-found', 'NOT_FOUND');
    return pageAnswer(rows, { limit, order: CELL_ORDER, url });
  }

  private async assertKnown(review: string): Promise<void> {
    const { targets } = await this.read.claims(review);
    if (targets === 0)
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
        { pointer: '?review', code: 'UNKNOWN_REFERENCE', params: { value: review } },
      ]);
  }
}

const inWords = ({ direction, target, channel: sdgChannel, count }: ChannelDifference): string =>
  translate(currentLanguage(), `channels.${direction}`, { target: target.code, sdgChannel, count });
