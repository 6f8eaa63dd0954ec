import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import { DomainError } from '#libs/kernel';
import { Answer, Public, Refuses } from '#libs/platform';
import { Sessions } from '../application/sessions.js';
import type { OpenSession } from '../application/sessions.js';
import { credentials, refreshRequest, tokens } from '../contract/auth.js';
import type { Credentials, RefreshRequest, Tokens } from '../contract/auth.js';
import { ACCESS_TOKEN } from './access-token.js';
import { LocalStrategy } from './local.strategy.js';
import { NOT_STORED } from './not-stored.js';
import { authenticate } from './passport.js';
import { REFRESH_LIMIT, SignInThrottle } from './sign-in-throttle.js';

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly local: LocalStrategy,
    private readonly sessions: Sessions,
    private readonly jwt: JwtService,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @ApiOperation({ summary: 'Sign in with e-mail and password' })
  @ApiOkResponse({ standardSchema: tokens })
  @Refuses({
    unauthenticated: ['INVALID_CREDENTIALS'],
    forbidden: ['DEMO_ACCOUNT_REFUSED'],
    'too-many': ['ACCOUNT_LOCKED', 'TOO_MANY_REQUESTS'],
  })
  async login(@Body({ schema: credentials }) body: Credentials): Promise<Answer> {
    const person = await authenticate<{ userId: string }>(this.local, { headers: {}, body });
    if (!person) throw new DomainError('unauthenticated', 'INVALID_CREDENTIALS');
    return this.tokens(await this.sessions.open(person.userId));
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @Throttle({ default: REFRESH_LIMIT })
  @ApiOperation({ summary: 'Change a refresh token into new tokens; a used one ends the session' })
  @ApiOkResponse({ standardSchema: tokens })
  @Refuses({
    unauthenticated: ['REFRESH_TOKEN_INVALID', 'REFRESH_TOKEN_REUSED'],
    'too-many': ['TOO_MANY_REQUESTS'],
  })
  async refresh(@Body({ schema: refreshRequest }) body: RefreshRequest): Promise<Answer> {
    return this.tokens(await this.sessions.refresh(body.refreshToken));
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'End the session of a refresh token' })
  @ApiNoContentResponse({ description: 'The session has ended' })
  async logout(@Body({ schema: refreshRequest }) body: RefreshRequest): Promise<void> {
    await this.sessions.end(body.refreshToken);
  }

  private async tokens({ userId, sessionId, refreshToken }: OpenSession): Promise<Answer> {
    const accessToken = await this.jwt.signAsync({ sid: sessionId }, { subject: userId });
    const answer: Tokens = { accessToken, refreshToken, tokenType: 'Bearer', expiresIn: ACCESS_TOKEN.seconds };
    return new Answer(answer, { headers: NOT_STORED });
  }
}
