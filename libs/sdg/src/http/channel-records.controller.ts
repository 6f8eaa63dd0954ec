import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery, several } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ChannelRecordsService } from '../application/channel-records.service.js';
import { targetCode } from '../contract/catalogue.js';
import {
  channelRecordInput,
  channelRecordList,
  channelRecordPatch,
  channelRecordView,
} from '../contract/channel-records.js';
import { RECORD_KINDS } from '../domain/channels.js';
import { ChannelRecordRead, RECORD_ORDER } from '../persistence/channel-record-read.js';

const recordQuery = z.strictObject({
  ...pageQuery,
  kind: several(z.enum(RECORD_KINDS)),
  target: several(targetCode).meta({ description: 'Codes of targets', example: ['11.1'] }),
  goal: several(z.coerce.number().int().min(1).max(17)).meta({
    description: 'Of these goals as a whole, or of one of their targets',
    example: [11],
  }),
  project: id.optional().meta({ description: 'Those that are this project' }),
  archived: z.stringbool().default(false),
  q: line(200).optional().meta({ description: 'A part of the title, the partner or the code', example: 'банк' }),
});

const UNREASONABLE = ['CHANNEL_YEARS_REVERSED', 'CHANNEL_LEVEL_OF_STRATEGY'];

@ApiTags('sdg')
@Controller('sdg/channel-records')
export class ChannelRecordsController {
  constructor(
    private readonly records: ChannelRecordsService,
    private readonly read: ChannelRecordRead,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Strategies, international projects and digital resources by code: filters, pages' })
  @ApiOkResponse({ standardSchema: channelRecordList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: recordQuery }) { limit, after, ...filters }: z.infer<typeof recordQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, filters, { limit, after });
    return pageAnswer(rows, { limit, order: RECORD_ORDER, url });
  }

  @Post()
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Add a strategy, an international project or a digital resource' })
  @ApiCreatedResponse({ standardSchema: channelRecordView })
  @Refuses({ conflict: ['CHANNEL_RECORD_CODE_TAKEN'], unprocessable: UNREASONABLE })
  async add(
    @CurrentActor() actor: Actor,
    @Body({ schema: channelRecordInput }) body: z.infer<typeof channelRecordInput>,
  ): Promise<Answer> {
    const recordId = await this.records.add(body);
    const { json, version } = await this.read.one(actor, recordId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/sdg/channel-records/${recordId}` });
  }

  @Get(':id')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One strategy, international project or digital resource' })
  @ApiOkResponse({ standardSchema: channelRecordView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) recordId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, recordId);
    return new Answer(json, { etag: version });
  }

  @Patch(':id')
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Change a record, archive it or bring it back' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: channelRecordView })
  @Refuses({ unprocessable: UNREASONABLE })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) recordId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: channelRecordPatch }) body: z.infer<typeof channelRecordPatch>,
  ): Promise<Answer> {
    await this.records.change(recordId, expected, body);
    return this.one(actor, recordId);
  }
}
