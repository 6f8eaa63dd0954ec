import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { BASE_PATH } from '#libs/platform';
import { DomainError } from '#libs/kernel';
import type { Attempt } from '../application/city-provider.js';
import { ACCESS_TOKEN } from './access-token.js';
import { cookieOf, strictCookie } from './cookies.js';

const NAME = 'zhoba_oidc';
const PATH = `/${BASE_PATH}/auth/oidc`;
const AUDIENCE = 'zhoba-oidc';
/** Time enough for a second factor and a forgotten password. */
const SECONDS = 15 * 60;

interface Begun extends Attempt {
  /** Where the person wants to go afterwards. */
  readonly to: string;
}

/**
 * What a browser has begun at the provider, kept by the browser itself: a signed cookie that no script reads and that goes nowhere but
 * to the routes of this sign-in. So nothing is stored here, any process may go on, and no other browser can end what this one began.
 */
@Injectable()
export class ProviderAttempts {
  constructor(private readonly jwt: JwtService) {}

  /** A Set-Cookie header. `url` is the request's address as its caller sees it. */
  async keep({ state, nonce, codeVerifier, to }: Begun, url: string): Promise<string> {
    const value = await this.jwt.signAsync(
      { state, nonce, codeVerifier, to },
      { audience: AUDIENCE, expiresIn: SECONDS },
    );
    return strictCookie({ name: NAME, path: PATH, value, seconds: SECONDS }, url);
  }

  /** A Set-Cookie header that takes it away: an attempt is good for one answer. */
  forget(url: string): string {
    return strictCookie({ name: NAME, path: PATH, value: '', seconds: 0 }, url);
  }

  /** What the Cookie header holds; throws 401 OIDC_EXPIRED without one that is valid. */
  async begun(header: string | undefined): Promise<Begun> {
    const { algorithm, issuer } = ACCESS_TOKEN;
    try {
      return await this.jwt.verifyAsync<Begun>(cookieOf(header, NAME) ?? '', {
        algorithms: [algorithm],
        issuer,
        audience: AUDIENCE,
      });
    } catch {
      throw new DomainError('unauthenticated', 'OIDC_EXPIRED');
    }
  }
}
