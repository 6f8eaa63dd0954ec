import { z } from 'zod';
import { criterionCode } from './codes.js';

export const findingAnswer = z.object({
  code: criterionCode,
  result: z.enum(['met', 'candidate', 'evidence_missing', 'not_met']),
  reason: z.string().meta({ description: 'Machine code of the reason', example: 'MANDATE_FROM_HEAD_OF_STATE' }),
  params: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
    .meta({ description: 'The values the result rests on', example: { number: '22-3011', date: '2022-05-19' } }),
  text: z.string().meta({
    description: 'The same as a sentence in the language asked for',
    example: 'The Head of State set the priority of the project: act No. 22-3011 of 19 May 2022.',
  }),
});

/** A screening with its sentences: all nine criteria, always in the same order. */
export const previewAnswer = z
  .object({
    flagged: z.boolean(),
    policyVersion: z.int(),
    criteria: z.array(findingAnswer),
  })
  .meta({
    id: 'ScreeningAnswer',
    example: {
      flagged: true,
      policyVersion: 1,
      criteria: [
        {
          code: '1',
          result: 'met',
          reason: 'MANDATE_FROM_HEAD_OF_STATE',
          params: { number: '22-3011', date: '2022-05-19' },
          text: 'The Head of State set the priority of the project: act No. 22-3011 of 19 May 2022.',
        },
        {
          code: '2',
          result: 'not_met',
          reason: 'TOO_FEW_ORGANISATIONS',
          params: { organisations: 2, heads: 2, requiredOrganisations: 3, requiredHeads: 2 },
          text: '2 organisations of the akimat take part; the criterion needs at least 3.',
        },
        {
          code: '3',
          result: 'met',
          reason: 'REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS',
          params: { amount: '1200000000.00', members: 2 },
          text: 'The republican budget gives 1,200,000,000 tenge, and coordination by 2 members of the Steering Committee is needed.',
        },
        ...['4.1', '4.2', '4.3', '4.4', '4.5', '4.6'].map((code) => ({
          code,
          result: 'not_met',
          reason: 'COVERED_BY_OTHER_CRITERIA',
          params: { criteria: ['1', '3'] },
          text: 'Not considered: the project already meets criteria 1, 3.',
        })),
      ],
    },
  });

export type PreviewAnswer = z.infer<typeof previewAnswer>;
