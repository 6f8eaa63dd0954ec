import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { Answer } from '#libs/platform';
import type { OpenSession } from '../application/sessions.js';
import type { Tokens } from '../contract/auth.js';
import { ACCESS_TOKEN } from './access-token.js';
import { NOT_STORED } from './not-stored.js';
import { sessionCookie } from './session-cookie.js';

export const SETS_COOKIE = {
  'Set-Cookie': {
    description: 'The session of a browser, when it is kept in the cookie `zhoba_session`',
    schema: { type: 'string' as const },
  },
};

/** How an open session is told to its caller. */
@Injectable()
export class SessionAnswers {
  constructor(private readonly jwt: JwtService) {}

  /** The session's tokens to whoever keeps both. */
  async told(session: OpenSession): Promise<Answer> {
    const answer: Tokens = { ...(await this.access(session)), refreshToken: session.refreshToken };
    return new Answer(answer, { headers: NOT_STORED });
  }

  /**
   * The access token to a page, the refresh token to its browser alone. `url` is the request's address as its caller sees it;
   * `more` stands beside the token.
   */
  async kept(session: OpenSession, url: string, more: object = {}): Promise<Answer> {
    const answer: Tokens = { ...(await this.access(session)), ...more };
    const headers = { ...NOT_STORED, 'set-cookie': sessionCookie(session.refreshToken, url) };
    return new Answer(answer, { headers });
  }

  private async access({ userId, sessionId }: OpenSession): Promise<Omit<Tokens, 'refreshToken'>> {
    const accessToken = await this.jwt.signAsync({ sid: sessionId }, { subject: userId });
    return { accessToken, tokenType: 'Bearer', expiresIn: ACCESS_TOKEN.seconds };
  }
}
