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
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join()}]`;
      return members(value);
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

function members(object: object): string {
  if (Object.prototype.toString.call(object) !== '[object Object]')
    throw new NotCanonical(Object.prototype.toString.call(object));
  const entries = new Map<string, unknown>(Object.entries(object));
  // Without an argument the order is that of UTF-16 code units, as the RFC wants.
  const names = [...entries.keys()].sort();
  return `{${names.map((name) => `${text(name)}:${canonicalJson(entries.get(name))}`).join()}}`;
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new NotCanonical('half characters');
  return JSON.stringify(value);
}
