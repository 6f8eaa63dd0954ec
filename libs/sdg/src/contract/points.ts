import { z } from 'zod';

export const yearNumber = z.int().meta({ example: 2023 });
/** For reading and reckoning; the exact values are the strings beside it. */
export const measuredNumber = z.number().meta({ example: 55 });
export const pointView = z.object({ year: yearNumber, value: measuredNumber }).meta({ id: 'IndicatorPoint' });
