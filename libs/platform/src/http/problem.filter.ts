import { Catch, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { currentContext } from '../context/request-context.js';
import { databaseLost } from '../database/database-lost.js';
import { databaseRefusal } from '../database/database-refusal.js';
import { LOGGER } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { frameworkRefusal } from './framework-refusal.js';
import { preferredLanguage } from './language.js';
import { loggedUrl } from './logged-url.js';
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
      requestId: context?.requestId ?? request.id,
      language: context?.language ?? preferredLanguage(request.headers['accept-language']),
    };
    const refusal = thrown instanceof DomainError ? thrown : databaseRefusal(thrown);
    if (refusal) return problemOf(refusal, about);
    const known = frameworkRefusal(thrown);
    if (known) return problemOfStatus(known.status, known.code, about);
    this.logger.error({ err: thrown, url: loggedUrl(request) }, 'request failed');
    if (databaseLost(thrown)) return problemOfStatus(503, 'UNAVAILABLE', about);
    return problemOfStatus(500, 'INTERNAL', about);
  }
}
