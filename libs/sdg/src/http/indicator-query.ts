import { z } from 'zod';
import { id, line, year } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { asOfWanted } from '#libs/portfolio';
import { MEASURES } from '../contract/indicator-values.js';
import { INDICATOR_KINDS } from '../contract/indicators.js';
import { COLOURS } from '../contract/lenses.js';

const colours = several(z.enum(COLOURS));

export const indicatorQuery = z.strictObject({
  ...pageQuery,
  goal: several(z.coerce.number().int().min(1).max(17)).meta({ description: 'Numbers of goals', example: [11] }),
  target: several(line(10)).meta({ description: 'Codes of targets', example: ['11.6'] }),
  direction: several(line(60)).meta({ description: 'Codes of directions', example: ['I'] }),
  kind: z.enum(INDICATOR_KINDS).optional(),
  responsible: line(60).optional().meta({ description: 'Code of an organisation', example: 'roads' }),
  territory: line(200).optional().meta({ example: 'Алматы' }),
  project: id.optional().meta({ description: 'Those that a project serves' }),
  suspect: z.stringbool().optional().meta({ description: 'Doubtful in their source' }),
  archived: z.stringbool().default(false),
  q: line(200).optional().meta({ description: 'A part of the name in any language, or of the code', example: 'PM2.5' }),
  planPath: colours.meta({ description: 'What the lens of yearly plans shows', example: ['red'] }),
  withTarget: colours.meta({ description: 'What the lens of growth to the target shows', example: ['red'] }),
  withoutTarget: colours.meta({ description: 'What the lens of growth without target shows', example: ['red'] }),
  disagreement: several(z.enum(['agree', 'differ', 'opposite', 'not_comparable'])).meta({
    description: 'Whether the lenses agree',
    example: ['opposite'],
  }),
});

/** An indicator in a path: its code or its id. */
export const indicatorReference = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,159}$/)
  .meta({ description: 'Code or id of the indicator', example: 'pm25-almaty' });

export const yearInPath = z.coerce.number().pipe(year);
export const measureInPath = z.enum(MEASURES);
export const valuesQuery = z.strictObject({ asOf: asOfWanted });
export const pasteQuery = z.strictObject({
  dryRun: z.stringbool().default(false).meta({ description: 'Only tell what would be done' }),
});
