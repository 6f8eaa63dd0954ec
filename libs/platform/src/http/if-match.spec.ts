import { DomainError } from '#libs/kernel';
import { assertVersion, parseIfMatch } from './if-match.js';

it.each([
  ['"v1"', [1]],
  [' "v1" , "v12" ', [1, 12]],
  ['*', 'any'],
  [' * ', 'any'],
  ['W/"v1"', []],
  ['v1', []],
  ['"1"', []],
  ['"v"', []],
  ['"v-1"', []],
  ['"v1', []],
  ['"v1234567890"', []],
  ['"other", "v3"', [3]],
])('reads %s', (header, expected) => {
  expect(parseIfMatch(header)).toEqual(expected);
});

it.each([
  { expected: 'any', actual: 5, fits: true },
  { expected: [5], actual: 5, fits: true },
  { expected: [4, 5], actual: 5, fits: true },
  { expected: [4], actual: 5, fits: false },
  { expected: [], actual: 5, fits: false },
] as const)('$expected against version $actual', ({ expected, actual, fits }) => {
  const refusal = () => {
    try {
      assertVersion(expected, actual);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  expect(refusal()).toEqual(fits ? undefined : new DomainError('stale', 'STALE', { current: actual }));
});
