import { z } from 'zod';

/** Code of a direction: `II`, or what another city uses. */
export const directionCode = z
  .string()
  .regex(/^[A-Za-z0-9]{1,20}$/)
  .meta({ description: 'Code of a direction', example: 'II' });

export const organisationKind = z.enum(['akimat', 'subordinate', 'central', 'quasi_state', 'private', 'international']);

export const criterionCode = z.enum(['1', '2', '3', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6']);

export const significanceCode = z.enum(['4.1', '4.2', '4.3', '4.4', '4.5', '4.6']);

/** A list in which nothing stands twice. */
export const distinct = <T extends z.ZodType<string>>(item: T, max: number) =>
  z
    .array(item)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { params: { code: 'DUPLICATE' } });

export const attestedCriteria = distinct(significanceCode, 6).meta({
  description: 'Criteria 4.1–4.6 that the head attests; empty: not significant',
  example: ['4.1', '4.5'],
});
