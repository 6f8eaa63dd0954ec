import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Answer, CONFIG, OptionalIfMatch, Refuses } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { pastOf } from '#libs/portfolio';
import { IndicatorPasteService } from '../application/indicator-paste.service.js';
import { IndicatorValuesService } from '../application/indicator-values.service.js';
import { pasteInput, pasteReport } from '../contract/indicator-paste.js';
import {
  indicatorValues,
  methodBreakInput,
  valueInput,
  valueRevisions,
  valueStateInput,
  valueView,
} from '../contract/indicator-values.js';
import { IndicatorRead } from '../persistence/indicator-read.js';
import { indicatorReference, measureInPath, pasteQuery, valuesQuery, yearInPath } from './indicator-query.js';

const IF_MATCH = { name: 'If-Match', required: false, description: 'Looked at when it is sent' };

@ApiTags('indicators')
@Controller()
export class IndicatorValuesController {
  constructor(
    private readonly values: IndicatorValuesService,
    private readonly pastes: IndicatorPasteService,
    private readonly read: IndicatorRead,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('indicators/:id/values')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Plans and facts by year, today or as they were known at a moment' })
  @ApiOkResponse({ standardSchema: indicatorValues })
  async list(
    @Param('id', { schema: indicatorReference }) reference: string,
    @Query({ schema: valuesQuery }) { asOf }: z.infer<typeof valuesQuery>,
  ): Promise<Answer> {
    if (asOf === undefined) return new Answer(await this.read.values(reference));
    const { at } = pastOf(asOf, this.config.city.timeZone, this.clock);
    return new Answer(await this.read.valuesAsOf(reference, at, asOf));
  }

  @Post('indicators/values/paste')
  @HttpCode(200)
  @Requires('indicator.enter')
  @ApiOperation({ summary: 'Enter a pasted table of values, all or none; a dry run tells what each cell would do' })
  @ApiOkResponse({ standardSchema: pasteReport })
  @Refuses({ unprocessable: ['PASTE_UNREADABLE', 'PASTE_REFUSED'] })
  async paste(
    @CurrentActor() actor: Actor,
    @Query({ schema: pasteQuery }) { dryRun }: z.infer<typeof pasteQuery>,
    @Body({ schema: pasteInput }) body: z.infer<typeof pasteInput>,
  ): Promise<Answer> {
    return new Answer(await this.pastes.paste(actor, body, dryRun));
  }

  @Put('indicators/:id/values/:year/:measure')
  @Requires('indicator.enter')
  @ApiOperation({ summary: 'Enter the plan or the fact of a year; one that stood before stays in the history' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: valueView })
  @ApiCreatedResponse({ standardSchema: valueView })
  @Refuses({
    conflict: ['VALUE_LOCKED', 'INDICATOR_ARCHIVED'],
    forbidden: ['INDICATOR_NOT_YOURS'],
    stale: ['STALE'],
    unprocessable: ['FACT_OF_THE_FUTURE'],
  })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: indicatorReference }) reference: string,
    @Param('year', { schema: yearInPath }) year: number,
    @Param('measure', { schema: measureInPath }) measure: 'plan' | 'fact',
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: valueInput }) body: z.infer<typeof valueInput>,
  ): Promise<Answer> {
    const put = await this.values.put(actor, reference, { year, measure }, expected, body);
    const { json, version } = await this.read.value(put.id);
    return new Answer(json, { status: put.created ? 201 : 200, etag: version });
  }

  @Post('indicator-values/:id/state')
  @HttpCode(200)
  @Requires('indicator.approve')
  @ApiOperation({ summary: 'Check, approve or lock a value; send it back or unlock it with a reason' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: valueView })
  @Refuses({
    conflict: ['VALUE_STATE'],
    forbidden: ['OWN_ENTRY'],
    stale: ['STALE'],
    unprocessable: ['STATE_REASON_MISSING'],
  })
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) valueId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: valueStateInput }) body: z.infer<typeof valueStateInput>,
  ): Promise<Answer> {
    await this.values.move(actor, valueId, expected, body);
    const { json, version } = await this.read.value(valueId);
    return new Answer(json, { etag: version });
  }

  @Get('indicator-values/:id/revisions')
  @Requires('reference.read')
  @ApiOperation({ summary: 'What a value has been, newest first' })
  @ApiOkResponse({ standardSchema: valueRevisions })
  async revisions(@Param('id', { schema: id }) valueId: string): Promise<Answer> {
    return new Answer(await this.read.revisions(valueId));
  }

  @Put('indicators/:id/method-breaks/:year')
  @Requires('indicator.manage')
  @ApiOperation({ summary: 'Tell that from a year on values are made in another way' })
  @ApiOkResponse({ standardSchema: indicatorValues })
  async setBreak(
    @Param('id', { schema: indicatorReference }) reference: string,
    @Param('year', { schema: yearInPath }) year: number,
    @Body({ schema: methodBreakInput }) { note }: z.infer<typeof methodBreakInput>,
  ): Promise<Answer> {
    await this.values.setMethodBreak(reference, year, note);
    return new Answer(await this.read.values(reference));
  }

  @Delete('indicators/:id/method-breaks/:year')
  @HttpCode(204)
  @Requires('indicator.manage')
  @ApiOperation({ summary: 'Take back that the method changed' })
  @ApiNoContentResponse()
  async removeBreak(
    @Param('id', { schema: indicatorReference }) reference: string,
    @Param('year', { schema: yearInPath }) year: number,
  ): Promise<void> {
    await this.values.removeMethodBreak(reference, year);
  }
}
