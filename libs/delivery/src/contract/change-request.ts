import { z } from 'zod';
import { day, id, moment, money, prose, trilingualView } from '#contracts/platform';
import { CHANGE_REASONS } from '../domain/baseline-reasons.js';
import { CHANGE_REQUEST_STATES, CHANGE_ROUTES } from '../domain/change-request-rules.js';
import { decisionRef, personRef } from './baseline.js';
import { budgetCategory, budgetSource, budgetYear } from './budget.js';

const CHANGED_PARTS = ['baseline', 'budget'] as const;

const milestones = z
  .array(
    z.strictObject({
      milestoneId: id,
      toOn: day,
      toStartOn: day.nullish().meta({ description: 'Stays as promised when it is not given; null takes it away' }),
    }),
  )
  .max(1000);

const budget = z
  .array(
    z.strictObject({
      year: budgetYear,
      source: budgetSource.nullable().meta({ description: 'Null while no source has been found' }),
      category: budgetCategory,
      toAmount: money,
      cause: prose(2000).nullish().meta({ description: 'Why it departs from the first version' }),
    }),
  )
  .max(500);

const reasonCode = z.enum(CHANGE_REASONS).meta({ example: 'procurement' });
const justification = prose(4000).meta({ example: 'Конкурс признан несостоявшимся, объявлен повторно' });

const example = {
  reasonCode: 'procurement',
  justification: 'Конкурс признан несостоявшимся, объявлен повторно',
  milestones: [{ milestoneId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', toOn: '2027-03-31' }],
  budget: [{ year: 2027, source: 'local', category: 'Строительство', toAmount: '1300000000.00', cause: 'Рост цен' }],
};

export const changeRequestInput = z
  .strictObject({ reasonCode, justification, milestones: milestones.default([]), budget: budget.default([]) })
  .meta({ id: 'ChangeRequestInput', example });
export type ChangeRequestInput = z.infer<typeof changeRequestInput>;

/** A list that is given takes the place of the whole list. */
export const changeRequestPatch = z
  .strictObject({ reasonCode, justification, milestones, budget })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'ChangeRequestPatch', example: { justification: example.justification } });
export type ChangeRequestPatch = z.infer<typeof changeRequestPatch>;

export const changeRequestNote = z
  .strictObject({ note: prose(4000) })
  .meta({ id: 'ChangeRequestNote', example: { note: 'Подрядчик найден, сроки остаются' } });

export const changeRequestAnswer = z
  .strictObject({ approved: z.boolean(), note: prose(4000) })
  .meta({ id: 'ChangeRequestAnswer', example: { approved: true, note: 'Согласовано' } });
export type ChangeRequestAnswer = z.infer<typeof changeRequestAnswer>;

const brief = {
  id,
  version: z.int(),
  number: z.int().meta({ example: 2 }),
  project: z.object({ id, code: z.string().meta({ example: 'ALM-2026-0001' }), title: trilingualView }),
  direction: z.string().meta({ example: 'II' }),
  subjects: z.array(z.enum(CHANGED_PARTS)),
  reasonCode,
  justification: z.string().meta({ example: example.justification }),
  route: z.enum(CHANGE_ROUTES).nullable().meta({ description: 'Who answers; null before it is submitted' }),
  state: z.enum(CHANGE_REQUEST_STATES),
  createdBy: personRef.nullable(),
  createdAt: moment,
  submittedBy: personRef.nullable(),
  submittedAt: moment.nullable(),
  answer: z.string().nullable().meta({ description: 'Of whoever answered, or withdrew', example: 'Согласовано' }),
  answeredBy: personRef.nullable(),
  answeredAt: moment.nullable(),
  decision: decisionRef.nullable(),
};

export const changeRequestList = z.object({ items: z.array(z.object(brief)) }).meta({ id: 'ChangeRequestList' });

const amount = z.string().meta({ example: '1300000000.00' });
const shift = z.int().meta({ description: 'Calendar days', example: 45 }).nullable();

export const changeRequestView = z
  .object({
    ...brief,
    fromBaseline: z.int().nullable().meta({ description: 'Number of the baseline that it starts from', example: 1 }),
    fromBudget: z.int().nullable().meta({ description: 'Number of the version of the budget that it starts from' }),
    milestones: z.array(
      z.object({
        milestoneId: id,
        number: z.int(),
        title: trilingualView,
        fromStartOn: day.nullable(),
        fromOn: day.nullable().meta({ description: 'Null for what has not been promised before' }),
        toStartOn: day.nullable(),
        toOn: day,
        days: shift,
      }),
    ),
    budget: z.array(
      z.object({
        year: z.int().meta({ example: 2027 }),
        source: budgetSource.nullable(),
        category: z.string().meta({ example: 'Строительство' }),
        fromAmount: amount.nullable().meta({ description: 'Null for a line that is not in the budget' }),
        toAmount: amount,
        difference: amount,
        cause: z.string().nullable().meta({ example: 'Рост цен' }),
      }),
    ),
    effect: z
      .object({
        finish: z
          .object({ fromOn: day, toOn: day, days: z.int().meta({ example: 45 }) })
          .nullable()
          .meta({ description: 'The project’s promised finish' }),
        difference: amount.nullable().meta({ description: 'Of the whole budget' }),
        waiting: z
          .array(
            z.object({
              milestoneId: id,
              number: z.int(),
              title: trilingualView,
              project: z.object({ id, code: z.string().meta({ example: 'ALM-2026-0007' }) }),
              owner: z.object({ id, code: z.string().meta({ example: 'roads' }), name: trilingualView }).nullable(),
              fromOn: day,
              toOn: day,
              workingDays: z
                .int()
                .meta({ description: 'Working days by which it would be pushed; 0 when it has time', example: 12 }),
            }),
          )
          .meta({ description: 'Milestones that wait for the moved ones, the hardest hit first' }),
        hidden: z
          .int()
          .meta({ description: 'How many more wait in projects that the reader does not see', example: 0 }),
      })
      .nullable()
      .meta({ description: 'Who is hit, as it was computed on submission' }),
    baseline: z.object({ id, number: z.int() }).nullable().meta({ description: 'What came of it' }),
    budgetVersion: z.object({ id, number: z.int() }).nullable(),
    possibleSteps: z
      .array(z.enum(['change', 'submit', 'withdraw', 'answer']))
      .meta({ description: 'Of the reader, now' }),
  })
  .meta({ id: 'ChangeRequest' });
