import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Answer } from './answer.js';

/**
 * Fastify that knows how to write an Answer. An interceptor could do it too, but would cost every request as much as the
 * rest of its way out.
 */
export class AnsweringAdapter extends FastifyAdapter {
  override reply(
    ...[response, body, status]: Parameters<FastifyAdapter['reply']>
  ): ReturnType<FastifyAdapter['reply']> {
    if (!(body instanceof Answer && 'request' in response)) return super.reply(response, body, status);
    void response.headers(body.headers);
    if (isKnown(body, response.request)) return super.reply(response, undefined, 304);
    if (typeof body.body === 'string') void response.header('content-type', 'application/json; charset=utf-8');
    return super.reply(response, body.body ?? undefined, body.status ?? status);
  }
}

/**
 * Whether the reader already has this version. Not for answers that must not be stored: they hold more than the version
 * speaks for (a lock, a day's rights). RFC 9110 §13.1.2: any of the tags, compared weakly, for a cache on the way may have
 * weakened ours; or whatever there is.
 */
function isKnown(
  { headers: { etag, 'cache-control': caching } }: Answer,
  { method, headers }: FastifyRequest,
): boolean {
  if (etag === undefined || caching === 'no-store' || method !== 'GET') return false;
  const wanted = headers['if-none-match'] ?? '';
  return wanted.trim() === '*' || wanted.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
