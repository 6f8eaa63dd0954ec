import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import { ChangeRequestDraftsService } from '../application/change-request-drafts.service.js';
import { ChangeRequestsService } from '../application/change-requests.service.js';
import {
  changeRequestAnswer,
  changeRequestInput,
  changeRequestList,
  changeRequestNote,
  changeRequestPatch,
  changeRequestView,
} from '../contract/change-request.js';
import { CHANGE_REQUEST_STATES, CHANGE_ROUTES } from '../domain/change-request-rules.js';
import { ChangeRequestRead, NEWEST } from '../persistence/change-request-read.js';
import type { ChangeRequestFilters } from '../persistence/change-request-read.js';
import { IF_MATCH } from './if-match-header.js';

const listQuery = z.strictObject({
  ...pageQuery,
  state: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(z.enum(CHANGE_REQUEST_STATES)).min(1).optional(),
  ),
  project: id.optional(),
  direction: line(60).optional(),
  route: z.enum(CHANGE_ROUTES).optional(),
  mine: z.stringbool().optional().meta({ description: 'Written or submitted by the reader' }),
});
const projectQuery = z.strictObject(pageQuery);

const CONTENT_REFUSALS = ['CHANGE_REQUEST_EMPTY', 'CHANGE_REQUEST_WRONG', 'CAUSE_MISSING', 'COMMITTED_ABOVE_PLAN'];
const FILING_CONFLICTS = [
  'PROJECT_ENDED',
  'NOT_IN_DELIVERY',
  'BASELINE_MISSING',
  'BUDGET_NOT_SET',
  'CHANGE_REQUEST_ALREADY_OPEN',
];

@ApiTags('change requests')
@Controller()
export class ChangeRequestsController {
  constructor(
    private readonly drafts: ChangeRequestDraftsService,
    private readonly requests: ChangeRequestsService,
    private readonly read: ChangeRequestRead,
    private readonly visible: VisibleProjects,
  ) {}

  @Get('change-requests')
  @Requires('project.read')
  @ApiOperation({ summary: 'Requests for other promises and budgets, newest first: filters, pages' })
  @ApiOkResponse({ standardSchema: changeRequestList })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { limit, after, ...filters }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return this.page(actor, filters, { limit, after, url });
  }

  @Get('projects/:id/change-requests')
  @Requires('project.read')
  @ApiOperation({ summary: 'The project’s requests, newest first' })
  @ApiOkResponse({ standardSchema: changeRequestList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: projectQuery }) { limit, after }: z.infer<typeof projectQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    return this.page(actor, { project: projectId }, { limit, after, url });
  }

  @Post('projects/:id/change-requests')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Write a request: to which days and amounts, and why; from which ones is filled in' })
  @ApiCreatedResponse({ standardSchema: changeRequestView })
  @Refuses({ conflict: FILING_CONFLICTS, forbidden: ['PLAN_NOT_YOURS'], unprocessable: CONTENT_REFUSALS })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: changeRequestInput }) body: z.infer<typeof changeRequestInput>,
  ): Promise<Answer> {
    return this.answer(actor, await this.drafts.file(actor, projectId, body), 201);
  }

  @Get('change-requests/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One request: what it moves, who is hit, how it was answered and what came of it' })
  @ApiOkResponse({ standardSchema: changeRequestView })
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) requestId: string): Promise<Answer> {
    return this.answer(actor, requestId);
  }

  @Patch('change-requests/:id')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Change a draft; a list that is given takes the place of the whole list' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: changeRequestView })
  @Refuses({
    conflict: [...FILING_CONFLICTS, 'CHANGE_REQUEST_STEP_NOT_POSSIBLE'],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: CONTENT_REFUSALS,
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: changeRequestPatch }) body: z.infer<typeof changeRequestPatch>,
  ): Promise<Answer> {
    await this.drafts.change(actor, requestId, expected, body);
    return this.answer(actor, requestId);
  }

  @Post('change-requests/:id/submit')
  @HttpCode(200)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Hand the request to the manager, the head or the committee, by the project’s oversight' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: changeRequestView })
  @Refuses({
    conflict: [...FILING_CONFLICTS, 'CHANGE_REQUEST_STEP_NOT_POSSIBLE'],
    forbidden: ['PLAN_NOT_YOURS'],
    unprocessable: CONTENT_REFUSALS,
  })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() expected: ExpectedVersion,
  ): Promise<Answer> {
    await this.requests.submit(actor, requestId, expected);
    return this.answer(actor, requestId);
  }

  @Post('change-requests/:id/withdraw')
  @HttpCode(200)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Withdraw the request, with a note why' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: changeRequestView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'CHANGE_REQUEST_STEP_NOT_POSSIBLE', 'CHANGE_REQUEST_ON_AGENDA'],
    forbidden: ['PLAN_NOT_YOURS'],
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: changeRequestNote }) { note }: z.infer<typeof changeRequestNote>,
  ): Promise<Answer> {
    await this.requests.withdraw(actor, requestId, expected, note);
    return this.answer(actor, requestId);
  }

  @Post('change-requests/:id/answer')
  @HttpCode(200)
  @Requires('delivery.answer')
  @ApiOperation({ summary: 'Approve or reject as the manager or the head; what is approved takes effect at once' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: changeRequestView })
  @Refuses({
    conflict: [
      'PROJECT_ENDED',
      'CHANGE_REQUEST_STEP_NOT_POSSIBLE',
      'CHANGE_REQUEST_FOR_COMMITTEE',
      'CHANGE_REQUEST_ROUTE_CHANGED',
      'CHANGE_REQUEST_OVERTAKEN',
    ],
    forbidden: ['CHANGE_REQUEST_NOT_YOURS'],
  })
  async respond(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) requestId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: changeRequestAnswer }) body: z.infer<typeof changeRequestAnswer>,
  ): Promise<Answer> {
    await this.requests.answer(actor, requestId, expected, body);
    return this.answer(actor, requestId);
  }

  private async page(
    actor: Actor,
    filters: ChangeRequestFilters,
    { limit, after, url }: { limit: number; after: string | undefined; url: string },
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(actor, filters, { limit, after }), { limit, order: NEWEST, url });
  }

  private async answer(actor: Actor, requestId: string, status?: 201): Promise<Answer> {
    const { json, version } = await this.read.one(actor, requestId);
    const location = `/${BASE_PATH}/change-requests/${requestId}`;
    return new Answer(json, { etag: version, ...(status && { status, location }) });
  }
}
