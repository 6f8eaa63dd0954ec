import { DomainError } from '#libs/kernel';

/** One hundred per cent, in ten-thousandths of a per cent. */
export const WHOLE = 1_000_000n;

export const PERCENT = /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/;

/** Ten-thousandths of a per cent of a decimal string such as `33.3333`. Throws RangeError on anything else. */
export function ofPercent(percent: string): bigint {
  if (!PERCENT.test(percent)) throw new RangeError(`not a percentage: ${percent}`);
  const [whole = '', places = ''] = percent.split('.');
  return BigInt(whole) * 10_000n + BigInt(places.padEnd(4, '0'));
}

export const toPercent = (parts: bigint): string => `${parts / 10_000n}.${String(parts % 10_000n).padStart(4, '0')}`;

/**
 * Shares are exactly the whole, or there are none.
 *
 * @throws DomainError unprocessable SDG_SHARES_NOT_WHOLE, with their sum
 */
export function assertWhole(percents: readonly string[]): void {
  if (percents.length === 0) return;
  const sum = percents.reduce((total, percent) => total + ofPercent(percent), 0n);
  if (sum !== WHOLE) throw new DomainError('unprocessable', 'SDG_SHARES_NOT_WHOLE', { sum: toPercent(sum) });
}
