import { PassThrough } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Answer } from './answer.js';

export interface StreamEvent {
  readonly event: string;
  /** JSON text. */
  readonly data: string;
  readonly id?: string;
}

/**
 * Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html) until the source completes or the reader
 * leaves. A plain answer, so that whatever is refused before the first event is refused with its status.
 */
export function eventStream(events: Observable<StreamEvent>): Answer {
  const stream = new PassThrough();
  const subscription = events.subscribe({
    next: ({ event, data, id }) =>
      stream.write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`),
    error: (error: Error) => stream.destroy(error),
    complete: () => stream.end(),
  });
  stream.once('close', () => subscription.unsubscribe());
  return new Answer(new StreamableFile(stream), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies that gather answers would keep the events back.
      'x-accel-buffering': 'no',
    },
  });
}
