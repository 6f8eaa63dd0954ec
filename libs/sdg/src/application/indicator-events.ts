import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { defineEvent } from '#libs/platform';
import type { Outbox } from '#libs/platform';

/** Indicators themselves, their values or their methods have changed. */
export const indicatorsChangedEvent = defineEvent(
  'sdg.indicators-changed',
  z.object({ indicatorIds: z.array(z.uuid()).min(1) }),
);

/** Told in the transaction of the change; nothing when nothing has changed. */
export async function tellChanged(outbox: Outbox, tx: EntityManager, indicatorIds: readonly string[]): Promise<void> {
  const once = [...new Set(indicatorIds)];
  if (once.length > 0) await outbox.add(tx, indicatorsChangedEvent, { indicatorIds: once });
}
