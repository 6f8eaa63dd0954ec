/** Tenge as a decimal string with at most two places (`"5000000000.01"`), as in JSON and `numeric(20,2)`. */
export type Money = string;

// An amount has at most 18 digits before the point, which the edge sees to; a sum of amounts has more.
const SHAPE = /^(-?)(\d{1,30})(?:\.(\d{1,2}))?$/;

/** Exact tiyn (1/100 tenge). Throws RangeError on anything but a plain decimal with at most two places. */
export function toTiyn(amount: Money): bigint {
  const match = SHAPE.exec(amount);
  if (!match) throw new RangeError(`not an amount in tenge: ${amount}`);
  const tiyn = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -tiyn : tiyn;
}

export function fromTiyn(tiyn: bigint): Money {
  const digits = (tiyn < 0n ? -tiyn : tiyn).toString().padStart(3, '0');
  return `${tiyn < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += toTiyn(amount);
  return fromTiyn(total);
}

/** Negative, zero or positive, as a comparator. */
export function compareMoney(a: Money, b: Money): number {
  const difference = toTiyn(a) - toTiyn(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
