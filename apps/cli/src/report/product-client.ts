import type { ReadableStream } from 'node:stream/web';
import { z } from 'zod';

/** Written out: whoever only asks for papers does not load the product. */
const BASE_PATH = '/api/v1/';
/** Long enough for a busy product to answer; a stream of events has no such limit. */
const ANSWER_MS = 60_000;

const problem = z.object({
  detail: z.string(),
  errors: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
});
const tokens = z.object({ accessToken: z.string() });

/** The product has understood the request and does not do it: asking again does not help. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** No answer, or one that says that the product cannot answer now: asking again may help. */
export class Unreachable extends Error {}

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** A running product, over its public HTTP API, as one person. */
export class ProductClient {
  private token: string | undefined;

  /** `server` is its address without the base path. */
  constructor(
    private readonly server: URL,
    private readonly account: Account,
  ) {}

  /** Throws a sentence when the product does not let the person in. */
  async signIn(): Promise<void> {
    const { email, password } = this.account;
    try {
      const answer = await this.send('POST', 'auth/login', { body: { email, password } });
      this.token = (await this.read(answer, tokens)).accessToken;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      throw new Refused(error.status, `${email} cannot sign in at ${this.server.origin}: ${error.message}`);
    }
  }

  async ask<T>(method: 'GET' | 'POST', path: string, shape: z.ZodType<T>, body?: object): Promise<T> {
    return this.read(await this.asPerson(method, path, { body }), shape);
  }

  /** A body as it comes, until the signal. `path` is below the base path, or a whole one. */
  async open(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { body } = await this.asPerson('GET', path, { signal });
    if (!body) throw new Unreachable(`${this.server.origin} has sent nothing.`);
    return body;
  }

  /** Whoever waits for a long paper outlives the sign-in: it is made once more. */
  private async asPerson(...request: Parameters<ProductClient['send']>): Promise<Response> {
    try {
      return await this.send(...request);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      await this.signIn();
      return this.send(...request);
    }
  }

  private async send(
    method: 'GET' | 'POST',
    path: string,
    { body, signal = AbortSignal.timeout(ANSWER_MS) }: { body?: object | undefined; signal?: AbortSignal } = {},
  ): Promise<Response> {
    const url = new URL(path, new URL(BASE_PATH, this.server));
    const headers = {
      'accept-language': 'en',
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    let answer: Response;
    try {
      answer = await fetch(url, { method, headers, signal, ...(body && { body: JSON.stringify(body) }) });
    } catch (error) {
      throw new Unreachable(`There is no product at ${this.server.origin} (${reasonOf(error)}).`, { cause: error });
    }
    if (answer.ok) return answer;
    const reason = wordsOf(problem.safeParse(await answer.json().catch(() => undefined)).data, answer);
    if (answer.status === 429 || answer.status >= 500) throw new Unreachable(reason);
    throw new Refused(answer.status, reason);
  }

  private async read<T>(answer: Response, shape: z.ZodType<T>): Promise<T> {
    const read = shape.safeParse(await answer.json().catch(() => undefined));
    if (!read.success) throw new Error(`${this.server.origin} answers, but not as Zhoba does.`);
    return read.data;
  }
}

function wordsOf(told: z.infer<typeof problem> | undefined, answer: Response): string {
  if (!told) return `${answer.url} answers ${answer.status}.`;
  return [told.detail, ...(told.errors ?? []).map(({ pointer, message }) => `  ${pointer}: ${message}`)].join('\n');
}

/** fetch tells the reason one level deeper, mostly as a code such as ECONNREFUSED. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as Error;
  return (cause as NodeJS.ErrnoException).code ?? (cause as Error).message;
}
