import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import type { AccessClaims } from './access-token.js';
import { JwtStrategy } from './jwt.strategy.js';
import { authenticate } from './passport.js';

const MOST = 4_000;

/** A token is verified once; until it expires the same text needs no second look, which costs more than the rest of a request's way in. */
@Injectable()
export class VerifiedTokens {
  private readonly known = new Map<string, AccessClaims>();

  constructor(
    private readonly strategy: JwtStrategy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The claims of an Authorization header; undefined unless it carries a valid access token. */
  async claims(authorization: string): Promise<AccessClaims | undefined> {
    const known = this.known.get(authorization);
    if (known) {
      if (known.exp * 1000 > this.clock.now().getTime()) return known;
      this.known.delete(authorization);
      return undefined;
    }
    const claims = await authenticate<AccessClaims>(this.strategy, { headers: { authorization } });
    if (claims) this.remember(authorization, claims);
    return claims;
  }

  private remember(authorization: string, claims: AccessClaims): void {
    if (this.known.size >= MOST) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    this.known.set(authorization, claims);
  }
}
