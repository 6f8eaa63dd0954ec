import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/** A body that is no JSON in UTF-8 (RFC 8259 §8.1); the edge words it by its code. */
class MalformedJson extends Error {
  readonly code = 'FST_ERR_CTP_INVALID_JSON_BODY';
  readonly statusCode = 400;
}

/**
 * Bodies are JSON, or a form where a route takes files; every other type is answered 415, plain text and web forms too,
 * which any page of another site can send. Keys that would reach an object's prototype are refused.
 */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser(['text/plain', 'application/json']);
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    // Many clients name the type also when they send nothing.
    if (body.length === 0) done(null, undefined);
    else if (!isUtf8(body)) done(new MalformedJson());
    else void parse(request, body.toString(), (error, value) => done(error && new MalformedJson(), value));
  });
}
