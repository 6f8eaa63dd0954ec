import { z } from 'zod';
import { day, id, moment, prose, trilingualView } from '#contracts/platform';
import { SIGNALS } from '../domain/health.js';
import { BASE_DELIVERY_POLICY } from '../domain/policy.js';

const days = z.int().min(1).max(3650);
const percent = z.int().min(1).max(100);
const variance = z.int().min(1).max(1000);
const score = z.int().min(1).max(25);
const workingDays = z.int().min(1).max(250);

/** Every threshold is named, so that a version stands by itself. */
const parameters = z.strictObject({
  milestones: z.strictObject({ dueSoonDays: days, staleForecastDays: days }),
  health: z.strictObject({
    schedule: z.strictObject({
      amberSlipDays: days,
      redSlipDays: days,
      amberOverduePercent: percent,
      redOverduePercent: percent,
    }),
    budget: z.strictObject({
      amberVariancePercent: variance,
      redVariancePercent: variance,
      amberLagPercent: percent,
      redLagPercent: percent,
    }),
    risks: z.strictObject({ amberScore: score, redScore: score }),
  }),
  ratings: z.strictObject({ divergencePoints: z.int().min(1).max(4), staleDays: days }),
  budget: z.strictObject({ causeAbovePercent: variance }),
  clocks: z.strictObject({ owner: workingDays, head: workingDays, office: workingDays }),
});
export const deliveryPolicy = parameters.meta({
  id: 'DeliveryPolicyParameters',
  description: 'Thresholds are reached by the figure itself; clocks are working days, other days are calendar days',
  example: BASE_DELIVERY_POLICY,
});

const note = prose(2000).meta({ description: 'Why the policy changes', example: 'Order of the akim 4/12' });

/** A version in whole; it has no effect until it is put in force. */
export const deliveryPolicyDraft = z
  .strictObject({
    parameters: deliveryPolicy,
    note: note.optional(),
  })
  .meta({ id: 'DeliveryPolicyDraftInput' });

export const deliveryPolicyActivation = z
  .strictObject({ effectiveFrom: day })
  .meta({ id: 'DeliveryPolicyActivationInput', example: { effectiveFrom: '2027-01-01' } });

export const deliveryPolicyView = z
  .object({
    id,
    version: z.int().nullable().meta({ description: 'Null for a draft' }),
    revision: z.int(),
    parameters: deliveryPolicy,
    note: z.string().nullable(),
    effectiveFrom: day.nullable(),
    activatedAt: moment.nullable(),
    createdAt: moment,
    inForce: z.boolean(),
  })
  .meta({ id: 'DeliveryPolicy' });
const counts = z.object({ green: z.int(), amber: z.int(), red: z.int(), unknown: z.int() });
const judgedTwice = z.array(
  z.object({
    id,
    code: z.string().meta({ example: 'ALM-2026-0001' }),
    title: trilingualView,
    now: z.enum(SIGNALS).meta({ description: 'By the policy in force' }),
    then: z.enum(SIGNALS).meta({ description: 'By the policy that is tried' }),
  }),
);
export const deliveryPolicyTrial = z
  .object({ evaluated: z.int(), now: counts, then: counts, worse: judgedTwice, better: judgedTwice })
  .meta({ id: 'DeliveryPolicyTrial', description: 'Signals of the projects in delivery, today, by both policies' });

export const deliveryPolicyList = z.object({ items: z.array(deliveryPolicyView) }).meta({ id: 'DeliveryPolicyList' });
