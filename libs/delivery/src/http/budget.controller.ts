import { Body, Controller, Get, Inject, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  CONFIG,
  IfMatch,
  OptionalIfMatch,
  Refuses,
  RequestUrl,
  pageAnswer,
  pageQuery,
} from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { VisibleProjects, asOfQuery, pastOf } from '#libs/portfolio';
import { BudgetPlanService } from '../application/budget-plan.service.js';
import {
  budgetComparison,
  budgetComparisonQuery,
  budgetLinePatch,
  budgetLinesInput,
  budgetVersionInput,
  budgetVersionList,
  budgetVersionView,
  budgetView,
} from '../contract/budget.js';
import { BudgetRead } from '../persistence/budget-read.js';
import { BudgetVersionRead, VERSIONS_ORDER } from '../persistence/budget-version-read.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

const NOT_STORED = { 'cache-control': 'no-store' };

const listQuery = z.strictObject(pageQuery);
const versionNumber = z.coerce
  .number()
  .int()
  .min(1)
  .max(10_000)
  .meta({ description: 'Number of a version', example: 1 });

@ApiTags('budgets')
@Controller()
export class BudgetController {
  constructor(
    private readonly plan: BudgetPlanService,
    private readonly read: BudgetRead,
    private readonly versions: BudgetVersionRead,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('projects/:id/budget')
  @Requires('project.read')
  @ApiOperation({
    summary: 'The project’s budget with its sums, today or as it stood; what has no source is a figure of its own',
  })
  @ApiOkResponse({ standardSchema: budgetView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: asOfQuery }) { asOf }: z.infer<typeof asOfQuery>,
  ): Promise<Answer> {
    if (asOf === undefined) return this.today(actor, projectId);
    return new Answer(await this.read.asOf(actor, projectId, pastOf(asOf, this.config.city.timeZone, this.clock)));
  }

  @Put('projects/:id/budget/lines')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Put these lines in the place of the whole draft, before the first version' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: budgetView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'BUDGET_FROZEN'], forbidden: ['PLAN_NOT_YOURS'] })
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: budgetLinesInput }) body: z.infer<typeof budgetLinesInput>,
  ): Promise<Answer> {
    await this.plan.draft(actor, projectId, expected, body);
    return this.today(actor, projectId);
  }

  @Patch('budget-lines/:id')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Say what is under contract on a line, or why it departs from the first version' })
  @ApiHeader({ ...IF_MATCH, description: 'The version of the line as an ETag' })
  @ApiOkResponse({ standardSchema: budgetView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'BUDGET_NOT_SET'],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: ['COMMITTED_ABOVE_PLAN', 'CAUSE_MISSING'],
  })
  async patchLine(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) lineId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: budgetLinePatch }) body: z.infer<typeof budgetLinePatch>,
  ): Promise<Answer> {
    const projectId = await this.plan.patchLine(actor, lineId, expected, body);
    // Without an ETag: that of the budget is none of the line.
    return new Answer((await this.read.today(actor, projectId)).json, { headers: NOT_STORED });
  }

  @Get('projects/:id/budget/versions')
  @Requires('project.read')
  @ApiOperation({ summary: 'Versions of the budget, newest first: why, by whose word, and by how much' })
  @ApiOkResponse({ standardSchema: budgetVersionList })
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: listQuery }) { limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    const rows = await this.versions.page(projectId, { limit, after });
    return pageAnswer(rows, { limit, order: VERSIONS_ORDER, url });
  }

  @Post('projects/:id/budget/versions')
  @Requires('delivery.plan')
  @ApiOperation({
    summary: 'Freeze the draft as the first version; or set the next one, where no change request is needed',
  })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiCreatedResponse({ standardSchema: budgetVersionView })
  @Refuses({
    conflict: [
      'PROJECT_ENDED',
      'NOT_IN_DELIVERY',
      'BUDGET_NEEDS_CHANGE_REQUEST',
      'BUDGET_FROZEN',
      'BUDGET_NEEDS_DECISION',
    ],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: [
      'BUDGET_EMPTY',
      'BUDGET_NOT_COST',
      'FIRST_BUDGET_IS_DRAFT',
      'COMMITTED_ABOVE_PLAN',
      'CAUSE_MISSING',
    ],
  })
  async setVersion(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: budgetVersionInput }) body: z.infer<typeof budgetVersionInput>,
  ): Promise<Answer> {
    const number = await this.plan.setVersion(actor, projectId, expected, body);
    return new Answer(await this.versions.one(projectId, number), {
      status: 201,
      etag: number,
      location: `/${BASE_PATH}/projects/${projectId}/budget/versions/${number}`,
    });
  }

  @Get('projects/:id/budget/versions/:number')
  @Requires('project.read')
  @ApiOperation({ summary: 'One version of the budget with its lines' })
  @ApiOkResponse({ standardSchema: budgetVersionView })
  async version(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('number', { schema: versionNumber }) number: number,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return new Answer(await this.versions.one(projectId, number), { etag: number });
  }

  @Get('projects/:id/budget/comparison')
  @Requires('project.read')
  @ApiOperation({ summary: 'What lies between two versions of the budget, or between one and today, line by line' })
  @ApiOkResponse({ standardSchema: budgetComparison })
  async comparison(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: budgetComparisonQuery }) { from, to }: z.infer<typeof budgetComparisonQuery>,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return new Answer(await this.versions.comparison(projectId, from, to));
  }

  /** Never answered from a cache: shares of the year, rights and the project's cost change without the budget. */
  private async today(actor: Actor, projectId: string): Promise<Answer> {
    const { json, version } = await this.read.today(actor, projectId);
    return new Answer(json, { etag: version, headers: NOT_STORED });
  }
}
