import type { EntityManager } from 'typeorm';
import type { Reads } from '#libs/overview';

/** Statements of other contexts, run inside the transaction in which a report is frozen. */
export const readsIn = (tx: EntityManager): Reads => ({
  rows: (text, values) => tx.query(text, values),
});
