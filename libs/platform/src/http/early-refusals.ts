import { randomUUID } from 'node:crypto';
import { STATUS_CODES as REASONS } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { STATUS_CODES, frameworkRefusal } from './framework-refusal.js';
import { preferredLanguage } from './language.js';
import { problemOfStatus } from './problem.js';

const TYPE = 'application/problem+json; charset=utf-8';

/** Refuses what the router cannot read (a malformed or over-long address), before any hook has run. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { status, code } = frameworkRefusal(error) ?? { status: 400, code: 'BAD_REQUEST' };
  const language = preferredLanguage(request.headers['accept-language']);
  const requestId = request.id;
  const problem = problemOfStatus(status, code, { instance: request.url, requestId, language });
  const headers = { 'content-type': TYPE, 'content-language': language, 'x-request-id': requestId, ...PLAIN };
  void reply.status(status).headers(headers).send(JSON.stringify(problem));
}

/** Nothing of such an answer is a page. */
const PLAIN = { 'x-content-type-options': 'nosniff' };

const STATUS_OF: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** Refuses what is not even a request: headers without end, or something other than HTTP. Then the connection ends. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_OF[error.code ?? ''] ?? 400;
  const about = { instance: '', requestId: randomUUID(), language: preferredLanguage(undefined) };
  const body = JSON.stringify(problemOfStatus(status, STATUS_CODES[status] ?? 'BAD_REQUEST', about));
  const headers = { ...PLAIN, 'content-type': TYPE, 'content-length': Buffer.byteLength(body), connection: 'close' };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  if (socket.writable) socket.write([`HTTP/1.1 ${status} ${REASONS[status]}`, ...lines, '', body].join('\r\n'));
  socket.destroySoon();
}
