import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const LIMIT = 5 * 1024 * 1024;

/** A table as it came, before anybody knows whether it is one. */
export class CsvBody {
  constructor(readonly bytes: Buffer) {}
}

/** A route that takes tables beside JSON. */
export const TakesCsv = (): MethodDecorator => RouteConfig({ takesCsv: true });

class NotHere extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
  readonly statusCode = 415;
}

/** Lets bodies of `text/csv` in, up to 5 MB, where a route takes them; everywhere else they stay 415. */
@Injectable()
export class BudgetCsvBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    const options = { parseAs: 'buffer', bodyLimit: LIMIT } as const;
    server.addContentTypeParser('text/csv', options, (request: FastifyRequest, body: Buffer, done) => {
      const { config } = request.routeOptions;
      if ('takesCsv' in config) done(null, new CsvBody(body));
      else done(new NotHere());
    });
  }
}
