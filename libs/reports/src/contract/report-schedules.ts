import { z } from 'zod';
import { id, line, moment, trilingualView } from '#contracts/platform';
import { packRequest, reportPackInput } from './report-kinds.js';
import { NAMED_PROJECT, subjectNames } from './subject-names.js';

export const PAUSED_BECAUSE = ['OWNER_GONE', 'SUBJECT_GONE'] as const;
export type PausedBecause = (typeof PAUSED_BECAUSE)[number];

const cron = line(100).meta({
  description: 'Five fields (minute hour day month weekday) in the city’s time zone, at least 15 minutes apart',
  example: '0 9 * * 1',
});

const REQUEST_EXAMPLE = {
  kind: 'project-passport',
  projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
  formats: ['pdf'],
  languages: ['kk', 'ru'],
} as const;

export const reportScheduleInput = z.strictObject({ name: line(200), cron, request: reportPackInput }).meta({
  id: 'ReportScheduleInput',
  example: { name: 'Паспорт к понедельнику', cron: '0 9 * * 1', request: REQUEST_EXAMPLE },
});
export type ReportScheduleInput = z.infer<typeof reportScheduleInput>;

export const reportSchedulePatch = z
  .strictObject({
    name: line(200).optional(),
    cron: cron.optional(),
    request: packRequest.optional(),
    active: z.boolean().optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'ReportSchedulePatch', example: { active: false } });
export type ReportSchedulePatch = z.infer<typeof reportSchedulePatch>;

const OWNER = {
  id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
  name: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
};

export const reportScheduleView = z
  .object({
    id,
    name: z.string(),
    cron: z.string(),
    request: z.record(z.string(), z.json()).meta({ description: 'As a pack of papers is asked for' }),
    about: z.object(subjectNames).meta({ description: 'What the papers are about' }),
    owner: z.object({ id, name: trilingualView }).meta({ description: 'In whose name, with whose rights of the day' }),
    active: z.boolean(),
    pausedBecause: z
      .object({ code: z.enum(PAUSED_BECAUSE), text: z.string() })
      .nullable()
      .meta({ description: 'Why the product itself has stopped it' }),
    nextRuns: z.array(moment).meta({ description: 'The next three; none while it is stopped' }),
    createdAt: moment,
    version: z.int(),
  })
  .meta({
    id: 'ReportSchedule',
    example: {
      id: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8da0',
      name: 'Паспорт к понедельнику',
      cron: '0 9 * * 1',
      request: { ...REQUEST_EXAMPLE, formats: ['pdf'], languages: ['kk', 'ru'] },
      about: NAMED_PROJECT,
      owner: OWNER,
      active: true,
      pausedBecause: null,
      nextRuns: ['2026-11-30T04:00:00.000Z', '2026-12-07T04:00:00.000Z', '2026-12-14T04:00:00.000Z'],
      createdAt: '2026-11-23T09:00:00.000Z',
      version: 1,
    },
  });

export const reportScheduleList = z.object({ items: z.array(reportScheduleView) }).meta({ id: 'ReportScheduleList' });

export const reportScheduleRunList = z
  .object({
    items: z.array(
      z.object({ dueAt: moment, startedAt: moment, packId: id, packHref: z.string(), finishedAt: moment.nullable() }),
    ),
  })
  .meta({
    id: 'ReportScheduleRunList',
    example: {
      items: [
        {
          dueAt: '2026-11-23T04:00:00.000Z',
          startedAt: '2026-11-23T04:00:01.120Z',
          packId: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9d',
          packHref: '/api/v1/report-packs/0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9d',
          finishedAt: '2026-11-23T04:00:02.480Z',
        },
      ],
    },
  });
