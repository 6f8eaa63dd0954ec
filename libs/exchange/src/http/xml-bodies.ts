import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor, OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { catchError } from 'rxjs';
import type { Observable } from 'rxjs';
import { DomainError } from '#libs/kernel';

/** Bytes of a file that is taken in. */
export const LARGEST_XML = 5 * 1024 * 1024;
/** What arrives is read a little further, so that a file that is too large is refused by our words. */
const READ_AT_MOST = LARGEST_XML + 1024 * 1024;

export const xmlTooLarge = (): DomainError => new DomainError('too-large', 'XML_TOO_LARGE', { megabytes: 5 });

/** A file as it came, before anybody knows whether it is one. */
export class XmlBody {
  constructor(readonly bytes: Buffer) {}
}

/** A route that takes XML. */
export const TakesXml = (): MethodDecorator => RouteConfig({ takesXml: true });

class NotHere extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_MEDIA_TYPE';
  readonly statusCode = 415;
}

/** Lets bodies of XML in where a route takes them; everywhere else they stay 415. */
@Injectable()
export class XmlBodies implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server: FastifyInstance = this.host.httpAdapter.getInstance();
    const options = { parseAs: 'buffer', bodyLimit: READ_AT_MOST } as const;
    server.addContentTypeParser(
      ['application/xml', 'text/xml'],
      options,
      (request: FastifyRequest, body: Buffer, done) => {
        if ('takesXml' in request.routeOptions.config) done(null, new XmlBody(body));
        else done(new NotHere());
      },
    );
  }
}

/** Words a file of a form that is too large. */
@Injectable()
export class XmlFormInterceptor implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw error instanceof PayloadTooLargeException ? xmlTooLarge() : error;
      }),
    );
  }
}
