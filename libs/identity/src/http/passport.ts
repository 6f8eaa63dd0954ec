import passport from 'passport';
import type { Strategy } from 'passport';

/** What a strategy looks at; never the server's own request, which passport would decorate. */
export interface PassportRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** Asks one strategy. Undefined when it does not know the caller; throws what its `validate` threw. */
export function authenticate<Known>(strategy: Strategy, request: PassportRequest): Promise<Known | undefined> {
  return new Promise((resolve, reject) => {
    const answer = (error: unknown, known: Known | false | null | undefined): void => {
      if (error) reject(error instanceof Error ? error : new Error('sign-in failed', { cause: error }));
      else resolve(known || undefined);
    };
    // Passport writes this request's answer functions onto the strategy that it is given: each request needs its own.
    const own: Strategy = Object.create(strategy);
    passport.authenticate(own, { session: false }, answer)({ ...request }, {}, reject);
  });
}
