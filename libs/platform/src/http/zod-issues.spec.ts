import { z } from 'zod';
import { fieldErrors } from './zod-issues.js';
import type { Place } from './zod-issues.js';

const errorsOf = (schema: z.ZodType, value: unknown, place: Place = 'body') => {
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : fieldErrors(parsed.error.issues, place);
};

it.each([
  { why: 'missing', schema: z.string(), value: undefined, code: 'REQUIRED' },
  { why: 'null', schema: z.string(), value: null, code: 'WRONG_TYPE', params: { expected: 'string' } },
  { why: 'wrong type', schema: z.string(), value: 5, code: 'WRONG_TYPE', params: { expected: 'string' } },
  { why: 'no whole number', schema: z.int(), value: 1.5, code: 'WRONG_TYPE', params: { expected: 'int' } },
  { why: 'empty', schema: z.string().min(1), value: '', code: 'EMPTY', params: { min: 1 } },
  { why: 'short', schema: z.string().min(12), value: 'abc', code: 'TOO_SHORT', params: { min: 12 } },
  { why: 'long', schema: z.string().max(2), value: 'abc', code: 'TOO_LONG', params: { max: 2 } },
  { why: 'few', schema: z.array(z.any()).min(1), value: [], code: 'TOO_FEW', params: { min: 1 } },
  { why: 'many', schema: z.array(z.any()).max(1), value: [1, 2], code: 'TOO_MANY', params: { max: 1 } },
  { why: 'small', schema: z.int().min(1), value: 0, code: 'TOO_SMALL', params: { min: 1 } },
  { why: 'big', schema: z.int().max(5), value: 6, code: 'TOO_BIG', params: { max: 5 } },
  { why: 'another word', schema: z.enum(['a', 'b']), value: 'c', code: 'NOT_ONE_OF', params: { values: ['a', 'b'] } },
  { why: 'a missing word', schema: z.enum(['a']), value: undefined, code: 'REQUIRED', params: { values: ['a'] } },
  { why: 'no day', schema: z.iso.date(), value: '2026-02-31', code: 'NOT_A_DAY' },
  { why: 'no moment', schema: z.iso.datetime(), value: 'now', code: 'NOT_A_MOMENT' },
  { why: 'no id', schema: z.uuid(), value: '1', code: 'NOT_AN_ID' },
  { why: 'no address', schema: z.email(), value: 'a', code: 'NOT_AN_EMAIL' },
  { why: 'a pattern', schema: z.string().regex(/^a$/), value: 'b', code: 'BAD_FORMAT' },
  {
    why: 'a rule of ours',
    schema: z.string().refine(() => false, { params: { code: 'NOT_MONEY' } }),
    value: 'x',
    code: 'NOT_MONEY',
  },
  { why: 'a rule without a code', schema: z.string().refine(() => false), value: 'x', code: 'INVALID' },
])('$why: $code', ({ schema, value, code, params }) => {
  const [error, ...more] = errorsOf(z.object({ field: schema }), { field: value });
  expect(more).toEqual([]);
  expect(error).toMatchObject({ pointer: '/field', code, ...(params && { params }) });
});

it.each([
  [{ kind: 'c' }, 'NOT_ONE_OF'],
  [{}, 'REQUIRED'],
])('names the field that tells alternatives apart: %j', (value, code) => {
  const alternative = (kind: string) => z.strictObject({ kind: z.literal(kind) });
  expect(errorsOf(z.discriminatedUnion('kind', [alternative('a'), alternative('b')]), value)).toEqual([
    { pointer: '/kind', code, params: { values: ['a', 'b'] } },
  ]);
});

it('names every unknown field by itself', () => {
  expect(errorsOf(z.strictObject({}), { a: 1, 'b/c~d': 2 })).toEqual([
    { pointer: '/a', code: 'UNKNOWN_FIELD', params: { field: 'a' } },
    { pointer: '/b~1c~0d', code: 'UNKNOWN_FIELD', params: { field: 'b/c~d' } },
  ]);
});

it('points into lists, at the whole, and at a query parameter', () => {
  expect(errorsOf(z.array(z.object({ n: z.int() })), [{ n: 1 }, {}])).toEqual([{ pointer: '/1/n', code: 'REQUIRED' }]);
  expect(errorsOf(z.object({}), 'x')).toEqual([expect.objectContaining({ pointer: '' })]);
  expect(errorsOf(z.object({ stage: z.array(z.enum(['a'])) }), { stage: ['b'] }, 'query')).toEqual([
    expect.objectContaining({ pointer: '?stage.0', code: 'NOT_ONE_OF' }),
  ]);
});

it('tells of the alternative that comes closest', () => {
  const either = z.object({ at: z.union([z.iso.date(), z.int()]) });
  expect(errorsOf(either, { at: 'x' })).toEqual([expect.objectContaining({ pointer: '/at', code: 'NOT_A_DAY' })]);
  expect(errorsOf(either, { at: 1.5 }).map(({ pointer }) => pointer)).toEqual(['/at']);
});
