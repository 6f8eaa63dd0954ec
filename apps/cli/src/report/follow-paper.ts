import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { reportPackView } from '#contracts/reports';
import { Unreachable } from './product-client.js';
import type { ProductClient } from './product-client.js';
import { serverSentEvents } from './server-sent-events.js';

export const pack = reportPackView.pick({ id: true, reports: true });
export const paper = pack.shape.reports.element;
export type Paper = z.infer<typeof paper>;

/** The product says something at least every 15 s. */
const SILENCE_MS = 45_000;
const AGAIN_AFTER_MS = 1_000;
/** So often in a row: longer than a restart of the product takes. */
const MOST_TRIES = 60;

export const isUnderWay = ({ state }: Pick<Paper, 'state'>): boolean => state === 'queued' || state === 'running';

interface Watcher {
  onChange(paper: Paper): void;
  onBroken(): void;
}

/** The paper at its end. Where the stream of its progress breaks it is opened again; throws when that does not help for a minute. */
export async function followPaper(
  client: ProductClient,
  id: string,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<Paper> {
  for (let tries = 1; ; tries += 1) {
    try {
      for await (const seen of changes(client, id, signal)) {
        tries = 0;
        watcher.onChange(seen);
        if (!isUnderWay(seen)) return seen;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Unreachable) || tries === MOST_TRIES) throw error;
    }
    watcher.onBroken();
    await sleep(AGAIN_AFTER_MS, undefined, { signal });
  }
}

async function* changes(client: ProductClient, id: string, signal: AbortSignal): AsyncGenerator<Paper> {
  const silent = new AbortController();
  const watch = setTimeout(() => silent.abort(), SILENCE_MS);
  try {
    const events = await client.open(`reports/${id}/events`, AbortSignal.any([signal, silent.signal]));
    for await (const data of serverSentEvents(events)) {
      watch.refresh();
      yield paper.parse(JSON.parse(data));
    }
  } catch (error) {
    if (error instanceof TypeError || silent.signal.aborted) throw new Unreachable('The connection broke.');
    throw error;
  } finally {
    clearTimeout(watch);
  }
}
