import { z } from 'zod';
import { day, id } from '#contracts/platform';
import { linkedMilestone, projectRef, span, workingDays } from './schedule-words.js';

const scheduledMilestone = z.object({
  milestone: linkedMilestone,
  early: span.meta({
    description: 'Its own days, or the earliest that what it waits for leaves it; never before its own',
  }),
  late: span.meta({ description: 'The latest days that do not move the end of this schedule' }),
  totalFloat: workingDays('It may slip so far without moving the end; null when it is done').nullable(),
  freeFloat: workingDays(
    'It may slip so far without moving anything that waits for it; null when it is done',
  ).nullable(),
  critical: z.boolean().meta({ description: 'Open and without float' }),
  pushedDays: workingDays('So far is it pushed beyond its own forecast'),
  drivenBy: z
    .object({ dependencyId: id, milestone: linkedMilestone.nullable() })
    .nullable()
    .meta({ description: 'What its early finish hangs on; null when on nothing but its own days' }),
});

const counts = z.object({
  projects: z.int(),
  milestones: z.int(),
  open: z.int(),
  pushed: z.int().meta({ description: 'Pushed beyond their own forecasts by what they wait for' }),
  critical: z.int(),
  links: z.int().meta({ description: 'Dependencies of its milestones on others' }),
});

const finishOn = day.nullable().meta({ description: 'The day on which the last milestone finishes' });

export const schedule = z
  .object({
    finishOn,
    counts,
    criticalPath: z.array(linkedMilestone).meta({
      description:
        'From the first that nothing drives to the last open one that finishes, each hanging on the one before; it may lead through other projects; at most its last 200',
    }),
    milestones: z
      .array(scheduledMilestone)
      .meta({ description: 'By their early finish; of more than 2,000 those with the least float' }),
  })
  .meta({ id: 'Schedule' });

export const portfolioSchedule = z
  .object({
    finishOn,
    counts,
    criticalPath: z
      .array(scheduledMilestone)
      .meta({ description: 'The path that leads to the end, its last 200 milestones' }),
    criticalPathLength: z.int().meta({ description: 'Milestones on the whole path' }),
  })
  .meta({ id: 'PortfolioSchedule' });

export const impactInput = z
  .strictObject({
    forecastOn: day.meta({ description: 'The forecast to be tried' }),
    startOn: day
      .nullable()
      .optional()
      .meta({ description: 'Stays as it is when it is not given; null makes it a point in time' }),
  })
  .meta({ id: 'ImpactInput', example: { forecastOn: '2026-10-30' } });
export type ImpactInput = z.infer<typeof impactInput>;

export const impact = z
  .object({
    milestone: linkedMilestone,
    from: span,
    to: span,
    workingDays: workingDays('By which it is moved; negative when it comes earlier'),
    critical: z.boolean().meta({ description: 'It has no float in its own project then' }),
    total: z.int().meta({ description: 'Milestones that would get other days' }),
    items: z
      .array(
        z.object({
          milestone: linkedMilestone,
          from: span.meta({ description: 'Its early days before the move' }),
          to: span.meta({ description: 'Its early days after it' }),
          workingDays: workingDays('Negative when it is let go'),
          critical: z.boolean().meta({ description: 'It has no float in its own project then' }),
          path: z.array(linkedMilestone).meta({ description: 'From the moved milestone to this one' }),
        }),
      )
      .meta({ description: 'The hardest hit first, at most 200' }),
    projects: z
      .array(
        z.object({ project: projectRef, endBefore: day, endAfter: day, workingDays: workingDays('The end moves by') }),
      )
      .meta({ description: 'Ends of the projects that are hit, its own first' }),
  })
  .meta({ id: 'ScheduleImpact' });
