import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, id, line } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, OptionalIfMatch, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { InstructionsService } from '../application/instructions.service.js';
import {
  executionReport,
  executionReturn,
  instructionInput,
  instructionList,
  instructionView,
  overdueInstructions,
} from '../contract/instructions.js';
import { INSTRUCTION_STATES } from '../domain/instruction.js';
import { DUE_ORDER, InstructionRead } from '../persistence/instruction-read.js';

const instructionQuery = z.strictObject({
  ...pageQuery,
  state: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',') : value),
    z.array(z.enum(INSTRUCTION_STATES)).min(1).optional(),
  ),
  overdue: z.stringbool().optional(),
  direction: line(60).optional(),
  decision: id.optional(),
  assignee: z.literal('me').optional().meta({ description: 'Given to you, or to an organisation you work for' }),
  dueBefore: day.optional(),
});

const IF_MATCH = { name: 'If-Match', required: false, description: 'Looked at when it is sent' };

@ApiTags('committee')
@Controller('instructions')
export class InstructionsController {
  constructor(
    private readonly instructions: InstructionsService,
    private readonly read: InstructionRead,
  ) {}

  @Get()
  @Requires('instruction.read')
  @ApiOperation({ summary: 'Instructions that the reader may see, by due day: filters, pages' })
  @ApiOkResponse({ standardSchema: instructionList })
  async page(
    @CurrentActor() actor: Actor,
    @Query({ schema: instructionQuery }) query: z.infer<typeof instructionQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const { limit, after, assignee, ...filters } = query;
    const rows = await this.read.page(actor, { ...filters, mine: assignee === 'me' }, { limit, after });
    return pageAnswer(rows, { limit, order: DUE_ORDER, url });
  }

  @Post()
  @Requires('instruction.give')
  @ApiOperation({ summary: 'Give an instruction that follows from a decision or a meeting with citizens' })
  @ApiCreatedResponse({ standardSchema: instructionView })
  @Refuses({ unprocessable: ['INSTRUCTION_DUE_IN_PAST', 'ASSIGNEES_WRONG'] })
  async give(
    @CurrentActor() actor: Actor,
    @Body({ schema: instructionInput }) body: z.infer<typeof instructionInput>,
  ): Promise<Answer> {
    const instructionId = await this.instructions.give(actor, body);
    const { json, version } = await this.read.one(actor, instructionId);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/instructions/${instructionId}` });
  }

  @Get('overdue')
  @Requires('instruction.read')
  @ApiOperation({ summary: 'What is overdue today, by direction' })
  @ApiOkResponse({ standardSchema: overdueInstructions })
  async overdue(@CurrentActor() actor: Actor): Promise<Answer> {
    return new Answer(await this.read.overdue(actor));
  }

  @Get(':id')
  @Requires('instruction.read')
  @ApiOperation({ summary: 'One instruction with its steps' })
  @ApiOkResponse({ standardSchema: instructionView })
  async one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) instructionId: string): Promise<Answer> {
    const { json, version } = await this.read.one(actor, instructionId);
    return new Answer(json, { etag: version });
  }

  @Post(':id/report')
  @HttpCode(200)
  @Requires('instruction.report')
  @ApiOperation({ summary: 'Report the execution, with evidence' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: instructionView })
  @Refuses({ conflict: ['INSTRUCTION_STEP_NOT_POSSIBLE'], forbidden: ['INSTRUCTION_STEP_NOT_YOURS'] })
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) instructionId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: executionReport }) body: z.infer<typeof executionReport>,
  ): Promise<Answer> {
    await this.instructions.report(actor, instructionId, expected, body);
    return this.one(actor, instructionId);
  }

  @Post(':id/acceptance')
  @HttpCode(200)
  @Requires('instruction.give')
  @ApiOperation({ summary: 'Accept the execution; only with evidence' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: instructionView })
  @Refuses({ conflict: ['INSTRUCTION_STEP_NOT_POSSIBLE'], unprocessable: ['EVIDENCE_MISSING'] })
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) instructionId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<Answer> {
    await this.instructions.accept(actor, instructionId, expected);
    return this.one(actor, instructionId);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Requires('instruction.give')
  @ApiOperation({ summary: 'Return the report with a reason; the instruction is open again' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: instructionView })
  @Refuses({ conflict: ['INSTRUCTION_STEP_NOT_POSSIBLE'] })
  async return(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) instructionId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: executionReturn }) { reason }: z.infer<typeof executionReturn>,
  ): Promise<Answer> {
    await this.instructions.return(actor, instructionId, expected, reason);
    return this.one(actor, instructionId);
  }
}
