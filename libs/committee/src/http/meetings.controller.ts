import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, id } from '#contracts/platform';
import { CurrentActor, Requires, StreamSession } from '#libs/identity';
import type { OpenedBy } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import {
  Answer,
  BASE_PATH,
  IfMatch,
  OptionalIfMatch,
  Refuses,
  RequestUrl,
  eventStream,
  pageAnswer,
  pageQuery,
} from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { MeetingPage } from '../application/meetings-page.js';
import { MeetingStepsService } from '../application/meetings-steps.service.js';
import { MeetingsService } from '../application/meetings.service.js';
import {
  meetingInput,
  meetingList,
  meetingPatch,
  meetingStepInput,
  meetingView,
  publicationView,
  seriesInput,
  seriesView,
} from '../contract/meetings.js';
import { MEETING_STATES } from '../domain/index.js';
import { AgendaRead } from '../persistence/agenda-read.js';
import { MEETING_SORTS, MeetingRead } from '../persistence/meeting-read.js';
import { MeetingStream } from './meeting-stream.js';

const meetingQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(MEETING_SORTS).default('-startsAt').meta({ description: 'Default: the latest first' }),
  state: z
    .preprocess(
      (value) => (typeof value === 'string' ? value.split(',') : value),
      z.array(z.enum(MEETING_STATES)).min(1).max(MEETING_STATES.length).optional(),
    )
    .meta({ example: ['scheduled', 'agenda_published'] }),
  from: day.optional().meta({ description: 'First day in the city', example: '2026-12-01' }),
  to: day.optional().meta({ description: 'Last day in the city', example: '2026-12-31' }),
});
const EVENTS_EXAMPLE = `event: change
data: {"kind":"voting_opened","itemId":"0192f0c1-7a51-7000-8000-000000000001","version":3}

event: tally
data: {"itemId":"0192f0c1-7a51-7000-8000-000000000001","round":1,"open":true,"secret":false,"cast":4,"lastCastAt":"…","tally":null}

`;
const IF_MATCH = { name: 'If-Match', description: 'The ETag that was read', example: '"v1"' };

@ApiTags('meetings')
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly steps: MeetingStepsService,
    private readonly page: MeetingPage,
    private readonly read: MeetingRead,
    private readonly agenda: AgendaRead,
    private readonly stream: MeetingStream,
  ) {}

  @Get()
  @Requires('committee.read')
  @ApiOperation({ summary: 'Meetings of the committee' })
  @ApiOkResponse({ standardSchema: meetingList })
  async list(
    @Query({ schema: meetingQuery }) { limit, after, sort, ...filters }: z.infer<typeof meetingQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(filters, { sort, limit, after }), { limit, order: sort, url });
  }

  @Post()
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Call a meeting, in person or in absentia' })
  @ApiCreatedResponse({ standardSchema: meetingView })
  @Refuses({ conflict: ['NO_RULES_IN_FORCE'], unprocessable: ['MEETING_NOT_POSSIBLE', 'VOTING_WINDOW_TOO_SHORT'] })
  async call(
    @CurrentActor() actor: Actor,
    @Body({ schema: meetingInput }) body: z.infer<typeof meetingInput>,
  ): Promise<Answer> {
    const meetingId = await this.meetings.call(actor, body);
    return this.answer(actor, meetingId, { status: 201, location: `/${BASE_PATH}/meetings/${meetingId}` });
  }

  @Post('series')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Call meetings in person every so many weeks, at the same time of day in the city' })
  @ApiCreatedResponse({ standardSchema: seriesView })
  async callSeries(
    @CurrentActor() actor: Actor,
    @Body({ schema: seriesInput }) body: z.infer<typeof seriesInput>,
  ): Promise<Answer> {
    const series = await this.meetings.callSeries(actor, body);
    return new Answer({ ...series, title: body.title }, { status: 201 });
  }

  @Get(':id')
  @Requires('committee.read')
  @ApiOperation({ summary: 'One meeting: its agenda in figures, warnings, and what the reader may do with it' })
  @ApiOkResponse({ standardSchema: meetingView })
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) meetingId: string): Promise<Answer> {
    return this.answer(actor, meetingId);
  }

  @Get(':id/events')
  // A deputy reads of the meeting in which the person votes.
  @Requires('committee.vote')
  @ApiOperation({
    summary: 'What happens in a meeting, as it happens',
    description: `Server-sent events. \`state\`: the meeting, its items in their order and the last vote on each, at the start and every 15
seconds. \`change\`: what to read again: \`kind\` is meeting, agenda, attendance, voting_opened, voting_closed, decision or item;
\`itemId\` names the item and \`version\` is its version, or the meeting's where there is no item. \`tally\`: a vote that goes on; how
many have voted, and how only after closing. Items of projects that the reader may not see are left out. It ends when the session or
the access token does.`,
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events `state`, `change` and `tally`',
    content: { 'text/event-stream': { schema: { type: 'string' }, example: EVENTS_EXAMPLE } },
  })
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @StreamSession() session: OpenedBy,
  ): Promise<Answer> {
    await this.stream.assertReadable(actor, meetingId);
    return eventStream(this.stream.of(meetingId, session));
  }

  @Patch(':id')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Move or change a meeting that has not opened' })
  @ApiHeader({ ...IF_MATCH, required: true })
  @ApiOkResponse({ standardSchema: meetingView })
  @Refuses({
    conflict: ['MEETING_FIXED', 'NO_RULES_IN_FORCE'],
    unprocessable: ['MEETING_NOT_POSSIBLE', 'VOTING_WINDOW_TOO_SHORT'],
  })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: meetingPatch }) body: z.infer<typeof meetingPatch>,
  ): Promise<Answer> {
    await this.meetings.change(meetingId, expected, body);
    return this.answer(actor, meetingId);
  }

  @Post(':id/steps')
  @HttpCode(200)
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Publish the agenda, open, close or cancel a meeting' })
  @ApiHeader({ ...IF_MATCH, required: false })
  @ApiOkResponse({ standardSchema: meetingView })
  @Refuses({
    forbidden: ['MEETING_STEP_NOT_YOURS'],
    conflict: ['MEETING_STEP_NOT_POSSIBLE', 'OPEN_ITEMS', 'NO_RULES_IN_FORCE'],
    unprocessable: [
      'STEP_REASON_MISSING',
      'AGENDA_EMPTY',
      'AGENDA_PAPERS_MISSING',
      'NOTICE_TOO_SHORT',
      'VOTING_WINDOW_TOO_SHORT',
    ],
  })
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @OptionalIfMatch() expected: ExpectedVersion,
    @Body({ schema: meetingStepInput }) body: z.infer<typeof meetingStepInput>,
  ): Promise<Answer> {
    await this.steps.take(actor, meetingId, expected, body);
    return this.answer(actor, meetingId);
  }

  @Post(':id/agenda/publications')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Publish a changed agenda again, as the next frozen version' })
  @ApiCreatedResponse({ standardSchema: publicationView })
  @Refuses({ conflict: ['AGENDA_NOT_PUBLISHED'], unprocessable: ['AGENDA_EMPTY', 'AGENDA_PAPERS_MISSING'] })
  async publishAgain(@CurrentActor() actor: Actor, @Param('id', { schema: id }) meetingId: string): Promise<Answer> {
    const number = await this.steps.publishAgain(actor, meetingId);
    return this.publicationAnswer(actor, meetingId, number, 201);
  }

  @Get(':id/agenda/publications/:number')
  @Requires('committee.read')
  @ApiOperation({ summary: 'The agenda as it went out' })
  @ApiOkResponse({ standardSchema: publicationView })
  publication(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) meetingId: string,
    @Param('number', { schema: z.coerce.number().int().min(1).max(1_000_000) }) number: number,
  ): Promise<Answer> {
    return this.publicationAnswer(actor, meetingId, number);
  }

  private async publicationAnswer(actor: Actor, meetingId: string, number: number, status?: number): Promise<Answer> {
    const json = await this.agenda.publication(actor, meetingId, number);
    if (json === undefined) throw new DomainError('not-found', 'NOT_FOUND');
    const location = `/${BASE_PATH}/meetings/${meetingId}/agenda/publications/${number}`;
    return new Answer(json, status ? { status, location } : {});
  }

  private async answer(
    actor: Actor,
    meetingId: string,
    options: { status?: number; location?: string } = {},
  ): Promise<Answer> {
    const { json, version } = await this.page.of(actor, meetingId);
    // The agenda's figures change without a new version of the meeting.
    return new Answer(json, { ...options, etag: version, headers: { 'cache-control': 'no-store' } });
  }
}
