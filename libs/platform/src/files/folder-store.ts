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
    await mkdir(dirname(path), { recursive: true });
    const digest = digesting();
    try {
      await pipeline(content, digest.stream, createWriteStream(partial, { flush: true }));
      // Only a whole file ever has the key's name.
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
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
