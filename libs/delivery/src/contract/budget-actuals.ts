import { z } from 'zod';
import { id, line, moment, trilingualView } from '#contracts/platform';
import { ACTUAL_OUTCOMES, yearOfMonth } from '../domain/budget-actuals.js';
import { budgetCategory, budgetSource, budgetYear } from './budget.js';

/** Of one import, by JSON or as a table. */
export const MOST_ACTUALS = 5000;

const SIGNED = /^-?\d{1,18}(\.\d{1,2})?$/;

const month = z
  .string()
  .refine((value) => yearOfMonth(value) !== null, { params: { code: 'NOT_A_MONTH' } })
  .meta({ description: 'Month, YYYY-MM; not one that is still to come', example: '2026-09' });

const fields = {
  year: budgetYear.optional().meta({ description: 'Of the line; that of the month unless given', example: 2026 }),
  month,
  source: budgetSource.nullable(),
  category: budgetCategory,
  amount: z
    .string()
    .refine((value) => SIGNED.test(value), { params: { code: 'NOT_SIGNED_MONEY' } })
    .nullable()
    .meta({
      pattern: SIGNED.source,
      description:
        'Takes the place of what stood there for the month; null: nothing is known, which is no zero. Below zero only with a document',
      example: '104500000.25',
    }),
  document: line(300).nullish().meta({ example: 'Акт выполненных работ № 14 от 30.09.2026' }),
};

export const actualsInput = z.strictObject({ rows: z.array(z.strictObject(fields)).min(1).max(MOST_ACTUALS) }).meta({
  id: 'BudgetActualsInput',
  example: {
    rows: [
      {
        month: '2026-09',
        source: 'local',
        category: 'Строительство',
        amount: '104500000.25',
        document: 'Акт выполненных работ № 14 от 30.09.2026',
      },
    ],
  },
});
export type ActualsInput = z.infer<typeof actualsInput>;

export const actualsImport = z
  .strictObject({
    rows: z
      .array(z.strictObject({ project: line(60).meta({ description: 'Code of the project' }), ...fields }))
      .min(1)
      .max(MOST_ACTUALS),
  })
  .meta({
    id: 'BudgetActualsImport',
    example: {
      rows: [
        {
          project: 'ALM-2026-0001',
          month: '2026-09',
          source: 'local',
          category: 'Строительство',
          amount: '104500000.25',
          document: 'Акт выполненных работ № 14 от 30.09.2026',
        },
      ],
    },
  });

const flag = (description: string) => z.stringbool().default(false).meta({ description, example: 'false' });
export const actualsImportQuery = z.strictObject({
  dryRun: flag('Only tell what would happen'),
  partial: flag('Take the rows that are sound, although others are not'),
});

export const actualsReport = z
  .object({
    dryRun: z.boolean(),
    written: z.int(),
    unchanged: z.int(),
    noFact: z.int(),
    refused: z.int(),
    rows: z.array(
      z.object({
        row: z.int().meta({ description: 'Counted from 1; of a table the line in the file', example: 2 }),
        ok: z.boolean(),
        outcome: z.enum(ACTUAL_OUTCOMES),
        problems: z.array(
          z.object({
            field: z.string().nullable().meta({ example: 'category' }),
            code: z.string().meta({ example: 'UNKNOWN_BUDGET_LINE' }),
            message: z.string().meta({ example: 'В бюджете проекта нет такой строки' }),
          }),
        ),
      }),
    ),
  })
  .meta({
    id: 'BudgetActualsReport',
    example: {
      dryRun: true,
      written: 1,
      unchanged: 0,
      noFact: 0,
      refused: 1,
      rows: [
        { row: 2, ok: true, outcome: 'written', problems: [] },
        {
          row: 3,
          ok: false,
          outcome: 'refused',
          problems: [
            {
              field: 'category',
              code: 'UNKNOWN_BUDGET_LINE',
              message:
                'В бюджете проекта нет строки «Связь» на 2026 год (local). Сначала примите версию бюджета с ней.',
            },
          ],
        },
      ],
    },
  });

export const actualsList = z
  .object({
    items: z.array(
      z.object({
        id,
        lineId: id,
        year: budgetYear,
        month: z.string().meta({ example: '2026-09' }),
        source: budgetSource.nullable(),
        category: budgetCategory,
        amount: z.string().meta({ description: 'Below zero where it corrects', example: '104500000.25' }),
        document: z.string().nullable().meta({ example: 'Акт № 14' }),
        enteredBy: z.object({ id, name: trilingualView }).nullable(),
        enteredAt: moment,
      }),
    ),
  })
  .meta({ id: 'BudgetActualList' });
