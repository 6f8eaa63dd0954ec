import { basePolicy, body, factsWith, findingOn } from '../../../testing/screening-facts.js';
import type { ParticipantFacts } from '../facts.js';
import type { FindingParams, FindingResult, Reason } from '../finding.js';

const roads = body('roads', 'I');
const parks = body('parks', 'I');
const energy = body('energy', 'III');
const noPart = { part: undefined };

interface Case {
  why: string;
  participants?: ParticipantFacts[];
  bundleParticipants?: ParticipantFacts[];
  result: FindingResult;
  reason: Reason;
  params: FindingParams;
}

const required = { requiredOrganisations: 3, requiredHeads: 2 };
const met = (organisations: number, heads: number) =>
  ({ result: 'met', reason: 'CROSS_SECTOR', params: { organisations, heads } }) as const;
const tooFew = (organisations: number, heads: number) =>
  ({ result: 'not_met', reason: 'TOO_FEW_ORGANISATIONS', params: { organisations, heads, ...required } }) as const;
const tooFewHeads = (organisations: number, heads: number) =>
  ({ result: 'not_met', reason: 'TOO_FEW_HEADS', params: { organisations, heads, ...required } }) as const;
const tooFewOfBoth = (organisations: number, heads: number) =>
  ({
    result: 'not_met',
    reason: 'TOO_FEW_ORGANISATIONS_AND_HEADS',
    params: { organisations, heads, ...required },
  }) as const;
const none = { result: 'not_met', reason: 'NO_CITY_ORGANISATIONS', params: required } as const;
const partsMissing = (organisations: number, heads: number, withoutPart: string[]) =>
  ({ result: 'evidence_missing', reason: 'PARTS_MISSING', params: { organisations, heads, withoutPart } }) as const;
const incomplete = (organisations: number, heads: number, count: number) =>
  ({
    result: 'evidence_missing',
    reason: 'PARTICIPANTS_INCOMPLETE',
    params: { organisations, heads, incomplete: count },
  }) as const;

const cases: Case[] = [
  { why: 'three bodies under two heads', participants: [roads, parks, energy], ...met(3, 2) },
  { why: 'three bodies under three heads', participants: [roads, body('parks', 'II'), energy], ...met(3, 3) },
  { why: 'two bodies under two heads', participants: [roads, energy], ...tooFew(2, 2) },
  { why: 'three bodies under one head', participants: [roads, parks, body('energy', 'I')], ...tooFewHeads(3, 1) },
  { why: 'two bodies under one head', participants: [roads, parks], ...tooFewOfBoth(2, 1) },
  { why: 'nobody', ...none },
  { why: 'an empty list', participants: [], bundleParticipants: [], ...none },
  { why: 'the same body twice', participants: [roads, energy, energy], ...tooFew(2, 2) },
  {
    why: 'the same body here and in the bundle',
    participants: [roads, energy],
    bundleParticipants: [roads],
    ...tooFew(2, 2),
  },
  { why: 'a bundle that completes it', participants: [roads], bundleParticipants: [parks, energy], ...met(3, 2) },
  { why: 'a bundle alone', bundleParticipants: [roads, parks, energy], ...met(3, 2) },
  {
    why: 'a subordinate organisation counts',
    participants: [roads, parks, body('energy', 'III', { kind: 'subordinate' })],
    ...met(3, 2),
  },
  ...(['central', 'quasi_state', 'private', 'international'] as const).map((kind) => ({
    why: `one of kind ${kind} does not count`,
    participants: [roads, energy, body('other', 'V', { kind })],
    ...tooFew(2, 2),
  })),
  { why: 'only others', participants: [body('fund', 'V', { kind: 'private' })], ...none },
  { why: 'one without a head counts as a body', participants: [roads, energy, body('fund', null)], ...met(3, 2) },
  { why: 'but not as a head', participants: [roads, parks, body('fund', null)], ...tooFewHeads(3, 1) },
  { why: 'three without heads', participants: ['a', 'b', 'c'].map((name) => body(name, null)), ...tooFewHeads(3, 0) },
  {
    why: 'a counted one without its part',
    participants: [roads, parks, body('energy', 'III', noPart)],
    ...partsMissing(3, 2, ['energy']),
  },
  {
    why: 'a blank is no part',
    participants: [body('roads', 'I', { part: ' ' }), parks, body('energy', 'III', noPart)],
    ...partsMissing(3, 2, ['energy', 'roads']),
  },
  {
    why: 'an additional one without its part does not matter',
    participants: [roads, parks, energy, body('fund', 'V', noPart)],
    ...met(4, 3),
  },
  {
    why: 'it does where those described have one head only',
    participants: [roads, parks, body('water', 'I'), body('energy', 'III', noPart)],
    ...partsMissing(4, 2, ['energy']),
  },
  {
    why: 'the part may stand in the second mention',
    participants: [roads, parks, body('energy', 'III', noPart)],
    bundleParticipants: [energy],
    ...met(3, 2),
  },
  {
    why: 'two bodies without parts stay two bodies',
    participants: [body('roads', 'I', noPart), body('energy', 'III', noPart)],
    ...tooFew(2, 2),
  },
  {
    why: 'a third whose name is not known',
    participants: [roads, energy, { kind: 'akimat', head: 'V', part: 'work' }],
    ...incomplete(2, 2, 1),
  },
  {
    why: 'a third whose kind is not known',
    participants: [roads, energy, { organisation: 'fund', head: 'V', part: 'work' }],
    ...incomplete(2, 2, 1),
  },
  {
    why: 'a head that is not known may be the second',
    participants: [roads, parks, body('energy', 'III', { head: undefined })],
    ...incomplete(3, 1, 1),
  },
  {
    why: 'an unknown head does not matter where two are known',
    participants: [roads, energy, body('parks', 'I', { head: undefined })],
    ...met(3, 2),
  },
  {
    why: 'an unknown kind cannot make three of one',
    participants: [roads, { organisation: 'fund' }],
    ...tooFewOfBoth(1, 1),
  },
  { why: 'an empty participant', participants: [{}], ...none },
];

it.each(cases)('$why: $reason', ({ participants, bundleParticipants, result, reason, params }) =>
  expect(findingOn('2', factsWith({ participants, bundleParticipants }))).toEqual({
    code: '2',
    result,
    reason,
    params,
  }),
);

describe('under another policy', () => {
  const policyWith = (crossSector: Partial<typeof basePolicy.parameters.crossSector>) => ({
    version: 2,
    parameters: {
      ...basePolicy.parameters,
      crossSector: { ...basePolicy.parameters.crossSector, ...crossSector },
    },
  });

  it('the counts move', () => {
    const facts = factsWith({ participants: [roads, energy] });
    expect(findingOn('2', facts, policyWith({ minOrganisations: 2 })).result).toBe('met');
    expect(findingOn('2', facts, policyWith({ minOrganisations: 2, minHeads: 3 })).reason).toBe('TOO_FEW_HEADS');
  });

  it('the kinds move', () => {
    const facts = factsWith({ participants: [roads, parks, body('ministry', 'III', { kind: 'central' })] });
    expect(findingOn('2', facts, policyWith({ kinds: ['akimat', 'central'] })).result).toBe('met');
  });

  it('the part may be dispensed with', () => {
    const facts = factsWith({ participants: [roads, parks, body('energy', 'III', noPart)] });
    expect(findingOn('2', facts, policyWith({ partRequired: false })).result).toBe('met');
  });
});
