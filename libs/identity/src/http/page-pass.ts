import { Injectable, SetMetadata } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { ACCESS_TOKEN } from './access-token.js';
import type { AccessClaims } from './access-token.js';
import { strictCookie, cookieOf } from './cookies.js';

/** A page that the server itself makes, outside the screens. */
export interface ServerPage {
  /** Unique over the product: the cookie's name, and whom the pass is for. */
  readonly name: string;
  /** The cookie is sent below this address alone, e.g. `/admin/queues`. */
  readonly path: string;
}

export const PAGE = 'zhoba:page';

/** The route is part of `page`: a pass of this page opens it as an access token does. For routes that only read. */
export const PartOf = (page: ServerPage): MethodDecorator => SetMetadata(PAGE, page);

const SECONDS = 60 * 60;

/**
 * A browser that goes to an address sends no Authorization header. So whoever is signed in can be given a pass for one page: a
 * cookie that no script reads, that no other site's page sends (SameSite=Strict) and that opens nothing else. It names the
 * session, and is worth no more than the session is at each request.
 */
@Injectable()
export class PagePasses {
  constructor(private readonly jwt: JwtService) {}

  /** A Set-Cookie header. `url` is the request's address as its caller sees it. */
  async give(
    page: ServerPage,
    { userId, sessionId }: { userId: string; sessionId: string },
    url: string,
  ): Promise<string> {
    const value = await this.jwt.signAsync(
      { sid: sessionId },
      { subject: userId, audience: page.name, expiresIn: SECONDS },
    );
    return strictCookie({ name: page.name, path: page.path, value, seconds: SECONDS }, url);
  }

  /** Undefined unless the Cookie header holds a valid pass of this page. */
  async claims(page: ServerPage, header: string | undefined): Promise<AccessClaims | undefined> {
    const pass = cookieOf(header, page.name);
    if (pass === undefined) return undefined;
    const { algorithm, issuer } = ACCESS_TOKEN;
    try {
      return await this.jwt.verifyAsync<AccessClaims>(pass, { algorithms: [algorithm], issuer, audience: page.name });
    } catch {
      return undefined;
    }
  }
}
