import { TABLE_LOOK, oneLineRows } from './one-line-rows.js';
import type { TableBlock, Words } from './paper.js';

const words = (text: string, more: Partial<Words> = {}): Words => ({
  text,
  language: null,
  note: null,
  missing: false,
  ...more,
});
const table = (...rows: Words[][]): TableBlock => ({
  kind: 'table',
  columns: [
    { title: '', width: 3, align: 'start' },
    { title: '', width: 1, align: 'end' },
  ],
  rows,
  total: null,
});
const sure = (...rows: Words[][]) => oneLineRows(table(...rows), TABLE_LOOK.roomy);

it('is sure of short words and figures alone', () => {
  expect(sure([words('Котлован'), words('+10')], [words(''), words('—', { missing: true })])).toEqual([true, true]);
});

it.each([
  ['a remark below', words('Котлован', { note: 'устарело' })],
  ['a second line', words('Котлован\nи фундамент')],
  ['a long text', words('Котлован и фундамент '.repeat(6))],
])('is not sure of %s', (_name, cell) => {
  expect(sure([cell, words('1')], [words('1'), words('1')])).toEqual([false, true]);
});

it('knows the room of each column', () => {
  const text = words('Наружные стены и кровля здания');
  expect(sure([text, words('1')], [words('1'), text])).toEqual([true, false]);
});

it('takes every figure to be as wide as the widest', () => {
  const ones = '1'.repeat(21);
  expect(sure([words('1'), words(ones)])).toEqual(sure([words('1'), words('0'.repeat(21))]));
});
