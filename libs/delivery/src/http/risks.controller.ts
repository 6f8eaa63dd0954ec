import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, OptionalIfMatch, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { RisksService } from '../application/risks.service.js';
import { riskClosing, riskInput, riskList, riskPatch, riskRegister, riskView } from '../contract/risks.js';
import { RISK_NUMBER_ORDER, RISK_SCORE_ORDER, RiskRead } from '../persistence/risk-read.js';
import { registerQuery, riskQuery } from './risk-query.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

const NOT_YOURS = ['PLAN_NOT_YOURS', 'PROJECT_NOT_YOURS_TO_EDIT'];

@ApiTags('delivery')
@Controller()
export class RisksController {
  constructor(
    private readonly risks: RisksService,
    private readonly read: RiskRead,
  ) {}

  @Get('projects/:id/risks')
  @Requires('project.read')
  @ApiOperation({ summary: 'The register of risks of a project by number, with the matrix of the open ones' })
  @ApiOkResponse({ standardSchema: riskRegister })
  async register(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: registerQuery }) { limit, after, state }: z.infer<typeof registerQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { rows, matrix, mayEdit } = await this.read.register(actor, projectId, { state }, { limit, after });
    const { headers } = pageAnswer(rows, { limit, order: RISK_NUMBER_ORDER, url });
    const items = rows.slice(0, limit).map(({ json }) => json);
    return new Answer(`{"items":[${items.join(',')}],"matrix":${matrix},"mayEdit":${mayEdit}}`, { headers });
  }

  @Post('projects/:id/risks')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Enter a risk into the register' })
  @ApiCreatedResponse({ standardSchema: riskView })
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: NOT_YOURS, unprocessable: ['RESPONSE_PLAN_MISSING'] })
  async raise(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: riskInput }) body: z.infer<typeof riskInput>,
  ): Promise<Answer> {
    const riskId = await this.risks.raise(actor, projectId, body);
    const { json, version } = await this.read.one(actor, riskId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/risks/${riskId}` });
  }

  @Get('risks')
  @Requires('project.read')
  @ApiOperation({ summary: 'Risks of all projects that the reader may see, the highest first: filters, pages' })
  @ApiOkResponse({ standardSchema: riskList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: riskQuery }) query: z.infer<typeof riskQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, owner, ...filters } = query;
    const ownerId = owner === 'me' ? actor.userId : owner;
    const rows = await this.read.page(actor, { ...filters, owner: ownerId }, { limit, after });
    return pageAnswer(rows, { limit, order: RISK_SCORE_ORDER, url });
  }

  @Get('risks/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One risk with the issues that have come of it' })
  @ApiOkResponse({ standardSchema: riskView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) riskId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, riskId);
    return new Answer(json, { etag: version });
  }

  @Patch('risks/:id')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Change fields of an open risk' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: riskView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'RISK_NOT_OPEN'],
    forbidden: NOT_YOURS,
    unprocessable: ['RESPONSE_PLAN_MISSING'],
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) riskId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: riskPatch }) body: z.infer<typeof riskPatch>,
  ): Promise<Answer> {
    await this.risks.change(actor, riskId, expected, body);
    return this.one(actor, riskId);
  }

  @Post('risks/:id/close')
  @HttpCode(200)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Close a risk: it cannot happen any more, or it has happened' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: riskView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'RISK_NOT_OPEN'], forbidden: NOT_YOURS, stale: ['STALE'] })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) riskId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: riskClosing }) body: z.infer<typeof riskClosing>,
  ): Promise<Answer> {
    await this.risks.close(actor, riskId, expected, body);
    return this.one(actor, riskId);
  }

  @Post('risks/:id/reopen')
  @HttpCode(200)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Watch a closed risk again' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: riskView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'RISK_IS_OPEN'],
    forbidden: NOT_YOURS,
    stale: ['STALE'],
    unprocessable: ['RESPONSE_PLAN_MISSING'],
  })
  async reopen(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) riskId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<Answer> {
    await this.risks.reopen(actor, riskId, expected);
    return this.one(actor, riskId);
  }
}
