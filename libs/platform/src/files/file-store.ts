import type { Readable } from 'node:stream';

export const FILE_STORE = Symbol('FileStore');

export interface StoredFile {
  readonly bytes: number;
  /** SHA-256 of the content, hex. */
  readonly sha256: string;
}

/** Where documents lie: a folder, or an S3-compatible bucket. Keys are `a/b/c`, made by the product. */
export interface FileStore {
  /** Stores the whole stream under a new key; on an error nothing stays under it. */
  put(key: string, content: Readable, contentType: string): Promise<StoredFile>;
  /** Throws FileMissing. */
  read(key: string): Promise<Readable>;
  remove(key: string): Promise<void>;
}

/** Refuses a key that is not plain segments, so that no key ever leads out of the store. */
export function assertKey(key: string): void {
  const segments = key.split('/');
  if (!segments.every((segment) => /^[\w.-]+$/.test(segment) && segment !== '.' && segment !== '..')) {
    throw new Error(`not a key of the file store: ${JSON.stringify(key)}`);
  }
}

export class FileMissing extends Error {
  constructor(key: string) {
    super(`no file is stored under ${key}`);
  }
}
