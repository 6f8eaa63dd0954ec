import * as fc from 'fast-check';
import { anyFacts, basePolicy, body, factsWith, findingOn, significantFacts } from '../../testing/screening-facts.js';
import type { ScreeningFacts } from './facts.js';
import { CRITERION_CODES, REASONS, SIGNIFICANCE_CODES } from './finding.js';
import { screen } from './screen.js';

const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' } as const;
const crossSector: Partial<ScreeningFacts> = {
  participants: [body('roads', 'I'), body('parks', 'I'), body('energy', 'III')],
};
const central: Partial<ScreeningFacts> = {
  funding: [{ source: 'republican', amount: '1' }],
  coordination: { level: 'akim', reason: 'shared land' },
};

it('flags the expansion of the industrial zone by the instruction of the Head of State', () => {
  const { flagged, policyVersion, criteria } = screen(basePolicy, factsWith({ mandate }));
  expect({ flagged, policyVersion }).toEqual({ flagged: true, policyVersion: 1 });
  expect(criteria[0]).toEqual({
    code: '1',
    result: 'met',
    reason: 'MANDATE_FROM_HEAD_OF_STATE',
    params: { number: '22-3011', date: '2022-05-19' },
  });
});

it('knows nothing of an empty project, and so flags nothing', () => {
  const { flagged, criteria } = screen(basePolicy, { direction: 'II' });
  expect(flagged).toBe(false);
  expect(criteria.map(({ result }) => result)).toEqual(CRITERION_CODES.map(() => 'not_met'));
});

describe('criterion 4 is silent when one of 1–3 is met', () => {
  it.each([
    { by: ['1'], facts: { mandate } },
    { by: ['2'], facts: crossSector },
    { by: ['3'], facts: central },
    { by: ['1', '2', '3'], facts: { mandate, ...crossSector, ...central } },
  ])('by $by', ({ by, facts }) => {
    const attestation = { direction: 'II', criteria: SIGNIFICANCE_CODES };
    const { flagged, criteria } = screen(basePolicy, { ...significantFacts, ...facts, attestation });
    expect(flagged).toBe(true);
    expect(criteria.filter(({ result }) => result === 'met').map(({ code }) => code)).toEqual(by);
    expect(criteria.slice(3)).toEqual(
      SIGNIFICANCE_CODES.map((code) => ({
        code,
        result: 'not_met',
        reason: 'COVERED_BY_OTHER_CRITERIA',
        params: { criteria: by },
      })),
    );
  });

  it('but not when their evidence is missing', () => {
    const { criteria } = screen(basePolicy, { ...significantFacts, mandate: { issuer: 'akim' } });
    expect(criteria.map(({ result }) => result)).toEqual([
      'evidence_missing',
      'not_met',
      'not_met',
      ...SIGNIFICANCE_CODES.map(() => 'candidate'),
    ]);
  });
});

describe('attestation', () => {
  it('candidates alone do not flag', () => expect(screen(basePolicy, significantFacts).flagged).toBe(false));

  it.each(SIGNIFICANCE_CODES)('of %s by the own head flags, and meets that one only', (code) => {
    const { flagged, criteria } = screen(basePolicy, {
      ...significantFacts,
      attestation: { direction: 'II', criteria: [code] },
    });
    expect(flagged).toBe(true);
    expect(criteria.slice(3).map(({ result }) => result)).toEqual(
      SIGNIFICANCE_CODES.map((each) => (each === code ? 'met' : 'candidate')),
    );
  });

  it.each([
    ['another direction', { direction: 'III', criteria: SIGNIFICANCE_CODES }],
    ['nobody', { criteria: SIGNIFICANCE_CODES }],
    ['the own head, of nothing', { direction: 'II', criteria: [] }],
    ['the own head, without an answer', { direction: 'II' }],
    ['the own head, of criteria 1–3', { direction: 'II', criteria: ['1', '2', '3', '4'] }],
  ])('by %s leaves the candidates', (_by, attestation) => {
    const screening = screen(basePolicy, { ...significantFacts, attestation });
    expect(screening).toEqual(screen(basePolicy, significantFacts));
  });

  it('does not stand in for evidence', () =>
    expect(
      screen(basePolicy, {
        direction: 'II',
        citizens: { affected: 12_000 },
        attestation: { direction: 'II', criteria: ['4.1'] },
      }).flagged,
    ).toBe(false));
});

it('names the policy version it used', () =>
  expect(screen({ ...basePolicy, version: 7 }, { direction: 'II' }).policyVersion).toBe(7));

describe('for any facts', () => {
  const holds = (predicate: (facts: ScreeningFacts) => void) =>
    fc.assert(fc.property(anyFacts, predicate), { numRuns: 1000 });

  it('answers every criterion, in order, and is flagged exactly when one is met', () =>
    holds((facts) => {
      const { flagged, criteria } = screen(basePolicy, facts);
      expect(criteria.map(({ code }) => code)).toEqual(CRITERION_CODES);
      expect(flagged).toBe(criteria.some(({ result }) => result === 'met'));
    }));

  it('changes nothing, neither the facts nor the policy, and repeats itself', () =>
    holds((facts) => {
      const frozen = deepFreeze(structuredClone(facts));
      expect(screen(deepFreeze(structuredClone(basePolicy)), frozen)).toEqual(screen(basePolicy, facts));
    }));

  it('does not depend on the order of lists', () =>
    fc.assert(
      fc.property(
        anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts))),
        ([facts, mixed]) => expect(screen(basePolicy, mixed)).toEqual(screen(basePolicy, facts)),
      ),
      { numRuns: 1000 },
    ));

  it('counts a participant mentioned again only once', () =>
    holds((facts) =>
      expect(findingOn('2', { ...facts, participants: twiceNamed(facts) })).toEqual(findingOn('2', facts)),
    ));

  it('is never unflagged by a further attestation of the own head', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...SIGNIFICANCE_CODES), (facts, code) => {
        const attested = facts.attestation?.direction === facts.direction ? (facts.attestation.criteria ?? []) : [];
        const before = { ...facts, attestation: { direction: facts.direction, criteria: attested } };
        const after = { ...facts, attestation: { direction: facts.direction, criteria: [...attested, code] } };
        expect(screen(basePolicy, facts)).toEqual(screen(basePolicy, before));
        const wasCandidate = findingOn(code, before).result === 'candidate';
        expect(screen(basePolicy, after).flagged).toBe(screen(basePolicy, before).flagged || wasCandidate);
      }),
      { numRuns: 1000 },
    ));

  it('gives every reason there is', () => {
    const seen = new Set(
      fc
        .sample(anyFacts, { numRuns: 6_000, seed: 1 })
        .flatMap((facts) => screen(basePolicy, facts).criteria.map(({ reason }) => reason)),
    );
    expect(REASONS.filter((reason) => !seen.has(reason))).toEqual([]);
  });
});

function twiceNamed({ participants = [] }: ScreeningFacts) {
  return [...participants, ...participants.filter(({ organisation }) => organisation !== undefined)];
}

function shuffled(facts: ScreeningFacts): fc.Arbitrary<ScreeningFacts> {
  const mix = <T>(list: readonly T[] | undefined) =>
    list === undefined
      ? fc.constant(undefined)
      : fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc
    .record({
      participants: mix(facts.participants),
      bundleParticipants: mix(facts.bundleParticipants),
      funding: mix(facts.funding),
      risks: mix(facts.risks),
      categories: mix(facts.cost?.categories),
    })
    .map(({ categories, ...lists }) => ({ ...facts, ...lists, cost: facts.cost && { ...facts.cost, categories } }));
}

function deepFreeze<T extends object>(value: T): T {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFreeze(member);
  return Object.freeze(value);
}
