import * as fc from 'fast-check';
import { anyFacts, basePolicy, body, factsWith } from '../../testing/screening-facts.js';
import { factsDigest } from './facts-digest.js';
import { screen } from './screen.js';

const facts = factsWith({ participants: [body('roads', 'I'), body('parks', null)], cost: { total: '5.00' } });

it.each([
  ['keys in another order', { cost: { total: '5.00' }, participants: facts.participants, direction: 'II' }],
  ['participants in another order', { ...facts, participants: facts.participants?.toReversed() }],
  [
    'an absent fact that is spelled out',
    { ...facts, mandate: undefined, cost: { total: '5.00', categories: undefined } },
  ],
])('%s: unchanged', (_why, same) => expect(factsDigest(same)).toBe(factsDigest(facts)));

it.each([
  ['an amount', { ...facts, cost: { total: '5.01' } }],
  ['a head that became known to be none', { ...facts, participants: [body('roads', null), body('parks', null)] }],
  ['a participant more', { ...facts, participants: [...(facts.participants ?? []), body('roads', 'I')] }],
  ['an answer of the head', { ...facts, attestation: { direction: 'II', criteria: [] } }],
  ['another direction', { ...facts, direction: 'III' }],
])('%s: changed', (_why, other) => expect(factsDigest(other)).not.toBe(factsDigest(facts)));

it('tells a head that is none from one that is not known', () =>
  expect(factsDigest(factsWith({ participants: [{ head: null }] }))).not.toBe(
    factsDigest(factsWith({ participants: [{ head: undefined }] })),
  ));

it('is JSON of the same facts, which screen alike', () =>
  fc.assert(
    fc.property(anyFacts, (any) => {
      const digest = factsDigest(any);
      const restored = JSON.parse(digest);
      expect(factsDigest(restored)).toBe(digest);
      expect(screen(basePolicy, restored)).toEqual(screen(basePolicy, any));
    }),
  ));
