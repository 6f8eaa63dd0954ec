import { isFinal, minutesToNextTry } from './mail-tries.js';

it.each([
  { failure: { responseCode: 450 }, final: false },
  { failure: { responseCode: 421 }, final: false },
  { failure: { responseCode: 499 }, final: false },
  { failure: { responseCode: 500 }, final: true },
  { failure: { code: 'EENVELOPE', responseCode: 550 }, final: true },
  { failure: { code: 'EMESSAGE', responseCode: 554 }, final: true },
  { failure: { code: 'EAUTH', responseCode: 535 }, final: false },
  { failure: { code: 'ECONNECTION' }, final: false },
  { failure: {}, final: false },
])('$failure is final: $final', ({ failure, final }) => {
  expect(isFinal(failure)).toBe(final);
});

it('waits longer with each try, and ends after two days', () => {
  expect([1, 2, 3, 4, 5, 49].map(minutesToNextTry)).toEqual([1, 5, 15, 30, 60, 60]);
  expect(minutesToNextTry(50)).toBeNull();
});
