import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { BASE_PATH } from '#libs/platform';
import { REFRESH_DAYS } from '../application/sessions.js';
import { cookieOf, strictCookie } from './cookies.js';

const NAME = 'zhoba_session';
const PATH = `/${BASE_PATH}/auth`;

/** `url` is the request's address as its caller sees it. */
export const sessionCookie = (refreshToken: string, url: string): string =>
  strictCookie({ name: NAME, value: refreshToken, path: PATH, seconds: REFRESH_DAYS * 86_400 }, url);

export const noSessionCookie = (url: string): string =>
  strictCookie({ name: NAME, value: '', path: PATH, seconds: 0 }, url);

/**
 * A browser sends cookies by itself, so a request that acts on one must be one that only our own page can make: SameSite keeps the
 * cookie from other sites, and JSON from a page of another origin would be asked about first (CORS preflight) and is never allowed.
 * Throws 403 FOREIGN_PAGE and 415.
 */
export function fromOwnPage({ headers }: FastifyRequest): void {
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') throw new DomainError('forbidden', 'FOREIGN_PAGE');
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) throw new UnsupportedMediaTypeException();
}

/** The refresh token of a browser's cookie; undefined without one. Throws 403 FOREIGN_PAGE and 415. */
export function tokenOfCookie(request: FastifyRequest): string | undefined {
  fromOwnPage(request);
  return cookieOf(request.headers.cookie, NAME);
}
