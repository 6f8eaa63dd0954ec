/** What the address of the roll-up may say: how it is grouped, and which projects it takes. */
export const ROLLUP_WORDS = ['by', 'direction', 'district', 'roadmap', 'stage', 'organisation'] as const;

export const ROLLUP_GROUPS = ['goal', 'target', 'direction', 'district', 'year'] as const;
export type RollupGroup = (typeof ROLLUP_GROUPS)[number];
