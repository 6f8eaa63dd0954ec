import { z } from 'zod';
import { day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import { FINDING_KINDS } from '../domain/findings/index.js';
import { FINDING_STATES } from '../domain/findings/rights.js';

export const findingExplanation = z
  .strictObject({ text: prose(4000).meta({ description: 'Why it is so, or what was mended' }) })
  .meta({
    id: 'IndicatorFindingExplanation',
    example: { text: 'С 2017 года в расчёт включён Шымкент; ряд до 2016 года пересчитан не был.' },
  });
export type FindingExplanation = z.infer<typeof findingExplanation>;

export const findingReopening = z.strictObject({ reason: prose(2000) }).meta({
  id: 'IndicatorFindingReopening',
  example: { reason: 'Пересчитанный ряд есть у Бюро национальной статистики' },
});
export type FindingReopening = z.infer<typeof findingReopening>;

export const findingAssignment = z
  .strictObject({
    owner: line(60)
      .nullable()
      .meta({ description: 'Code of the organisation that answers; null is the project office' }),
    dueOn: day,
  })
  .meta({ id: 'IndicatorFindingAssignment', example: { owner: 'housing', dueOn: '2026-12-18' } });
export type FindingAssignment = z.infer<typeof findingAssignment>;

const indicator = z.object({ id, code: z.string(), name: trilingualView });
const organisation = z.object({ id, code: z.string(), name: trilingualView });

export const findingView = z
  .object({
    id,
    version: z.int(),
    kind: z.enum(FINDING_KINDS),
    nature: z.enum(['contradiction', 'gap']).meta({ description: '`gap`: something has not come yet' }),
    state: z.enum(FINDING_STATES).meta({ description: '`gone`: it no longer holds' }),
    indicator: indicator.extend({ goal: z.int().nullable(), href: z.string() }),
    other: indicator.nullable().meta({ description: 'The other series that it speaks of' }),
    measure: z.enum(['plan', 'fact']).nullable(),
    years: z.array(z.int()).meta({ description: 'The years in doubt; none when it is the whole series' }),
    text: z.string().meta({ description: 'What is wrong, with its figures' }),
    remedy: z.string().meta({ description: 'What mends it' }),
    owner: organisation.nullable().meta({ description: 'Who answers; null is the project office' }),
    assigned: z.boolean().meta({ description: 'The office has chosen owner and deadline' }),
    dueOn: day.nullable(),
    overdue: z.boolean(),
    foundAt: moment,
    goneAt: moment.nullable(),
    explanation: z.string().nullable().meta({ description: 'The last one; of an open finding, what was said before' }),
    answeredBy: z.object({ id, name: trilingualView }).nullable(),
    answeredAt: moment.nullable(),
    reopenReason: z.string().nullable(),
    mayExplain: z.boolean(),
    mayKeep: z.boolean().meta({ description: 'Whether the reader may assign it and open it again' }),
  })
  .meta({
    id: 'IndicatorFinding',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      version: 1,
      kind: 'two_values',
      nature: 'contradiction',
      state: 'open',
      indicator: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        code: 'dolya-pererabotki-tbo-almaty',
        name: { kk: null, ru: 'Доля переработки и утилизации ТБО к их образованию', en: null },
        goal: 11,
        href: '/api/v1/indicators/dolya-pererabotki-tbo-almaty',
      },
      other: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
        code: 'dolya-pererabotki-tbo-plan',
        name: { kk: null, ru: 'Доля переработки и утилизации ТБО (от объёма образования)', en: null },
      },
      measure: 'fact',
      years: [2019, 2021],
      text: 'Один индикатор с двумя значениями: 2019 — 11 и 9,96; 2021 — 14 и 15 (второе — в ряду dolya-pererabotki-tbo-plan).',
      remedy: 'Выясните, какое значение верно, и исправьте другое либо укажите, чем различаются методики.',
      owner: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6e',
        code: 'ecology',
        name: { kk: 'Экология басқармасы', ru: 'Управление экологии', en: 'Ecology Department' },
      },
      assigned: false,
      dueOn: '2026-12-07',
      overdue: false,
      foundAt: '2026-11-23T00:40:00.000Z',
      goneAt: null,
      explanation: null,
      answeredBy: null,
      answeredAt: null,
      reopenReason: null,
      mayExplain: true,
      mayKeep: false,
    },
  });

export const findingList = z
  .object({
    items: z.array(findingView),
    counts: z
      .partialRecord(z.enum(FINDING_KINDS), z.object({ open: z.int(), overdue: z.int() }))
      .meta({ description: 'Of all kinds by the other filters', example: { jump: { open: 70, overdue: 3 } } }),
  })
  .meta({ id: 'IndicatorFindingList' });

const count = z.int().min(0).meta({ example: 4 });
export const recomputationView = z
  .object({
    standing: count.describe('Contradictions and gaps that hold now, explained ones too'),
    written: count.describe('New ones, those that came back and those that say something else'),
    gone: count.describe('Those that no longer hold'),
  })
  .meta({ id: 'IndicatorFindingRecomputation', example: { standing: 464, written: 4, gone: 1 } });
