import type { Actor, Grant } from '#libs/kernel';
import { basePolicy, significantFacts } from '../../testing/screening-facts.js';
import { assertMayAttest, outstandingCandidates } from './attestation.js';
import { screen } from './screen.js';

const direction = { id: 'id-of-ii', code: 'II' };
const actorWith = (...grants: Partial<Grant>[]): Actor => ({
  userId: 'u',
  name: 'Head',
  grants: grants.map((grant) => ({ role: 'head_of_direction', directionId: null, organisationId: null, ...grant })),
});
const ownHead = actorWith({ directionId: 'id-of-ii' });

it.each([
  ['one', ['4.1']],
  ['all', ['4.1', '4.2', '4.3', '4.4', '4.5', '4.6']],
  ['none: not significant', []],
])('the own head may attest %s', (_why, criteria) =>
  expect(() => assertMayAttest(ownHead, direction, criteria)).not.toThrow(),
);

it('who heads several directions may attest in each', () =>
  expect(() =>
    assertMayAttest(actorWith({ directionId: 'id-of-i' }, { directionId: 'id-of-ii' }), direction, ['4.1']),
  ).not.toThrow());

it.each([
  ['another direction', actorWith({ directionId: 'id-of-iii' })],
  ['no direction', actorWith({})],
  ['nobody', actorWith()],
  ['the project office', actorWith({ role: 'project_office', directionId: 'id-of-ii' })],
])('the head of %s may not, not even "not significant"', (_why, actor) =>
  expect(() => assertMayAttest(actor, direction, [])).toThrow(
    expect.objectContaining({ kind: 'forbidden', code: 'ATTESTATION_BY_OTHER_DIRECTION', params: { direction: 'II' } }),
  ),
);

it.each([
  [['1'], ['1']],
  [
    ['4.1', '4', '4.7'],
    ['4', '4.7'],
  ],
])('%j is not for the head to attest', (criteria, refused) =>
  expect(() => assertMayAttest(ownHead, direction, criteria)).toThrow(
    expect.objectContaining({ kind: 'unprocessable', code: 'NOT_ATTESTABLE', params: { criteria: refused } }),
  ),
);

it('the head is still asked on what is not attested', () => {
  const attestation = { direction: 'II', criteria: ['4.1', '4.6'] };
  expect(outstandingCandidates(screen(basePolicy, significantFacts))).toHaveLength(6);
  expect(outstandingCandidates(screen(basePolicy, { ...significantFacts, attestation }))).toEqual([
    '4.2',
    '4.3',
    '4.4',
    '4.5',
  ]);
  expect(outstandingCandidates(screen(basePolicy, { direction: 'II' }))).toEqual([]);
});
