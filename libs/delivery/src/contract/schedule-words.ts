import { z } from 'zod';
import { day, id, trilingualView } from '#contracts/platform';

const said = (example: string) => z.string().meta({ example });

export const projectRef = z.object({ id, code: said('ALM-2026-0001'), title: trilingualView });

export const organisationRef = z.object({ code: said('roads'), name: trilingualView });

const milestoneTitle = trilingualView.meta({
  example: { kk: 'Құрылысқа рұқсат алынды', ru: 'Получено разрешение на строительство', en: null },
});

/** A milestone as another one, or another project, is told of it. */
export const linkedMilestone = z
  .object({
    id,
    number: z.int().meta({ example: 3 }),
    title: milestoneTitle,
    startOn: day.nullable(),
    forecastOn: day,
    actualOn: day.nullable(),
    owner: organisationRef.nullable(),
    project: projectRef,
  })
  .meta({ id: 'LinkedMilestone' });

export const workingDays = (description: string) => z.int().meta({ description, example: 5 });

export const span = z.object({ startOn: day.nullable(), finishOn: day });
