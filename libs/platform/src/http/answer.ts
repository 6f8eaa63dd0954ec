/** An answer with more than a body. `body` is an object, or JSON text that the database has built. */
export class Answer {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly body: object | string | null,
    { status = null, etag, location, link, ...headers }: AnswerOptions = {},
  ) {
    this.status = status;
    this.headers = {
      ...(etag !== undefined && { etag: etagOf(etag) }),
      ...(location !== undefined && { location }),
      ...(link !== undefined && { link }),
      ...headers.headers,
    };
  }
}

interface AnswerOptions {
  status?: number | null;
  /** The record's version. */
  etag?: number;
  location?: string;
  link?: string;
  headers?: Readonly<Record<string, string>>;
}

export const etagOf = (version: number): string => `"v${version}"`;
