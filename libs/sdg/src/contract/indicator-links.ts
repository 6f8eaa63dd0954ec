import { z } from 'zod';
import { id, prose, trilingualView, year } from '#contracts/platform';
import { effectView } from './indicators.js';
import { measured } from './measured.js';

const fields = {
  rationale: prose(4000).nullish().meta({ example: 'Меньше автомобилей в центре' }),
  effects: z
    .array(z.strictObject({ year, value: measured }))
    .max(60)
    .refine((rows) => new Set(rows.map((row) => row.year)).size === rows.length, { params: { code: 'DUPLICATE' } })
    .meta({ description: 'What the project is expected to add in a year', example: [{ year: 2028, value: '-1.5' }] }),
};

export const indicatorLinkInput = z
  .strictObject({
    indicator: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,159}$/)
      .meta({ description: 'Code or id', example: 'pm25-almaty' }),
    rationale: fields.rationale,
    effects: fields.effects.default([]),
  })
  .meta({ id: 'IndicatorLinkInput', example: { indicator: 'pm25-almaty', effects: [{ year: 2028, value: '-1.5' }] } });
export type IndicatorLinkInput = z.infer<typeof indicatorLinkInput>;

/** Only what changes; effects are replaced whole. */
export const indicatorLinkPatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'IndicatorLinkPatch', example: { effects: [{ year: 2028, value: '-1.5' }] } });
export type IndicatorLinkPatch = z.infer<typeof indicatorLinkPatch>;

export const indicatorLinkView = z
  .object({
    id,
    version: z.int().meta({ example: 1 }),
    indicator: z.object({
      id,
      code: z.string().meta({ example: 'pm25-almaty' }),
      name: trilingualView,
      unit: trilingualView,
      better: z.enum(['higher', 'lower']).nullable().meta({ example: 'lower' }),
    }),
    rationale: z.string().nullable().meta({ example: 'Меньше автомобилей в центре' }),
    effects: z.array(effectView),
  })
  .meta({ id: 'IndicatorLink' });
export const indicatorLinkList = z
  .object({
    items: z.array(indicatorLinkView),
    mayEdit: z.boolean().meta({ description: 'Whether the reader may add and change' }),
  })
  .meta({ id: 'IndicatorLinkList' });
