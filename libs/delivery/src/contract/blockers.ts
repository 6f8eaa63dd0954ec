import { z } from 'zod';
import { linkedMilestone, organisationRef } from './schedule-words.js';

const projectDays = z.int().meta({ description: 'Working days that projects wait, each project once', example: 24 });
const projects = z.int().meta({ description: 'Projects that wait', example: 3 });

export const blockerList = z
  .object({
    items: z.array(
      z.object({
        organisation: organisationRef.nullable().meta({ description: 'Null for milestones that nobody carries out' }),
        projectDays,
        projects,
        causesCount: z.int(),
        causes: z
          .array(
            z.object({
              milestone: linkedMilestone
                .nullable()
                .meta({ description: 'Null in a draft that the reader does not see' }),
              projectDays,
              projects,
            }),
          )
          .meta({ description: 'Milestones that are waited for, those that cost most first, at most 20' }),
      }),
    ),
  })
  .meta({ id: 'BlockerList' });
