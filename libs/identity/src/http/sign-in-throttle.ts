import { Injectable } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
import type { ThrottlerLimitDetail, ThrottlerModuleOptions } from '@nestjs/throttler';
import { DomainError } from '#libs/kernel';

/** So many requests a minute from one address, on each route that takes a password. */
export const SIGN_IN_LIMIT = { limit: 30, ttl: 60_000 } as const;

/** A whole office may sit behind one address, and each of its browsers refreshes every quarter of an hour. */
export const REFRESH_LIMIT = { limit: 300, ttl: 60_000 } as const;

/** The address is Fastify's `request.ip`: behind a trusted proxy that is the client's own. */
export const signInThrottling: ThrottlerModuleOptions = { throttlers: [SIGN_IN_LIMIT], setHeaders: false };

@Injectable()
export class SignInThrottle extends ThrottlerGuard {
  protected override throwThrottlingException(_: ExecutionContext, limit: ThrottlerLimitDetail): Promise<void> {
    throw new DomainError('too-many', 'TOO_MANY_REQUESTS', { retryAfterSeconds: Math.max(1, limit.timeToBlockExpire) });
  }
}
