import { createHash } from 'node:crypto';

/**
 * The one text of a JSON value (RFC 8785): keys sorted, no white space. The database keeps the keys of an object in an order
 * of its own, so a checksum needs it.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join()}}`;
}

/** SHA-256 of the canonical text, hex. */
export const jsonDigest = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
