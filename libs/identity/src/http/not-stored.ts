/** Tokens stay out of caches; so does what changes without a new version: today's delegations, a lock. */
export const NOT_STORED = { 'cache-control': 'no-store' } as const;
