import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** The versions that the caller accepts, or any. */
export type ExpectedVersion = readonly number[] | 'any';

/** Reads If-Match (RFC 9110 §13.1.1). Missing: 428. A weak or foreign tag matches nothing. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) throw new DomainError('precondition-required', 'IF_MATCH_MISSING');
  return parseIfMatch(header);
});

/** The same for actions, where it is only looked at when it is sent. */
export const OptionalIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): ExpectedVersion => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return header ? parseIfMatch(header) : 'any';
});

export function parseIfMatch(header: string): ExpectedVersion {
  if (header.trim() === '*') return 'any';
  return header.split(',').flatMap((tag) => {
    const version = /^"v(\d{1,9})"$/.exec(tag.trim())?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}

/** Throws 412 when the record has moved on since the caller read it. */
export function assertVersion(expected: ExpectedVersion, actual: number): void {
  if (expected !== 'any' && !expected.includes(actual)) throw new DomainError('stale', 'STALE', { current: actual });
}
