import fc from 'fast-check';
import { largestRemainder } from './largest-remainder.js';

it.each([
  { tiyn: 100n, weights: [1n, 1n, 1n], parts: [34n, 33n, 33n] },
  { tiyn: 101n, weights: [1n, 1n, 1n], parts: [34n, 34n, 33n] },
  { tiyn: 10n, weights: [50n, 30n, 20n], parts: [5n, 3n, 2n] },
  { tiyn: 1n, weights: [333_333n, 666_667n], parts: [0n, 1n] },
  { tiyn: 1n, weights: [500_000n, 500_000n], parts: [1n, 0n] },
  { tiyn: 0n, weights: [1n, 2n], parts: [0n, 0n] },
  { tiyn: 7n, weights: [1_000_000n], parts: [7n] },
  { tiyn: 5n, weights: [0n, 1n], parts: [0n, 5n] },
  {
    tiyn: 99_999_999_999_999_999_999n,
    weights: [1n, 2n],
    parts: [33_333_333_333_333_333_333n, 66_666_666_666_666_666_666n],
  },
])('splits $tiyn by $weights', ({ tiyn, weights, parts }) => expect(largestRemainder(tiyn, weights)).toEqual(parts));

it.each([
  { tiyn: -1n, weights: [1n] },
  { tiyn: 1n, weights: [] },
  { tiyn: 1n, weights: [0n, 0n] },
  { tiyn: 1n, weights: [2n, -1n] },
])('refuses $tiyn by $weights', ({ tiyn, weights }) =>
  expect(() => largestRemainder(tiyn, weights)).toThrow(RangeError),
);

const amounts = fc.bigInt({ min: 0n, max: 10n ** 20n });
const weightings = fc
  .array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

it('gives parts that sum to the whole, none a tiyn or more from its exact share', () => {
  fc.assert(
    fc.property(amounts, weightings, (tiyn, weights) => {
      const parts = largestRemainder(tiyn, weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0n);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(tiyn);
      parts.forEach((part, place) => {
        const off = part * whole - tiyn * weights[place]!;
        expect(off < whole && -off < whole).toBe(true);
      });
    }),
  );
});

it('gives no smaller part to a larger weight, and among equal weights the odd tiyn to the earlier', () => {
  fc.assert(
    fc.property(amounts, weightings, (tiyn, weights) => {
      const parts = largestRemainder(tiyn, weights);
      weights.forEach((weight, place) =>
        weights.slice(place + 1).forEach((other, behind) => {
          const [one, two] = [parts[place]!, parts[place + 1 + behind]!];
          if (weight >= other) expect(one >= two).toBe(true);
          else expect(one <= two).toBe(true);
        }),
      );
    }),
  );
});
