import { plainDecimal, withDecimalComma } from '../../apps/web/src/ui/decimals.js';

it.each([
  ['5400000000.00', '5400000000,00'],
  ['5,400,000,000.00', '5400000000,00'],
  ['5.400.000.000,00', '5400000000,00'],
  ['5,400,000', '5400000'],
  ['12,5', '12,5'],
])('reads the separators of %s', (pasted, read) => {
  expect(withDecimalComma(pasted)).toBe(read);
});

it.each([
  ['5 400 000 000,5', '5400000000.5'],
  ['5\u00a0400\u202f000 ₸', '5400000'],
  ['5,400,000.25', '5400000.25'],
  ['−1 500', '-1500'],
  ['12,5 %', '12.5'],
  ['', ''],
  // the API says what is wrong with it
  ['about 5', 'about5'],
])('makes of %s what the API takes', (written, plain) => {
  expect(plainDecimal(written)).toBe(plain);
});
