const MONEY = /^\d{1,18}(?:\.(\d{1,2}))?$/;

/** Tiyn of an amount of the form, 1/100 of a tenge; undefined for what is no amount. */
function tiyn(amount: string): bigint | undefined {
  const [, places = ''] = MONEY.exec(amount) ?? [];
  return MONEY.test(amount) ? BigInt(amount.split('.')[0] + places.padEnd(2, '0')) : undefined;
}

const amountOf = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

export interface SumOf {
  readonly sum: string;
  /** How much the sum is short of the total or over it; not there without a total. */
  readonly short?: string;
  readonly over?: string;
}

/** The exact sum of those amounts that are amounts, against a total. */
export function sumOf(amounts: readonly string[], total: string): SumOf {
  const sum = amounts.reduce((before, amount) => before + (tiyn(amount) ?? 0n), 0n);
  const whole = tiyn(total);
  if (whole === undefined || whole === sum) return { sum: amountOf(sum) };
  return sum < whole
    ? { sum: amountOf(sum), short: amountOf(whole - sum) }
    : { sum: amountOf(sum), over: amountOf(sum - whole) };
}
