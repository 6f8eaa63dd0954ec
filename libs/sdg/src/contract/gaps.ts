import { z } from 'zod';
import { id, trilingualView } from '#contracts/platform';
import { GAP_KINDS } from '../domain/gaps.js';

export const gapKind = z.enum(GAP_KINDS).meta({ example: 'targets_without_data' });

export const gapList = z
  .object({
    items: z.array(
      z.object({
        type: z.enum(['indicator', 'project', 'target', 'record']).meta({ example: 'target' }),
        id,
        code: z.string().meta({ example: '11.b' }),
        name: trilingualView,
        goals: z.array(z.int()).meta({ description: 'Goals that it is tied to', example: [11] }),
        href: z.string().meta({ example: '/api/v1/sdg/targets/11.b' }),
      }),
    ),
  })
  .meta({ id: 'SdgGapList' });

export const gapSummary = z
  .object({
    items: z.array(
      z.object({
        kind: gapKind,
        text: z.string().meta({ description: 'The kind in words', example: 'Задачи ЦУР без данных' }),
        count: z.int().meta({ description: 'So many lack it', example: 116 }),
        of: z.int().meta({ description: 'Of so many', example: 169 }),
        href: z.string().meta({ example: '/api/v1/sdg/gaps?kind=targets_without_data' }),
      }),
    ),
  })
  .meta({ id: 'SdgGapSummary' });
