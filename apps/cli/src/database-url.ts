import type { Environment } from './environment.js';

/** Throws a sentence when there is none. */
export function requireDatabaseUrl(environment: Environment): string {
  const url = environment['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is missing; it must look like postgres://user:password@host:5432/name.');
  return url;
}
