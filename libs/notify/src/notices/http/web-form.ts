import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

const TYPE = 'application/x-www-form-urlencoded';
const LIMIT = 1024;

class NotTaken extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
  readonly statusCode = 415;
}

/**
 * Lets one address take a web form, whatever it holds: mail programs end mails by posting one (RFC 8058 §3.1). Everywhere else
 * forms are refused as before, for any page of another site can send them.
 */
@Injectable()
export class WebForm implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A process without HTTP has no adapter.
    const server: FastifyInstance | undefined = this.host.httpAdapter?.getInstance();
    if (!server || server.hasContentTypeParser(TYPE)) return;
    server.addContentTypeParser(TYPE, { parseAs: 'string', bodyLimit: LIMIT }, (request, _body, done) => {
      if (/\/notices\/unsubscribe$/.test(request.routeOptions.url ?? '')) done(null, undefined);
      else done(new NotTaken());
    });
  }
}
