import type { ReadDatabase } from '#libs/platform';

/** Where a statement is run: outside of any transaction, or inside one that sees a single moment. */
export type Reads = Pick<ReadDatabase, 'rows'>;
