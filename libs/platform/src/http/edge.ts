import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { INestApplication, Type } from '@nestjs/common';
import { LogController } from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { runInContext } from '../context/request-context.js';
import type { RequestContext } from '../context/request-context.js';
import { nestLogger } from '../telemetry/logger.js';
import type { Logger } from '../telemetry/logger.js';
import { observeRequest } from '../telemetry/metrics.js';
import { refuseAddress, refuseConnection } from './early-refusals.js';
import { readJsonBodies } from './json-body.js';
import { AnsweringAdapter } from './answering-adapter.js';
import { preferredLanguage } from './language.js';
import { loggedUrl } from './logged-url.js';

const BODY_LIMIT = 1024 * 1024;
const FILE_LIMIT = 50 * 1024 * 1024;
export const BASE_PATH = 'api/v1';

declare module 'fastify' {
  interface FastifyRequest {
    publicUrl?: string;
    context?: RequestContext;
  }
}

/** A Nest application on Fastify with everything that each request of the product goes through. */
export async function createHttpApp(
  module: Type | object,
  config: Config,
  logger: Logger,
): Promise<NestFastifyApplication> {
  const adapter = new AnsweringAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: config.http.trustProxy,
    genReqId: (request: IncomingMessage) => acceptableId(request.headers['x-request-id']) ?? randomUUID(),
    // A request is logged once, below, with its actor and duration.
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    multipart: { limits: { fileSize: FILE_LIMIT, files: 1, fields: 20 } },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as Type, adapter, {
    logger: nestLogger(logger),
    abortOnError: false,
    bodyParser: false,
    forceCloseConnections: true,
  });
  prefixRoutes(app);
  app.useSecurityHeaders({ contentSecurityPolicy: false });
  readJsonBodies(adapter.getInstance());
  requestHooks(adapter.getInstance(), config, logger);
  return app;
}

/** The API stands below BASE_PATH; what machines of operations ask for, and what is published, does not. */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix(BASE_PATH, {
    exclude: [
      'health/live',
      'health/ready',
      'metrics',
      'api/docs-json',
      'admin/queues',
      'admin/queues/*path',
      'public/v1/*path',
    ],
  });
}

function requestHooks(server: FastifyInstance, config: Config, logger: Logger): void {
  server.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done) => {
    const context: RequestContext = {
      requestId: request.id,
      language: preferredLanguage(request.headers['accept-language']),
      actor: null,
      idempotencyId: null,
    };
    request.context = context;
    if (config.http.publicUrl) request.publicUrl = config.http.publicUrl;
    void reply.header('x-request-id', context.requestId);
    runInContext(context, done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    observeRequest(request.method, route, status, reply.elapsedTime / 1000);
    logger.info(
      {
        requestId: request.id,
        actor: request.context?.actor?.userId,
        method: request.method,
        url: loggedUrl(request),
        route,
        status,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}

/** A caller's own id is kept when it is a harmless token; it goes into logs and history. */
const acceptableId = (header: string | string[] | undefined): string | undefined =>
  typeof header === 'string' && /^[\w.-]{8,100}$/.test(header) ? header : undefined;
