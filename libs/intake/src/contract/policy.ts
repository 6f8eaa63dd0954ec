import { day, money, prose } from '#contracts/platform';
import { z } from 'zod';
import { BASE_POLICY_PARAMETERS } from '../domain/policy.js';
import { distinct, organisationKind } from './codes.js';

const kinds = distinct(organisationKind, 6).min(1);

const positiveMoney = money.refine((value) => /[1-9]/.test(value), { params: { code: 'NOT_POSITIVE' } });

/** Thresholds and evidence rules; every one is named, so that a version stands by itself. */
export const policyParameters = z
  .strictObject({
    crossSector: z.strictObject({
      minOrganisations: z.int().min(1).max(50),
      minHeads: z.int().min(1).max(20),
      kinds,
      partRequired: z.boolean(),
    }),
    centralKinds: kinds,
    coordination: z.strictObject({ minMembers: z.int().min(1).max(50), reasonRequired: z.boolean() }),
    citizens: z.strictObject({ min: z.int().min(1).max(100_000_000), estimateRequired: z.boolean() }),
    safety: z.strictObject({ estimateRequired: z.boolean() }),
    innovation: z.strictObject({ explanationRequired: z.boolean() }),
    iconicSite: z.strictObject({ explanationRequired: z.boolean() }),
    cost: z.strictObject({ over: positiveMoney, breakdownRequired: z.boolean() }),
    highRisk: z.strictObject({ minScore: z.int().min(1).max(25), questionRequired: z.boolean() }),
    attestation: z.strictObject({ remindAfterDays: z.int().min(1).max(90) }),
  })
  .meta({
    id: 'PolicyParameters',
    example: BASE_POLICY_PARAMETERS,
  });

const note = prose(2000).meta({
  description: 'Why the policy changes',
  example: 'The cost threshold follows the republican budget of 2027',
});

/** A new version; it has no effect until it is put in force. */
export const policyDraftInput = z
  .strictObject({ parameters: policyParameters, note: note.optional() })
  .meta({ id: 'PolicyDraftInput' });

/** Puts a draft in force from a day on. */
export const policyActivationInput = z
  .strictObject({ effectiveFrom: day })
  .meta({ id: 'PolicyActivationInput', example: { effectiveFrom: '2027-01-01' } });

export type PolicyParametersInput = z.infer<typeof policyParameters>;
export type PolicyDraftInput = z.infer<typeof policyDraftInput>;
export type PolicyActivationInput = z.infer<typeof policyActivationInput>;
