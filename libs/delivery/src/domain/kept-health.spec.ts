import type { BudgetSums, HealthFacts } from './health-facts.js';
import { keptHealth } from './kept-health.js';
import { BASE_DELIVERY_POLICY } from './policy.js';

const budget: BudgetSums = {
  set: true,
  plan: '1000.00',
  adjusted: '1000.00',
  unfunded: '0.00',
  actual: '900.00',
  ofYear: { adjusted: '1000.00', actual: '900.00' },
};
const facts: HealthFacts = {
  milestones: [],
  firstEndsOn: null,
  budget,
  risks: { assessed: 0, open: [] },
  issuesDueOn: [],
};
const looked = (ofYear: BudgetSums['ofYear']) => ({
  facts: { ...facts, budget: { ...budget, ofYear } },
  owner: null,
  office: null,
  policy: BASE_DELIVERY_POLICY,
  policyVersion: 1,
});
const first = keptHealth(looked(budget.ofYear), null, '2026-11-23', new Date('2026-11-23T05:00:00Z'));
const later = (ofYear: BudgetSums['ofYear'], day = '2026-11-24') =>
  keptHealth(looked(ofYear), first, day, new Date(`${day}T05:00:00Z`));

it('is the same on a later day on which nothing but the year has gone on', () => {
  expect(later(budget.ofYear)).toEqual(first);
});

it('is another when money was spent, or a year has begun', () => {
  expect(later({ adjusted: '1000.00', actual: '910.00' }).signals).not.toEqual(first.signals);
  expect(later(budget.ofYear, '2027-01-01').signals).not.toEqual(first.signals);
});
