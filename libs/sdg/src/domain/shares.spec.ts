import { DomainError } from '#libs/kernel';
import { assertWhole, ofPercent, toPercent } from './shares.js';

it.each([
  ['0', 0n],
  ['0.0001', 1n],
  ['33.3333', 333_333n],
  ['60', 600_000n],
  ['07.5', 75_000n],
  ['100', 1_000_000n],
  ['100.0000', 1_000_000n],
])('reads %s', (text, parts) => expect(ofPercent(text)).toBe(parts));

it.each(['100.0001', '101', '1000', '-1', '33.33333', '', '.5', '5.', '1e1', '33,3', ' 5'])(
  'reads no percentage in "%s"',
  (text) => expect(() => ofPercent(text)).toThrow(RangeError),
);

it.each([
  [0n, '0.0000'],
  [1n, '0.0001'],
  [999_999n, '99.9999'],
  [1_000_000n, '100.0000'],
])('writes %s', (parts, text) => expect(toPercent(parts)).toBe(text));

it.each([
  { percents: [], sum: null },
  { percents: ['100'], sum: null },
  { percents: ['33.3333', '33.3333', '33.3334'], sum: null },
  { percents: ['33.3333', '33.3333', '33.3333'], sum: '99.9999' },
  { percents: ['60', '40.0001'], sum: '100.0001' },
  { percents: ['50'], sum: '50.0000' },
])('takes $percents for the whole unless it names $sum', ({ percents, sum }) => {
  const refusal = sum === null ? undefined : new DomainError('unprocessable', 'SDG_SHARES_NOT_WHOLE', { sum });
  let thrown: unknown;
  try {
    assertWhole(percents);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toEqual(refusal);
});
