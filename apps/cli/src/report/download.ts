import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Paper } from './follow-paper.js';
import type { ProductClient } from './product-client.js';

/** Writes a ready paper into the folder under the product's name for it; the path. Only a whole file ever has that name. */
export async function download(
  client: ProductClient,
  { href, name, sha256 }: NonNullable<Paper['file']>,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, basename(name));
  const partial = `${path}.partial`;
  const hash = createHash('sha256');
  try {
    const source = Readable.fromWeb(await client.open(href, signal));
    source.on('data', (bytes: Buffer) => hash.update(bytes));
    await pipeline(source, createWriteStream(partial), { signal });
    if (hash.digest('hex') !== sha256) throw new Error(`${name} has come damaged; ask for it again.`);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return path;
}
