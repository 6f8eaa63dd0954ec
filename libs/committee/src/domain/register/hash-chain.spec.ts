import { sha256 } from '../../../testing/committee.js';
import { entryHash, GENESIS, nextLine, type RegisterLine, verifyChain } from './hash-chain.js';

function chainOf(count: number): RegisterLine[] {
  const lines: RegisterLine[] = [];
  for (let i = 1; i <= count; i += 1)
    lines.push(nextLine(sha256, lines.at(-1) ?? null, { decision: i, outcome: 'note' }));
  return lines;
}
const chain = chainOf(5);
const headOf = (lines: readonly RegisterLine[]) => lines.at(-1)?.hash ?? GENESIS;
/** The chain with one line changed; the lines after it stay. */
const tampered = (sequence: number, change: Partial<RegisterLine>) =>
  chain.map((line) => (line.sequence === sequence ? { ...line, ...change } : line));

it('hashes the canonical JSON of the entry and the hash before', () => {
  // printf '{"entry":{"a":1,"b":2},"previous":"000…0"}' | sha256sum
  expect(entryHash((text) => text, GENESIS, { b: 2, a: 1 })).toBe(`{"entry":{"a":1,"b":2},"previous":"${GENESIS}"}`);
  expect(entryHash(sha256, GENESIS, { b: 2, a: 1 })).toBe(
    'd10254e25276996e319b4bd22c15e486901031ec0ec1510b275c05d017490a64',
  );
});

it('starts with sixty-four zeros and counts from 1', () =>
  expect(chain[0]).toEqual({
    sequence: 1,
    previous: GENESIS,
    hash: entryHash(sha256, GENESIS, { decision: 1, outcome: 'note' }),
    entry: { decision: 1, outcome: 'note' },
  }));

it.each([0, 1, 5])('verifies %i entries', async (count) => {
  const lines = chainOf(count);
  expect(await verifyChain(sha256, lines)).toEqual({ ok: true, count, head: headOf(lines) });
});

it('reads a stream', async () => {
  async function* stream() {
    yield* chain;
  }
  expect(await verifyChain(sha256, stream())).toEqual({ ok: true, count: 5, head: headOf(chain) });
});

it('verifies after a round trip through JSON with members in another order', async () => {
  const lines = chain.map((line) => ({ ...line, entry: JSON.parse(`{"outcome":"note","decision":${line.sequence}}`) }));
  expect(await verifyChain(sha256, lines)).toMatchObject({ ok: true });
});

const forged = nextLine(sha256, { sequence: 2, hash: chain[1]?.hash ?? '' }, { decision: 3, outcome: 'approve' });

it.each([
  {
    why: 'an entry was changed',
    lines: tampered(3, { entry: { decision: 3, outcome: 'approve' } }),
    sequence: 3,
    reason: 'hash',
  },
  { why: 'a hash was changed', lines: tampered(3, { hash: GENESIS }), sequence: 3, reason: 'hash' },
  { why: 'an entry was changed with its hash', lines: tampered(3, forged), sequence: 4, reason: 'previous' },
  {
    why: 'an entry was taken out',
    lines: chain.filter(({ sequence }) => sequence !== 3),
    sequence: 3,
    reason: 'sequence',
  },
  {
    why: 'and those after it renumbered',
    lines: chain.filter(({ sequence }) => sequence !== 3).map((line, index) => ({ ...line, sequence: index + 1 })),
    sequence: 3,
    reason: 'previous',
  },
  { why: 'the first was taken out', lines: chain.slice(1), sequence: 1, reason: 'sequence' },
  {
    why: 'two changed places',
    lines: [1, 3, 2, 4, 5].flatMap((sequence) => chain[sequence - 1] ?? []),
    sequence: 2,
    reason: 'sequence',
  },
  { why: 'an entry came twice', lines: [...chain.slice(0, 2), ...chain.slice(1)], sequence: 3, reason: 'sequence' },
  { why: 'an entry is no JSON', lines: tampered(2, { entry: { text: '\ud800' } }), sequence: 2, reason: 'entry' },
])('$why: line $sequence, $reason', async ({ lines, sequence, reason }) =>
  expect(await verifyChain(sha256, lines)).toEqual({ ok: false, firstBroken: { sequence, why: reason } }),
);

it('cannot notice a last entry changed with its hash, without a head to compare with', async () =>
  expect(await verifyChain(sha256, [...chain.slice(0, 2), forged])).toMatchObject({ ok: true, count: 3 }));

describe('with the head of some minutes', () => {
  const known = chain[2]?.hash;

  it('verifies while it is in the register', async () =>
    expect(await verifyChain(sha256, chain, known)).toMatchObject({ ok: true, count: 5 }));

  it.each([
    { why: 'the end was cut off', lines: chain.slice(0, 2), sequence: 3 },
    { why: 'the end was written anew', lines: [...chain.slice(0, 2), forged], sequence: 4 },
    { why: 'everything is gone', lines: [], sequence: 1 },
  ])('notices that $why', async ({ lines, sequence }) =>
    expect(await verifyChain(sha256, lines, known)).toEqual({
      ok: false,
      firstBroken: { sequence, why: 'head_missing' },
    }),
  );
});
