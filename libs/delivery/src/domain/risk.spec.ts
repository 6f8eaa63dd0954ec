import { BASE_DELIVERY_POLICY } from './policy.js';
import { assertAnswered, assertRiskOpen, riskBand, riskScore } from './risk.js';

const thresholds = BASE_DELIVERY_POLICY.health.risks;

it.each([
  [1, 1, 1, 'low'],
  [1, 5, 5, 'low'],
  [2, 4, 8, 'medium'],
  [3, 4, 12, 'medium'],
  [3, 5, 15, 'high'],
  [5, 5, 25, 'high'],
])('probability %i and impact %i give %i, which is %s', (probability, impact, score, band) => {
  expect(riskScore({ probability, impact })).toBe(score);
  expect(riskBand(score, thresholds)).toBe(band);
});

it.each([
  ['one below the threshold of medium', 7, 'low'],
  ['one below the threshold of high', 14, 'medium'],
])('%s', (_, score, band) => {
  expect(riskBand(score, thresholds)).toBe(band);
});

it('asks the policy, not a number of its own', () => {
  expect(riskBand(9, { amberScore: 9, redScore: 10 })).toBe('medium');
  expect(riskBand(10, { amberScore: 9, redScore: 10 })).toBe('high');
});

describe('a plan of response', () => {
  const high = { probability: 3, impact: 5 };
  it.each(['approved', 'in_delivery', 'on_hold'])('is asked for of a high risk when the project is %s', (stage) => {
    for (const responsePlan of [undefined, null, ''])
      expect(() => assertAnswered({ ...high, responsePlan }, stage, thresholds)).toThrow('RESPONSE_PLAN_MISSING');
    expect(() => assertAnswered({ ...high, responsePlan: 'Второй подрядчик' }, stage, thresholds)).not.toThrow();
    expect(() => assertAnswered({ probability: 2, impact: 5 }, stage, thresholds)).not.toThrow();
  });
  it.each(['draft', 'submitted', 'on_agenda'])('is not asked for while it is %s', (stage) => {
    expect(() => assertAnswered(high, stage, thresholds)).not.toThrow();
  });
});

it('lets only an open risk change', () => {
  expect(() => assertRiskOpen('open')).not.toThrow();
  for (const state of ['occurred', 'closed'] as const) expect(() => assertRiskOpen(state)).toThrow('RISK_NOT_OPEN');
});
