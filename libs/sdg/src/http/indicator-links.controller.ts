import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, OptionalIfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { IndicatorLinksService } from '../application/indicator-links.service.js';
import {
  indicatorLinkInput,
  indicatorLinkList,
  indicatorLinkPatch,
  indicatorLinkView,
} from '../contract/indicator-links.js';
import { IndicatorLinkRead } from '../persistence/indicator-link-read.js';

@ApiTags('indicators')
@Controller('projects/:id/indicators')
export class IndicatorLinksController {
  constructor(
    private readonly links: IndicatorLinksService,
    private readonly read: IndicatorLinkRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'Which indicators a project serves, and what it is expected to add by year' })
  @ApiOkResponse({ standardSchema: indicatorLinkList })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    return new Answer(await this.read.ofProject(actor, projectId));
  }

  @Post()
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Tell that a project serves an indicator' })
  @ApiCreatedResponse({ standardSchema: indicatorLinkView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'INDICATOR_LINKED', 'INDICATOR_ARCHIVED'], forbidden: ['SDG_NOT_YOURS'] })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: indicatorLinkInput }) body: z.infer<typeof indicatorLinkInput>,
  ): Promise<Answer> {
    const linkId = await this.links.add(actor, projectId, body);
    const { json, version } = await this.read.one(actor, projectId, linkId);
    return new Answer(json, { status: 201, etag: version });
  }

  @Patch(':linkId')
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Change why a project serves an indicator, or what it is expected to add' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: indicatorLinkView })
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: ['SDG_NOT_YOURS'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('linkId', { schema: id }) linkId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: indicatorLinkPatch }) body: z.infer<typeof indicatorLinkPatch>,
  ): Promise<Answer> {
    await this.links.change(actor, projectId, linkId, expected, body);
    const { json, version } = await this.read.one(actor, projectId, linkId);
    return new Answer(json, { etag: version });
  }

  @Delete(':linkId')
  @HttpCode(204)
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Take back that a project serves an indicator' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Looked at when it is sent' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['PROJECT_ENDED'], forbidden: ['SDG_NOT_YOURS'], stale: ['STALE'] })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('linkId', { schema: id }) linkId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.links.remove(actor, projectId, linkId, expected);
  }
}
