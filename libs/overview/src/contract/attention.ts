import { z } from 'zod';
import { day, id, moment, trilingualView } from '#contracts/platform';

export const attentionView = z
  .object({
    items: z.array(
      z
        .object({
          kind: z.string().meta({ description: 'What has to be done', example: 'overdue_milestone' }),
          subjectId: id.meta({ description: 'What it is about: the milestone, the instruction, the project …' }),
          text: z.string().meta({
            description: 'The same in the language of the request',
            example: 'Веха «Определён подрядчик» должна была быть достигнута 15.10.2026.',
          }),
          since: moment.meta({ description: 'Since when it waits' }),
          dueOn: day.nullable(),
          project: z
            .object({ id, code: z.string().meta({ example: 'ALM-2026-0001' }), title: trilingualView })
            .nullable(),
          href: z.string().meta({
            description: 'Where it is done',
            example: '/api/v1/milestones/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
          }),
        })
        .meta({ id: 'AttentionItem' }),
    ),
    counts: z.record(z.string(), z.object({ count: z.int(), more: z.boolean() })).meta({
      description:
        'How many wait of each kind, counted up to 100; `more` when there are more. Kinds without any are left out.',
      example: { overdue_milestone: { count: 3, more: false } },
    }),
  })
  .meta({ id: 'Attention' });
