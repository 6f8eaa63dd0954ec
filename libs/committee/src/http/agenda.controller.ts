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
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  IfMatch,
  Refuses,
  RequestUrl,
  currentLanguage,
  pageAnswer,
  pageQuery,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { wordedCandidate } from '../application/agenda-candidates.js';
import { AgendaPapersService } from '../application/agenda-papers.service.js';
import { AgendaService } from '../application/agenda.service.js';
import {
  agendaItemInput,
  agendaItemPatch,
  agendaItemView,
  agendaOrderInput,
  agendaPaperInput,
  agendaView,
  candidateList,
} from '../contract/agenda.js';
import { AgendaRead } from '../persistence/agenda-read.js';
import { CandidatesRead } from '../persistence/candidates-read.js';

const candidateQuery = z.strictObject({
  ...pageQuery,
  meeting: id
    .optional()
    .meta({ description: 'As seen from this meeting: of the deferred ones only those that return to it' }),
});
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('agenda')
@Controller()
export class AgendaController {
  constructor(
    private readonly agenda: AgendaService,
    private readonly papers: AgendaPapersService,
    private readonly read: AgendaRead,
    private readonly waiting: CandidatesRead,
  ) {}

  @Get('agenda-candidates')
  @Requires('committee.read')
  @ApiOperation({ summary: 'What waits for an agenda and why, whoever waits longest first' })
  @ApiOkResponse({ standardSchema: candidateList })
  async candidates(
    @CurrentActor() actor: Actor,
    @Query({ schema: candidateQuery }) { meeting, limit, after }: z.infer<typeof candidateQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const candidates = await this.waiting.page(actor, meeting, { limit, after });
    const language = currentLanguage();
    const rows = candidates.map((candidate) => ({
      json: JSON.stringify(wordedCandidate(candidate, language)),
      cursor: [candidate.since, candidate.sourceId],
    }));
    return pageAnswer(rows, { limit, order: 'since', url });
  }

  @Get('meetings/:id/agenda')
  @Requires('committee.read')
  @ApiOperation({ summary: 'The agenda as it stands: items in their order with papers, estimates and projects' })
  @ApiOkResponse({ standardSchema: agendaView })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) meetingId: string): Promise<Answer> {
    const json = await this.read.ofMeeting(actor, meetingId);
    if (json === undefined) throw new DomainError('not-found', 'NOT_FOUND');
    return new Answer(json);
  }

  @Post('meetings/:id/agenda')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Put an item on the agenda: an own one, or one of the candidates' })
  @ApiCreatedResponse({ standardSchema: agendaItemView })
  @Refuses({
    conflict: ['AGENDA_FIXED', 'PROJECT_NOT_WAITING', 'ITEM_ALREADY_OPEN', 'CANDIDATE_GONE', 'SUBJECT_NOT_WAITING'],
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: agendaItemInput }) body: z.infer<typeof agendaItemInput>,
  ): Promise<Answer> {
    return this.answer(actor, await this.agenda.add(actor, meetingId, body), 201);
  }

  @Post('meetings/:id/agenda/order')
  @HttpCode(200)
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Put the items in another order; every item is named once' })
  @ApiOkResponse({ standardSchema: agendaView })
  @Refuses({ conflict: ['AGENDA_FIXED'], unprocessable: ['ORDER_INCOMPLETE'] })
  async order(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: agendaOrderInput }) { items }: z.infer<typeof agendaOrderInput>,
  ): Promise<Answer> {
    await this.agenda.order(meetingId, items);
    return this.list(actor, meetingId);
  }

  @Get('agenda-items/:id')
  @Requires('committee.vote')
  @ApiOperation({ summary: 'One item of an agenda, for those who read of the committee and for those who vote on it' })
  @ApiOkResponse({ standardSchema: agendaItemView })
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) itemId: string): Promise<Answer> {
    return this.answer(actor, itemId);
  }

  @Patch('agenda-items/:id')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Change an item’s title, question or estimate' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: agendaItemView })
  @Refuses({ conflict: ['AGENDA_FIXED', 'ITEM_FIXED'] })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: agendaItemPatch }) body: z.infer<typeof agendaItemPatch>,
  ): Promise<Answer> {
    await this.agenda.change(itemId, expected, body);
    return this.answer(actor, itemId);
  }

  @Delete('agenda-items/:id')
  @HttpCode(204)
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Take an item off the agenda before the meeting opens; its candidate returns' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['AGENDA_FIXED', 'ITEM_FIXED'] })
  async remove(@Param('id', { schema: id }) itemId: string): Promise<void> {
    await this.agenda.remove(itemId);
  }

  @Post('agenda-items/:id/papers')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Lay a document or a ready report of the item’s project on the table' })
  @ApiCreatedResponse({ standardSchema: agendaItemView })
  @Refuses({
    conflict: ['AGENDA_FIXED', 'ITEM_FIXED', 'PAPER_ALREADY_THERE'],
    unprocessable: ['PAPER_OF_ANOTHER_PROJECT'],
  })
  async addPaper(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: agendaPaperInput }) body: z.infer<typeof agendaPaperInput>,
  ): Promise<Answer> {
    await this.papers.add(actor, itemId, body);
    return this.answer(actor, itemId, 201);
  }

  @Delete('agenda-items/:id/papers/:paperId')
  @HttpCode(204)
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Take a paper from an item' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['AGENDA_FIXED', 'ITEM_FIXED'] })
  async removePaper(
    @Param('id', { schema: id }) itemId: string,
    @Param('paperId', { schema: id }) paperId: string,
  ): Promise<void> {
    await this.papers.remove(itemId, paperId);
  }

  private async answer(actor: Actor, itemId: string, status?: number): Promise<Answer> {
    const item = await this.read.one(actor, itemId);
    if (!item) throw new DomainError('not-found', 'NOT_FOUND');
    // Papers and the place on the agenda change without a new version of the item.
    const headers = { 'cache-control': 'no-store' };
    const location = `/${BASE_PATH}/agenda-items/${itemId}`;
    return new Answer(item.json, { etag: item.version, headers, ...(status && { status, location }) });
  }
}
