import { z } from 'zod';
import { day, id, moment, trilingualView } from '#contracts/platform';
import { OBLIGATION_STATES } from '../domain/obligation.js';
import { RATINGS } from '../domain/update-content.js';
import { obligationCounts, periodExample, personRef } from './periods.js';

export const projectRef = z.object({
  id,
  code: z.string().meta({ example: 'ALM-2026-0014' }),
  title: trilingualView,
  direction: z.string().meta({ example: 'II' }),
});

export const projectExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6a',
  code: 'ALM-2026-0014',
  title: { kk: null, ru: 'Автобусный парк на Момышулы', en: null },
  direction: 'II',
};
const manager = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
  name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
};

const obligation = z.object({
  project: projectRef,
  manager: personRef.nullable(),
  state: z.enum(OBLIGATION_STATES).meta({ description: 'missing: nothing has been submitted yet' }),
  dueOn: day,
  actsUntil: day
    .nullable()
    .meta({ description: 'Until when its writer has to act; that of the return for what was returned' }),
  late: z.boolean(),
  update: z
    .object({
      id,
      href: z.string().meta({
        description: 'Where it is read',
        example: '/api/v1/status-updates/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      }),
      revision: z.int(),
      rating: z.enum(RATINGS),
      submittedAt: moment,
      submittedLate: z.boolean().meta({ description: 'Whether it first came after its day' }),
    })
    .nullable()
    .meta({ description: 'What has been submitted; a draft is its writers’ alone' }),
  excused: z
    .object({ at: moment, stage: z.string().meta({ example: 'completed' }) })
    .nullable()
    .meta({ description: 'Since when nothing is owed, because the project has left delivery' }),
});

const example = {
  project: projectExample,
  manager,
  state: 'missing' as const,
  dueOn: '2026-12-07',
  actsUntil: '2026-12-07',
  late: true,
  update: null,
  excused: null,
};

export const obligationList = z
  .object({
    items: z.array(obligation),
    counts: obligationCounts.meta({ description: 'Of all that the filters let through' }),
  })
  .meta({ id: 'ObligationList', example: { items: [example], counts: periodExample.counts } });

export const lateList = z
  .object({
    items: z.array(
      obligation.extend({
        workingDaysLate: z.int().meta({ example: 2 }),
        reminders: z
          .array(
            z.object({
              step: z.string().meta({ example: 'escalated-lines' }),
              dueOn: day,
              told: z.array(personRef),
              at: moment,
            }),
          )
          .meta({ description: 'What has gone out since it was last submitted' }),
      }),
    ),
  })
  .meta({
    id: 'LateUpdateList',
    example: {
      items: [
        {
          ...example,
          workingDaysLate: 2,
          reminders: [{ step: 'after-1', dueOn: '2026-12-07', told: [manager], at: '2026-12-08T03:30:00.000Z' }],
        },
      ],
    },
  });
