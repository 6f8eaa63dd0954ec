import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { day, id } from '#contracts/platform';
import { Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import { Answer, BASE_PATH, IfMatch, Refuses } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { MembersService } from '../application/members.service.js';
import {
  deputyInput,
  deputyList,
  deputyView,
  membershipInput,
  membershipList,
  membershipPatch,
  membershipView,
  periodPatch,
} from '../contract/members.js';
import { MembersRead } from '../persistence/members-read.js';

const onQuery = z.strictObject({ on: day.optional().meta({ description: 'Only those of this day' }) });
const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

@ApiTags('committee members')
@Controller('committee')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly read: MembersRead,
  ) {}

  @Get('members')
  @Requires('committee.read')
  @ApiOperation({ summary: 'The committee: chair, members, secretary, with their periods' })
  @ApiOkResponse({ standardSchema: membershipList })
  async list(@Query({ schema: onQuery }) { on }: z.infer<typeof onQuery>): Promise<Answer> {
    return new Answer(await this.read.memberships(on));
  }

  @Post('members')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Enter a member of the committee for a period' })
  @ApiCreatedResponse({ standardSchema: membershipView })
  @Refuses({ unprocessable: ['MEMBERSHIP_NOT_POSSIBLE', 'MEMBER_WITHOUT_ROLE'] })
  async enter(@Body({ schema: membershipInput }) body: z.infer<typeof membershipInput>): Promise<Answer> {
    return this.member(await this.members.enter(body), 201);
  }

  @Get('members/:id')
  @Requires('committee.read')
  @ApiOperation({ summary: 'One membership' })
  @ApiOkResponse({ standardSchema: membershipView })
  one(@Param('id', { schema: id }) membershipId: string): Promise<Answer> {
    return this.member(membershipId);
  }

  @Patch('members/:id')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'End a membership or let it go on; enter the member’s identification number' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: membershipView })
  @Refuses({ unprocessable: ['MEMBERSHIP_NOT_POSSIBLE', 'MEMBER_WITHOUT_ROLE'] })
  async change(
    @Param('id', { schema: id }) membershipId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: membershipPatch }) body: z.infer<typeof membershipPatch>,
  ): Promise<Answer> {
    await this.members.changeMembership(membershipId, expected, body);
    return this.member(membershipId);
  }

  @Get('deputies')
  @Requires('committee.read')
  @ApiOperation({ summary: 'Who stands in for whom' })
  @ApiOkResponse({ standardSchema: deputyList })
  async deputies(@Query({ schema: onQuery }) { on }: z.infer<typeof onQuery>): Promise<Answer> {
    return new Answer(await this.read.deputies(on));
  }

  @Post('deputies')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'Appoint a deputy of a voting member for a period' })
  @ApiCreatedResponse({ standardSchema: deputyView })
  @Refuses({ unprocessable: ['DEPUTY_NOT_POSSIBLE'] })
  async appoint(@Body({ schema: deputyInput }) body: z.infer<typeof deputyInput>): Promise<Answer> {
    return this.deputy(await this.members.appoint(body), 201);
  }

  @Get('deputies/:id')
  @Requires('committee.read')
  @ApiOperation({ summary: 'One appointment of a deputy' })
  @ApiOkResponse({ standardSchema: deputyView })
  oneDeputy(@Param('id', { schema: id }) appointmentId: string): Promise<Answer> {
    return this.deputy(appointmentId);
  }

  @Patch('deputies/:id')
  @Requires('committee.prepare')
  @ApiOperation({ summary: 'End a deputy’s time, or let it go on' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ standardSchema: deputyView })
  @Refuses({ unprocessable: ['DEPUTY_NOT_POSSIBLE'] })
  async changeDeputy(
    @Param('id', { schema: id }) appointmentId: string,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: periodPatch }) body: z.infer<typeof periodPatch>,
  ): Promise<Answer> {
    await this.members.changeAppointment(appointmentId, expected, body);
    return this.deputy(appointmentId);
  }

  private async member(membershipId: string, status?: number): Promise<Answer> {
    return answer(await this.read.membership(membershipId), `committee/members/${membershipId}`, status);
  }

  private async deputy(appointmentId: string, status?: number): Promise<Answer> {
    return answer(await this.read.deputy(appointmentId), `committee/deputies/${appointmentId}`, status);
  }
}

function answer(row: { json: string; version: number } | undefined, path: string, status?: number): Answer {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return new Answer(row.json, { etag: row.version, ...(status && { status, location: `/${BASE_PATH}/${path}` }) });
}
