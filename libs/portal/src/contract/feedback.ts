import { z } from 'zod';
import { day, id, language, line, moment, prose, trilingualView } from '#contracts/platform';
import { FEEDBACK_STATES } from '../domain/feedback.js';

const TEXT = 'Когда откроют вход со стороны парка?';
const ANSWER = 'Вход откроют 1 июня, после укладки плитки.';

export const feedbackInput = z
  .strictObject({
    text: prose(2000).meta({ example: TEXT }),
    language: language.meta({ description: 'That it is written in', example: 'ru' }),
    name: line(100).nullish().meta({ description: 'Never published', example: null }),
    email: z.email().max(254).nullish().meta({ description: 'Never published', example: null }),
    website: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'People do not see this field: what fills it in is a machine, and is not kept' }),
  })
  .meta({ id: 'FeedbackInput', example: { text: TEXT, language: 'ru' } });
export type FeedbackInput = z.infer<typeof feedbackInput>;

export const feedbackReceived = z
  .object({ received: z.literal(true) })
  .meta({ id: 'FeedbackReceived', example: { received: true } });

export const publicFeedbackList = z
  .object({
    items: z.array(
      z.object({
        id,
        language,
        question: z.string().meta({ description: 'As the office publishes it' }),
        askedOn: day,
        answer: z.string(),
        answeredOn: day,
      }),
    ),
  })
  .meta({
    id: 'PublicFeedbackList',
    example: {
      items: [
        {
          id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
          language: 'ru',
          question: TEXT,
          askedOn: '2026-11-20',
          answer: ANSWER,
          answeredOn: '2026-11-23',
        },
      ],
    },
  });

export const feedbackAnswer = z
  .strictObject({
    question: prose(2000).meta({ description: 'As it is published: without what tells who asked', example: TEXT }),
    answer: prose(4000).meta({ example: ANSWER }),
  })
  .meta({ id: 'FeedbackAnswer', example: { question: TEXT, answer: ANSWER } });
export type FeedbackAnswer = z.infer<typeof feedbackAnswer>;

export const feedbackFiling = z
  .strictObject({ reason: prose(1000).meta({ description: 'For the office alone', example: 'Не о проекте' }) })
  .meta({ id: 'FeedbackFiling', example: { reason: 'Не о проекте' } });
export type FeedbackFiling = z.infer<typeof feedbackFiling>;

const text = z.string().nullable();
export const feedbackView = z
  .object({
    id,
    version: z.int(),
    state: z.enum(FEEDBACK_STATES),
    project: z.object({
      id,
      code: z.string(),
      title: trilingualView,
      published: z.boolean().meta({ description: 'Whether the project still has a public page' }),
    }),
    text: z.string().meta({ description: 'As it was sent' }),
    language,
    sentAt: moment,
    contact: z
      .object({ name: text, email: text })
      .nullable()
      .meta({ description: 'Of who sent it; null when nothing was given, or when it was erased' }),
    question: text,
    answer: text,
    filedReason: text,
    settledBy: z.object({ id, name: trilingualView }).nullable(),
    settledAt: moment.nullable(),
  })
  .meta({
    id: 'Feedback',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      version: 1,
      state: 'new',
      project: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        code: 'ALM-2026-0001',
        title: { kk: 'Өзен жағалауын абаттандыру', ru: 'Благоустройство набережной', en: null },
        published: true,
      },
      text: TEXT,
      language: 'ru',
      sentAt: '2026-11-20T09:00:00.000Z',
      contact: { name: 'Айжан', email: null },
      question: null,
      answer: null,
      filedReason: null,
      settledBy: null,
      settledAt: null,
    },
  });
const count = z.int().min(0).meta({ example: 3 });
export const feedbackList = z
  .object({
    items: z.array(feedbackView),
    counts: z.object({ new: count, answered: count, filed: count }).meta({
      description: 'Of each state, by the other filters',
    }),
  })
  .meta({ id: 'FeedbackList' });
