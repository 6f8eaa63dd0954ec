import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, OptionalIfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { StatusUpdatesService } from '../application/status-updates.service.js';
import {
  draftFacts,
  statusUpdateInput,
  statusUpdateList,
  statusUpdatePatch,
  statusUpdateView,
  updateStepInput,
} from '../contract/status-updates.js';
import { DraftFactsRead } from '../persistence/draft-facts-read.js';
import { StatusUpdateRead, UPDATE_ORDER } from '../persistence/status-update-read.js';
import { IF_MATCH, MAYBE_IF_MATCH, draftQuery, updatesQuery } from './period-query.js';

@ApiTags('periods')
@Controller()
export class StatusUpdatesController {
  constructor(
    private readonly updates: StatusUpdatesService,
    private readonly read: StatusUpdateRead,
    private readonly facts: DraftFactsRead,
  ) {}

  @Get('projects/:id/status-updates')
  @Requires('project.read')
  @ApiOperation({
    summary: 'Status updates of a project, the latest period first; drafts for their writers alone: pages',
  })
  @ApiOkResponse({ standardSchema: statusUpdateList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: updatesQuery }) { limit, after }: z.infer<typeof updatesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { rows, mayWrite } = await this.read.ofProject(actor, projectId, { limit, after });
    return pageAnswer(rows, { limit, order: UPDATE_ORDER, url, beside: { mayWrite } });
  }

  @Get('projects/:id/status-updates/draft')
  @Requires('status.write')
  @ApiOperation({ summary: 'What the records tell of a project in a period, to write its update from' })
  @ApiOkResponse({ standardSchema: draftFacts })
  @Refuses({ conflict: ['NOTHING_OWED'], forbidden: ['STATUS_NOT_YOURS'] })
  async draft(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: draftQuery }) { period }: z.infer<typeof draftQuery>,
  ): Promise<Answer> {
    return new Answer(await this.facts.of(actor, projectId, period));
  }

  @Post('projects/:id/status-updates')
  @Requires('status.write')
  @ApiOperation({ summary: 'Begin the status update of a project in a period, as a draft' })
  @ApiCreatedResponse({ standardSchema: statusUpdateView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'PERIOD_FROZEN', 'NOTHING_OWED', 'STATUS_UPDATE_EXISTS'],
    forbidden: ['STATUS_NOT_YOURS'],
  })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: statusUpdateInput }) body: z.infer<typeof statusUpdateInput>,
  ): Promise<Answer> {
    const updateId = await this.updates.create(actor, projectId, body);
    const { json, version } = await this.read.one(actor, updateId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/status-updates/${updateId}` });
  }

  @Get('status-updates/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One status update with everything that was submitted and answered' })
  @ApiOkResponse({ standardSchema: statusUpdateView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) updateId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, updateId);
    return new Answer(json, { etag: version });
  }

  @Patch('status-updates/:id')
  @Requires('status.write')
  @ApiOperation({ summary: 'Write on a draft, or on what was returned' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: statusUpdateView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'PERIOD_FROZEN', 'STATUS_UPDATE_SENT'],
    forbidden: ['STATUS_NOT_YOURS'],
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) updateId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: statusUpdatePatch }) body: z.infer<typeof statusUpdatePatch>,
  ): Promise<Answer> {
    await this.updates.change(actor, updateId, expected, body);
    return this.one(actor, updateId);
  }

  @Post('status-updates/:id/steps')
  @HttpCode(200)
  @Requires('status.write')
  @ApiOperation({
    summary: 'Submit an update, return it with remarks and a day, or confirm it',
    description:
      'On submission its rating becomes the owner’s rating and its forecasts are entered into the plan. It is answered by the head of the direction or the office, never by whoever wrote it or manages the project.',
  })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: statusUpdateView })
  @Refuses({
    conflict: [
      'PROJECT_ENDED',
      'PERIOD_FROZEN',
      'UPDATE_STEP_NOT_POSSIBLE',
      'NOTHING_TO_RATE_YET',
      'MILESTONE_DONE',
      'MILESTONE_REMOVED',
    ],
    forbidden: ['UPDATE_STEP_NOT_YOURS'],
    unprocessable: ['UPDATE_INCOMPLETE', 'ANSWER_INCOMPLETE'],
    stale: ['STALE'],
  })
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) updateId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: updateStepInput }) body: z.infer<typeof updateStepInput>,
  ): Promise<Answer> {
    await this.updates.step(actor, updateId, expected, body);
    return this.one(actor, updateId);
  }
}
