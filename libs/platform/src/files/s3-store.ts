import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Config } from '../config/config.js';
import { digesting } from './digest.js';
import { FileMissing } from './file-store.js';
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
    const digest = digesting();
    // An aborted source must fail the upload, or half a file would be stored as a whole one.
    content.on('error', (error) => digest.stream.destroy(error));
    const body = content.pipe(digest.stream);
    await new Upload({
      client: this.client,
      params: { Bucket: this.config.bucket, Key: key, Body: body, ContentType: contentType },
    }).done();
    return digest.result();
  }

  async read(key: string): Promise<Readable> {
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
    await this.client.send(new DeleteObjectCommand({ Bucket: this.config.bucket, Key: key }));
  }
}
