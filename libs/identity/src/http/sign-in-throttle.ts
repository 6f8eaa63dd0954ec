import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { ThrottlerLimitDetail, ThrottlerModuleOptions } from '@nestjs/throttler';
import { DomainError } from '#libs/kernel';

/** So many requests a minute from one address, on each route that deals in passwords and tokens. */
export const SIGN_IN_LIMIT = { limit: 30, ttl: 60_000 } as const;

/** The address is Fastify's `request.ip`: behind a trusted proxy that is the client's own. */
export const signInThrottling: ThrottlerModuleOptions = { throttlers: [SIGN_IN_LIMIT], setHeaders: false };

@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, limit: ThrottlerLimitDetail): Promise<void> {
    throw new DomainError('too-many', 'TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, limit.timeToBlockExpire) });
  }
}
