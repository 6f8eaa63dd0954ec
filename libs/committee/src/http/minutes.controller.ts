import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { anyValue, id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  IfMatch,
  OptionalIfMatch,
  Refuses,
  RequestUrl,
  pageAnswer,
  pageQuery,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { MinutesService, minutesBytes } from '../application/minutes.service.js';
import { SignaturesService } from '../application/signatures.service.js';
import { minutesList, minutesView, signatureInput } from '../contract/minutes.js';
import { MINUTES_STATES } from '../domain/minutes-states.js';
import { MINUTES_ORDER, MinutesRead } from '../persistence/minutes-read.js';

const minutesQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(MINUTES_STATES).optional(),
  year: z.coerce.number().int().min(1990).max(2200).optional(),
  meeting: id.optional(),
});

const IF_MATCH = { name: 'If-Match', required: false, description: 'Looked at when it is sent' };

@ApiTags('committee')
@Controller()
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly signatures: SignaturesService,
    private readonly read: MinutesRead,
  ) {}

  @Post('meetings/:id/minutes')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Draft the minutes of a closed meeting: freeze it and number it' })
  @ApiCreatedResponse({ standardSchema: minutesView })
  @Refuses({ conflict: ['MEETING_NOT_CLOSED', 'MINUTES_THERE_ALREADY'] })
  async draft(@Param('id', { schema: id }) meetingId: string): Promise<Answer> {
    const minutesId = await this.minutes.draft(meetingId);
    const { json, version } = await this.read.one(minutesId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/minutes/${minutesId}` });
  }

  @Get('minutes')
  @Requires('committee.read')
  @ApiOperation({ summary: 'Minutes, the latest number first' })
  @ApiOkResponse({ standardSchema: minutesList })
  async page(
    @Query({ schema: minutesQuery }) { limit, after, ...filters }: z.infer<typeof minutesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(filters, { limit, after }), { limit, order: MINUTES_ORDER, url });
  }

  @Get('minutes/:id')
  @Requires('committee.read')
  @ApiOperation({ summary: 'Minutes with the meeting as it was frozen' })
  @ApiOkResponse({ standardSchema: minutesView })
  async one(@Param('id', { schema: id }) minutesId: string): Promise<Answer> {
    const { json, version } = await this.read.one(minutesId);
    return new Answer(json, { etag: version });
  }

  @Get('minutes/:id/snapshot')
  @Requires('committee.read')
  @ApiOperation({ summary: 'The very bytes to be signed: the frozen meeting as canonical JSON (RFC 8785)' })
  @ApiOkResponse({ standardSchema: anyValue })
  async snapshot(@Param('id', { schema: id }) minutesId: string): Promise<Answer> {
    const { snapshot, sha256 } = await this.read.snapshot(minutesId);
    return new Answer(minutesBytes(snapshot).toString(), { headers: { etag: `"${sha256}"` } });
  }

  @Put('minutes/:id')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Freeze the meeting anew while the minutes are a draft' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: minutesView })
  @Refuses({ conflict: ['MINUTES_NOT_DRAFT'] })
  async redraft(@Param('id', { schema: id }) minutesId: string, @IfMatch() expected: ExpectedVersion): Promise<Answer> {
    await this.minutes.redraft(minutesId, expected);
    return this.one(minutesId);
  }

  @Post('minutes/:id/approval')
  @HttpCode(200)
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Approve the draft; from then it waits for the chair’s signature' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: minutesView })
  @Refuses({ conflict: ['MINUTES_NOT_DRAFT'] })
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) minutesId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<Answer> {
    await this.minutes.approve(actor, minutesId, expected);
    return this.one(minutesId);
  }

  @Post('minutes/:id/signature')
  @HttpCode(200)
  @Requires('minutes.sign')
  @ApiOperation({ summary: 'Sign approved minutes as the chair of the meeting; they never change again' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: minutesView })
  @Refuses({
    forbidden: ['MEETING_STEP_NOT_YOURS'],
    conflict: ['MEETING_STEP_NOT_POSSIBLE', 'MINUTES_NOT_APPROVED', 'SIGNATURES_NOT_VERIFIABLE'],
    unprocessable: ['SIGNATURE_REQUIRED', 'MEMBER_WITHOUT_IIN', 'SIGNATURE_NOT_VALID', 'SIGNER_IS_NOT_THE_MEMBER'],
  })
  async sign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) minutesId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: signatureInput }) { cms }: z.infer<typeof signatureInput>,
  ): Promise<Answer> {
    await this.signatures.sign(actor, minutesId, expected, cms ? Buffer.from(cms, 'base64') : null);
    return this.one(minutesId);
  }
}
