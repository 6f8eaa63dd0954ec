/**
 * JSON in the canonical form of RFC 8785: members sorted by the UTF-16 code units of their names, no white space, numbers
 * and strings as ECMAScript writes them. The same value gives the same text everywhere and for ever.
 *
 * @throws NotCanonical for what JSON cannot say exactly: undefined, NaN, Infinity, bigint, functions, dates and other
 *   objects than plain ones, texts with half a character
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(String(value));
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : members(value);
    default:
      throw new NotCanonical(typeof value);
  }
}

export class NotCanonical extends Error {
  constructor(what: string) {
    super(`canonical JSON has no ${what}`);
    this.name = 'NotCanonical';
  }
}

function list(values: readonly unknown[]): string {
  let written = '';
  // By index, so that a hole is seen as undefined.
  for (let index = 0; index < values.length; index += 1)
    written += (index === 0 ? '' : ',') + canonicalJson(values[index]);
  return `[${written}]`;
}

function members(object: object): string {
  if (!isPlain(object)) throw new NotCanonical(Object.prototype.toString.call(object));
  let written = '';
  // Without an argument the order is that of UTF-16 code units, as the RFC wants.
  for (const name of Object.keys(object).sort())
    written += `${written === '' ? '' : ','}${text(name)}:${canonicalJson(object[name])}`;
  return `{${written}}`;
}

const isPlain = (object: object): object is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(object) === '[object Object]';

function text(value: string): string {
  if (!value.isWellFormed()) throw new NotCanonical('half characters');
  return JSON.stringify(value);
}
