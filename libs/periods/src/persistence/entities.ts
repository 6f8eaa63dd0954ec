/** The tables of this context. */
export const PERIODS_ENTITIES = [];
