import { z } from 'zod';
import { day, id, line } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { STAGES, asOfWanted, projectFilterQuery } from '#libs/portfolio';
import { MILESTONE_STATUSES } from '../domain/milestone-status.js';
import { MILESTONE_SORTS } from '../persistence/milestone-list.js';

const code = line(60);
const flag = z.stringbool().optional();

export const projectMilestonesQuery = z.strictObject({
  ...pageQuery,
  asOf: asOfWanted,
  removed: z.stringbool().default(false).meta({ description: 'Removed ones, too' }),
});

// That a project has an overdue milestone is said by `overdue` of the milestone itself.
const { overdue: _, ...ofProject } = projectFilterQuery;

export const milestonesQuery = z.strictObject({
  ...ofProject,
  ...pageQuery,
  asOf: asOfWanted,
  sort: z.enum(MILESTONE_SORTS).default('dueOn').meta({ description: '`-slip`: the latest against its promise first' }),
  direction: several(code),
  roadmap: several(code).meta({ description: 'Main or further roadmap of the project' }),
  project: id.optional(),
  stage: several(z.enum(STAGES)).meta({
    description: 'Of the project; without it approved, in delivery, on hold and completed ones, or the named project',
  }),
  owner: several(code),
  status: several(z.enum(MILESTONE_STATUSES)),
  mine: flag.meta({
    description: 'Of your direction as head, your projects as manager, your organisation as executor',
  }),
  dueWithin: z.coerce
    .number()
    .int()
    .min(0)
    .max(3650)
    .optional()
    .meta({ description: 'Open and due from today on within so many days', example: 14 }),
  dueBefore: day.optional(),
  overdue: flag,
  forecastStale: flag.meta({ description: 'Nobody has confirmed the forecast for longer than policy allows' }),
  acceptance: several(z.enum(['pending', 'accepted', 'returned'])),
});

export const removalQuery = z.strictObject({
  reason: line(1000).meta({
    description: 'Why it is taken out of the plan',
    example: 'Участок передан в другой проект',
  }),
});
