import { Body, Controller, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { Answer, Public, Refuses, RequestUrl } from '#libs/platform';
import { CityProvider } from '../application/city-provider.js';
import { COOKIE_GRACE_MS, Sessions } from '../application/sessions.js';
import { credentials, refreshRequest, signedOut, tokens } from '../contract/auth.js';
import type { Credentials, RefreshRequest, SignedOut } from '../contract/auth.js';
import { LocalStrategy } from './local.strategy.js';
import { authenticate } from './passport.js';
import { SETS_COOKIE, SessionAnswers } from './session-answers.js';
import { noSessionCookie, tokenOfCookie } from './session-cookie.js';
import { REFRESH_LIMIT, SignInThrottle } from './sign-in-throttle.js';

const BY_COOKIE = `Without a \`refreshToken\` the cookie \`zhoba_session\` speaks. The request must then be JSON (an empty object will do) and come
from a page of this very origin, as browsers say in \`Sec-Fetch-Site\`: the cookie alone is nothing that another page could use.`;

@ApiTags('identity')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly local: LocalStrategy,
    private readonly sessions: Sessions,
    private readonly answers: SessionAnswers,
    private readonly provider: CityProvider,
  ) {}

  @Post('login')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @ApiOperation({
    summary: 'Sign in with e-mail and password',
    description: `With \`"keep": "cookie"\`, for browsers, the refresh token is in no answer: it lies in the cookie \`zhoba_session\`, which no
script can read and which goes nowhere but to \`/auth\` of this site (HttpOnly, SameSite=Strict).`,
  })
  @ApiOkResponse({ standardSchema: tokens, headers: SETS_COOKIE })
  @Refuses({
    unauthenticated: ['INVALID_CREDENTIALS'],
    forbidden: ['DEMO_ACCOUNT_REFUSED'],
    'too-many': ['ACCOUNT_LOCKED', 'TOO_MANY_REQUESTS'],
  })
  async login(@Body({ schema: credentials }) body: Credentials, @RequestUrl() url: string): Promise<Answer> {
    const person = await authenticate<{ userId: string }>(this.local, { headers: {}, body });
    if (!person) throw new DomainError('unauthenticated', 'INVALID_CREDENTIALS');
    const session = await this.sessions.open(person.userId);
    return body.keep === 'cookie' ? this.answers.kept(session, url) : this.answers.told(session);
  }

  @Post('refresh')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @Throttle({ default: REFRESH_LIMIT })
  @ApiOperation({
    summary: 'Change a refresh token into new tokens; a used one ends the session',
    description: `${BY_COOKIE} The cookie is changed with each answer, and taken away when it is refused. For ${COOKIE_GRACE_MS / 1000} seconds the one
before it is still good: two windows may refresh at once, and a reload may lose an answer.`,
  })
  @ApiOkResponse({ standardSchema: tokens, headers: SETS_COOKIE })
  @Refuses({
    unauthenticated: ['REFRESH_TOKEN_INVALID', 'REFRESH_TOKEN_REUSED'],
    forbidden: ['FOREIGN_PAGE'],
    'too-many': ['TOO_MANY_REQUESTS'],
  })
  async refresh(
    @Body({ schema: refreshRequest }) { refreshToken }: RefreshRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    if (refreshToken !== undefined) return this.answers.told(await this.sessions.refresh(refreshToken));
    const token = tokenOfCookie(request);
    try {
      return await this.answers.kept(await this.sessions.refresh(token ?? '', COOKIE_GRACE_MS), url);
    } catch (refusal) {
      if (refusal instanceof DomainError) void reply.header('set-cookie', noSessionCookie(url));
      throw refusal;
    }
  }

  @Post('logout')
  @HttpCode(204)
  @Public()
  @ApiOperation({
    summary: 'End the session of a refresh token',
    description: `${BY_COOKIE} The cookie is taken away. A session that was opened at the city's provider answers 200 with the address
where the browser ends its session there too, if the provider has one; any other 204.`,
  })
  @ApiNoContentResponse({ description: 'The session has ended', headers: SETS_COOKIE })
  @ApiOkResponse({ standardSchema: signedOut, headers: SETS_COOKIE })
  @Refuses({ forbidden: ['FOREIGN_PAGE'] })
  async logout(
    @Body({ schema: refreshRequest }) { refreshToken }: RefreshRequest,
    @Req() request: FastifyRequest,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const openedBy = await this.sessions.end(refreshToken ?? tokenOfCookie(request) ?? '');
    const endSessionUrl = openedBy === 'oidc' ? await this.goodbye(url) : null;
    const answer: SignedOut | null = endSessionUrl === null ? null : { endSessionUrl };
    return new Answer(answer, {
      status: answer === null ? 204 : 200,
      headers: refreshToken === undefined ? { 'set-cookie': noSessionCookie(url) } : {},
    });
  }

  /** A person who came by the provider has a session there too. A provider that is away keeps nobody from signing out here. */
  private async goodbye(url: string): Promise<string | null> {
    try {
      return await this.provider.endSessionUrl(new URL('/sign-in', url).href);
    } catch (refusal) {
      if (refusal instanceof DomainError) return null;
      throw refusal;
    }
  }
}
