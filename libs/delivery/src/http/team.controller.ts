import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
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
import { VisibleProjects } from '#libs/portfolio';
import { TeamService } from '../application/team.service.js';
import {
  teamAnswer,
  teamChange,
  teamMemberInput,
  teamMemberList,
  teamMemberView,
  teamRelease,
} from '../contract/team.js';
import { TEAM_STATES } from '../domain/team-request.js';
import { REQUEST_ORDER, TEAM_ORDER, TeamRead } from '../persistence/team-read.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

const teamQuery = z.strictObject({
  ...pageQuery,
  state: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(z.enum(TEAM_STATES)).min(1).optional(),
  ),
});

const requestsQuery = z.strictObject({
  ...pageQuery,
  mine: z.stringbool().optional().meta({ description: 'Only what waits for your word', example: 'true' }),
});

const ENDED = ['PROJECT_ENDED', 'TEAM_STEP_NOT_POSSIBLE'];

@ApiTags('delivery')
@Controller()
export class TeamController {
  constructor(
    private readonly team: TeamService,
    private readonly read: TeamRead,
    private readonly visible: VisibleProjects,
  ) {}

  @Get('projects/:id/team')
  @Requires('project.read')
  @ApiOperation({ summary: 'The team of a project with its requests, by the day on which each begins' })
  @ApiOkResponse({ standardSchema: teamMemberList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: teamQuery }) { state, limit, after }: z.infer<typeof teamQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.visible.find(actor, projectId);
    const rows = await this.read.ofProject(actor, projectId, state, { limit, after });
    return pageAnswer(rows, { limit, order: TEAM_ORDER, url });
  }

  @Post('projects/:id/team')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Ask for a person; both the project’s manager and the line manager have to agree' })
  @ApiCreatedResponse({ standardSchema: teamMemberView })
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: ['PLAN_NOT_YOURS'] })
  async request(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: teamMemberInput }) body: z.infer<typeof teamMemberInput>,
  ): Promise<Answer> {
    const memberId = await this.team.request(actor, projectId, body);
    const { json, version } = await this.read.one(actor, memberId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/team-members/${memberId}` });
  }

  @Get('team-requests')
  @Requires('project.read')
  @ApiOperation({ summary: 'Open requests for people, the oldest first' })
  @ApiOkResponse({ standardSchema: teamMemberList })
  async requests(
    @CurrentActor() actor: Actor,
    @Query({ schema: requestsQuery }) { mine = false, limit, after }: z.infer<typeof requestsQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.requests(actor, mine, { limit, after });
    return pageAnswer(rows, { limit, order: REQUEST_ORDER, url });
  }

  @Get('team-members/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One member of a team, or one request' })
  @ApiOkResponse({ standardSchema: teamMemberView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) memberId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, memberId);
    return new Answer(json, { etag: version });
  }

  @Patch('team-members/:id')
  @Requires('delivery.answer')
  @ApiOperation({
    summary: 'Change part, period or share of time; the other manager agrees to a new period or share anew',
  })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: teamMemberView })
  @Refuses({ conflict: ENDED, forbidden: ['TEAM_STEP_NOT_YOURS'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) memberId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: teamChange }) body: z.infer<typeof teamChange>,
  ): Promise<Answer> {
    await this.team.change(actor, memberId, expected, body);
    return this.one(actor, memberId);
  }

  @Post('team-members/:id/answer')
  @HttpCode(200)
  @Requires('delivery.answer')
  @ApiOperation({ summary: 'Agree to a request, or decline it with a note, as one of the two managers' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: teamMemberView })
  @Refuses({ conflict: [...ENDED, 'TEAM_ALREADY_ACCEPTED'], forbidden: ['TEAM_STEP_NOT_YOURS'] })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) memberId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: teamAnswer }) body: z.infer<typeof teamAnswer>,
  ): Promise<Answer> {
    await this.team.answer(actor, memberId, expected, body);
    return this.one(actor, memberId);
  }

  @Post('team-members/:id/release')
  @HttpCode(200)
  @Requires('delivery.answer')
  @ApiOperation({ summary: 'Let a person go after a last day; one who would begin later does not come' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: teamMemberView })
  @Refuses({ conflict: ENDED, forbidden: ['TEAM_STEP_NOT_YOURS'] })
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) memberId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: teamRelease }) body: z.infer<typeof teamRelease>,
  ): Promise<Answer> {
    await this.team.release(actor, memberId, expected, body);
    return this.one(actor, memberId);
  }
}
