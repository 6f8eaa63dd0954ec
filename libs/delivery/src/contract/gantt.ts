import { z } from 'zod';
import { day, id, trilingualView } from '#contracts/platform';
import { LINK_TYPES } from '../domain/schedule/index.js';
import { MILESTONE_STATUSES } from '../domain/milestone-status.js';
import { linkedMilestone, organisationRef, span, workingDays } from './schedule-words.js';

const said = (example: string) => z.string().meta({ example });

const bar = z.object({
  id,
  number: z.int().meta({ example: 3 }),
  title: trilingualView.meta({ example: { kk: null, ru: 'Получено разрешение на строительство', en: null } }),
  owner: said('roads').nullable().meta({ description: 'Code of the organisation that carries it out' }),
  weight: said('1.5'),
  startOn: day.nullable(),
  forecastOn: day,
  actualOn: day.nullable(),
  status: z.enum(MILESTONE_STATUSES),
  firstBaseline: span.nullable().meta({ description: 'The first promise' }),
  baseline: span.nullable().meta({ description: 'The promise in force' }),
  early: span.meta({ description: 'Its own days, or the earliest that what it waits for leaves it' }),
  late: span.meta({ description: 'The latest days that do not move the end of the roadmap' }),
  totalFloat: workingDays('Against the end of the roadmap; null when it is done').nullable(),
  critical: z.boolean().meta({ description: 'Open and without float against the end of the roadmap' }),
  criticalInProject: z.boolean().meta({ description: 'Open and without float against the end of its project' }),
  pushedDays: workingDays('So far is it pushed beyond its own forecast'),
});

export const gantt = z
  .object({
    roadmap: organisationRef.meta({
      example: { code: 'clean-air', name: { kk: 'Таза ауа', ru: 'Чистый воздух', en: 'Clean air' } },
    }),
    today: day,
    finishOn: day.nullable().meta({ description: 'The day on which the last milestone of the roadmap finishes' }),
    projects: z
      .array(
        z.object({
          id,
          code: said('ALM-2026-0001'),
          title: trilingualView,
          stage: said('in_delivery'),
          oversight: said('head').nullable(),
          direction: said('II'),
          manager: z.object({ id, name: trilingualView }).nullable(),
          health: z
            .enum(['green', 'amber', 'red', 'unknown'])
            .nullable()
            .meta({ description: 'The overall signal; null while none has been computed' }),
          startsOn: day.nullable(),
          endsOn: day.nullable(),
          milestones: z.array(bar).meta({ description: 'By number' }),
        }),
      )
      .meta({ description: 'By code' }),
    links: z
      .array(z.object({ id, predecessorId: id, successorId: id, type: z.enum(LINK_TYPES), lagDays: z.int() }))
      .meta({ description: 'Dependencies that begin or end on this page' }),
    neighbours: z
      .array(linkedMilestone)
      .meta({ description: 'Milestones that the links name and the page does not hold' }),
    calendar: z.array(z.object({ day, working: z.boolean() })).meta({
      description: 'Days of the span that differ from the week: days off, and Saturdays or Sundays that are worked',
    }),
  })
  .meta({ id: 'Gantt' });
