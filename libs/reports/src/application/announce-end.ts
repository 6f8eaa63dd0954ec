import type { EntityManager } from 'typeorm';
import type { Outbox } from '#libs/platform';
import { reportsFinishedEvent } from './events.js';

/** Called in the transaction in which a paper has come to its end. */
export async function announceEnd(tx: EntityManager, outbox: Outbox, packId: string): Promise<void> {
  const [pack] = await tx.query<{ finished: boolean }[]>(
    'SELECT finished_at IS NOT NULL AS finished FROM report_pack WHERE id = $1',
    [packId],
  );
  if (pack?.finished) await outbox.add(tx, reportsFinishedEvent, { packId });
}
