import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { digesting } from './digest.js';
import { FileMissing, assertKey } from './file-store.js';
import type { FileStore, StoredFile } from './file-store.js';

/** Files in a folder of this machine. */
export class FolderStore implements FileStore {
  constructor(private readonly root: string) {}

  async put(key: string, content: Readable): Promise<StoredFile> {
    const path = this.path(key);
    const partial = `${path}.partial`;
    const digest = digesting();
    // The source is listened to from the first moment: it may break off while the folder is being made.
    const both = [pipeline(content, digest.stream), write(digest.stream, partial)];
    try {
      await Promise.all(both);
    } catch (error) {
      digest.stream.destroy();
      await Promise.allSettled(both);
      await rm(partial, { force: true });
      throw error;
    }
    // Only a whole file ever has the key's name.
    await rename(partial, path);
    return digest.result();
  }

  async read(key: string): Promise<Readable> {
    try {
      return (await open(this.path(key))).createReadStream();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileMissing(key);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.path(key), { force: true });
  }

  private path(key: string): string {
    assertKey(key);
    return join(this.root, key);
  }
}

/** Over when the file is closed, also when it failed. */
async function write(content: Readable, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path, { flush: true });
  try {
    await pipeline(content, file);
  } finally {
    if (!file.closed) await once(file, 'close');
  }
}
