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
import { Answer, BASE_PATH, IfMatch, OptionalIfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { TagsService } from '../application/tags.service.js';
import { tagAnswer, tagInput, tagList, tagPatch, tagView } from '../contract/tags.js';
import { TagRead } from '../persistence/tag-read.js';

const MAYBE_IF_MATCH = { name: 'If-Match', required: false, description: 'Looked at when it is sent' };

@ApiTags('sdg')
@Controller()
export class TagsController {
  constructor(
    private readonly tags: TagsService,
    private readonly read: TagRead,
  ) {}

  @Get('projects/:id/sdg-tags')
  @Requires('project.read')
  @ApiOperation({ summary: 'The targets that a project serves or harms, proposed, confirmed and declined' })
  @ApiOkResponse({ standardSchema: tagList })
  async ofProject(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    return new Answer(await this.read.ofProject(actor, projectId));
  }

  @Post('projects/:id/sdg-tags')
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Propose that a project serves or harms a target' })
  @ApiCreatedResponse({ standardSchema: tagView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'SDG_TAG_EXISTS'], forbidden: ['SDG_NOT_YOURS'] })
  async propose(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: tagInput }) body: z.infer<typeof tagInput>,
  ): Promise<Answer> {
    const tagId = await this.tags.propose(actor, projectId, body);
    const { json, version } = await this.read.one(actor, tagId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/sdg-tags/${tagId}` });
  }

  @Get('sdg-tags/:id')
  @Requires('project.read')
  @ApiOperation({ summary: 'One tag' })
  @ApiOkResponse({ standardSchema: tagView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) tagId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, tagId);
    return new Answer(json, { etag: version });
  }

  @Patch('sdg-tags/:id')
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Change a tag that the office has not answered yet' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: tagView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'SDG_TAG_ANSWERED'], forbidden: ['SDG_NOT_YOURS'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) tagId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: tagPatch }) body: z.infer<typeof tagPatch>,
  ): Promise<Answer> {
    await this.tags.change(actor, tagId, expected, body);
    return this.one(actor, tagId);
  }

  @Delete('sdg-tags/:id')
  @HttpCode(204)
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Withdraw a tag that the office has not answered yet' })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiNoContentResponse()
  @Refuses({ conflict: ['PROJECT_ENDED', 'SDG_TAG_ANSWERED'], forbidden: ['SDG_NOT_YOURS'], stale: ['STALE'] })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) tagId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.tags.withdraw(actor, tagId, expected);
  }

  @Post('sdg-tags/:id/answer')
  @HttpCode(200)
  @Requires('sdg.confirm')
  @ApiOperation({
    summary: 'Confirm a tag, or decline it with a note',
    description: 'A confirmed one may be declined later, as long as no share of the money stands on it.',
  })
  @ApiHeader(MAYBE_IF_MATCH)
  @ApiOkResponse({ standardSchema: tagView })
  @Refuses({
    conflict: ['PROJECT_ENDED', 'SDG_TAG_ANSWERED', 'SDG_TAG_HAS_SHARE'],
    forbidden: ['SDG_NOT_YOURS'],
    stale: ['STALE'],
  })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) tagId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: tagAnswer }) body: z.infer<typeof tagAnswer>,
  ): Promise<Answer> {
    await this.tags.answer(actor, tagId, expected, body);
    return this.one(actor, tagId);
  }
}
