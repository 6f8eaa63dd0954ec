import { z } from 'zod';
import { day, id, moment, prose } from '#contracts/platform';
import { COMPARISONS, MAJORITY_BASES, QUORUM_BASES } from '../domain/rules.js';

const threshold = <Base extends z.ZodType>(base: Base) => {
  const common = { base, comparison: z.enum(COMPARISONS) };
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('share'), value: z.string().max(7).meta({ example: '1/2' }) }),
    z.strictObject({ ...common, kind: z.literal('count'), value: z.int().min(0).max(999) }),
  ]);
};

/** Every rule is named, so that a version stands by itself. */
export const committeeRules = z
  .strictObject({
    quorum: threshold(z.enum(QUORUM_BASES)),
    majority: threshold(z.enum(MAJORITY_BASES)),
    castingVote: z.boolean().meta({ description: 'On a tie the chair’s vote counts a second time' }),
    secretBallotAllowed: z.boolean(),
    inAbsentia: z.strictObject({ minHours: z.int().min(1).max(8760) }),
    notice: z.strictObject({ days: z.int().min(0).max(90), whenShort: z.enum(['warn', 'refuse']) }),
  })
  .meta({
    id: 'CommitteeRules',
    example: {
      quorum: { base: 'all_voting', kind: 'share', comparison: 'strictly_more', value: '1/2' },
      majority: { base: 'votes_cast', kind: 'share', comparison: 'strictly_more', value: '1/2' },
      castingVote: true,
      secretBallotAllowed: true,
      inAbsentia: { minHours: 24 },
      notice: { days: 3, whenShort: 'warn' },
    },
  });

/** A new version; it has no effect until it is put in force. */
export const rulesDraftInput = z
  .strictObject({
    parameters: committeeRules,
    note: prose(2000).optional().meta({ description: 'Why the rules change', example: 'Order of the akim 4/12' }),
  })
  .meta({ id: 'CommitteeRulesDraftInput' });

export const rulesActivationInput = z
  .strictObject({ effectiveFrom: day })
  .meta({ id: 'CommitteeRulesActivationInput', example: { effectiveFrom: '2027-01-01' } });

export const rulesView = z
  .object({
    id,
    version: z.int().nullable().meta({ description: 'Null for a draft' }),
    revision: z.int(),
    parameters: committeeRules,
    note: z.string().nullable(),
    effectiveFrom: day.nullable(),
    activatedAt: moment.nullable(),
    createdAt: moment,
    inForce: z.boolean(),
  })
  .meta({ id: 'CommitteeRulesVersion' });
export const rulesList = z.object({ items: z.array(rulesView) }).meta({ id: 'CommitteeRulesList' });
