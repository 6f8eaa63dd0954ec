import { Body, Controller, Get, HttpCode, Patch, Post, UseGuards } from '@nestjs/common';
import { ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, IfMatch, Refuses, SignedIn } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { Account } from '../application/account.js';
import { changeMe, changePassword, me } from '../contract/me.js';
import type { ChangeMe, ChangePassword } from '../contract/me.js';
import { UserQueries } from '../persistence/user-queries.js';
import { CurrentActor } from './current-actor.js';
import { CurrentSession } from './current-session.js';
import { NOT_STORED } from './not-stored.js';
import { SignInThrottle } from './sign-in-throttle.js';

@ApiTags('identity')
@Controller('me')
export class MeController {
  constructor(
    private readonly account: Account,
    private readonly queries: UserQueries,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'Who I am and what I may do' })
  @ApiOkResponse({ standardSchema: me })
  async get(@CurrentActor() actor: Actor): Promise<Answer> {
    const found = await this.queries.me(actor);
    if (!found) throw new DomainError('unauthenticated', 'UNAUTHENTICATED');
    return new Answer(found.body, { etag: found.version, headers: NOT_STORED });
  }

  @Patch()
  @SignedIn()
  @ApiOperation({ summary: 'Choose my language' })
  @ApiHeader({ name: 'If-Match', required: true })
  @ApiOkResponse({ standardSchema: me })
  async change(
    @CurrentActor() actor: Actor,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: changeMe }) body: ChangeMe,
  ): Promise<Answer> {
    await this.account.changeLanguage(actor, expected, body.language);
    return this.get(actor);
  }

  @Post('password')
  @HttpCode(204)
  @SignedIn()
  @UseGuards(SignInThrottle)
  @ApiOperation({ summary: 'Change my password; my other sessions end' })
  @ApiNoContentResponse({ description: 'The password has changed' })
  @Refuses({ unprocessable: ['CURRENT_PASSWORD_WRONG'], 'too-many': ['ACCOUNT_LOCKED', 'TOO_MANY_REQUESTS'] })
  async password(
    @CurrentActor() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: changePassword }) body: ChangePassword,
  ): Promise<void> {
    await this.account.changePassword(actor, sessionId, body.currentPassword, body.newPassword);
  }
}
