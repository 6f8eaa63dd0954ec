import { z } from 'zod';
import { day, id, moment, prose, trilingualView } from '#contracts/platform';
import { PERIOD_KINDS } from '../domain/period-kinds.js';

const workingDays = (description: string) => z.int().min(0).max(60).meta({ description, example: 3 });

export const periodInput = z
  .strictObject({
    kind: z.enum(PERIOD_KINDS),
    from: day.meta({
      description: 'Its first day: of a month, or of January, April, July or October',
      example: '2026-11-01',
    }),
    dueDays: workingDays(
      'Updates are due so many working days after its end, or after today when that is later; default 5',
    ).optional(),
    reminders: z
      .strictObject({
        before: z
          .array(workingDays('Working days before the due day, 0 is the day itself'))
          .max(10)
          .optional()
          .meta({ description: 'Default 3 and 1', example: [3, 1] }),
        after: z
          .array(workingDays('Working days after the due day').min(1))
          .max(10)
          .optional()
          .meta({ description: 'Default 1', example: [1] }),
        escalateToLines: workingDays(
          'After so many the line managers and the head of the direction are told; default 2',
        )
          .min(1)
          .optional(),
        escalateToOffice: workingDays('After so many the office is told; default 4').min(1).optional(),
      })
      .optional(),
  })
  .meta({ id: 'ReportingPeriodInput', example: { kind: 'month', from: '2026-11-01', dueDays: 5 } });
export type PeriodInput = z.infer<typeof periodInput>;

const reason = prose(2000).meta({ example: 'Две организации сменили руководителей' });

export const periodPatch = z
  .strictObject({
    dueOn: day.meta({
      description:
        'Not before today, nor before the period ends; what is due later because it was asked for later stays so',
      example: '2026-12-10',
    }),
    reason: reason.nullish(),
  })
  .meta({ id: 'ReportingPeriodPatch', example: { dueOn: '2026-12-10', reason: 'Комитет перенёс заседание' } });
export type PeriodPatch = z.infer<typeof periodPatch>;

export const freezeInput = z
  .strictObject({ reason: reason.nullish().meta({ description: 'Needed while something is not confirmed' }) })
  .meta({ id: 'FreezeInput', example: { reason: 'Два отчёта не получены, комитет заседает завтра' } });

export const reopenInput = z
  .strictObject({ reason })
  .meta({ id: 'ReopenInput', example: { reason: 'Отчёт по проекту ALM-2026-0014 пришёл после закрытия' } });

const count = z.int().meta({ example: 4 });

export const obligationCounts = z.object({
  owed: count.meta({ description: 'Projects from which an update was ever asked, excused ones included' }),
  missing: count,
  submitted: count,
  returned: count,
  confirmed: count,
  excused: count,
  late: count.meta({ description: 'Of those missing and returned; of a frozen period on the day of its freeze' }),
});

export const periodExample = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  version: 1,
  kind: 'month' as const,
  name: '2026-11',
  startsOn: '2026-11-01',
  endsOn: '2026-11-30',
  dueDays: 5,
  dueOn: '2026-12-07',
  reminders: { before: [3, 1], after: [1], escalateToLines: 2, escalateToOffice: 4 },
  state: 'open' as const,
  freezeNumber: 0,
  frozenAt: null,
  openedAt: '2026-11-23T04:00:00.000Z',
  counts: { owed: 40, missing: 31, submitted: 4, returned: 1, confirmed: 3, excused: 1, late: 0 },
};

export const periodItem = z.object({
  id,
  version: z.int(),
  kind: z.enum(PERIOD_KINDS),
  name: z.string().meta({ example: '2026-11' }),
  startsOn: day,
  endsOn: day,
  dueDays: z.int().meta({ description: 'As it was opened; dueOn is what counts' }),
  dueOn: day,
  reminders: z.object({
    before: z.array(z.int()),
    after: z.array(z.int()),
    escalateToLines: z.int(),
    escalateToOffice: z.int(),
  }),
  state: z.enum(['open', 'frozen']),
  freezeNumber: z.int().meta({ description: 'How often it has been frozen' }),
  frozenAt: moment.nullable(),
  openedAt: moment,
  counts: obligationCounts.meta({ description: 'Of projects that the reader may see' }),
});

export const periodList = z
  .object({ items: z.array(periodItem) })
  .meta({ id: 'ReportingPeriodList', example: { items: [periodExample] } });

export const personRef = z.object({ id, name: trilingualView });

export const periodView = periodItem
  .extend({
    openedBy: personRef,
    steps: z.array(
      z.object({
        name: z.enum(['opened', 'due_moved', 'frozen', 'reopened']),
        reason: z.string().nullable(),
        actor: z.object({ id, name: z.string() }),
        at: moment,
      }),
    ),
    possibleSteps: z
      .array(z.enum(['freeze', 'reopen']))
      .meta({ description: 'What the reader may do now', example: ['freeze'] }),
  })
  .meta({
    id: 'ReportingPeriod',
    example: {
      ...periodExample,
      openedBy: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
      },
      steps: [
        {
          name: 'opened' as const,
          reason: null,
          actor: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a7c', name: 'Айгуль Серик' },
          at: '2026-11-23T04:00:00.000Z',
        },
      ],
      possibleSteps: [],
    },
  });
