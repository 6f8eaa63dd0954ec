import * as fc from 'fast-check';
import {
  BASE_POLICY_PARAMETERS,
  type CriterionCode,
  COORDINATION_LEVELS,
  type Finding,
  FUNDING_SOURCES,
  MANDATE_ISSUERS,
  ORGANISATION_KINDS,
  type ParticipantFacts,
  type PolicyInForce,
  screen,
  type ScreeningFacts,
  SIGNIFICANCE_CODES,
} from '../src/domain/index.js';

export const basePolicy: PolicyInForce = { version: 1, parameters: BASE_POLICY_PARAMETERS };

/** Facts of a project of direction II of which nothing is known but what is given. */
export const factsWith = (facts: Partial<ScreeningFacts>): ScreeningFacts => ({ direction: 'II', ...facts });

export function findingOn(code: CriterionCode, facts: ScreeningFacts, policy: PolicyInForce = basePolicy): Finding {
  const finding = screen(policy, facts).criteria.find((each) => each.code === code);
  if (!finding) throw new Error(`no finding on criterion ${code}`);
  return finding;
}

export const body = (organisation: string, head: string | null, more: ParticipantFacts = {}): ParticipantFacts => ({
  organisation,
  kind: 'akimat',
  head,
  part: `work of ${organisation}`,
  ...more,
});

/** A project that suggests all six signs of significance, each with its evidence, and meets none of criteria 1–3. */
export const significantFacts: ScreeningFacts = {
  direction: 'II',
  citizens: { affected: 12_000, estimate: '3 000 workplaces, incomes grow by 8 %' },
  safety: { affected: true, estimate: '15 % fewer injuries in traffic' },
  innovation: { firstInCity: true, explanation: 'The first heat pumps in district heating' },
  iconicSite: { name: 'Kok-Tobe', explanation: 'The highest viewpoint of the city' },
  cost: {
    total: '5000000000.01',
    categories: [
      { category: 'construction', amount: '4000000000.00' },
      { category: 'networks', amount: '1000000000.01' },
    ],
  },
  risks: [{ title: 'The contractor fails', probability: 4, impact: 4 }],
  riskQuestion: 'Is a second contractor to be kept ready?',
};

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const code = fc.constantFrom('I', 'II', 'III');
const prose = fc.constantFrom('', '  ', 'a reason');
const money = fc.constantFrom(
  '0',
  '0.00',
  '0.01',
  '4999999999.99',
  '5000000000',
  '5000000000.01',
  '999999999999999999.99',
);
const participants = fc.array(
  fc.record({
    organisation: optional(fc.constantFrom('roads', 'parks', 'energy', 'housing', 'ministry')),
    kind: optional(fc.constantFrom(...ORGANISATION_KINDS)),
    head: fc.option(optional(code), { nil: null }),
    part: optional(prose),
  }),
  { maxLength: 8 },
);
const degree = fc.integer({ min: 1, max: 5 });

/** Any facts that the contract lets through, with values near every threshold. */
export const anyFacts: fc.Arbitrary<ScreeningFacts> = fc.record(
  {
    direction: code,
    mandate: fc.record({
      issuer: optional(fc.constantFrom(...MANDATE_ISSUERS)),
      number: optional(prose),
      date: optional(fc.constant('2022-05-19')),
    }),
    participants,
    bundleParticipants: participants,
    funding: fc.array(fc.record({ source: optional(fc.constantFrom(...FUNDING_SOURCES)), amount: optional(money) }), {
      maxLength: 4,
    }),
    coordination: fc.record({
      level: optional(fc.constantFrom(...COORDINATION_LEVELS)),
      members: optional(fc.integer({ min: 0, max: 4 })),
      reason: optional(prose),
    }),
    citizens: fc.record({ affected: optional(fc.constantFrom(0, 9_999, 10_000, 12_000)), estimate: optional(prose) }),
    safety: fc.record({ affected: optional(fc.boolean()), estimate: optional(prose) }),
    innovation: fc.record({ firstInCity: optional(fc.boolean()), explanation: optional(prose) }),
    iconicSite: fc.record({ name: optional(prose), explanation: optional(prose) }),
    cost: fc.record({
      total: optional(money),
      categories: optional(
        fc.array(fc.record({ category: optional(prose), amount: optional(money) }), { maxLength: 3 }),
      ),
    }),
    risks: fc.array(fc.record({ title: optional(prose), probability: optional(degree), impact: optional(degree) }), {
      maxLength: 3,
    }),
    riskQuestion: prose,
    attestation: fc.record({ direction: optional(code), criteria: fc.subarray([...SIGNIFICANCE_CODES]) }),
  },
  { requiredKeys: ['direction'] },
);
