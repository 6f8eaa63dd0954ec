import { addExample } from './openapi-examples.js';
import type { Media, Schema } from './openapi-examples.js';

const schemas = { Person: { type: 'object', properties: { name: { type: 'string', example: 'Office' } } } };
const exampleOf = (schema: Schema): unknown => {
  const media: Media = { schema };
  addExample(media, schemas);
  return media.example;
};

it.each<{ why: string; schema: Schema; example: unknown }>([
  { why: 'its own', schema: { type: 'string', example: 'x' }, example: 'x' },
  { why: 'that of what it refers to', schema: { $ref: '#/components/schemas/Person' }, example: { name: 'Office' } },
  {
    why: 'a list of one',
    schema: { type: 'array', items: { $ref: '#/components/schemas/Person' } },
    example: [{ name: 'Office' }],
  },
  { why: 'the first of a closed list', schema: { type: 'string', enum: ['a', 'b'] }, example: 'a' },
  { why: 'the least number', schema: { type: 'integer', minimum: 5 }, example: 5 },
  { why: 'its default', schema: { type: 'integer', default: 50 }, example: 50 },
  { why: 'null where nothing is known', schema: { type: 'string', nullable: true }, example: null },
  {
    why: 'that of its parts',
    schema: { allOf: [{ $ref: '#/components/schemas/Person' }], nullable: true },
    example: { name: 'Office' },
  },
  {
    why: 'none for a text that has none',
    schema: { type: 'object', properties: { a: { type: 'string' } } },
    example: undefined,
  },
])('is $why', ({ schema, example }) => {
  expect(exampleOf(schema)).toEqual(example);
});

it('leaves an example that is there', () => {
  const media: Media = { schema: { type: 'boolean' }, example: false };
  addExample(media, {});
  expect(media.example).toBe(false);
});
