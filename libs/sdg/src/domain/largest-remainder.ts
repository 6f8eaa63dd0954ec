/**
 * Splits an amount of tiyn by weights so that nothing is lost or counted twice: each part is its exact share cut down to whole
 * tiyn, and the tiyn that are left go one each to the largest remainders, among equal ones to the earlier. So no part is off
 * by a tiyn or more.
 *
 * @throws RangeError for a negative amount or weight, and when all weights are zero
 */
export function largestRemainder(tiyn: bigint, weights: readonly bigint[]): bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (tiyn < 0n || whole <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('an amount is split by weights that are not negative and not all zero');
  }
  const parts = weights.map((weight, place) => {
    const exact = tiyn * weight;
    return { place, tiyn: exact / whole, remainder: exact % whole };
  });
  const left = tiyn - parts.reduce((sum, part) => sum + part.tiyn, 0n);
  const first = parts
    .toSorted((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
    .slice(0, Number(left));
  const favoured = new Set(first.map(({ place }) => place));
  return parts.map((part) => part.tiyn + (favoured.has(part.place) ? 1n : 0n));
}
