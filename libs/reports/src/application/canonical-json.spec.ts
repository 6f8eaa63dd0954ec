import { canonicalJson, jsonDigest } from './canonical-json.js';

it.each([
  ['sorted keys', { b: 1, a: { d: [], c: null } }, '{"a":{"c":null,"d":[]},"b":1}'],
  ['keys by UTF-16 code units', { '\u20ac': 1, '\r': 2, '1': 3, '😀': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
  [
    'numbers as ECMAScript writes them',
    [333333333.3333333, 1e30, 4.5, 0.002, 1e-27],
    '[333333333.3333333,1e+30,4.5,0.002,1e-27]',
  ],
  ['no member that is undefined', { a: undefined, b: true }, '{"b":true}'],
  ['lists in their order', ['b', 'a'], '["b","a"]'],
])('writes %s', (_what, value, text) => expect(canonicalJson(value)).toBe(text));

it('gives the same checksum whatever the order of keys, and another for another value', () => {
  expect(jsonDigest({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(jsonDigest({ b: [{ d: 3, c: 2 }], a: 1 }));
  expect(jsonDigest({ a: 1 })).not.toBe(jsonDigest({ a: 2 }));
});
