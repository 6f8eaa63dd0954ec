import { z } from 'zod';
import { day, id, language, line, moment, prose, trilingualView } from '#contracts/platform';
import { RATINGS } from '../domain/update-content.js';
import { UPDATE_STATES, UPDATE_STEP_NAMES } from '../domain/update-steps.js';
import { projectExample, projectRef } from './obligations.js';
import { personRef } from './periods.js';

/** A judgement in fewer words is none; ratings ask for as many. */
const MIN_NARRATIVE = 20;
const words = prose(10_000).nullish();

const fields = {
  language: language.meta({ description: 'In which its words are written' }),
  progress: words.meta({ description: 'What was done' }),
  problems: words.meta({ description: 'Needed from amber on' }),
  nextSteps: words.meta({ description: 'What comes next' }),
  helpNeeded: words.meta({ description: 'What others are asked for' }),
  rating: z
    .enum(RATINGS)
    .nullish()
    .meta({ description: 'The owner’s confidence in delivery; becomes the owner’s rating on submission' }),
  ratingNarrative: prose(5000).min(MIN_NARRATIVE).nullish().meta({ description: 'On what the judgement rests' }),
  forecasts: z
    .array(z.strictObject({ milestoneId: id, forecastOn: day, note: prose(2000).nullish() }))
    .max(200)
    .optional()
    .meta({ description: 'New forecasts of milestones, entered on submission; the same day confirms' }),
};

const said = {
  language: 'ru' as const,
  progress: 'Завершён фундамент, смонтирован каркас двух секций.',
  problems: 'Поставка кабеля задерживается на три недели.',
  nextSteps: 'Монтаж кровли, подключение к сетям.',
  helpNeeded: null,
  rating: 'amber' as const,
  ratingNarrative: 'Срок держится, если кабель придёт до 15 декабря.',
};

export const periodName = line(10).meta({ description: 'The name of a period', example: '2026-11' });

export const statusUpdateInput = z.strictObject({ period: periodName, ...fields }).meta({
  id: 'StatusUpdateInput',
  example: {
    period: '2026-11',
    ...said,
    forecasts: [{ milestoneId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d', forecastOn: '2027-01-15', note: 'Ждём кабель' }],
  },
});
export type StatusUpdateInput = z.infer<typeof statusUpdateInput>;

/** Only the fields that change; null empties one. */
export const statusUpdatePatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'StatusUpdatePatch', example: { problems: 'Поставка кабеля задерживается на три недели.' } });
export type StatusUpdatePatch = z.infer<typeof statusUpdatePatch>;

export const updateStepInput = z
  .strictObject({
    step: z.enum(UPDATE_STEP_NAMES),
    remarks: prose(5000).nullish().meta({ description: 'What has to be put right; needed for a return' }),
    deadline: day.nullish().meta({ description: 'By when; needed for a return' }),
  })
  .meta({
    id: 'StatusUpdateStepInput',
    example: { step: 'return', remarks: 'Укажите причину задержки кабеля и срок поставки', deadline: '2026-12-09' },
  });
export type UpdateStepInput = z.infer<typeof updateStepInput>;

const forecast = z.object({
  milestoneId: id,
  number: z.int(),
  title: trilingualView,
  forecastOn: day.meta({ description: 'As stated' }),
  note: z.string().nullable(),
});

const content = z.object({
  language,
  progress: z.string().nullable(),
  problems: z.string().nullable(),
  nextSteps: z.string().nullable(),
  helpNeeded: z.string().nullable(),
  rating: z.enum(RATINGS).nullable(),
  ratingNarrative: z.string().nullable(),
  forecasts: z.array(forecast),
});

const periodRef = z.object({
  id,
  name: z.string().meta({ example: '2026-11' }),
  kind: z.enum(['month', 'quarter']),
  startsOn: day,
  endsOn: day,
  state: z.enum(['open', 'frozen']),
});
const periodRefExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  name: '2026-11',
  kind: 'month' as const,
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  state: 'open' as const,
};

const item = z.object({
  id,
  version: z.int(),
  period: periodRef,
  state: z.enum(UPDATE_STATES),
  revision: z.int().meta({ description: 'How often it has been submitted' }),
  language,
  rating: z.enum(RATINGS).nullable(),
  dueOn: day,
  submittedBy: personRef.nullable(),
  submittedAt: moment.nullable(),
  deadline: day.nullable().meta({ description: 'By when what was returned is to come back' }),
  illustrative: z.boolean().meta({ description: 'Invented, to show the product' }),
});

const person = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
  name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
};
const itemExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6e',
  version: 2,
  period: periodRefExample,
  state: 'submitted' as const,
  revision: 1,
  language: 'ru' as const,
  rating: 'amber' as const,
  dueOn: '2026-12-07',
  submittedBy: person,
  submittedAt: '2026-12-04T09:00:00.000Z',
  deadline: null,
  illustrative: false,
};

export const statusUpdateList = z
  .object({ items: z.array(item), mayWrite: z.boolean() })
  .meta({ id: 'StatusUpdateList', example: { items: [itemExample], mayWrite: false } });

const contentExample = { ...said, forecasts: [] };

export const statusUpdateView = item
  .extend({
    project: projectRef,
    content: content.meta({
      description: 'As it stands; while its writers put right what was returned, others read what was submitted last',
    }),
    steps: z.array(
      z.object({
        revision: z.int(),
        name: z.enum(['submitted', 'returned', 'confirmed']),
        remarks: z.string().nullable(),
        deadline: day.nullable(),
        content: content.nullable().meta({ description: 'What was submitted, as it was worded then' }),
        actor: z.object({ id, name: z.string() }),
        at: moment,
      }),
    ),
    createdBy: personRef,
    updatedBy: personRef,
    updatedAt: moment,
    possibleSteps: z.array(z.enum(UPDATE_STEP_NAMES)),
    mayEdit: z.boolean(),
  })
  .meta({
    id: 'StatusUpdate',
    example: {
      ...itemExample,
      project: projectExample,
      content: contentExample,
      steps: [
        {
          revision: 1,
          name: 'submitted' as const,
          remarks: null,
          deadline: null,
          content: contentExample,
          actor: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a7c', name: 'Айгуль Серик' },
          at: '2026-12-04T09:00:00.000Z',
        },
      ],
      createdBy: { ...person, id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a8c' },
      updatedBy: { ...person, id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a9c' },
      updatedAt: '2026-12-04T09:00:00.000Z',
      possibleSteps: ['return', 'confirm'],
      mayEdit: false,
    },
  });

const milestone = z.object({ milestoneId: id, number: z.int(), title: trilingualView });
const moved = milestone.extend({ from: day, to: day, days: z.int() });
const on = milestone.extend({ on: day });
const amount = z.string().nullable().meta({ example: '1200000000.00' });
const issue = z.object({
  id,
  number: z.int(),
  title: z.string(),
  severity: z.enum(['low', 'medium', 'high']),
  state: z.enum(['open', 'answered', 'resolved']),
});

export const draftFacts = z
  .object({
    project: projectRef,
    period: periodRef,
    dueOn: day,
    updateId: id.nullable().meta({ description: 'The update that has been begun' }),
    milestones: z.object({
      reached: z.array(on).meta({ description: 'In the period' }),
      slipped: z.array(moved).meta({ description: 'Foreseen later at its end than at its beginning' }),
      recovered: z.array(moved),
      overdue: z.array(on).meta({ description: 'Today' }),
      coming: z.array(on).meta({ description: 'Due in the next period' }),
    }),
    money: z
      .object({
        plan: amount,
        adjusted: amount,
        committed: amount,
        actual: amount,
        unfunded: amount,
        booked: amount.meta({ description: 'Entered for the months of the period; null where nobody has' }),
      })
      .nullable()
      .meta({ description: 'Null while there is no budget' }),
    issues: z.object({ raised: z.array(issue), resolved: z.array(issue), open: z.array(issue) }),
    risks: z.object({
      raised: z.int(),
      closed: z.int(),
      high: z.array(z.object({ id, number: z.int(), title: z.string(), score: z.int() })),
    }),
    health: z
      .object({ overall: z.string(), schedule: z.string(), budget: z.string(), risks: z.string() })
      .nullable()
      .meta({ example: { overall: 'amber', schedule: 'green', budget: 'amber', risks: 'green' } }),
    rating: z.object({ owner: z.enum(RATINGS).nullable(), office: z.enum(RATINGS).nullable() }),
    previous: content
      .omit({ forecasts: true })
      .extend({ period: z.string() })
      .nullable()
      .meta({ description: 'What was last submitted of the period before' }),
  })
  .meta({
    id: 'StatusUpdateFacts',
    example: {
      project: projectExample,
      period: periodRefExample,
      dueOn: '2026-12-07',
      updateId: null,
      milestones: {
        reached: [
          {
            milestoneId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
            number: 3,
            title: { kk: null, ru: 'Фундамент', en: null },
            on: '2026-11-18',
          },
        ],
        slipped: [],
        recovered: [],
        overdue: [],
        coming: [],
      },
      money: {
        plan: '1200000000.00',
        adjusted: '1200000000.00',
        committed: '800000000.00',
        actual: '310000000.00',
        unfunded: '0.00',
        booked: '42000000.00',
      },
      issues: { raised: [], resolved: [], open: [] },
      risks: { raised: 0, closed: 1, high: [] },
      health: { overall: 'amber', schedule: 'green', budget: 'amber', risks: 'green' },
      rating: { owner: 'amber_green', office: null },
      previous: null,
    },
  });
