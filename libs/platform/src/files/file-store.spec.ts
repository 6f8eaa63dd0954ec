import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileMissing } from './file-store.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

interface S3Context {
  method: string;
  query: Record<string, string | undefined>;
  status: number;
}
interface S3Server {
  /** Koa's; the first runs first. */
  middleware: ((context: S3Context, next: () => Promise<void>) => Promise<void>)[];
  run(): Promise<AddressInfo>;
  close(): Promise<void>;
}
type S3ServerClass = new (options: {
  port: number;
  address: string;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
}) => S3Server;

/** A store on an empty place of its own, and the names of the files that lie there. */
interface Place {
  store: FileStore;
  /** A store of the same kind that can take nothing. */
  full: FileStore;
  files(): Promise<string[]>;
  leave(): Promise<void>;
}

const BUCKET = 'documents';
/** Where the server keeps parts until they are put together. */
const UPLOADS = '._S3rver_uploads';
const MB = 1024 * 1024;

async function folder(): Promise<Place> {
  const outer = await mkdtemp(join(tmpdir(), 'zhoba-files-'));
  await writeFile(join(outer, 'no-folder'), '');
  return {
    store: new FolderStore(join(outer, 'root')),
    full: new FolderStore(join(outer, 'no-folder')),
    files: async () => (await filesIn(outer)).filter((name) => name !== 'no-folder'),
    leave: () => rm(outer, { recursive: true }),
  };
}

/** A server that speaks the S3 protocol over HTTP and keeps its objects in a folder. */
async function bucket(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), 'zhoba-s3-'));
  // The package brings no types.
  const Server = jest.requireActual<S3ServerClass>('s3rver');
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET }, { name: 'other' }],
  });
  // The server knows no AbortMultipartUpload, by which a store takes away the parts of a broken upload.
  server.middleware.unshift(async (context, next) => {
    const { uploadId } = context.query;
    if (context.method !== 'DELETE' || uploadId === undefined) return next();
    await rm(join(directory, BUCKET, UPLOADS, uploadId), { recursive: true });
    context.status = 204;
  });
  const { port } = await server.run();
  const storeIn = (name: string) =>
    new S3Store({
      kind: 's3',
      bucket: name,
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    });
  return {
    store: storeIn(BUCKET),
    full: storeIn('absent'),
    files: () => filesIn(directory),
    leave: async () => {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** Bytes that do not repeat, so that a part that is lost or swapped shows. */
function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32BE(at, at);
  return bytes;
}

/** Gives `length` bytes in pieces, then what `end` does. */
function broken(length: number, end: (stream: Readable) => void): Readable {
  const piece = bytesOf(256 * 1024);
  let left = length;
  return new Readable({
    read() {
      if (left <= 0) return end(this);
      left -= piece.length;
      this.push(piece);
    },
  });
}

describe.each([
  { kind: 'folder', open: folder },
  { kind: 'S3 bucket', open: bucket },
])('a $kind', ({ open }) => {
  let place: Place;
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.leave());

  it.each([
    { what: 'an empty file', length: 0 },
    { what: 'a small file', length: 1000 },
    { what: 'a file that goes in several parts', length: 12 * MB + 8 },
  ])('gives $what back as it was put, and says its size and checksum', async ({ length }) => {
    const content = bytesOf(length);

    const stored = await place.store.put('documents/a/1', Readable.from([content]), 'application/pdf');

    expect(stored).toEqual({ bytes: length, sha256: createHash('sha256').update(content).digest('hex') });
    expect((await buffer(await place.store.read('documents/a/1'))).equals(content)).toBe(true);
  });

  it('keeps files of different keys apart', async () => {
    await place.store.put('documents/1', Readable.from(['first']), 'text/plain');
    await place.store.put('documents/2', Readable.from(['second']), 'text/plain');

    expect(String(await buffer(await place.store.read('documents/1')))).toBe('first');
    expect(String(await buffer(await place.store.read('documents/2')))).toBe('second');
  });

  it('forgets a removed file, and removes what is not there', async () => {
    await place.store.put('documents/1', Readable.from(['first']), 'text/plain');

    await place.store.remove('documents/1');
    await place.store.remove('documents/1');

    await expect(place.store.read('documents/1')).rejects.toThrow(FileMissing);
    expect(await place.files()).toEqual([]);
  });

  it('says that a file is missing', async () => {
    await expect(place.store.read('documents/none')).rejects.toThrow(FileMissing);
  });

  describe.each([
    { when: 'at once', length: 0 },
    { when: 'after a while', length: MB },
    { when: 'when whole parts are already stored', length: 13 * MB },
  ])('keeps nothing of a source that breaks off $when', ({ length }) => {
    it.each([
      {
        how: 'with an error',
        end: (stream: Readable) => stream.destroy(new Error('the line broke')),
        message: 'the line broke',
      },
      { how: 'without a word', end: (stream: Readable) => stream.destroy(), message: 'Premature close' },
    ])('$how', async ({ end, message }) => {
      await expect(place.store.put('documents/1', broken(length, end), 'text/plain')).rejects.toThrow(message);

      await expect(place.store.read('documents/1')).rejects.toThrow(FileMissing);
      expect(await place.files()).toEqual([]);
    });
  });

  it('fails, and lets go of the source, when nothing can be stored', async () => {
    const source = broken(64 * MB, (stream) => stream.push(null));
    await expect(place.full.put('documents/1', source, 'text/plain')).rejects.toThrow(/ENOTDIR|EEXIST|bucket/);
    expect(source.destroyed).toBe(true);
  });

  it.each(['../outside', 'a/../../outside', '../other/x', '/outside', 'a//b', 'a/./b', '.', '', 'a\\..\\b', 'a\0b'])(
    'refuses the key %j',
    async (key) => {
      await expect(place.store.put(key, Readable.from(['x']), 'text/plain')).rejects.toThrow('key');
      await expect(place.store.read(key)).rejects.toThrow('key');
      await expect(place.store.remove(key)).rejects.toThrow('key');
      expect(await place.files()).toEqual([]);
    },
  );
});
