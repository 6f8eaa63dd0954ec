import { compareMoney, fromTiyn, sumMoney, toTiyn } from './money.js';

it.each([
  ['0', 0n],
  ['0.01', 1n],
  ['5000000000.01', 500000000001n],
  ['1.5', 150n],
  ['-2.30', -230n],
  ['999999999999999999.99', 99999999999999999999n],
  ['1999999999999999999.98', 199999999999999999998n],
])('%s tenge is %s tiyn', (amount, tiyn) => expect(toTiyn(amount)).toBe(tiyn));

it.each(['', '.5', '1.', '1.005', '1e3', '1,5', ' 1', '+1', '1'.repeat(31)])('refuses %j', (amount) =>
  expect(() => toTiyn(amount)).toThrow(RangeError),
);

it.each([
  [0n, '0.00'],
  [1n, '0.01'],
  [-5n, '-0.05'],
  [12345n, '123.45'],
])('writes %s tiyn as %s', (tiyn, amount) => expect(fromTiyn(tiyn)).toBe(amount));

it('adds without losing a tiyn', () => expect(sumMoney(['0.10', '0.20', '4999999999.71'])).toBe('5000000000.01'));

it('compares by value, not by text', () => {
  expect(compareMoney('10', '9.99')).toBe(1);
  expect(compareMoney('5', '5.00')).toBe(0);
  expect(compareMoney('-1', '0')).toBe(-1);
});
