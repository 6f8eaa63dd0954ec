import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { referenceCode } from '#contracts/portfolio';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Refuses } from '#libs/platform';
import { ScheduleImpact } from '../application/schedule-impact.js';
import { impact, impactInput, portfolioSchedule, schedule } from '../contract/schedule.js';
import { ScheduleRead } from '../persistence/schedule-read.js';

@ApiTags('delivery')
@Controller()
export class ScheduleController {
  constructor(
    private readonly read: ScheduleRead,
    private readonly impacts: ScheduleImpact,
  ) {}

  @Get('projects/:id/schedule')
  @Requires('project.read')
  @ApiOperation({
    summary: 'The schedule of a project: early and late days, float, the critical path, who drives whom',
  })
  @ApiOkResponse({ standardSchema: schedule })
  async ofProject(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<object> {
    return this.read.ofProject(actor, projectId);
  }

  @Get('roadmaps/:code/schedule')
  @Requires('project.read')
  @ApiOperation({ summary: 'The common schedule of a roadmap’s projects that the reader may see' })
  @ApiOkResponse({ standardSchema: schedule })
  @Refuses({ unprocessable: ['SCHEDULE_TOO_LARGE'] })
  async ofRoadmap(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: referenceCode }) code: string,
  ): Promise<object> {
    return this.read.ofRoadmap(actor, code);
  }

  @Get('portfolio/schedule')
  @Requires('portfolio.read')
  @ApiOperation({
    summary: 'The common schedule of all projects that the reader may see: its end, its critical path and its size',
  })
  @ApiOkResponse({ standardSchema: portfolioSchedule })
  @Refuses({ unprocessable: ['SCHEDULE_TOO_LARGE'] })
  async ofPortfolio(@CurrentActor() actor: Actor): Promise<object> {
    return this.read.ofPortfolio(actor);
  }

  @Post('milestones/:id/impact')
  @HttpCode(200)
  @Requires('project.read')
  @ApiOperation({ summary: 'Who would be hit if the forecast of a milestone moved; nothing is stored' })
  @ApiOkResponse({ standardSchema: impact })
  @Refuses({ conflict: ['MILESTONE_DONE', 'MILESTONE_REMOVED'] })
  async impact(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) milestoneId: string,
    @Body({ schema: impactInput }) body: z.infer<typeof impactInput>,
  ): Promise<object> {
    return this.impacts.of(actor, milestoneId, body);
  }
}
