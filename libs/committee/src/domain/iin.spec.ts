import { isIin } from './iin.js';

it.each([
  ['800101300016', true],
  ['900202456781', true],
  ['851231300233', true],
  ['800101300017', false], // another check digit
  ['810101300016', false], // another digit
  // The first weights give 10, the second decide.
  ['123456789013', true],
  ['123456789010', false],
  ['800101300706', true],
  ['800101300718', true],
  // Both give 10: such a number is never issued, whatever its last digit.
  ['800101300720', false],
  ['800101300721', false],
  ['000000000000', true],
  ['80010130001', false],
  ['8001013000160', false],
  ['80010130001x', false],
  [' 80010130001', false],
  ['', false],
])('%j is an identification number: %s', (value, valid) => expect(isIin(value)).toBe(valid));
