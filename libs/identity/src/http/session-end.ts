import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { filter, interval, merge, switchMap, take, timer } from 'rxjs';
import type { Observable } from 'rxjs';
import { DomainError } from '#libs/kernel';
import type { ActorCache } from '../application/actor-cache.js';

/** The session of an open stream, and when the token that opened it expires. */
export interface OpenedBy {
  readonly sessionId: string;
  readonly until: Date;
}

/** By whose session a stream is opened. */
export const StreamSession = createParamDecorator((_: unknown, context: ExecutionContext): OpenedBy => {
  const { sessionId, sessionUntil } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!sessionId || !sessionUntil) throw new DomainError('unauthenticated', 'UNAUTHENTICATED');
  return { sessionId, until: sessionUntil };
});

const LOOK_EVERY_MS = 5_000;

/** Emits once, when a stream must close: its token has expired, its session has ended or its person may not come in any more. */
export function sessionEnd(actors: ActorCache, { sessionId, until }: OpenedBy): Observable<unknown> {
  const ended = interval(LOOK_EVERY_MS).pipe(
    switchMap(() => actors.of(sessionId)),
    filter((actor) => actor === undefined),
  );
  return merge(timer(until), ended).pipe(take(1));
}
