import type { Values } from '#libs/portfolio';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The condition on row `i` for an indicator that is named by its code or its id. */
export const sameIndicator = (reference: string, values: Values): string =>
  UUID.test(reference) ? `i.id = ${values.add(reference)}::uuid` : `i.code = ${values.add(reference)}`;
