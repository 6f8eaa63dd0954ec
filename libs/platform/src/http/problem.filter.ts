import { Catch, HttpException, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { currentContext } from '../context/request-context.js';
import { databaseRefusal } from '../database/database-refusal.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { hasText } from '../texts/translate.js';
import { preferredLanguage } from './language.js';
import { problemOf, problemOfStatus } from './problem.js';
import type { Problem } from './problem.js';

/** The one place that turns whatever was thrown into RFC 9457. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problem(thrown, request);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    const retryAfter = thrown instanceof DomainError ? thrown.params['retryAfterSeconds'] : undefined;
    if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('content-language', currentContext()?.language ?? preferredLanguage(request.headers['accept-language']))
      .send(JSON.stringify(problem));
  }

  private problem(thrown: unknown, request: FastifyRequest): Problem {
    const context = currentContext();
    const about = {
      instance: request.url,
      requestId: context?.requestId ?? String(request.id),
      language: context?.language ?? preferredLanguage(request.headers['accept-language']),
    };
    const refusal = thrown instanceof DomainError ? thrown : databaseRefusal(thrown);
    if (refusal) return problemOf(refusal, about);
    const known = frameworkRefusal(thrown);
    if (known) return problemOfStatus(known.status, known.code, about);
    this.logger.error({ err: thrown, url: request.url }, 'request failed');
    return problemOfStatus(500, 'INTERNAL', about);
  }
}

const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_REQ_FILE_TOO_LARGE: 'FILE_TOO_LARGE',
};

const STATUS_CODES: Record<number, string> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NO_SUCH_ROUTE',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  414: 'URL_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

/** What Nest and Fastify themselves refuse: unknown routes, malformed JSON, large bodies. */
function frameworkRefusal(thrown: unknown): { status: number; code: string } | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const { code, statusCode } = thrown as { code?: unknown; statusCode?: unknown };
  const status =
    thrown instanceof HttpException ? thrown.getStatus() : typeof statusCode === 'number' ? statusCode : 500;
  if (typeof code === 'string' && FASTIFY_CODES[code]) return { status, code: FASTIFY_CODES[code] };
  if (status >= 500 && status !== 503) return undefined;
  const named = STATUS_CODES[status] ?? 'BAD_REQUEST';
  return hasText(`error.${named}`) ? { status, code: named } : undefined;
}
