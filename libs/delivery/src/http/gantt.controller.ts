import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { referenceCode } from '#contracts/portfolio';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, Refuses, RequestUrl, pageQuery } from '#libs/platform';
import { gantt } from '../contract/gantt.js';
import { GanttRead } from '../persistence/gantt-read.js';

const ganttQuery = z.strictObject({
  ...pageQuery,
  limit: pageQuery.limit.unwrap().default(200).meta({ description: 'At most so many projects', example: 200 }),
});

@ApiTags('delivery')
@Controller('roadmaps')
export class GanttController {
  constructor(private readonly read: GanttRead) {}

  @Get(':code/gantt')
  @Requires('project.read')
  @ApiOperation({
    summary: 'A roadmap’s chart whole: projects, bars, both promises, links, the critical path, days off',
  })
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag that was read; answered with 304 while nothing has changed',
  })
  @ApiOkResponse({ standardSchema: gantt })
  @Refuses({ unprocessable: ['SCHEDULE_TOO_LARGE'] })
  async ofRoadmap(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: referenceCode }) code: string,
    @Query({ schema: ganttQuery }) { limit, after }: z.infer<typeof ganttQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { body, digest, next } = await this.read.ofRoadmap(actor, code, { limit, after });
    return new Answer(body, { headers: { etag: `"${digest}"` }, ...(next !== null && { link: nextLink(url, next) }) });
  }
}

function nextLink(url: string, after: string): string {
  const next = new URL(url);
  next.searchParams.set('after', after);
  return `<${next.href}>; rel="next"`;
}
