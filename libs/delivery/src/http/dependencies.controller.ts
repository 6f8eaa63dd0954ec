import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
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
import { DependenciesService } from '../application/dependencies.service.js';
import { dependencyInput, dependencyList, dependencyPatch, dependencyView } from '../contract/dependencies.js';
import { DEPENDENCY_ORDER, DependencyRead, SIDES } from '../persistence/dependency-read.js';
import { IF_MATCH, MAYBE_IF_MATCH } from './if-match-header.js';

const dependencyQuery = z.strictObject({
  ...pageQuery,
  side: z.enum(SIDES).optional().meta({ description: 'Only those inside the project, into it, or out of it' }),
  milestone: id.optional().meta({ description: 'Only those of this milestone' }),
});

@ApiTags('delivery')
@Controller()
export class DependenciesController {
  constructor(
    private readonly dependencies: DependenciesService,
    private readonly read: DependencyRead,
  ) {}

  @Get('projects/:id/dependencies')
  @Requires('project.read')
  @ApiOperation({
    summary: 'What the milestones of a project wait for, and what waits for them, also in other projects',
  })
  @ApiOkResponse({ standardSchema: dependencyList })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: dependencyQuery }) { limit, after, ...filters }: z.infer<typeof dependencyQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.ofProject(actor, projectId, filters, { limit, after });
    return pageAnswer(rows, { limit, order: DEPENDENCY_ORDER, url });
  }

  @Post('projects/:id/dependencies')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Let a milestone of the project wait for another milestone, of this or another project' })
  @ApiCreatedResponse({ standardSchema: dependencyView })
  @Refuses({ conflict: ['DEPENDENCY_CYCLE', 'DEPENDENCY_EXISTS', 'PROJECT_ENDED'], forbidden: ['PLAN_NOT_YOURS'] })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: dependencyInput }) body: z.infer<typeof dependencyInput>,
  ): Promise<Answer> {
    const dependencyId = await this.dependencies.add(actor, projectId, body);
    const { json, version } = await this.read.one(actor, dependencyId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/dependencies/${dependencyId}` });
  }

  @Get('dependencies/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One dependency with both milestones' })
  @ApiOkResponse({ standardSchema: dependencyView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) dependencyId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, dependencyId);
    // The milestones at its ends have versions of their own.
    return new Answer(json, { etag: version, headers: { 'cache-control': 'no-store' } });
  }

  @Patch('dependencies/:id')
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Change the type, the lag or the note of a dependency' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: dependencyView })
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: ['PLAN_NOT_YOURS'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) dependencyId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: dependencyPatch }) body: z.infer<typeof dependencyPatch>,
  ): Promise<Answer> {
    await this.dependencies.change(actor, dependencyId, expected, body);
    return this.one(actor, dependencyId);
  }

  @Delete('dependencies/:id')
  @HttpCode(204)
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Take a dependency away; whoever was pushed by it is asked no longer' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiNoContentResponse()
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: ['PLAN_NOT_YOURS'], stale: ['STALE'] })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) dependencyId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.dependencies.remove(actor, dependencyId, expected);
  }
}
