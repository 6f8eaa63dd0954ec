import { setImmediate } from 'node:timers/promises';
import { draw } from './draw.js';
import type { PressAnswer, PressOrder } from './press-messages.js';

/** A process that does nothing but draw; the parent ends it. */
process.on('message', (order: PressOrder) => void answer(order));
// The parent decides when to stop: a signal to the whole group must not cut a paper off.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());

async function answer(order: PressOrder): Promise<void> {
  const sent = await drawn(order);
  process.send?.(sent);
  // The typesetter gives memory back only between turns of the event loop.
  await setImmediate();
}

async function drawn(order: PressOrder): Promise<PressAnswer> {
  try {
    const result = await draw(order);
    return { drawn: result, rss: process.memoryUsage.rss() };
  } catch (error) {
    return {
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      rss: process.memoryUsage.rss(),
    };
  }
}
