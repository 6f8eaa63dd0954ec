import { setTimeout as pause } from 'node:timers/promises';

/**
 * Checks until it holds, for ten seconds: what a screen shows and what it has stored come a moment after what was pressed. Throws
 * the failure of the last check.
 */
export async function eventually(check: () => Promise<void>): Promise<void> {
  for (const giveUp = Date.now() + 10_000; Date.now() < giveUp; await pause(50)) {
    try {
      return await check();
    } catch {
      // not yet
    }
  }
  await check();
}
