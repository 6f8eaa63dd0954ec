import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { LANGUAGES } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, Refuses, RequestUrl, pageAnswer, pageQuery, translate } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import { BaselinesService } from '../application/baselines.service.js';
import {
  baselineComparison,
  baselineInput,
  baselineList,
  baselineView,
  changeReasonList,
  comparisonQuery,
} from '../contract/baseline.js';
import { BASELINE_REASONS } from '../domain/baseline-reasons.js';
import { BaselineRead } from '../persistence/baseline-read.js';

const listQuery = z.strictObject(pageQuery);

@ApiTags('baselines')
@Controller()
export class BaselinesController {
  constructor(
    private readonly baselines: BaselinesService,
    private readonly read: BaselineRead,
    private readonly visible: VisibleProjects,
  ) {}

  @Get('projects/:id/baselines')
  @Requires('project.read')
  @ApiOperation({
    summary: 'The project’s promises, first to last: why, by whose word, and by how many days each moved the finish',
  })
  @ApiOkResponse({ standardSchema: baselineList })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: listQuery }) { limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    const { summary, rows } = await this.read.page(projectId, { limit, after });
    return pageAnswer(rows, { limit, order: 'number', url, beside: { summary } });
  }

  @Post('projects/:id/baselines')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Promise the plan as it stands: the days of all milestones as they are forecast now' })
  @ApiCreatedResponse({ standardSchema: baselineView })
  @Refuses({
    conflict: [
      'PROJECT_ENDED',
      'NOT_IN_DELIVERY',
      'BASELINE_NEEDS_CHANGE_REQUEST',
      'BASELINE_NEEDS_DECISION',
      'BASELINE_NEEDS_HEAD',
    ],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: ['NOTHING_TO_PROMISE', 'REASON_OF_ANOTHER_BASELINE'],
  })
  async set(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: baselineInput }) body: z.infer<typeof baselineInput>,
  ): Promise<Answer> {
    const baselineId = await this.baselines.set(actor, projectId, body);
    const location = `/${BASE_PATH}/baselines/${baselineId}`;
    return new Answer(await this.read.one(actor, baselineId), { status: 201, etag: 1, location });
  }

  @Get('projects/:id/baselines/comparison')
  @Requires('project.read')
  @ApiOperation({
    summary: 'Two promises side by side, or a promise and today: each milestone’s days, what came and what went',
  })
  @ApiOkResponse({ standardSchema: baselineComparison })
  async compare(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: comparisonQuery }) { from, to }: z.infer<typeof comparisonQuery>,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return new Answer(await this.read.comparison(projectId, from, to));
  }

  @Get('baselines/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One promise with its milestones' })
  @ApiOkResponse({ standardSchema: baselineView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) baselineId: string): Promise<Answer> {
    return new Answer(await this.read.one(actor, baselineId), { etag: 1 });
  }

  @Get('change-reasons')
  @Requires('project.read')
  @ApiOperation({ summary: 'Reasons for which promises and budgets are changed, in words' })
  @ApiOkResponse({ standardSchema: changeReasonList })
  reasons(): Answer {
    const items = BASELINE_REASONS.map((code) => ({
      code,
      name: Object.fromEntries(LANGUAGES.map((language) => [language, translate(language, `changeReason.${code}`)])),
    }));
    return new Answer({ items });
  }
}
