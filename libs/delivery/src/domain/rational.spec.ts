import { rational, toDecimal, toUnits } from './rational.js';

it.each<[bigint, bigint, number, string]>([
  [3n, 4n, 4, '0.7500'],
  [5n, 6n, 4, '0.8333'],
  [1n, 2n, 0, '1'],
  [-1n, 2n, 0, '-1'],
  [-1n, 1000n, 2, '0.00'],
  [-5n, 1000n, 2, '-0.01'],
  [7n, -2n, 1, '-3.5'],
  [12_345n, 100n, 2, '123.45'],
])('%s/%s to %s places is %s', (part, of, places, text) => {
  expect(toDecimal(rational(part, of)!, places)).toBe(text);
});

it('is no number over zero', () => {
  expect(rational(1n, 0n)).toBeNull();
});

it('counts the smallest units of a decimal, and takes none that it would have to round', () => {
  expect(toUnits('1.5', 4)).toBe(15_000n);
  expect(toUnits('-0.0001', 4)).toBe(-1n);
  expect(() => toUnits('0.00001', 4)).toThrow(RangeError);
  expect(() => toUnits('1e3', 4)).toThrow(RangeError);
});
