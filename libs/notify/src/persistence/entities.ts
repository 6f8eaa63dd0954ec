/** The tables of this context. */
export const NOTIFY_ENTITIES = [];
