import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, OptionalIfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { PeriodsService } from '../application/periods.service.js';
import { comparison } from '../contract/comparison.js';
import { lateList, obligationList } from '../contract/obligations.js';
import { freezeInput, periodInput, periodList, periodPatch, periodView, reopenInput } from '../contract/periods.js';
import { COMPARISON_ORDER, ComparisonRead } from '../persistence/comparison-read.js';
import type { ComparedPeriod } from '../persistence/comparison-read.js';
import { BOARD_ORDER, LATE_ORDER, ObligationRead } from '../persistence/obligation-read.js';
import { PERIOD_ORDER, PeriodRead } from '../persistence/period-read.js';
import { IF_MATCH, MAYBE_IF_MATCH, boardQuery, comparisonQuery, lateQuery, periodQuery } from './period-query.js';

@ApiTags('periods')
@Controller('reporting-periods')
export class PeriodsController {
  constructor(
    private readonly periods: PeriodsService,
    private readonly read: PeriodRead,
    private readonly obligations: ObligationRead,
    private readonly comparisons: ComparisonRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'Reporting periods, the latest first, with the numbers of what is owed in each: pages' })
  @ApiOkResponse({ standardSchema: periodList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: periodQuery }) { limit, after, kind, state }: z.infer<typeof periodQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, { kind, state }, { limit, after });
    return pageAnswer(rows, { limit, order: PERIOD_ORDER, url });
  }

  @Post()
  @Requires('period.manage')
  @ApiOperation({
    summary: 'Open a month or a quarter',
    description:
      'Every project that is approved and has not ended owes a status update from now on; those that come later are added.',
  })
  @ApiCreatedResponse({ standardSchema: periodView })
  @Refuses({ conflict: ['PERIOD_EXISTS', 'PERIOD_NOT_BEGUN', 'LATER_PERIOD_FROZEN'] })
  async open(
    @CurrentActor() actor: Actor,
    @Body({ schema: periodInput }) body: z.infer<typeof periodInput>,
  ): Promise<Answer> {
    const periodId = await this.periods.open(actor, body);
    const { json, version } = await this.read.one(actor, periodId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/reporting-periods/${periodId}` });
  }

  @Get(':id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One period with its numbers and what has happened to it' })
  @ApiOkResponse({ standardSchema: periodView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) periodId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, periodId);
    return new Answer(json, { etag: version });
  }

  @Patch(':id')
  @Requires('period.manage')
  @ApiOperation({
    summary: 'Move the due day of an open period',
    description:
      'Reminders and escalations count from the new day and begin anew; whoever still owes an update is told.',
  })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: periodView })
  @Refuses({ conflict: ['PERIOD_FROZEN'], stale: ['STALE'] })
  async moveDue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: periodPatch }) body: z.infer<typeof periodPatch>,
  ): Promise<Answer> {
    await this.periods.moveDue(actor, periodId, expected, body);
    return this.one(actor, periodId);
  }

  @Post(':id/freeze')
  @HttpCode(200)
  @Requires('period.manage')
  @ApiOperation({
    summary: 'Freeze a period that is over',
    description:
      'Each project’s figures of this moment are kept; nothing of the period changes any more. What has not been confirmed stays as it is and needs a reason.',
  })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: periodView })
  @Refuses({
    conflict: ['PERIOD_FROZEN', 'PERIOD_NOT_OVER', 'EARLIER_PERIOD_OPEN'],
    unprocessable: ['UNCONFIRMED_NEEDS_REASON'],
    stale: ['STALE'],
  })
  async freeze(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: freezeInput }) { reason }: z.infer<typeof freezeInput>,
  ): Promise<Answer> {
    await this.periods.freeze(actor, periodId, expected, reason ?? null);
    return this.one(actor, periodId);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Requires('period.manage')
  @ApiOperation({ summary: 'Open a frozen period again, as long as no later one of its kind is frozen' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: periodView })
  @Refuses({ conflict: ['PERIOD_OPEN', 'LATER_PERIOD_FROZEN'], stale: ['STALE'] })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: reopenInput }) { reason }: z.infer<typeof reopenInput>,
  ): Promise<Answer> {
    await this.periods.reopen(actor, periodId, expected, reason);
    return this.one(actor, periodId);
  }

  @Get(':id/obligations')
  @Requires('project.read')
  @ApiOperation({ summary: 'Who owes what in a period, of the projects that the reader may see: filters, pages' })
  @ApiOkResponse({ standardSchema: obligationList })
  async board(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @Query({ schema: boardQuery }) { limit, after, ...filters }: z.infer<typeof boardQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.read.assertThere(periodId);
    const [rows, counts] = await Promise.all([
      this.obligations.board(actor, periodId, filters, { limit, after }),
      this.obligations.counts(actor, periodId, filters),
    ]);
    return pageAnswer(rows, { limit, order: BOARD_ORDER, url, beside: { counts } });
  }

  @Get(':id/late')
  @Requires('project.read')
  @ApiOperation({ summary: 'What is late in a period, the longest first, and who has been told of it: pages' })
  @ApiOkResponse({ standardSchema: lateList })
  async late(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @Query({ schema: lateQuery }) { limit, after, ...filters }: z.infer<typeof lateQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.read.assertThere(periodId);
    const rows = await this.obligations.late(actor, periodId, filters, { limit, after });
    return pageAnswer(rows, { limit, order: LATE_ORDER, url });
  }

  @Get(':id/comparison')
  @Requires('project.read')
  @ApiOperation({
    summary: 'What has changed since an earlier period, by project and in all',
    description: 'Both sides are frozen figures; of a period that is still open those of now.',
  })
  @ApiOkResponse({ standardSchema: comparison })
  @Refuses({ conflict: ['NOTHING_TO_COMPARE'] })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) periodId: string,
    @Query({ schema: comparisonQuery })
    { limit, after, with: name, ...filters }: z.infer<typeof comparisonQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const sides = await this.comparisons.sides(periodId, name);
    const question = { ...sides, ...filters };
    const [rows, total] = await Promise.all([
      this.comparisons.page(actor, question, { limit, after }),
      this.comparisons.total(actor, question),
    ]);
    const beside = { period: sideOf(sides.later), with: sideOf(sides.earlier), total };
    return pageAnswer(rows, { limit, order: COMPARISON_ORDER, url, beside });
  }
}

const sideOf = ({ id: periodId, name, state, frozenAt }: ComparedPeriod) => ({
  id: periodId,
  name,
  state,
  at: frozenAt,
});
