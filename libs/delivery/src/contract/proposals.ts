import { z } from 'zod';
import { id, moment, prose, trilingualView } from '#contracts/platform';
import { linkedMilestone, span, workingDays } from './schedule-words.js';

export const PROPOSAL_STATES = ['open', 'accepted', 'declined', 'withdrawn'] as const;

const person = z.object({ id, name: trilingualView }).nullable();

const note = prose(2000);
export const proposalAnswer = z
  .discriminatedUnion('accepted', [
    z.strictObject({ accepted: z.literal(true), note: note.nullish() }),
    z.strictObject({
      accepted: z.literal(false),
      note: note.meta({ description: 'How the forecast is kept although what it waits for comes later' }),
    }),
  ])
  .meta({ id: 'ForecastProposalAnswer', example: { accepted: true } });
export type ProposalAnswer = z.infer<typeof proposalAnswer>;

export const proposalView = z
  .object({
    id,
    state: z.enum(PROPOSAL_STATES),
    milestone: linkedMilestone,
    cause: linkedMilestone.nullable().meta({
      description:
        'The milestone from which the push comes, however many others hand it on; null in a draft that the reader does not see',
    }),
    causedBy: person.meta({ description: 'Who moved the cause; null when the product cannot tell' }),
    from: span.meta({ description: 'The forecast of the milestone when it was asked' }),
    to: span.meta({ description: 'The earliest days that what it waits for leaves it' }),
    workingDays: workingDays('From the one finish to the other'),
    answer: z.string().nullable().meta({ example: 'Закладываем вторую смену' }),
    answeredBy: person,
    answeredAt: moment.nullable(),
    createdAt: moment,
    version: z.int(),
    mayAnswer: z.boolean().meta({ description: 'The reader may answer it now' }),
  })
  .meta({ id: 'ForecastProposal' });

export const proposalList = z.object({ items: z.array(proposalView) }).meta({ id: 'ForecastProposalList' });
