import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { id } from '#contracts/platform';
import { Answer, CONFIG, Public, Refuses, RequestUrl } from '#libs/platform';
import type { Config } from '#libs/platform';
import { CityProvider } from '../application/city-provider.js';
import { ProviderLinks } from '../application/provider-links.js';
import { Sessions } from '../application/sessions.js';
import {
  beginAtProvider,
  providerAddress,
  providerList,
  providerTokens,
  returnFromProvider,
} from '../contract/providers.js';
import type { BeginAtProvider, ProviderAddress, ProviderList, ReturnFromProvider } from '../contract/providers.js';
import { NOT_STORED } from './not-stored.js';
import { ProviderAttempts } from './provider-attempts.js';
import { Requires } from './requires.js';
import { SETS_COOKIE, SessionAnswers } from './session-answers.js';
import { fromOwnPage } from './session-cookie.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** The screen that the provider sends the browser back to; must be entered at the provider. */
const callbackOf = (url: string): string => new URL('/sign-in/callback', url).href;

@ApiTags('identity')
@Controller()
export class ProvidersController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly provider: CityProvider,
    private readonly attempts: ProviderAttempts,
    private readonly links: ProviderLinks,
    private readonly sessions: Sessions,
    private readonly answers: SessionAnswers,
  ) {}

  @Get('auth/providers')
  @Public()
  @ApiOperation({ summary: 'By whom one may sign in beside e-mail and password; empty when by nobody' })
  @ApiOkResponse({ standardSchema: providerList })
  list(): ProviderList {
    const { oidc } = this.config;
    return { items: oidc ? [{ kind: 'oidc', label: oidc.label }] : [] };
  }

  @Post('auth/oidc')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @ApiOperation({
    summary: 'Begin to sign in at the city’s OpenID Connect provider',
    description: `For a page of this very origin: what must be known when the browser comes back lies in a cookie for a quarter of an hour.
The page sends its browser to \`url\`; the provider sends it to the screen \`/sign-in/callback\`, which hands the answer to \`/auth/oidc/return\`.`,
  })
  @ApiOkResponse({ standardSchema: providerAddress, headers: SETS_COOKIE })
  @Refuses({
    forbidden: ['FOREIGN_PAGE'],
    'not-found': ['OIDC_NOT_CONFIGURED'],
    conflict: ['OIDC_UNAVAILABLE'],
    'too-many': ['TOO_MANY_REQUESTS'],
  })
  async begin(
    @Body({ schema: beginAtProvider }) { to }: BeginAtProvider,
    @Req() request: FastifyRequest,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    fromOwnPage(request);
    const { url: address, attempt } = await this.provider.begin(callbackOf(url));
    const answer: ProviderAddress = { url: address };
    const cookie = await this.attempts.keep({ ...attempt, to }, url);
    return new Answer(answer, { headers: { ...NOT_STORED, 'set-cookie': cookie } });
  }

  @Post('auth/oidc/return')
  @HttpCode(200)
  @Public()
  @UseGuards(SignInThrottle)
  @ApiOperation({
    summary: 'Sign in with what the provider has answered',
    description: `The session is kept in the cookie \`zhoba_session\`, as after \`POST /auth/login\` with \`"keep": "cookie"\`. At the first time the
account at the provider is linked to the person here who has its e-mail, if the provider says that the e-mail is verified; then by the
provider's own name of the account, whatever becomes of the e-mail. Nobody is added.`,
  })
  @ApiOkResponse({ standardSchema: providerTokens, headers: SETS_COOKIE })
  @Refuses({
    unauthenticated: ['OIDC_EXPIRED', 'OIDC_CANCELLED'],
    forbidden: [
      'FOREIGN_PAGE',
      'OIDC_EMAIL_UNVERIFIED',
      'OIDC_PERSON_UNKNOWN',
      'OIDC_PERSON_INACTIVE',
      'OIDC_LINKED_OTHERWISE',
    ],
    'not-found': ['OIDC_NOT_CONFIGURED'],
    conflict: ['OIDC_UNAVAILABLE'],
    'too-many': ['TOO_MANY_REQUESTS'],
  })
  async return(
    @Body({ schema: returnFromProvider }) { answer }: ReturnFromProvider,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    fromOwnPage(request);
    const { to, ...attempt } = await this.attempts.begun(request.headers.cookie);
    void reply.header('set-cookie', this.attempts.forget(url));
    const userId = await this.links.personOf(await this.provider.account(callbackOf(url), answer, attempt));
    return this.answers.kept(await this.sessions.open(userId, 'oidc'), url, { to });
  }

  @Delete('users/:id/provider-link')
  @HttpCode(204)
  @Requires('user.manage')
  @ApiOperation({
    summary: 'Forget which account at the provider is this user; ends the sessions',
    description: 'For somebody who has got another account there. The next sign-in links anew, by the e-mail.',
  })
  @ApiNoContentResponse({ description: 'No account is linked' })
  async unlink(@Param('id', { schema: id }) userId: string): Promise<void> {
    await this.links.unlink(userId);
  }
}
