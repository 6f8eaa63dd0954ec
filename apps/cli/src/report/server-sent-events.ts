import type { ReadableStream } from 'node:stream/web';

/** The data of each event (https://html.spec.whatwg.org/multipage/server-sent-events.html); what is cut off is left out. */
export async function* serverSentEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const events = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const data = event.split('\n').filter((line) => line.startsWith('data:'));
      if (data.length > 0) yield data.map((line) => line.slice('data:'.length).trimStart()).join('\n');
    }
  }
}
