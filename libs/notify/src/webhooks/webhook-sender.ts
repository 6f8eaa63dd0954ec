import http from 'node:http';
import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import type { AttemptFailure } from '../contract/webhooks.js';
import { allowedNetworks, assertHostAllowed, publicLookup } from './public-address.js';

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES = 1024;

/** What came of one try; the receiver has the message when `failure` is null. */
export interface Outcome {
  readonly failure: AttemptFailure | null;
  readonly status: number | null;
  /** The first kilobyte. */
  readonly answer: string | null;
  readonly retryAfter: string | undefined;
  readonly durationMs: number;
}

/**
 * Posts a message to a receiver outside. What is given as its address may be anything that somebody has typed, so that no
 * connection is made but to the public internet and the allowed networks, no redirect is followed, and little is read.
 */
@Injectable()
export class WebhookSender {
  private readonly allowed: ReturnType<typeof allowedNetworks>;

  constructor(@Inject(CONFIG) config: Config) {
    this.allowed = allowedNetworks(config.webhooks.allowNetworks);
  }

  async post(
    address: string,
    headers: Readonly<Record<string, string>>,
    body: string,
    timeoutMs = TIMEOUT_MS,
  ): Promise<Outcome> {
    const started = performance.now();
    const signal = AbortSignal.timeout(timeoutMs);
    const ended = (outcome: Partial<Outcome>): Outcome => ({
      failure: null,
      status: null,
      answer: null,
      retryAfter: undefined,
      durationMs: Math.round(performance.now() - started),
      ...outcome,
    });
    try {
      const response = await this.exchange(new URL(address), headers, body, signal);
      const status = response.statusCode ?? 0;
      const answer = await beginningOf(response);
      return ended({ status, answer, failure: failureOf(status), retryAfter: response.headers['retry-after'] });
    } catch (error) {
      return ended({ failure: signal.aborted ? 'TIMED_OUT' : failureBy(error) });
    }
  }

  private exchange(
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    return new Promise((answered, fail) => {
      assertHostAllowed(url, this.allowed);
      const { request } = url.protocol === 'https:' ? https : http;
      const content = Buffer.from(body);
      const options = {
        method: 'POST',
        headers: { ...headers, 'content-length': content.length },
        // No connection is used again: each is checked when it is made.
        agent: false,
        lookup: publicLookup(this.allowed),
        signal,
      } as const;
      request(url, options, answered).on('error', fail).end(content);
    });
  }
}

/** The first kilobyte as text; what comes after it is not waited for. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of response as AsyncIterable<Buffer>) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= ANSWER_BYTES) break;
    }
  } catch {
    // The status has been said: how the rest of the answer ends is no matter.
  }
  response.destroy();
  // A letter that is cut in two is left out; PostgreSQL takes no NUL.
  const text = new TextDecoder().decode(Buffer.concat(parts).subarray(0, ANSWER_BYTES), { stream: true });
  return text.replaceAll('\u0000', '\uFFFD');
}

function failureOf(status: number): AttemptFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECTED' : 'NOT_ACCEPTED';
}

function failureBy(error: unknown): AttemptFailure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ADDRESS_NOT_PUBLIC') return code;
  if (/^(ENOTFOUND|EAI_|ENODATA)/.test(code)) return 'NAME_UNKNOWN';
  return /CERT|TLS|SSL|EPROTO|SIGNATURE|UNABLE_TO/.test(code) ? 'TLS_FAILED' : 'NOT_CONNECTED';
}
