import { z } from 'zod';
import { line } from '#contracts/platform';
import { measure, QUALITIES } from './indicator-values.js';
import { measured } from './measured.js';

export const pasteInput = z
  .strictObject({
    text: z
      .string()
      .min(1)
      .max(2_000_000)
      .meta({
        description:
          'Copied from a sheet, fields separated by tab or semicolon. Header `code`, years (and `measure`), or `code;year;plan;fact`. ' +
          'Decimal comma or point; spaces between thousands; a dash says that there is no value; an empty cell says nothing',
        example: 'code;2021;2022\npm25-almaty;35,5;—',
      }),
    measure: measure.default('fact').meta({ description: 'Of a table by years whose rows do not say it' }),
    quality: z
      .enum(QUALITIES)
      .exclude(['missing'])
      .optional()
      .meta({ description: 'Of all values', example: 'measured' }),
    source: line(1000).nullish().meta({ description: 'Of all values', example: 'БНС АСПИР' }),
  })
  .meta({ id: 'IndicatorPaste', example: { text: 'code;2021;2022\npm25-almaty;35,5;—', source: 'БНС АСПИР' } });
export type PasteInput = z.infer<typeof pasteInput>;

export const pasteReport = z
  .object({
    dryRun: z.boolean(),
    written: z.int().meta({ description: 'Or to be written', example: 1 }),
    unchanged: z.int().meta({ example: 1 }),
    refused: z.int().meta({ example: 0 }),
    cells: z.array(
      z.object({
        row: z.int().meta({ description: 'In the text, from 1', example: 2 }),
        column: z.int().meta({ example: 2 }),
        indicator: z.string().meta({ example: 'pm25-almaty' }),
        year: z.int().nullable().meta({ example: 2021 }),
        measure,
        value: measured.nullable(),
        was: measured.nullable().meta({ description: 'What stands there; null where nothing does' }),
        outcome: z.enum(['written', 'unchanged', 'refused']).meta({ example: 'written' }),
        problem: z
          .object({
            code: z.string().meta({ example: 'NOT_A_NUMBER' }),
            message: z.string().meta({ example: 'Это не число: «12%».' }),
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'IndicatorPasteReport' });
