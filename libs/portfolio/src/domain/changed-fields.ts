/** Lists whose order says nothing; the others are kept in the order in which they are written. */
const SETS = ['furtherRoadmaps', 'districts', 'participants'];

const AMOUNTS = ['total', 'amount', 'value'];

/** Names of the fields of `after` whose content differs from that of `before`. */
export function changedFields<Fields extends object>(before: Fields, after: Fields): (keyof Fields & string)[] {
  return (Object.keys(after) as (keyof Fields & string)[]).filter(
    (field) => comparable(field, before[field]) !== comparable(field, after[field]),
  );
}

/** Equal for equal content: key order, absent keys and nulls, `5` and `5.00` tenge make no difference. */
function comparable(field: string, value: unknown): string {
  const inOrder = SETS.includes(field) && Array.isArray(value) ? value.map(plain).toSorted() : value;
  return plain(inOrder);
}

const plain = (value: unknown): string =>
  JSON.stringify(value ?? null, (key, part: unknown) => {
    if (AMOUNTS.includes(key) && typeof part === 'string') return withoutIdleZeros(part);
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, inner]) => inner !== null && inner !== undefined);
    return entries.length === 0 ? null : Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

/** `007.50` and `7.5` are one number, and so are `-0` and `0`. */
function withoutIdleZeros(decimal: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const number = part === '' ? whole : `${whole}.${part}`;
  return number === '0' ? number : sign + number;
}
