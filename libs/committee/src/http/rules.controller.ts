import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
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
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { RulesService } from '../application/rules.service.js';
import { rulesActivationInput, rulesDraftInput, rulesList, rulesView } from '../contract/rules.js';
import { RulesRead } from '../persistence/rules-read.js';

const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('committee rules')
@Controller('committee/rules')
export class RulesController {
  constructor(
    private readonly rules: RulesService,
    private readonly read: RulesRead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('committee.read')
  @ApiOperation({ summary: 'All versions of the committee’s rules: drafts, then the newest version first' })
  @ApiOkResponse({ standardSchema: rulesList })
  async list(): Promise<Answer> {
    return new Answer(await this.read.all(this.clock.today()));
  }

  @Post()
  @Requires('committee.rules')
  @ApiOperation({ summary: 'Draft rules' })
  @ApiCreatedResponse({ standardSchema: rulesView })
  @Refuses({ unprocessable: ['RULES_UNREASONABLE'] })
  async draft(
    @CurrentActor() actor: Actor,
    @Body({ schema: rulesDraftInput }) body: z.infer<typeof rulesDraftInput>,
  ): Promise<Answer> {
    const rulesId = await this.rules.draft(actor, body);
    return this.answer(rulesId, { status: 201, location: `/${BASE_PATH}/committee/rules/${rulesId}` });
  }

  @Get(':id')
  @Requires('committee.read')
  @ApiOperation({ summary: 'One version of the rules' })
  @ApiOkResponse({ standardSchema: rulesView })
  one(@Param('id', { schema: id }) rulesId: string): Promise<Answer> {
    return this.answer(rulesId);
  }

  @Put(':id')
  @Requires('committee.rules')
  @ApiOperation({ summary: 'Change a draft' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: rulesView })
  @Refuses({ conflict: ['RULES_IN_FORCE'], unprocessable: ['RULES_UNREASONABLE'] })
  async edit(
    @Param('id', { schema: id }) rulesId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: rulesDraftInput }) body: z.infer<typeof rulesDraftInput>,
  ): Promise<Answer> {
    await this.rules.edit(rulesId, expected, body);
    return this.answer(rulesId);
  }

  @Delete(':id')
  @HttpCode(204)
  @Requires('committee.rules')
  @ApiOperation({ summary: 'Discard a draft' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['RULES_IN_FORCE'] })
  async discard(@Param('id', { schema: id }) rulesId: string): Promise<void> {
    await this.rules.discard(rulesId);
  }

  @Post(':id/activation')
  @HttpCode(200)
  @Requires('committee.rules')
  @ApiOperation({ summary: 'Put a draft in force from a day on; from then it never changes' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: rulesView })
  @Refuses({ conflict: ['RULES_IN_FORCE'], unprocessable: ['RULES_EFFECTIVE_IN_PAST'] })
  async activate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) rulesId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: rulesActivationInput }) { effectiveFrom }: z.infer<typeof rulesActivationInput>,
  ): Promise<Answer> {
    await this.rules.activate(actor, rulesId, expected, effectiveFrom);
    return this.answer(rulesId);
  }

  private async answer(rulesId: string, options: { status?: number; location?: string } = {}): Promise<Answer> {
    const rules = await this.read.one(rulesId, this.clock.today());
    if (!rules) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(rules.json, { ...options, etag: rules.revision });
  }
}
