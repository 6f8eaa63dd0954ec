import { z } from 'zod';
import { id, moment, prose } from '#contracts/platform';
import { LINK_TYPES } from '../domain/schedule/index.js';
import { linkedMilestone } from './schedule-words.js';

const type = z.enum(LINK_TYPES).meta({
  description: `FS: the successor starts after the predecessor has finished, work on the next working day, a point on the same one at the
earliest; SS: not before the predecessor starts; FF: it finishes not before the predecessor finishes; SF: not before the predecessor starts`,
  example: 'FS',
});
const lagDays = z
  .int()
  .min(-1000)
  .max(1000)
  .meta({ description: 'Working days to wait; negative for a lead', example: 5 });
const note = prose(2000);

export const dependencyInput = z
  .strictObject({
    predecessorId: id,
    successorId: id.meta({ description: 'A milestone of this project, which waits' }),
    type: type.default('FS'),
    lagDays: lagDays.default(0),
    note: note.nullish(),
  })
  .refine(({ predecessorId, successorId }) => predecessorId.toLowerCase() !== successorId.toLowerCase(), {
    path: ['predecessorId'],
    params: { code: 'MILESTONE_WAITS_FOR_ITSELF' },
  })
  .meta({
    id: 'DependencyInput',
    example: {
      predecessorId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      successorId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
      type: 'FS',
      lagDays: 5,
      note: 'Дорога строится после переноса сетей',
    },
  });
export type DependencyInput = z.infer<typeof dependencyInput>;

export const dependencyPatch = z
  .strictObject({ type: type.optional(), lagDays: lagDays.optional(), note: note.nullish() })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'DependencyPatch', example: { lagDays: 10 } });
export type DependencyPatch = z.infer<typeof dependencyPatch>;

const base = {
  id,
  type,
  lagDays,
  note: z.string().nullable().meta({ example: 'Дорога строится после переноса сетей' }),
  predecessor: linkedMilestone,
  successor: linkedMilestone,
  createdAt: moment,
  version: z.int(),
  mayEdit: z.boolean().meta({ description: 'The reader plans the project that waits' }),
};

export const dependencyView = z.object(base).meta({ id: 'Dependency' });

export const dependencyList = z
  .object({
    items: z.array(
      z.object({
        ...base,
        side: z.enum(['inside', 'in', 'out']).meta({
          description: 'Both milestones are this project’s; it waits for another; another waits for it',
        }),
      }),
    ),
  })
  .meta({ id: 'DependencyList' });
