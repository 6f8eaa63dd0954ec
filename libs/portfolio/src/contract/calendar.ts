import { z } from 'zod';
import { day, line, trilingualView } from '#contracts/platform';

export const calendarDayInput = z
  .strictObject({
    working: z.boolean().meta({ description: 'True for a Saturday or Sunday that is worked, false for a day off' }),
    name: z.strictObject({ kk: line(300).nullish(), ru: line(300), en: line(300).nullish() }),
  })
  .meta({
    id: 'CalendarDayInput',
    example: { working: false, name: { kk: 'Құрбан айттың бірінші күні', ru: 'Первый день Курбан-айта' } },
  });
export type CalendarDayInput = z.infer<typeof calendarDayInput>;

export const calendar = z
  .object({
    version: z.int().meta({ description: 'Of the whole calendar; each change of a day makes the next one' }),
    items: z.array(z.object({ day, working: z.boolean(), name: trilingualView })),
  })
  .meta({
    id: 'Calendar',
    example: {
      version: 1,
      items: [
        { day: '2026-12-16', working: false, name: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: null } },
      ],
    },
  });
