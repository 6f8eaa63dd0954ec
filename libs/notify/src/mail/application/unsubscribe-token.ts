import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';

/** Whose mails of which kind a link in a mail ends; `digest` is the kind of the day's mail. */
export interface Unsubscribing {
  readonly personId: string;
  readonly kind: string;
}

/** Links that end mails without a sign-in: they say whom and what, and are signed. They do not expire, as mails do not. */
@Injectable()
export class UnsubscribeTokens {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    // A key of its own: nothing that is signed for another purpose may be taken for a link.
    this.key = createHmac('sha256', config.jwtSecret).update('unsubscribe from mails').digest();
  }

  make({ personId, kind }: Unsubscribing): string {
    const said = `${personId}.${kind}`;
    return `${said}.${this.signature(said)}`;
  }

  /** Undefined unless it is one of ours. */
  read(token: string): Unsubscribing | undefined {
    const [personId = '', kind = '', signature = ''] = token.split('.');
    const right = Buffer.from(this.signature(`${personId}.${kind}`));
    const given = Buffer.from(signature);
    return given.length === right.length && timingSafeEqual(given, right) ? { personId, kind } : undefined;
  }

  private signature(said: string): string {
    return createHmac('sha256', this.key).update(said).digest('base64url');
  }
}
