import { z } from 'zod';
import { id, line, moment, trilingualView } from '#contracts/platform';

export const screen = z
  .string()
  .regex(/^[a-z][a-z-]{0,39}$/)
  .meta({ description: 'Which screen, as the client calls it', example: 'milestones' });

const name = line(100).meta({ example: 'Просроченные вехи направления II' });
const query = z
  .string()
  .max(2000)
  // What a browser leaves unescaped in it: visible ASCII, and no fragment.
  .regex(/^[!"$-~]*$/)
  .meta({ description: 'Of the address, after the question mark', example: 'direction=II&overdue=true' });
const shared = z.boolean().meta({ description: 'Everybody has it; the office’s and administrators’ to say' });

const EXAMPLE = { screen: 'milestones', name: 'Просроченные вехи направления II', query: 'direction=II&overdue=true' };

export const viewInput = z
  .strictObject({ screen, name, query, shared: shared.default(false) })
  .meta({ id: 'ViewInput', example: EXAMPLE });

export const viewPatch = z
  .strictObject({ name, query, shared })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'ViewPatch', example: { query: 'direction=II&overdue=true&stage=in_delivery' } });

export const savedView = z
  .object({
    id,
    version: z.int(),
    screen,
    name,
    query,
    shared,
    owner: z.object({ id, name: trilingualView }).meta({ description: 'Who has saved it' }),
    mayEdit: z.boolean().meta({ description: 'Whether the reader may change and delete it' }),
    createdAt: moment,
  })
  .meta({
    id: 'SavedView',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      version: 1,
      ...EXAMPLE,
      shared: true,
      owner: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        name: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
      },
      mayEdit: false,
      createdAt: '2026-11-23T09:00:00.000Z',
    },
  });

export const viewList = z.object({ items: z.array(savedView) }).meta({ id: 'SavedViewList' });

export type ViewInput = z.infer<typeof viewInput>;
export type ViewPatch = z.infer<typeof viewPatch>;
