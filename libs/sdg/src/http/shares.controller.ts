import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { SharesService } from '../application/shares.service.js';
import { sharesInput, sharesView } from '../contract/shares.js';
import { TagRead } from '../persistence/tag-read.js';

@ApiTags('sdg')
@Controller('projects/:id/sdg-shares')
export class SharesController {
  constructor(
    private readonly shares: SharesService,
    private readonly read: TagRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'How a project’s money is divided over targets: exactly the whole, or not at all' })
  @ApiOkResponse({ standardSchema: sharesView })
  async ofProject(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    const { json, version } = await this.read.shares(actor, projectId);
    return new Answer(json, { etag: version });
  }

  @Put()
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'Divide the money over confirmed targets anew: exactly 100 per cent, or an empty list' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v222576128"' })
  @ApiOkResponse({ standardSchema: sharesView })
  @Refuses({
    conflict: ['PROJECT_ENDED'],
    forbidden: ['SDG_NOT_YOURS'],
    unprocessable: ['SDG_SHARES_NOT_WHOLE', 'SDG_SHARE_UNCONFIRMED'],
  })
  async put(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: sharesInput }) body: z.infer<typeof sharesInput>,
  ): Promise<Answer> {
    await this.shares.put(actor, projectId, expected, body);
    return this.ofProject(actor, projectId);
  }
}
