import type { Values } from '#libs/portfolio';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The condition on a row (`i` unless told) for an indicator that is named by its code or its id. */
export const sameIndicator = (reference: string, values: Values, row = 'i'): string =>
  UUID.test(reference) ? `${row}.id = ${values.add(reference)}::uuid` : `${row}.code = ${values.add(reference)}`;
