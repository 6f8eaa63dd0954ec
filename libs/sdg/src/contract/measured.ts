import { z } from 'zod';

const MEASURED = /^-?\d{1,15}(\.\d{1,6})?$/;

/** A value of an indicator as an exact decimal string. */
export const measured = z
  .string()
  .refine((value) => MEASURED.test(value), { params: { code: 'NOT_MEASURED' } })
  .meta({ pattern: MEASURED.source, description: 'Decimal string with at most six places', example: '31.2' });
