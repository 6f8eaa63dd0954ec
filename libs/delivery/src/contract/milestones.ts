import { z } from 'zod';
import {
  day,
  decimal,
  id,
  line,
  moment,
  prose,
  trilingual,
  trilingualPatch,
  trilingualView,
} from '#contracts/platform';
import { MILESTONE_STATUSES } from '../domain/milestone-status.js';
import { milestoneExample } from './milestone-examples.js';

const title = line(300);
const code = line(60);
const weight = decimal
  .refine((value) => Number(value) > 0, { params: { code: 'NOT_POSITIVE' } })
  .refine((value) => Number(value) < 100_000, { params: { code: 'WEIGHT_TOO_BIG' } })
  .meta({ description: 'Its share in the project’s progress, against the weights of the others', example: '1.5' });
const owner = code.meta({ description: 'Code of the organisation that carries it out', example: 'roads' });
const startOn = day.meta({ description: 'The day on which the work for it starts; none for a point in time' });
const forecastOn = day.meta({ description: 'The day on which it is expected now' });
const note = prose(2000);

export const milestoneInput = z
  .strictObject({
    title: trilingual(title),
    weight: weight.optional(),
    owner: owner.nullish(),
    startOn: startOn.nullish(),
    forecastOn,
    forecastNote: note.nullish(),
  })
  .meta({
    id: 'MilestoneInput',
    example: {
      title: { kk: 'Жол төсемі төселді', ru: 'Дорожное покрытие уложено' },
      weight: '2',
      owner: 'roads',
      startOn: '2027-04-01',
      forecastOn: '2027-08-31',
    },
  });
export type MilestoneInput = z.infer<typeof milestoneInput>;

export const milestonePatch = z
  .strictObject({
    title: trilingualPatch(title).optional(),
    weight: weight.optional(),
    owner: owner.nullish(),
    startOn: startOn.nullish(),
    forecastOn: forecastOn.optional(),
    forecastNote: note.nullish(),
    actualOn: day.nullish().meta({ description: 'Reports it as done on that day; null takes a waiting report back' }),
    evidenceDocumentId: id.nullish().meta({ description: 'A document of the project that shows it' }),
  })
  .meta({ id: 'MilestonePatch', example: { forecastOn: '2027-09-30', forecastNote: 'Битум поступит в сентябре' } });
export type MilestonePatch = z.infer<typeof milestonePatch>;

export const forecastInput = z
  .strictObject({ forecastOn, startOn: startOn.nullish(), note: note.nullish() })
  .meta({ id: 'ForecastInput', example: { forecastOn: '2027-08-31', note: 'Срок подтверждён подрядчиком' } });
export type ForecastInput = z.infer<typeof forecastInput>;

export const acceptanceInput = z
  .discriminatedUnion('accepted', [
    z.strictObject({ accepted: z.literal(true), note: note.nullish() }),
    z.strictObject({ accepted: z.literal(false), note: note.meta({ description: 'Why it is not done yet' }) }),
  ])
  .meta({ id: 'MilestoneAcceptanceInput', example: { accepted: false, note: 'Нет акта приёмки второго участка' } });
export type AcceptanceInput = z.infer<typeof acceptanceInput>;

const milestoneId = id.toLowerCase().meta({ description: 'UUIDv7', example: milestoneExample.id });

const forecastRow = z.strictObject({
  milestoneId,
  version: z.int().positive().meta({ description: 'The version that was read', example: 3 }),
  forecastOn,
  startOn: startOn.nullish(),
  note: note.nullish(),
});
export type ForecastRow = z.infer<typeof forecastRow>;

export const forecastsInput = z
  .strictObject({
    rows: z.array(forecastRow).min(1).max(500),
    dryRun: z.boolean().optional().meta({ description: 'Says what would happen, and changes nothing' }),
  })
  .meta({
    id: 'ForecastsInput',
    example: { rows: [{ milestoneId: milestoneExample.id, version: 3, forecastOn: '2027-09-30' }], dryRun: true },
  });

const said = (example: string) => z.string().meta({ example });
const named = z.object({ code: said('roads'), name: trilingualView });

export const forecastResults = z
  .object({
    dryRun: z.boolean(),
    results: z
      .array(
        z.object({
          milestoneId: id,
          ok: z.boolean(),
          version: z.int().optional().meta({ description: 'The new version, when it is done', example: 4 }),
          problem: z
            .object({
              code: said('STALE'),
              detail: said('Запись изменилась с тех пор, как вы её прочитали.'),
              fields: z.array(
                z.object({ pointer: said('/forecastOn'), code: said('END_BEFORE_START'), message: z.string() }),
              ),
            })
            .optional()
            .meta({ description: 'Why it was refused' }),
        }),
      )
      .meta({ description: 'One for each row, in their order' }),
  })
  .meta({
    id: 'ForecastResults',
    example: { dryRun: true, results: [{ milestoneId: milestoneExample.id, ok: true, version: 4 }] },
  });

const days = z.int().nullable().meta({ description: 'Calendar days, negative when earlier; null without a promise' });

export const milestoneView = z
  .object({
    id,
    projectId: id,
    project: z.object({
      code: said('ALM-2026-0001'),
      title: trilingualView,
      direction: named,
      roadmap: named.nullable(),
    }),
    number: z.int().meta({ description: 'Within the project, never given again' }),
    title: trilingualView,
    weight: decimal,
    owner: named.nullable(),
    startOn: day.nullable(),
    forecastOn: day,
    forecastAt: moment.meta({ description: 'When the forecast was last moved or confirmed' }),
    forecastNote: z.string().nullable(),
    actualOn: day.nullable(),
    acceptance: z.enum(['pending', 'accepted', 'returned']).nullable(),
    acceptanceNote: z.string().nullable(),
    evidence: z.object({ documentId: id, title: z.string() }).nullable(),
    firstBaselineOn: day.nullable().meta({ description: 'Promised at first' }),
    baselineStartOn: day.nullable(),
    baselineOn: day.nullable().meta({ description: 'Promised now; changes only with a new baseline' }),
    status: z.enum(MILESTONE_STATUSES).meta({ description: 'As of today, or of the day that was asked for' }),
    dueOn: day.meta({ description: 'Promised now, or the forecast while nothing is promised' }),
    slip: z.object({ first: days, current: days }).meta({ description: 'Against the first and the present promise' }),
    forecastStale: z.boolean().meta({ description: 'Not done, and nobody has confirmed the forecast for too long' }),
    illustrative: z.boolean().meta({ description: 'Invented for a demonstration' }),
    removedAt: moment.nullable(),
    removalReason: z.string().nullable(),
    version: z.int(),
    mayPlan: z.boolean().meta({ description: 'The reader may change everything but what is promised' }),
    mayReport: z.boolean().meta({ description: 'The reader may move its forecast and report it as done' }),
    mayAccept: z.boolean().meta({ description: 'It waits for the reader’s acceptance' }),
  })
  .meta({ id: 'Milestone', example: milestoneExample });

export const milestoneList = z
  .object({ items: z.array(milestoneView) })
  .meta({ id: 'MilestoneList', example: { items: [milestoneExample] } });

export const removedMilestone = z
  .object({
    milestone: milestoneView,
    removedDependencies: z
      .array(
        z.object({
          id,
          predecessorId: id,
          successorId: id,
          type: z.enum(['FS', 'SS', 'FF', 'SF']),
          lagDays: z.int(),
        }),
      )
      .meta({ description: 'Dependencies that were removed with it' }),
  })
  .meta({
    id: 'RemovedMilestone',
    example: {
      milestone: {
        ...milestoneExample,
        removedAt: '2026-11-24T05:00:00.000Z',
        removalReason: 'Участок передан в другой проект',
        version: 4,
        mayPlan: false,
        mayReport: false,
      },
      removedDependencies: [
        {
          id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5b10',
          predecessorId: milestoneExample.id,
          successorId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5b11',
          type: 'FS',
          lagDays: 0,
        },
      ],
    },
  });
