import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { IndicatorView } from '../application/indicator-view.js';
import { IndicatorsService } from '../application/indicators.service.js';
import { indicatorInput, indicatorList, indicatorPatch, indicatorView } from '../contract/indicators.js';
import { INDICATOR_ORDER } from '../persistence/indicator-list.js';
import { indicatorQuery, indicatorReference } from './indicator-query.js';

@ApiTags('indicators')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly view: IndicatorView,
  ) {}

  @Get()
  @Requires('reference.read')
  @ApiOperation({ summary: 'Indicators by code with what the three lenses show: filters, pages' })
  @ApiOkResponse({ standardSchema: indicatorList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: indicatorQuery }) query: z.infer<typeof indicatorQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, planPath, withTarget, withoutTarget, disagreement, ...filters } = query;
    const looked = { planPath, withTarget, withoutTarget, disagreement };
    const rows = await this.view.page(actor, filters, looked, { limit, after });
    return pageAnswer(rows, { limit, order: INDICATOR_ORDER, url });
  }

  @Post()
  @Requires('indicator.manage')
  @ApiOperation({ summary: 'Add an indicator' })
  @ApiCreatedResponse({ standardSchema: indicatorView })
  @Refuses({ conflict: ['INDICATOR_CODE_TAKEN'] })
  async add(
    @CurrentActor() actor: Actor,
    @Body({ schema: indicatorInput }) body: z.infer<typeof indicatorInput>,
  ): Promise<Answer> {
    const id = await this.indicators.add(body);
    const { body: added, version } = await this.view.one(actor, id);
    return new Answer(added, { status: 201, etag: version, location: `/${BASE_PATH}/indicators/${id}` });
  }

  @Get(':id')
  @Requires('reference.read')
  @ApiOperation({
    summary:
      'One indicator: its series, the three lenses side by side with their inputs, the forecast, who works on it',
  })
  @ApiOkResponse({ standardSchema: indicatorView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: indicatorReference }) reference: string,
  ): Promise<Answer> {
    const { body, version } = await this.view.one(actor, reference);
    // the version speaks for the indicator; its values have versions of their own
    return new Answer(body, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Patch(':id')
  @Requires('indicator.manage')
  @ApiOperation({ summary: 'Change what an indicator is' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v3"' })
  @ApiOkResponse({ standardSchema: indicatorView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: indicatorReference }) reference: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: indicatorPatch }) body: z.infer<typeof indicatorPatch>,
  ): Promise<Answer> {
    await this.indicators.change(reference, expected, body);
    return this.one(actor, reference);
  }
}
