import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import { ACCESS_TOKEN } from './access-token.js';
import type { AccessClaims } from './access-token.js';

/** Signature, algorithm, issuer, audience and expiry of an access token. Whether its session still lives is asked elsewhere. */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy) {
  constructor(@Inject(CONFIG) config: Config) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKey: config.jwtSecret,
      algorithms: [ACCESS_TOKEN.algorithm],
      issuer: ACCESS_TOKEN.issuer,
      audience: ACCESS_TOKEN.audience,
    });
  }

  validate({ sub, sid, exp }: AccessClaims): AccessClaims {
    return { sub, sid, exp };
  }
}
