import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { Answer } from './answer.js';

/**
 * Writes an Answer's status and headers; answers 304 when the reader already has this version. Not for answers that must
 * not be stored: they hold more than the version speaks for (a lock, a day's rights).
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(map((result: unknown) => (result instanceof Answer ? write(result, context) : result)));
  }
}

function write(answer: Answer, context: ExecutionContext): unknown {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest>();
  const reply = http.getResponse<FastifyReply>();
  void reply.headers(answer.headers);
  if (answer.status !== null) void reply.status(answer.status);
  const { etag, 'cache-control': caching } = answer.headers;
  if (etag && caching !== 'no-store' && request.method === 'GET' && isKnown(etag, request.headers['if-none-match'])) {
    void reply.status(304);
    return undefined;
  }
  if (typeof answer.body === 'string') void reply.header('content-type', 'application/json; charset=utf-8');
  return answer.body ?? undefined;
}

/** RFC 9110 §13.1.2: any of the tags, compared weakly, for a cache on the way may have weakened ours; or whatever there is. */
const isKnown = (etag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
