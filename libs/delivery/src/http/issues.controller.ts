import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, OptionalIfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { IssuesService } from '../application/issues.service.js';
import { issueInput, issueList, issuePatch, issueStepInput, issueView, riskIssueInput } from '../contract/issues.js';
import { ISSUE_DUE_ORDER, ISSUE_NUMBER_ORDER, IssueRead } from '../persistence/issue-read.js';
import { issueQuery, projectIssuesQuery } from './issue-query.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

const RAISING = {
  conflict: ['PROJECT_ENDED', 'NOT_IN_DELIVERY', 'RISK_NOT_OPEN'],
  forbidden: ['PLAN_NOT_YOURS'],
} as const;

@ApiTags('delivery')
@Controller()
export class IssuesController {
  constructor(
    private readonly issues: IssuesService,
    private readonly read: IssueRead,
  ) {}

  @Get('projects/:id/issues')
  @Requires('project.read')
  @ApiOperation({ summary: 'Issues of a project by number' })
  @ApiOkResponse({ standardSchema: issueList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: projectIssuesQuery }) { limit, after, ...filters }: z.infer<typeof projectIssuesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.ofProject(actor, projectId, filters, { limit, after });
    return pageAnswer(rows, { limit, order: ISSUE_NUMBER_ORDER, url });
  }

  @Post('projects/:id/issues')
  @Requires('delivery.report')
  @ApiOperation({ summary: 'Raise an issue; its owner has the first working days to answer' })
  @ApiCreatedResponse({ standardSchema: issueView })
  @Refuses(RAISING)
  async raise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: issueInput }) body: z.infer<typeof issueInput>,
  ): Promise<Answer> {
    return this.raised(actor, await this.issues.raise(actor, projectId, body));
  }

  @Post('risks/:id/issue')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Raise the issue that a risk has become' })
  @ApiCreatedResponse({ standardSchema: issueView })
  @Refuses(RAISING)
  async raiseFromRisk(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) riskId: string,
    @Body({ schema: riskIssueInput }) body: z.infer<typeof riskIssueInput>,
  ): Promise<Answer> {
    return this.raised(actor, await this.issues.raiseFromRisk(actor, riskId, body));
  }

  @Get('issues')
  @Requires('project.read')
  @ApiOperation({ summary: 'Issues that the reader may see, by due day: filters, pages' })
  @ApiOkResponse({ standardSchema: issueList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: issueQuery }) { limit, after, ...filters }: z.infer<typeof issueQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, filters, { limit, after });
    return pageAnswer(rows, { limit, order: ISSUE_DUE_ORDER, url });
  }

  @Get('issues/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One issue with everything that has happened to it' })
  @ApiOkResponse({ standardSchema: issueView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) issueId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, issueId);
    return new Answer(json, { etag: version });
  }

  @Patch('issues/:id')
  @Requires('delivery.report')
  @ApiOperation({ summary: 'Put an unresolved issue right: its words, its severity, its owner' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: issueView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'ISSUE_RESOLVED'], forbidden: ['ISSUE_NOT_YOURS'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) issueId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: issuePatch }) body: z.infer<typeof issuePatch>,
  ): Promise<Answer> {
    await this.issues.change(actor, issueId, expected, body);
    return this.one(actor, issueId);
  }

  @Post('issues/:id/steps')
  @HttpCode(200)
  @Requires('delivery.answer')
  @ApiOperation({ summary: 'Answer an issue, ask again, escalate, resolve or reopen it' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: issueView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'ISSUE_STEP_NOT_POSSIBLE', 'ISSUE_WAITS_FOR_COMMITTEE'],
    forbidden: ['ISSUE_STEP_NOT_YOURS'],
    stale: ['STALE'],
  })
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) issueId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: issueStepInput }) body: z.infer<typeof issueStepInput>,
  ): Promise<Answer> {
    await this.issues.step(actor, issueId, expected, body);
    return this.one(actor, issueId);
  }

  private async raised(actor: Actor, issueId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, issueId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/issues/${issueId}` });
  }
}
