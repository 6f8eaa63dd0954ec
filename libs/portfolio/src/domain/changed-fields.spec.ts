import { changedFields } from './changed-fields.js';

it.each<{ why: string; before: unknown; after: unknown; changed: boolean; field?: string }>([
  { why: 'the same text', before: 'a', after: 'a', changed: false },
  { why: 'another text', before: 'a', after: 'A', changed: true },
  { why: 'null for nothing', before: undefined, after: null, changed: false },
  { why: 'keys in another order', before: { a: 1, b: 2 }, after: { b: 2, a: 1 }, changed: false },
  { why: 'null for an absent key', before: { a: 1, b: null }, after: { a: 1 }, changed: false },
  { why: 'an object of nulls for null', before: { a: null }, after: null, changed: false },
  { why: 'false for null', before: { a: false }, after: { a: null }, changed: true },
  { why: '5 and 5.00 tenge', before: { total: '5' }, after: { total: '5.00' }, changed: false },
  { why: '5 and 5.01 tenge', before: { total: '5' }, after: { total: '5.01' }, changed: true },
  { why: '10 and 100 tenge', before: { total: '10' }, after: { total: '100' }, changed: true },
  { why: '0 and 0.00', before: [{ amount: '0' }], after: [{ amount: '0.00' }], changed: false },
  { why: '-0 and 0', before: [{ value: '-0.0' }], after: [{ value: '0' }], changed: false },
  { why: '-1 and 1', before: [{ value: '-1' }], after: [{ value: '1' }], changed: true },
  { why: '007.50 and 7.5', before: [{ value: '007.50' }], after: [{ value: '7.5' }], changed: false },
  { why: '0.5 and 5', before: [{ value: '0.5' }], after: [{ value: '5' }], changed: true },
  { why: 'a text that looks like a number', before: { name: '5' }, after: { name: '5.0' }, changed: true },
  { why: 'districts in another order', field: 'districts', before: ['a', 'b'], after: ['b', 'a'], changed: false },
  { why: 'another district', field: 'districts', before: ['a', 'b'], after: ['a', 'c'], changed: true },
  { why: 'risks in another order', field: 'risks', before: ['a', 'b'], after: ['b', 'a'], changed: true },
])('$why: $changed', ({ before, after, changed, field = 'any' }) => {
  expect(changedFields({ [field]: before, other: 1 }, { [field]: after, other: 1 })).toEqual(changed ? [field] : []);
});
