import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, NotRemembered, Refuses } from '#libs/platform';
import { AttendanceService } from '../application/attendance.service.js';
import { AttendanceView, votingInWords } from '../application/attendance-view.js';
import { VotingService } from '../application/voting.service.js';
import {
  attendanceInput,
  attendanceView,
  castVoteView,
  recusalInput,
  voteInput,
  votingInput,
  votingList,
  votingView,
} from '../contract/voting.js';
import { VotingRead } from '../persistence/voting-read.js';

const STEP = ['MEETING_NOT_IN_SESSION', 'ITEM_STEP_NOT_POSSIBLE'] as const;

/** Who is there for an item, who stands aside, and how the committee votes. */
@ApiTags('committee votes')
@Controller()
export class VotingController {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly view: AttendanceView,
    private readonly votings: VotingService,
    private readonly read: VotingRead,
  ) {}

  @Put('meetings/:id/attendance')
  @HttpCode(204)
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Note who is there, for every item that is still planned' })
  @ApiNoContentResponse()
  @Refuses({ conflict: ['MEETING_NOT_IN_SESSION', 'ATTENDANCE_IN_ABSENTIA'], unprocessable: ['NOT_OF_THE_COMMITTEE'] })
  async noteAtMeeting(
    @Param('id', { schema: id }) meetingId: string,
    @Body({ schema: attendanceInput }) body: z.infer<typeof attendanceInput>,
  ): Promise<void> {
    await this.attendance.noteAtMeeting(meetingId, body.present);
  }

  @Get('agenda-items/:id/attendance')
  @Requires('committee.vote')
  @ApiOperation({ summary: 'Who attends the item and whether there is a quorum; frozen once the vote has opened' })
  @ApiOkResponse({ standardSchema: attendanceView })
  async attendanceOf(@CurrentActor() actor: Actor, @Param('id', { schema: id }) itemId: string): Promise<Answer> {
    return new Answer(await this.view.ofItem(actor, itemId));
  }

  @Put('agenda-items/:id/attendance')
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Note who is there during one item' })
  @ApiOkResponse({ standardSchema: attendanceView })
  @Refuses({
    conflict: ['MEETING_NOT_IN_SESSION', 'ATTENDANCE_IN_ABSENTIA', 'ATTENDANCE_FROZEN'],
    unprocessable: ['NOT_OF_THE_COMMITTEE'],
  })
  async noteAtItem(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: attendanceInput }) body: z.infer<typeof attendanceInput>,
  ): Promise<Answer> {
    await this.attendance.noteAtItem(actor, itemId, body.present);
    return new Answer(await this.view.ofItem(actor, itemId));
  }

  @Post('agenda-items/:id/recusals')
  @HttpCode(204)
  @Requires('committee.vote')
  @ApiOperation({ summary: 'Stand aside from the item oneself, with the reason' })
  @ApiNoContentResponse()
  @Refuses({ forbidden: ['NOT_A_MEMBER'], conflict: ['RECUSAL_TOO_LATE', 'RECUSED_ALREADY'] })
  async recuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: recusalInput }) body: z.infer<typeof recusalInput>,
  ): Promise<void> {
    await this.attendance.recuse(actor, itemId, body.reason);
  }

  @Delete('agenda-items/:id/recusals')
  @HttpCode(204)
  @Requires('committee.vote')
  @ApiOperation({ summary: 'Take one’s own declared recusal back, before the vote opens' })
  @ApiNoContentResponse()
  @Refuses({ forbidden: ['RECUSAL_STANDS'], conflict: ['RECUSAL_TOO_LATE'] })
  async takeBackRecusal(@CurrentActor() actor: Actor, @Param('id', { schema: id }) itemId: string): Promise<void> {
    await this.attendance.takeBackRecusal(actor, itemId);
  }

  @Post('agenda-items/:id/voting')
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'Put an outcome to the vote; attendance and quorum are frozen' })
  @ApiCreatedResponse({ standardSchema: votingView })
  @Refuses({
    conflict: [...STEP, 'NO_QUORUM', 'PROJECT_ENDED', 'VOTE_CLOSED', 'NO_RULES_IN_FORCE'],
    forbidden: ['ITEM_STEP_NOT_YOURS'],
    unprocessable: ['OUTCOME_NOT_FOR_KIND', 'OUTCOME_NEEDS_NO_VOTE', 'SECRET_BALLOT_NOT_ALLOWED'],
  })
  async open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: votingInput }) body: z.infer<typeof votingInput>,
  ): Promise<Answer> {
    await this.votings.open(actor, itemId, body);
    return this.lastRound(actor, itemId, 201);
  }

  @Post('agenda-items/:id/voting/closing')
  @HttpCode(200)
  @Requires('committee.conduct')
  @ApiOperation({ summary: 'End the vote and count it; the item can then be decided or put to another vote' })
  @ApiOkResponse({ standardSchema: votingView })
  @Refuses({ conflict: [...STEP, 'VOTING_WINDOW_OPEN'], forbidden: ['ITEM_STEP_NOT_YOURS'] })
  async close(@CurrentActor() actor: Actor, @Param('id', { schema: id }) itemId: string): Promise<Answer> {
    await this.votings.close(actor, itemId);
    return this.lastRound(actor, itemId, 200);
  }

  @Post('agenda-items/:id/votes')
  @HttpCode(200)
  // A vote may be sent again; a kept digest of its body would link the person to a secret choice.
  @NotRemembered()
  @Requires('committee.vote')
  @ApiOperation({ summary: 'Vote; a named vote can be changed until closing, a secret one is final' })
  @ApiOkResponse({ standardSchema: castVoteView })
  @Refuses({
    conflict: ['VOTE_NOT_OPEN', 'VOTE_CLOSED', 'NOT_PRESENT', 'SECRET_VOTE_IS_FINAL'],
    forbidden: ['NOT_A_MEMBER', 'RECUSED', 'DEPUTY_NOT_IN_CHARGE'],
  })
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) itemId: string,
    @Body({ schema: voteInput }) body: z.infer<typeof voteInput>,
  ): Promise<Answer> {
    return new Answer(await this.votings.cast(actor, itemId, body));
  }

  @Get('agenda-items/:id/votes')
  @Requires('committee.vote')
  @ApiOperation({ summary: 'Every round of voting on the item: who has voted, and after closing how' })
  @ApiOkResponse({ standardSchema: votingList })
  async votes(@CurrentActor() actor: Actor, @Param('id', { schema: id }) itemId: string): Promise<Answer> {
    return new Answer({ items: (await this.read.ofItem(actor, itemId)).map(votingInWords) });
  }

  private async lastRound(actor: Actor, itemId: string, status: number): Promise<Answer> {
    const last = (await this.read.ofItem(actor, itemId)).at(-1);
    return new Answer(last ? votingInWords(last) : null, { status });
  }
}
