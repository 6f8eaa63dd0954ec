import { roundedTo, shifted } from './decimals.js';
import { moneyScale } from './money-scale.js';
import { scaleOver, unitText } from './ticks.js';

it.each([
  ['12.5', 1, '125'],
  ['12.5', 3, '12500'],
  ['12.5', -2, '0.125'],
  ['-0.04', 1, '-0.4'],
  ['5', -1, '0.5'],
  ['0', 6, '0'],
  ['123456789012345678901234567890.12', -30, '0.12345678901234567890123456789012'],
])('moves the point of %s by %i: %s', (decimal, power, expected) => {
  expect(shifted(decimal, power)).toBe(expected);
});

it.each([
  ['1.005', 2, '1.01'],
  ['1.0049', 2, '1'],
  ['-1.005', 2, '-1.01'],
  ['0.999', 2, '1'],
  ['-0.004', 2, '0'],
  ['9.50', 2, '9.5'],
  ['2.5', 0, '3'],
  ['99999999999999999999.995', 2, '100000000000000000000'],
])('rounds %s to %i places: %s', (decimal, places, expected) => {
  expect(roundedTo(decimal, places)).toBe(expected);
});

it.each(['', '1,5', '1e3', 'NaN', '.5'])('takes no «%s» for a decimal', (text) => {
  expect(() => roundedTo(text, 1)).toThrow(RangeError);
});

const ticksOf = (values: number[], fromZero = false) =>
  scaleOver(values, 'en', 5, fromZero).ticks.map(({ text }) => text);

it.each([
  [
    [0, 10],
    ['0', '2', '4', '6', '8', '10'],
  ],
  [
    [96.2, 98.4],
    ['96', '96.5', '97', '97.5', '98', '98.5'],
  ],
  [
    [3, 10],
    ['0', '2', '4', '6', '8', '10'],
  ],
  [
    [-2.4, 3],
    ['−4', '−2', '0', '2', '4'],
  ],
  [
    [-10, -3],
    ['−10', '−8', '−6', '−4', '−2', '0'],
  ],
  [
    [0.0001, 0.0004],
    ['0', '0.0001', '0.0002', '0.0003', '0.0004'],
  ],
  [
    [7, 7],
    ['6', '6.5', '7', '7.5', '8'],
  ],
  [
    [0, 0],
    ['−1', '−0.5', '0', '0.5', '1'],
  ],
])('covers %j with round numbers', (values, expected) => {
  expect(ticksOf(values)).toEqual(expected);
});

it('starts bars at zero', () => {
  expect(ticksOf([96, 98], true)).toEqual(['0', '20', '40', '60', '80', '100']);
  expect(ticksOf([0], true)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
});

it.each([
  [999_999, 0, null],
  [1_000_000, 6, '× 1 000 000'],
  [2e30, 30, `× 1${' 000'.repeat(10)}`],
  [0.00001, -6, '× 0.000001'],
])('prints figures as large as %d divided by 10^%i', (value, power, text) => {
  const scale = scaleOver([value], 'en', 5, true);
  expect(scale.power).toBe(power);
  expect(unitText(null, scale.power, 'en')).toBe(text?.replaceAll(' ', '\u00a0').replace('×\u00a0', '× ') ?? null);
  expect(scale.ticks.every((tick) => tick.text.length <= 9)).toBe(true);
});

const units = { 0: '₸', 3: 'мың ₸', 6: 'млн ₸', 9: 'млрд ₸', 12: 'трлн ₸' };

it.each([
  [['999.99'], '₸', ['999.99']],
  [['1000.00'], 'мың ₸', ['1']],
  [['99999.99'], 'мың ₸', ['100']],
  [['100000.00'], 'мың ₸', ['100']],
  [['5000000000.01', '1234567.89'], 'млрд ₸', ['5', '0']],
  [['-250000000000.00', '5000000.00'], 'млрд ₸', ['-250', '0.01']],
  [['123456789012345678.90'], 'трлн ₸', ['123456.79']],
  [[], '₸', []],
])('names %j in one unit: %s', (amounts, unit, shown) => {
  const scale = moneyScale(amounts, units);
  expect(scale.unit).toBe(unit);
  expect(amounts.map(scale.inUnit)).toEqual(shown);
});
