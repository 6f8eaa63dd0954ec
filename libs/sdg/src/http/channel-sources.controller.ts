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
import { id, line } from '#contracts/platform';
import { Requires } from '#libs/identity';
import {
  Answer,
  BASE_PATH,
  IfMatch,
  OptionalIfMatch,
  Refuses,
  RequestUrl,
  pageAnswer,
  pageQuery,
  several,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ChannelSourcesService } from '../application/channel-sources.service.js';
import { targetCode } from '../contract/catalogue.js';
import { noteInput, noteList, notePatch, noteView } from '../contract/channel-notes.js';
import { sourceInput, sourceList, sourcePatch, sourceView } from '../contract/channel-sources.js';
import { ChannelSourceRead, SOURCE_ORDER } from '../persistence/channel-source-read.js';

const sourceQuery = z.strictObject({
  ...pageQuery,
  q: line(200).optional().meta({ description: 'A part of the title or the address', example: 'план' }),
});
const noteQuery = z.strictObject({
  goal: several(z.coerce.number().int().min(1).max(17)).meta({ description: 'Numbers of goals', example: [4] }),
  target: targetCode.optional(),
});
const numberInPath = z.coerce
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .meta({ description: 'The number of a source', example: 1 });

@ApiTags('sdg')
@Controller('sdg')
export class ChannelSourcesController {
  constructor(
    private readonly sources: ChannelSourcesService,
    private readonly read: ChannelSourceRead,
  ) {}

  @Get('sources')
  @Requires('reference.read')
  @ApiOperation({ summary: 'The documents that reviews cite, by number' })
  @ApiOkResponse({ standardSchema: sourceList })
  async page(
    @Query({ schema: sourceQuery }) { limit, after, q }: z.infer<typeof sourceQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(q, { limit, after }), { limit, order: SOURCE_ORDER, url });
  }

  @Post('sources')
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Add a document; it gets the next number' })
  @ApiCreatedResponse({ standardSchema: sourceView })
  async add(@Body({ schema: sourceInput }) body: z.infer<typeof sourceInput>): Promise<Answer> {
    const number = await this.sources.add(body);
    const { json, version } = await this.read.one(number);
    return new Answer(json, { status: 201, etag: version, location: `/${BASE_PATH}/sdg/sources/${number}` });
  }

  @Get('sources/:number')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One document, and what stands on it' })
  @ApiOkResponse({ standardSchema: sourceView })
  async one(@Param('number', { schema: numberInPath }) number: number): Promise<Answer> {
    const { json, version } = await this.read.one(number);
    return new Answer(json, { etag: version });
  }

  @Patch('sources/:number')
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Change a document, or which indicators come from it' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: sourceView })
  async change(
    @Param('number', { schema: numberInPath }) number: number,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: sourcePatch }) body: z.infer<typeof sourcePatch>,
  ): Promise<Answer> {
    await this.sources.change(number, expected, body);
    return this.one(number);
  }

  @Get('notes')
  @Requires('reference.read')
  @ApiOperation({ summary: 'What is said in words of goals and targets: policy, challenges, values to be reached' })
  @ApiOkResponse({ standardSchema: noteList })
  async notes(@Query({ schema: noteQuery }) { goal, target }: z.infer<typeof noteQuery>): Promise<Answer> {
    return new Answer({ items: await this.read.notes(goal, target) });
  }

  @Post('notes')
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Say something of a goal or a target' })
  @ApiCreatedResponse({ standardSchema: noteView })
  async addNote(@Body({ schema: noteInput }) body: z.infer<typeof noteInput>): Promise<Answer> {
    const noteId = await this.sources.addNote(body);
    const { note, version } = await this.read.note(noteId);
    return new Answer(note, { status: 201, etag: version, location: `/${BASE_PATH}/sdg/notes/${noteId}` });
  }

  @Get('notes/:id')
  @Requires('reference.read')
  @ApiOperation({ summary: 'One note on a goal or a target' })
  @ApiOkResponse({ standardSchema: noteView })
  async note(@Param('id', { schema: id }) noteId: string): Promise<Answer> {
    const { note, version } = await this.read.note(noteId);
    return new Answer(note, { etag: version });
  }

  @Patch('notes/:id')
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Change what a note says' })
  @ApiHeader({ name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' })
  @ApiOkResponse({ standardSchema: noteView })
  @Refuses({ unprocessable: ['NOTE_YEAR_MISSING'] })
  async changeNote(
    @Param('id', { schema: id }) noteId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: notePatch }) body: z.infer<typeof notePatch>,
  ): Promise<Answer> {
    await this.sources.changeNote(noteId, expected, body);
    return this.note(noteId);
  }

  @Delete('notes/:id')
  @HttpCode(204)
  @Requires('channel.manage')
  @ApiOperation({ summary: 'Take a note back' })
  @ApiHeader({ name: 'If-Match', required: false, description: 'Looked at when it is sent' })
  @ApiNoContentResponse()
  @Refuses({ stale: ['STALE'] })
  async removeNote(
    @Param('id', { schema: id }) noteId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
  ): Promise<void> {
    await this.sources.removeNote(noteId, expected);
  }
}
