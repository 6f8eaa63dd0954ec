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
import { Answer, IfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ViewsService } from '../application/views.service.js';
import { savedView, screen, viewInput, viewList, viewPatch } from '../contract/views.js';
import type { ViewInput, ViewPatch } from '../contract/views.js';
import { VIEW_ORDER, ViewRead } from '../persistence/view-read.js';

const listQuery = z.strictObject({ ...pageQuery, screen: screen.optional() });

@ApiTags('saved views')
@Controller('me/views')
export class ViewsController {
  constructor(
    private readonly views: ViewsService,
    private readonly read: ViewRead,
  ) {}

  @Get()
  @Requires('view.own')
  @ApiOperation({ summary: 'Screens as I have set them up, and those that everybody has, by name' })
  @ApiOkResponse({ standardSchema: viewList })
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { screen: only, limit, after }: z.infer<typeof listQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(actor, { screen: only, limit, after }), { limit, order: VIEW_ORDER, url });
  }

  @Post()
  @Requires('view.own')
  @ApiOperation({ summary: 'Save how a screen is set up' })
  @ApiCreatedResponse({ standardSchema: savedView })
  @Refuses({ conflict: ['VIEWS_FULL', 'VIEW_NAME_TAKEN'] })
  async save(@CurrentActor() actor: Actor, @Body({ schema: viewInput }) body: ViewInput): Promise<Answer> {
    return this.answer(actor, await this.views.save(actor, body), 201);
  }

  @Patch(':id')
  @Requires('view.own')
  @ApiOperation({ summary: 'Rename, set up anew or share a view' })
  @ApiHeader({ name: 'If-Match', description: 'The version that was read', example: '"v1"', required: true })
  @ApiOkResponse({ standardSchema: savedView })
  @Refuses({ conflict: ['VIEW_NAME_TAKEN'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) viewId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: viewPatch }) body: ViewPatch,
  ): Promise<Answer> {
    await this.views.change(actor, viewId, expected, body);
    return this.answer(actor, viewId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('view.own')
  @ApiOperation({ summary: 'Delete a view' })
  @ApiNoContentResponse({ description: 'It is gone' })
  async remove(@CurrentActor() actor: Actor, @Param('id', { schema: id }) viewId: string): Promise<void> {
    await this.views.remove(actor, viewId);
  }

  private async answer(actor: Actor, viewId: string, status?: number): Promise<Answer> {
    const { json, version } = await this.read.one(actor, viewId);
    return new Answer(json, { etag: version, ...(status && { status }) });
  }
}
