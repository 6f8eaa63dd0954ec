import type { Day } from '#libs/kernel';
import type { HealthFacts } from './health-facts.js';
import { changesOn, health } from './health.js';
import type { Health, HealthReason, Signal } from './health.js';
import type { DeliveryPolicy } from './policy.js';
import { divergence, pointsOf, pointsOfSignal } from './rating.js';
import type { Rating } from './rating.js';

/** What is kept of a project's health from one look to the next; moments are ISO 8601 text. */
export interface KeptHealth {
  readonly changesOn: Day | null;
  readonly schedule: Signal;
  readonly budget: Signal;
  readonly risks: Signal;
  readonly overall: Signal;
  readonly overallSince: string;
  readonly signals: object;
  readonly divergence: number | null;
  readonly diverging: boolean;
  readonly divergingSince: string | null;
  readonly policyVersion: number;
}

/** A project as it is looked at: its facts, its last rating from each side, and what is judged by. */
export interface LookedAt {
  readonly facts: HealthFacts;
  readonly owner: Rating | null;
  readonly office: Rating | null;
  readonly policy: DeliveryPolicy;
  readonly policyVersion: number;
}

/** What is to be kept from now on; since when is carried on while the same holds. */
export function keptHealth(looked: LookedAt, before: KeptHealth | null, today: Day, now: Date): KeptHealth {
  const { facts, owner, office, policy, policyVersion } = looked;
  const computed = health(facts, policy, today);
  const points = divergenceOf(computed.overall, owner, office);
  const diverging = points !== null && points >= policy.ratings.divergencePoints;
  return {
    changesOn: changesOn(facts, policy, today),
    schedule: computed.schedule.signal,
    budget: computed.budget.signal,
    risks: computed.risks.signal,
    overall: computed.overall,
    overallSince: before?.overall === computed.overall ? before.overallSince : now.toISOString(),
    signals: figuresOf(computed),
    divergence: points,
    diverging,
    divergingSince: diverging ? (before?.divergingSince ?? now.toISOString()) : null,
    policyVersion,
  };
}

export const divergenceOf = (overall: Signal, owner: Rating | null, office: Rating | null): number | null =>
  divergence([owner && pointsOf(owner), office && pointsOf(office), pointsOfSignal(overall)]);

/** What the signals stand on: the reasons of each, and how far the end has moved. */
const figuresOf = ({ schedule, budget, risks, slip }: Health): object => ({
  reasons: { schedule: schedule.reasons, budget: budget.reasons.map(withoutCourse), risks: risks.reasons },
  slip,
});

/**
 * How much of the year is over says the day itself. Kept, it would make another row, and a line of the history, of every look on
 * another day.
 */
const withoutCourse = ({ params, ...reason }: HealthReason): HealthReason => ({
  ...reason,
  params: Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'expected')),
});
