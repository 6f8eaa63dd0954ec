import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { Answer } from '#libs/platform';
import { DataVersion } from '../persistence/data-version.js';
import { kept } from './public-answer.js';

export const TABLE = {
  description: 'CSV (RFC 4180) in UTF-8 with a byte order mark, headings and names in one language',
  schema: { type: 'string', example: '\ufeffCode,Title\r\nALM-2026-0001,Riverbank\r\n' },
} as const;

/** Files of any length, sent while they are read. */
@Injectable()
export class Downloads {
  constructor(private readonly version: DataVersion) {}

  table(
    rows: AsyncIterable<string>,
    { name, language, url }: { name: string; language: Language; url: string },
  ): Promise<Answer> {
    return this.file(rows, `${url} ${language}`, {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}-${language}.csv"`,
      'content-language': language,
      vary: 'Accept-Language',
    });
  }

  json(texts: AsyncIterable<string>, { name, url }: { name: string; url: string }): Promise<Answer> {
    return this.file(texts, url, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.json"`,
    });
  }

  private async file(parts: AsyncIterable<string>, asked: string, headers: Record<string, string>): Promise<Answer> {
    // what is not read yet has no digest: the same question on the same records is the same file
    const version = kept(`${asked} ${await this.version.now()}`);
    return new Answer(new StreamableFile(Readable.from(parts, { objectMode: false })), {
      headers: { ...headers, ...version },
    });
  }
}
