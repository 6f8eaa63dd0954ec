import { createHash } from 'node:crypto';
import { Answer } from '#libs/platform';

const FIVE_MINUTES = 'public, max-age=300';

/** An answer of JSON text for everybody, which caches may keep for five minutes and then ask whether it still holds. */
export const publicAnswer = ({ body, headers }: Answer): Answer =>
  new Answer(body, { headers: { ...headers, ...kept(typeof body === 'string' ? body : JSON.stringify(body)) } });

/** The headers of what is known by `version`: the same version is the same bytes. */
export const kept = (version: string): { etag: string; 'cache-control': string } => ({
  etag: `"${createHash('sha256').update(version).digest('base64url')}"`,
  'cache-control': FIVE_MINUTES,
});
