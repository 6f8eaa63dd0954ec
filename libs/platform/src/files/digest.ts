import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import type { StoredFile } from './file-store.js';

/** Passes a stream on while it counts and hashes it. */
export function digesting(): { stream: Transform; result: () => StoredFile } {
  const hash = createHash('sha256');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.copy().digest('hex') }) };
}
