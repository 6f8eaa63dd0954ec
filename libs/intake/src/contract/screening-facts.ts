import { day, line, money, prose } from '#contracts/platform';
import { z } from 'zod';
import { attestedCriteria, directionCode, organisationKind } from './codes.js';

const participant = z.strictObject({
  organisation: line(200).optional().meta({ description: 'Code of the organisation' }),
  kind: organisationKind.optional(),
  head: directionCode
    .nullable()
    .optional()
    .meta({ description: 'Direction whose head curates the organisation; null when none does' }),
  part: prose(2000).optional().meta({ description: 'What the organisation does in the project' }),
});

const degree = z.int().min(1).max(5);

/**
 * The facts a screening reads. All are optional but the direction, inside the groups too: what is missing becomes
 * `evidence_missing`, while unknown fields, wrong types and impossible values are refused.
 */
export const screeningFactsInput = z
  .strictObject({
    direction: directionCode,
    mandate: z
      .strictObject({
        issuer: z.enum(['head_of_state', 'government', 'akim']).optional(),
        number: line(100).optional(),
        date: day.optional(),
      })
      .optional(),
    participants: z.array(participant).max(200).optional(),
    bundleParticipants: z.array(participant).max(1000).optional(),
    funding: z
      .array(
        z.strictObject({
          source: z.enum(['republican', 'local', 'private', 'ppp', 'international', 'participatory']).optional(),
          amount: money.optional(),
        }),
      )
      .max(200)
      .optional(),
    coordination: z
      .strictObject({
        level: z.enum(['none', 'head', 'committee_members', 'akim']).optional(),
        members: z.int().min(0).max(100).optional(),
        reason: prose(5000).optional(),
      })
      .optional(),
    citizens: z
      .strictObject({ affected: z.int().min(0).max(100_000_000).optional(), estimate: prose(5000).optional() })
      .optional(),
    safety: z.strictObject({ affected: z.boolean().optional(), estimate: prose(5000).optional() }).optional(),
    innovation: z.strictObject({ firstInCity: z.boolean().optional(), explanation: prose(5000).optional() }).optional(),
    iconicSite: z.strictObject({ name: line(300).optional(), explanation: prose(5000).optional() }).optional(),
    cost: z
      .strictObject({
        total: money.optional(),
        categories: z
          .array(z.strictObject({ category: line(200).optional(), amount: money.optional() }))
          .max(200)
          .optional(),
      })
      .optional(),
    risks: z
      .array(z.strictObject({ title: line(500).optional(), probability: degree.optional(), impact: degree.optional() }))
      .max(200)
      .optional(),
    riskQuestion: prose(5000).optional(),
    attestation: z
      .strictObject({ direction: directionCode.optional(), criteria: attestedCriteria.optional() })
      .optional(),
  })
  .meta({
    id: 'ScreeningFacts',
    example: {
      direction: 'II',
      mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
      participants: [
        {
          organisation: 'entrepreneurship',
          kind: 'akimat',
          head: 'II',
          part: 'Selects the investors and keeps the register of the zone',
        },
        { organisation: 'energy', kind: 'akimat', head: 'I', part: 'Brings power and water to the 194 hectares' },
      ],
      funding: [{ source: 'republican', amount: '1200000000.00' }],
      coordination: {
        level: 'committee_members',
        members: 2,
        reason: 'Land and networks lie with two heads of direction',
      },
      citizens: { affected: 9400, estimate: 'About 9 400 workplaces in manufacturing' },
      cost: {
        total: '5000000000.01',
        categories: [
          { category: 'construction', amount: '4200000000.01' },
          { category: 'networks', amount: '800000000.00' },
        ],
      },
      risks: [{ title: 'Demand of investors falls short', probability: 3, impact: 4 }],
    },
  });

export type ScreeningFactsInput = z.infer<typeof screeningFactsInput>;
