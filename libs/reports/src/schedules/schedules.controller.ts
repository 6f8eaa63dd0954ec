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
import { Answer, BASE_PATH, IfMatch, RequestUrl, currentLanguage, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import {
  reportScheduleInput,
  reportScheduleList,
  reportSchedulePatch,
  reportScheduleRunList,
  reportScheduleView,
} from '../contract/report-schedules.js';
import { ScheduleRead } from './schedule-read.js';
import { SchedulesService } from './schedules.service.js';

const listQuery = z.strictObject(pageQuery);
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('reports')
@Controller('report-schedules')
export class SchedulesController {
  constructor(
    private readonly schedules: SchedulesService,
    private readonly read: ScheduleRead,
  ) {}

  @Get()
  @Requires('report.schedule')
  @ApiOperation({ summary: 'Schedules of papers, newest first' })
  @ApiOkResponse({ standardSchema: reportScheduleList })
  async page(
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page({ limit: query.limit, after: query.after }, currentLanguage());
    return pageAnswer(rows, { limit: query.limit, order: 'newest', url });
  }

  @Post()
  @Requires('report.schedule')
  @ApiOperation({ summary: 'Ask for papers again and again, in one’s own name' })
  @ApiCreatedResponse({ standardSchema: reportScheduleView })
  async add(
    @CurrentActor() actor: Actor,
    @Body({ schema: reportScheduleInput }) body: z.infer<typeof reportScheduleInput>,
  ): Promise<Answer> {
    const scheduleId = await this.schedules.add(actor, body);
    const { body: added, version } = await this.read.one(scheduleId, currentLanguage());
    return new Answer(added, { status: 201, etag: version, location: `/${BASE_PATH}/report-schedules/${scheduleId}` });
  }

  @Get(':id')
  @Requires('report.schedule')
  @ApiOperation({ summary: 'One schedule, with its next runs' })
  @ApiOkResponse({ standardSchema: reportScheduleView })
  async one(@Param('id', { schema: id }) scheduleId: string): Promise<Answer> {
    const { body, version } = await this.read.one(scheduleId, currentLanguage());
    return new Answer(body, { etag: version });
  }

  @Patch(':id')
  @Requires('report.schedule')
  @ApiOperation({
    summary: 'Change a schedule, stop it, set it going; whoever sets what is asked for becomes its owner',
  })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: reportScheduleView })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) scheduleId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: reportSchedulePatch }) body: z.infer<typeof reportSchedulePatch>,
  ): Promise<Answer> {
    await this.schedules.change(actor, scheduleId, expected, body);
    return this.one(scheduleId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('report.schedule')
  @ApiOperation({ summary: 'Remove a schedule; its papers stay' })
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async remove(@Param('id', { schema: id }) scheduleId: string, @IfMatch() expected: ExpectedVersion): Promise<void> {
    await this.schedules.remove(scheduleId, expected);
  }

  @Get(':id/runs')
  @Requires('report.schedule')
  @ApiOperation({ summary: 'The papers that a schedule has asked for, the latest first' })
  @ApiOkResponse({ standardSchema: reportScheduleRunList })
  async runs(
    @Param('id', { schema: id }) scheduleId: string,
    @Query({ schema: listQuery }) query: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    await this.read.one(scheduleId, currentLanguage());
    const rows = await this.read.runs(scheduleId, { limit: query.limit, after: query.after });
    return pageAnswer(rows, { limit: query.limit, order: 'latest', url });
  }
}
