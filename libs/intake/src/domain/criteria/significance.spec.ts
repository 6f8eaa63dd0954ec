import { basePolicy, factsWith, findingOn } from '../../../testing/screening-facts.js';
import type { ScreeningFacts } from '../facts.js';
import type { FindingParams, Reason, SignificanceCode } from '../finding.js';
import type { PolicyParameters } from '../policy.js';

type Outcome = 'suggested' | 'evidence_missing' | 'not_met';
type Case = [
  code: SignificanceCode,
  why: string,
  facts: Partial<ScreeningFacts>,
  outcome: Outcome,
  reason: Reason,
  params?: FindingParams,
];

const limit = '5000000000.00';
const over = '5000000000.01';
const cost = (total: string | undefined, ...amounts: (string | undefined)[]): Partial<ScreeningFacts> => ({
  cost: { total, categories: amounts.map((amount, index) => ({ category: `category ${index}`, amount })) },
});
const risk = (probability?: number, impact?: number, title: string | undefined = 'Flood') => ({
  title,
  probability,
  impact,
});
const asked = { riskQuestion: 'Is the start to be put off?' };

const cases: Case[] = [
  [
    '4.1',
    'exactly at the threshold',
    { citizens: { affected: 10_000, estimate: 'e' } },
    'suggested',
    'CITIZENS_REACH_THRESHOLD',
    { affected: 10_000, threshold: 10_000 },
  ],
  [
    '4.1',
    'one below',
    { citizens: { affected: 9_999, estimate: 'e' } },
    'not_met',
    'CITIZENS_BELOW_THRESHOLD',
    { affected: 9_999, threshold: 10_000 },
  ],
  [
    '4.1',
    'nobody',
    { citizens: { affected: 0 } },
    'not_met',
    'CITIZENS_BELOW_THRESHOLD',
    { affected: 0, threshold: 10_000 },
  ],
  [
    '4.1',
    'no estimate',
    { citizens: { affected: 10_000 } },
    'evidence_missing',
    'CITIZENS_EVIDENCE_MISSING',
    { missing: ['citizens.estimate'] },
  ],
  [
    '4.1',
    'a blank estimate',
    { citizens: { affected: 10_000, estimate: '\t' } },
    'evidence_missing',
    'CITIZENS_EVIDENCE_MISSING',
  ],
  [
    '4.1',
    'an estimate without the number',
    { citizens: { estimate: 'e' } },
    'evidence_missing',
    'CITIZENS_EVIDENCE_MISSING',
    { missing: ['citizens.affected'] },
  ],
  ['4.1', 'nothing', {}, 'not_met', 'CITIZENS_NOT_STATED', {}],
  ['4.1', 'an empty group', { citizens: {} }, 'not_met', 'CITIZENS_NOT_STATED'],

  ['4.2', 'affected', { safety: { affected: true, estimate: 'e' } }, 'suggested', 'SAFETY_AFFECTED', {}],
  [
    '4.2',
    'no estimate',
    { safety: { affected: true } },
    'evidence_missing',
    'SAFETY_EVIDENCE_MISSING',
    { missing: ['safety.estimate'] },
  ],
  [
    '4.2',
    'an estimate alone',
    { safety: { estimate: 'e' } },
    'evidence_missing',
    'SAFETY_EVIDENCE_MISSING',
    { missing: ['safety.affected'] },
  ],
  ['4.2', 'not affected', { safety: { affected: false, estimate: 'e' } }, 'not_met', 'SAFETY_NOT_AFFECTED'],
  ['4.2', 'nothing', {}, 'not_met', 'SAFETY_NOT_STATED'],

  ['4.3', 'first', { innovation: { firstInCity: true, explanation: 'e' } }, 'suggested', 'FIRST_IN_CITY', {}],
  [
    '4.3',
    'no explanation',
    { innovation: { firstInCity: true } },
    'evidence_missing',
    'INNOVATION_EVIDENCE_MISSING',
    { missing: ['innovation.explanation'] },
  ],
  [
    '4.3',
    'an explanation alone',
    { innovation: { explanation: 'e' } },
    'evidence_missing',
    'INNOVATION_EVIDENCE_MISSING',
    { missing: ['innovation.firstInCity'] },
  ],
  ['4.3', 'not first', { innovation: { firstInCity: false, explanation: 'e' } }, 'not_met', 'NOT_FIRST_IN_CITY'],
  ['4.3', 'nothing', {}, 'not_met', 'INNOVATION_NOT_STATED'],

  [
    '4.4',
    'a site',
    { iconicSite: { name: 'Kok-Tobe', explanation: 'e' } },
    'suggested',
    'ICONIC_SITE_TOUCHED',
    { site: 'Kok-Tobe' },
  ],
  [
    '4.4',
    'no explanation',
    { iconicSite: { name: 'Kok-Tobe' } },
    'evidence_missing',
    'ICONIC_SITE_EVIDENCE_MISSING',
    { missing: ['iconicSite.explanation'] },
  ],
  [
    '4.4',
    'an explanation alone',
    { iconicSite: { explanation: 'e' } },
    'evidence_missing',
    'ICONIC_SITE_EVIDENCE_MISSING',
    { missing: ['iconicSite.name'] },
  ],
  ['4.4', 'nothing', {}, 'not_met', 'NO_ICONIC_SITE'],
  ['4.4', 'a blank name', { iconicSite: { name: ' ' } }, 'not_met', 'NO_ICONIC_SITE'],

  ['4.5', 'one tiyn over', cost(over, over), 'suggested', 'COST_OVER_THRESHOLD', { total: over, threshold: limit }],
  ['4.5', 'one tiyn over, in parts', cost(over, limit, '0.01'), 'suggested', 'COST_OVER_THRESHOLD'],
  ['4.5', 'tenths lost by floats', cost('5000000000.30', limit, '0.10', '0.20'), 'suggested', 'COST_OVER_THRESHOLD'],
  [
    '4.5',
    'the same amounts written otherwise',
    cost('6000000000', '6000000000.0'),
    'suggested',
    'COST_OVER_THRESHOLD',
    { total: '6000000000.00', threshold: limit },
  ],
  [
    '4.5',
    'exactly the threshold',
    cost(limit, limit),
    'not_met',
    'COST_NOT_OVER_THRESHOLD',
    { total: limit, threshold: limit },
  ],
  ['4.5', 'below, and it does not add up', cost('100', '90'), 'not_met', 'COST_NOT_OVER_THRESHOLD'],
  [
    '4.5',
    'a total alone, below',
    { cost: { total: '1' } },
    'not_met',
    'COST_NOT_OVER_THRESHOLD',
    { total: '1.00', threshold: limit },
  ],
  [
    '4.5',
    'categories alone, below',
    cost(undefined, limit),
    'not_met',
    'COST_NOT_OVER_THRESHOLD',
    { total: limit, threshold: limit },
  ],
  ['4.5', 'no breakdown', { cost: { total: over } }, 'evidence_missing', 'COST_BREAKDOWN_MISSING', { total: over }],
  ['4.5', 'an empty breakdown', cost(over), 'evidence_missing', 'COST_BREAKDOWN_MISSING', { total: over }],
  [
    '4.5',
    'one tiyn short',
    cost(over, limit),
    'evidence_missing',
    'COST_BREAKDOWN_DOES_NOT_ADD_UP',
    { total: over, sum: limit },
  ],
  [
    '4.5',
    'one tiyn too much',
    cost(over, limit, '0.02'),
    'evidence_missing',
    'COST_BREAKDOWN_DOES_NOT_ADD_UP',
    { total: over, sum: '5000000000.02' },
  ],
  [
    '4.5',
    'a breakdown over an understated total',
    cost(limit, over),
    'evidence_missing',
    'COST_BREAKDOWN_DOES_NOT_ADD_UP',
    { total: limit, sum: over },
  ],
  [
    '4.5',
    'a category without its amount',
    cost(over, over, undefined),
    'evidence_missing',
    'COST_BREAKDOWN_INCOMPLETE',
    { incomplete: 1 },
  ],
  [
    '4.5',
    'categories without names',
    { cost: { total: over, categories: [{ amount: over }, { category: ' ', amount: '0' }] } },
    'evidence_missing',
    'COST_BREAKDOWN_INCOMPLETE',
    { incomplete: 2 },
  ],
  [
    '4.5',
    'categories alone, over',
    cost(undefined, limit, '0.01'),
    'evidence_missing',
    'COST_TOTAL_MISSING',
    { sum: over },
  ],
  ['4.5', 'nothing', {}, 'not_met', 'COST_NOT_STATED'],
  ['4.5', 'categories without amounts', cost(undefined, undefined), 'not_met', 'COST_NOT_STATED'],

  [
    '4.6',
    'exactly at the score',
    { risks: [risk(3, 5)], ...asked },
    'suggested',
    'HIGH_RISKS',
    { risks: 1, worst: 15, threshold: 15 },
  ],
  [
    '4.6',
    'two high risks of three',
    { risks: [risk(5, 5), risk(1, 1), risk(4, 4)], ...asked },
    'suggested',
    'HIGH_RISKS',
    { risks: 2, worst: 25, threshold: 15 },
  ],
  [
    '4.6',
    'just below',
    { risks: [risk(3, 4), risk(2, 5)], ...asked },
    'not_met',
    'NO_HIGH_RISK',
    { worst: 12, threshold: 15 },
  ],
  [
    '4.6',
    'no question',
    { risks: [risk(3, 5)] },
    'evidence_missing',
    'HIGH_RISK_EVIDENCE_MISSING',
    { missing: ['riskQuestion'] },
  ],
  [
    '4.6',
    'no title and no question',
    { risks: [risk(3, 5, ' ')] },
    'evidence_missing',
    'HIGH_RISK_EVIDENCE_MISSING',
    { missing: ['risks.title', 'riskQuestion'] },
  ],
  ['4.6', 'one high risk is named', { risks: [risk(5, 5, ' '), risk(3, 5)], ...asked }, 'suggested', 'HIGH_RISKS'],
  [
    '4.6',
    'the named one is not high',
    { risks: [risk(5, 5, ' '), risk(1, 1)], ...asked },
    'evidence_missing',
    'HIGH_RISK_EVIDENCE_MISSING',
    { missing: ['risks.title'] },
  ],
  [
    '4.6',
    'an impact that may make it high',
    { risks: [risk(3, undefined)], ...asked },
    'evidence_missing',
    'HIGH_RISK_EVIDENCE_MISSING',
    { missing: ['risks.impact'] },
  ],
  [
    '4.6',
    'nothing assessed',
    { risks: [{ title: 'Flood' }], ...asked },
    'evidence_missing',
    'HIGH_RISK_EVIDENCE_MISSING',
    { missing: ['risks.probability', 'risks.impact'] },
  ],
  [
    '4.6',
    'an impact that cannot make it high',
    { risks: [risk(2, undefined)], ...asked },
    'not_met',
    'NO_HIGH_RISK',
    { worst: 0, threshold: 15 },
  ],
  ['4.6', 'a question alone', asked, 'not_met', 'NO_RISKS_STATED'],
  ['4.6', 'an empty register', { risks: [], ...asked }, 'not_met', 'NO_RISKS_STATED'],
];

describe.each(cases)('%s, %s', (code, _why, facts, outcome, reason, params) => {
  const expected = params === undefined ? { code, reason } : { code, reason, params };

  it('before the head answers', () =>
    expect(findingOn(code, factsWith(facts))).toMatchObject({
      ...expected,
      result: outcome === 'suggested' ? 'candidate' : outcome,
    }));

  it('when the head attests', () =>
    expect(findingOn(code, factsWith({ ...facts, attestation: { direction: 'II', criteria: [code] } }))).toMatchObject({
      ...expected,
      result: outcome === 'suggested' ? 'met' : outcome,
    }));
});

const relaxed: [SignificanceCode, Partial<PolicyParameters>, Partial<ScreeningFacts>][] = [
  ['4.1', { citizens: { min: 9_999, estimateRequired: false } }, { citizens: { affected: 9_999 } }],
  ['4.2', { safety: { estimateRequired: false } }, { safety: { affected: true } }],
  ['4.3', { innovation: { explanationRequired: false } }, { innovation: { firstInCity: true } }],
  ['4.4', { iconicSite: { explanationRequired: false } }, { iconicSite: { name: 'Kok-Tobe' } }],
  ['4.5', { cost: { over: '4999999999.99', breakdownRequired: false } }, { cost: { total: limit } }],
  ['4.6', { highRisk: { minScore: 12, questionRequired: false } }, { risks: [risk(3, 4)] }],
];
it.each(relaxed)('%s follows the policy', (code, parameters, facts) => {
  const policy = { version: 2, parameters: { ...basePolicy.parameters, ...parameters } };
  expect(findingOn(code, factsWith(facts), policy).result).toBe('candidate');
  expect(findingOn(code, factsWith(facts)).result).not.toBe('candidate');
});

it('a policy that needs no breakdown still does not take an understated total for the cost', () => {
  const parameters = { ...basePolicy.parameters, cost: { over: limit, breakdownRequired: false } };
  expect(findingOn('4.5', factsWith(cost(limit, over)), { version: 2, parameters })).toMatchObject({
    result: 'evidence_missing',
    reason: 'COST_BREAKDOWN_DOES_NOT_ADD_UP',
  });
});
