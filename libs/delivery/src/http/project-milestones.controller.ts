import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, Refuses, RequestUrl, pageAnswer } from '#libs/platform';
import { MilestonesService } from '../application/milestones.service.js';
import { milestoneInput, milestoneList, milestoneView } from '../contract/milestones.js';
import { MilestoneRead, NUMBER_ORDER } from '../persistence/milestone-read.js';
import { projectMilestonesQuery } from './milestone-query.js';

@ApiTags('delivery')
@Controller('projects/:id/milestones')
export class ProjectMilestonesController {
  constructor(
    private readonly milestones: MilestonesService,
    private readonly read: MilestoneRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'The milestones of a project by number, today or as they stood on an earlier day' })
  @ApiOkResponse({ standardSchema: milestoneList })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: projectMilestonesQuery }) query: z.infer<typeof projectMilestonesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, removed, asOf } = query;
    const rows = await this.read.ofProject(actor, projectId, { removed, asOf }, { limit, after });
    return pageAnswer(rows, { limit, order: NUMBER_ORDER, url });
  }

  @Post()
  @Requires('delivery.plan')
  @ApiOperation({ summary: 'Enter a milestone into the plan of a project' })
  @ApiCreatedResponse({ standardSchema: milestoneView })
  @Refuses({ forbidden: ['PLAN_NOT_YOURS'], conflict: ['PROJECT_ENDED'] })
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: milestoneInput }) body: z.infer<typeof milestoneInput>,
  ): Promise<Answer> {
    const milestoneId = await this.milestones.create(actor, projectId, body);
    const { json, version } = await this.read.one(actor, milestoneId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/milestones/${milestoneId}` });
  }
}
