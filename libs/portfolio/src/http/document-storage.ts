import { callbackify } from 'node:util';
import type { IncomingMultipartFile, MultipartStorageEngine } from '@nestjs/platform-fastify/multipart';
import { newId } from '#libs/platform';
import type { FileStore, StoredFile } from '#libs/platform';

/** A file as it came in a form, already in the file store. */
export interface ReceivedFile extends StoredFile {
  readonly originalname: string;
  readonly mimetype: string;
  /** Its key in the file store. */
  readonly path: string;
}

type Stored = (error?: unknown, info?: StoredFile & { path: string }) => void;

/** Lets the file of a form run straight into the file store, never held in memory as a whole. */
export class DocumentStorage implements MultipartStorageEngine {
  constructor(private readonly files: FileStore) {}

  _handleFile(_request: unknown, file: IncomingMultipartFile, done: Stored): void {
    const path = `documents/${newId()}`;
    const put = async () => ({ ...(await this.files.put(path, file.stream, file.mimetype)), path });
    callbackify(put)(done);
  }

  _removeFile(_request: unknown, file: { path?: string }, done: (error: Error | null) => void): void {
    const { path } = file;
    callbackify(async () => path !== undefined && (await this.files.remove(path)))(done);
  }
}
