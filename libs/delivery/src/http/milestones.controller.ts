import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, OptionalIfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { asOfQuery } from '#libs/portfolio';
import { MilestoneAcceptanceService } from '../application/milestone-acceptance.service.js';
import { MilestoneBulkService } from '../application/milestone-bulk.service.js';
import { MilestonesService } from '../application/milestones.service.js';
import {
  acceptanceInput,
  forecastInput,
  forecastResults,
  forecastsInput,
  milestoneList,
  milestonePatch,
  milestoneView,
  removedMilestone,
} from '../contract/milestones.js';
import { MilestoneList } from '../persistence/milestone-list.js';
import { MilestoneRead } from '../persistence/milestone-read.js';
import { milestonesQuery, removalQuery } from './milestone-query.js';
import { inWords } from './milestone-results.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

@ApiTags('delivery')
@Controller('milestones')
export class MilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly acceptances: MilestoneAcceptanceService,
    private readonly bulk: MilestoneBulkService,
    private readonly read: MilestoneRead,
    private readonly list: MilestoneList,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({
    summary: 'Milestones across projects that the reader may see: filters, sort, pages',
    description: 'Takes the filters of the list of projects, too: then milestones of such projects, as they are today.',
  })
  @ApiOkResponse({ standardSchema: milestoneList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: milestonesQuery }) query: z.infer<typeof milestonesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, sort, q, ...filters } = query;
    const rows = await this.list.page(actor, { ...filters, search: q }, { sort, limit, after });
    return pageAnswer(rows, { limit, order: sort, url });
  }

  @Post('forecasts')
  @HttpCode(200)
  @Requires('delivery.report')
  @ApiOperation({ summary: 'Move or confirm many forecasts; each row has a result of its own' })
  @ApiOkResponse({ standardSchema: forecastResults })
  async forecasts(
    @CurrentActor() actor: Actor,
    @Body({ schema: forecastsInput }) { rows, dryRun = false }: z.infer<typeof forecastsInput>,
  ): Promise<Answer> {
    return new Answer({ dryRun, results: (await this.bulk.move(actor, rows, { dryRun })).map(inWords) });
  }

  @Get(':id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One milestone, today or as it stood on an earlier day' })
  @ApiOkResponse({ standardSchema: milestoneView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ): Promise<Answer> {
    const { json, version } = await this.read.one(actor, milestoneId, asOf);
    return new Answer(json, asOf ? {} : { etag: version });
  }

  @Patch(':id')
  @Requires('delivery.report')
  @ApiOperation({ summary: 'Change a milestone, move its forecast, or report it as done' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: milestoneView })
  @Refuses({
    forbidden: ['PLAN_NOT_YOURS', 'REPORT_NOT_YOURS'],
    conflict: ['PROJECT_ENDED', 'NOT_IN_DELIVERY', 'MILESTONE_REMOVED', 'MILESTONE_DONE', 'MILESTONE_ACCEPTED'],
    unprocessable: ['ACTUAL_IN_FUTURE', 'MILESTONE_EVIDENCE_MISSING'],
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: milestonePatch }) body: z.infer<typeof milestonePatch>,
  ): Promise<Answer> {
    await this.milestones.change(actor, milestoneId, expected, body);
    return this.one(actor, milestoneId, {});
  }

  @Delete(':id')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Take a milestone out of the plan, with its dependencies; comparisons still show it' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: removedMilestone })
  @Refuses({ forbidden: ['PLAN_NOT_YOURS'], conflict: ['PROJECT_ENDED', 'MILESTONE_REMOVED'] })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @IfMatch() expected: ExpectedVersion,
    @Query({ schema: removalQuery }) { reason }: z.infer<typeof removalQuery>,
  ): Promise<Answer> {
    const dependencies = await this.milestones.remove(actor, milestoneId, expected, reason);
    const { json, version } = await this.read.one(actor, milestoneId);
    return new Answer(`{"milestone":${json},"removedDependencies":${JSON.stringify(dependencies)}}`, { etag: version });
  }

  @Post(':id/forecast')
  @HttpCode(200)
  @Requires('delivery.report')
  @ApiOperation({ summary: 'Move a forecast, or confirm it by the same day' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: milestoneView })
  @Refuses({ forbidden: ['REPORT_NOT_YOURS'], conflict: ['PROJECT_ENDED', 'MILESTONE_REMOVED', 'MILESTONE_DONE'] })
  async forecast(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: forecastInput }) body: z.infer<typeof forecastInput>,
  ): Promise<Answer> {
    await this.milestones.forecast(actor, milestoneId, expected, body);
    return this.one(actor, milestoneId, {});
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Accept what is reported as done, or return it with a reason' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: milestoneView })
  @Refuses({
    forbidden: ['ACCEPTANCE_NOT_YOURS', 'OWN_REPORT'],
    conflict: ['PROJECT_ENDED', 'MILESTONE_REMOVED', 'NOTHING_TO_ACCEPT'],
  })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: acceptanceInput }) body: z.infer<typeof acceptanceInput>,
  ): Promise<Answer> {
    await this.acceptances.answer(actor, milestoneId, expected, body);
    return this.one(actor, milestoneId, {});
  }
}
