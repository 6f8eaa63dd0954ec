import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { decodeCursor, encodeCursor, pageAnswer } from './page.js';

const position = z.tuple([z.string().nullable(), z.uuid()]);
const ID = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';

it.each([
  ['2026-01-01', ID],
  [null, ID],
  ['әғқ "\\ 👍', ID],
])('comes back as it was: %s', (value, id) => {
  expect(decodeCursor(encodeCursor('name', [value, id]), 'name', position)).toEqual([value, id]);
});

it.each([
  { why: 'nothing', after: '' },
  { why: 'no base64', after: '%%%' },
  { why: 'no JSON', after: Buffer.from('[').toString('base64url') },
  { why: 'no list', after: Buffer.from('{"0":"name"}').toString('base64url') },
  { why: 'another order', after: encodeCursor('-name', ['x', ID]) },
  { why: 'too little', after: encodeCursor('name', ['x']) },
  { why: 'too much', after: encodeCursor('name', ['x', ID, 'y']) },
  { why: 'another type', after: encodeCursor('name', [5, ID]) },
  { why: 'no id', after: encodeCursor('name', ['x', 'y']) },
])('is refused for $why', ({ after }) => {
  const decode = () => decodeCursor(after, 'name', position);
  expect(decode).toThrow(DomainError);
  expect(decode).toThrow(
    expect.objectContaining({ kind: 'invalid', fields: [{ pointer: '?after', code: 'BAD_CURSOR' }] }),
  );
});

describe('a page', () => {
  const rows = [1, 2, 3].map((number) => ({ json: `{"n":${number}}`, cursor: [String(number), ID] }));
  const url = 'https://zhoba.kz/api/v1/projects?stage=draft&after=old&limit=2';

  it('of more rows than asked for names the next one, with the filters', () => {
    const answer = pageAnswer(rows, { limit: 2, order: 'name', url });
    expect(answer.body).toBe('{"items":[{"n":1},{"n":2}]}');
    const next = new URL(/^<(.*)>; rel="next"$/.exec(answer.headers['link']!)![1]!);
    expect([next.origin, next.pathname, next.searchParams.get('stage'), next.searchParams.get('limit')]).toEqual([
      'https://zhoba.kz',
      '/api/v1/projects',
      'draft',
      '2',
    ]);
    expect(decodeCursor(next.searchParams.get('after')!, 'name', position)).toEqual(['2', ID]);
  });

  it.each([
    { given: rows, limit: 3 },
    { given: rows.slice(0, 1), limit: 3 },
    { given: [], limit: 3 },
  ])('of $given.length rows for $limit is the last', ({ given, limit }) => {
    const answer = pageAnswer(given, { limit, order: 'name', url });
    expect(answer.headers['link']).toBeUndefined();
    expect(answer.body).toBe(`{"items":[${given.map(({ json }) => json).join(',')}]}`);
  });
});
