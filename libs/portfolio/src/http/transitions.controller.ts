import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, OptionalIfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { TransitionsService } from '../application/transitions.service.js';
import { transitionInput, transitionList } from '../contract/project.js';
import { TransitionRead } from '../persistence/transition-read.js';

const REFUSALS = {
  conflict: ['TRANSITION_NOT_POSSIBLE'],
  forbidden: ['TRANSITION_NOT_YOURS', 'NEEDS_DECISION'],
  unprocessable: ['REASON_MISSING', 'NOT_READY_TO_SUBMIT'],
  stale: ['STALE'],
} as const;

@ApiTags('projects')
@Controller('projects/:id')
export class TransitionsController {
  constructor(
    private readonly transitions: TransitionsService,
    private readonly read: TransitionRead,
  ) {}

  @Get('transitions')
  @Requires('project.read')
  @ApiOperation({ summary: 'The line of the project’s life, oldest first' })
  @ApiOkResponse({ standardSchema: transitionList })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    return new Answer(await this.read.ofProject(actor, projectId));
  }

  @Post('transitions')
  @HttpCode(200)
  @Requires('project.move')
  @ApiOperation({ summary: 'Move the project to another stage' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Looked at when it is sent' })
  @ApiOkResponse({ standardSchema: transitionList })
  @Refuses(REFUSALS)
  async move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: transitionInput }) body: z.infer<typeof transitionInput>,
  ): Promise<Answer> {
    await this.transitions.move(actor, projectId, expected, body);
    return new Answer(await this.read.ofProject(actor, projectId));
  }
}
