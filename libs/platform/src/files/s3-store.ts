import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Config } from '../config/config.js';
import { digesting } from './digest.js';
import { FileMissing, assertKey } from './file-store.js';
import type { FileStore, StoredFile } from './file-store.js';

type S3Config = Extract<Config['files'], { kind: 's3' }>;

/** Files in an S3-compatible bucket. */
export class S3Store implements FileStore {
  private readonly client: S3Client;

  constructor(private readonly config: S3Config) {
    this.client = new S3Client({
      region: config.region,
      // Path-style addresses are what self-hosted stores understand.
      ...(config.endpoint && { endpoint: config.endpoint, forcePathStyle: true }),
      credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey },
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, content: Readable, contentType: string): Promise<StoredFile> {
    assertKey(key);
    const digest = digesting();
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.config.bucket, Key: key, Body: digest.stream, ContentType: contentType },
    });
    // A source that breaks off fails the upload, or half a file would be stored as a whole one.
    const both = [pipeline(content, digest.stream), upload.done()];
    try {
      await Promise.all(both);
    } catch (error) {
      digest.stream.destroy();
      // The upload takes its parts away before it is over.
      await Promise.allSettled(both);
      throw error;
    }
    return digest.result();
  }

  async read(key: string): Promise<Readable> {
    assertKey(key);
    try {
      const { Body: body } = await this.client.send(new GetObjectCommand({ Bucket: this.config.bucket, Key: key }));
      if (!(body instanceof Readable)) throw new FileMissing(key);
      return body;
    } catch (error) {
      if (error instanceof NoSuchKey) throw new FileMissing(key);
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    assertKey(key);
    await this.client.send(new DeleteObjectCommand({ Bucket: this.config.bucket, Key: key }));
  }
}
