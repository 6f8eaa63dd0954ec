import { z } from 'zod';
import { id, line, moment, money, prose, trilingualView } from '#contracts/platform';
import { CHANGE_REASONS } from '../domain/baseline-reasons.js';
import { FUNDING_SOURCES, duplicateLines } from '../domain/budget.js';
import type { BudgetKey } from '../domain/budget.js';

const MOST_LINES = 500;

export const budgetYear = z.int().min(1991).max(2200).meta({ description: 'Year of the budget', example: 2026 });
export const budgetSource = z.enum(FUNDING_SOURCES);
export const budgetCategory = line(200).meta({ description: 'Category of cost', example: 'Строительство' });

const key = {
  year: budgetYear,
  source: budgetSource.nullable().meta({ description: 'Null while no source has been found for the money' }),
  category: budgetCategory,
};

/** Lines of which none stands twice; told together with whatever else is wrong with them. */
const lines = <Line extends BudgetKey>(item: z.ZodType<Line>) =>
  z
    .array(item)
    .max(MOST_LINES)
    .superRefine(
      (given, context) => {
        for (const index of duplicateLines(given)) {
          context.addIssue({ code: 'custom', path: [index], params: { code: 'DUPLICATE_LINE' }, input: given[index] });
        }
      },
      { when: ({ value }) => Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null) },
    );

export const budgetLinesInput = z.strictObject({ lines: lines(z.strictObject({ ...key, amount: money })) }).meta({
  id: 'BudgetLinesInput',
  example: {
    lines: [
      { year: 2026, source: 'local', category: 'Строительство', amount: '1200000000.00' },
      { year: 2027, source: null, category: 'Благоустройство', amount: '300000000.00' },
    ],
  },
});
export type BudgetLinesInput = z.infer<typeof budgetLinesInput>;

export const budgetVersionInput = z
  .strictObject({
    reasonCode: z.enum(CHANGE_REASONS).nullish().meta({ description: 'Required from the second version on' }),
    note: prose(5000).nullish().meta({ description: 'Explains the total where it departs from the first version' }),
    amounts: lines(
      z.strictObject({
        ...key,
        amount: money,
        cause: prose(2000).nullable().default(null).meta({ description: 'Why it departs from the first version' }),
      }),
    )
      .default([])
      .meta({ description: 'Lines that get another amount; none for the first version, which freezes the draft' }),
  })
  .meta({
    id: 'BudgetVersionInput',
    example: {
      reasonCode: 'funding',
      note: 'Подорожание материалов по заключению экспертизы № 14',
      amounts: [
        {
          year: 2026,
          source: 'local',
          category: 'Строительство',
          amount: '1300000000.00',
          cause: 'Рост цен на металл на 8 % с начала года',
        },
      ],
    },
  });
export type BudgetVersionInput = z.infer<typeof budgetVersionInput>;

export const budgetLinePatch = z
  .strictObject({ committed: money.optional(), cause: prose(2000).nullable().optional() })
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'BudgetLinePatch', example: { committed: '950000000.00' } });
export type BudgetLinePatch = z.infer<typeof budgetLinePatch>;

const amount = (description: string, example: string) => z.string().meta({ description, example });
const share = (description: string, example: string) =>
  z
    .string()
    .nullable()
    .meta({ description: `${description}; null when it cannot be computed`, example });

const sums = {
  plan: amount('By the first version', '1200000000.00'),
  adjusted: amount('By the last version', '1250000000.00'),
  committed: amount('Under contract', '900000000.00'),
  actual: amount('Spent, as far as it is known; null while nothing is', '870500000.25').nullable(),
  absorption: share('Actual by adjusted, four places', '0.6964'),
  variance: amount('Adjusted less plan', '50000000.00'),
  variancePercent: share('The same in percent of the plan, two places', '4.17'),
};

const lineView = z
  .object({
    id,
    version: z.int(),
    ...key,
    ...sums,
    lastMonth: z
      .string()
      .nullable()
      .meta({ description: 'The last month of which a fact is known', example: '2026-09' }),
    cause: z.string().nullable().meta({ example: 'Рост цен на металл' }),
    causeMissing: z.boolean().meta({ description: 'It departs beyond the policy’s percent, and nobody says why' }),
    yearOutsideProject: z.boolean().meta({ description: 'A warning: the project does not run in this year' }),
    illustrative: z.boolean().meta({ description: 'Invented for a demonstration' }),
  })
  .meta({ id: 'BudgetLine' });

export const budgetView = z
  .object({
    projectId: id,
    version: z.int().meta({ description: 'Of the budget with its facts, for If-Match' }),
    number: z.int().nullable().meta({ description: 'Of the last version; null while the budget is a draft' }),
    setAt: moment.nullable(),
    versions: z.int(),
    lines: z.array(lineView),
    totals: z.object({
      ...sums,
      causeMissing: z.boolean().meta({ description: 'The total departs, and no note of the version says why' }),
    }),
    byYear: z.array(
      z.object({ year: budgetYear, ...sums, unfunded: amount('Adjusted, of which no source is known', '0.00') }),
    ),
    bySource: z.array(z.object({ source: budgetSource, ...sums })).meta({ description: 'Sources that are known' }),
    byCategory: z.array(z.object({ category: budgetCategory, ...sums })),
    unfunded: z.object(sums).meta({ description: 'What no source has been found for; in no source’s sum' }),
    costTotal: money.nullable().meta({ description: 'Of the passport' }),
    differenceToCost: z
      .string()
      .nullable()
      .meta({ description: 'Adjusted total less the cost; null when the cost is not known', example: '50000000.00' }),
    causeAbovePercent: z.string().meta({ description: 'A variance beyond it needs words', example: '5' }),
    thisYear: z.object({
      year: budgetYear,
      adjusted: sums.adjusted,
      actual: sums.actual,
      absorption: sums.absorption,
      elapsed: amount('Share of the year that has passed, four places', '0.8932'),
      lag: share('Elapsed less absorption', '0.1968'),
    }),
    mayEdit: z.boolean(),
    nextVersionBy: z
      .enum(['planners', 'change_request'])
      .nullable()
      .meta({ description: 'By which way the next version is set; null when there is none any more' }),
  })
  .meta({ id: 'Budget' });

const person = z.object({ id, name: trilingualView }).nullable();
const versionBase = {
  number: z.int(),
  reasonCode: z.string().meta({ example: 'funding' }),
  note: z.string().nullable().meta({ example: 'Подорожание материалов' }),
  total: amount('Of all lines', '1250000000.00'),
  change: amount('Against the version before', '50000000.00').nullable(),
  decision: z.object({ id, number: z.string().meta({ example: 'D-2026-12' }) }).nullable(),
  changeRequest: z.object({ id, number: z.int() }).nullable(),
  acceptedBy: person,
  setBy: person,
  setAt: moment,
};
export const budgetVersionList = z.object({ items: z.array(z.object(versionBase)) }).meta({ id: 'BudgetVersionList' });
export const budgetVersionView = z
  .object({
    ...versionBase,
    lines: z.array(
      z.object({
        ...key,
        amount: sums.adjusted,
        cause: z.string().nullable().meta({ example: 'Рост цен на металл' }),
      }),
    ),
  })
  .meta({ id: 'BudgetVersion' });

export const budgetComparisonQuery = z.strictObject({
  from: z.coerce.number().int().min(1).max(10_000).default(1).meta({ description: 'Number of a version', example: 1 }),
  to: z
    .union([z.literal('today'), z.coerce.number().int().min(1).max(10_000)])
    .default('today')
    .meta({ description: 'Number of a version, or today', example: 'today' }),
});
const compared = {
  from: amount('Then; null where there was no such line', '1200000000.00').nullable(),
  to: amount('Later', '1250000000.00').nullable(),
  change: amount('To less from', '50000000.00'),
  changePercent: share('In percent of from', '4.17'),
};
export const budgetComparison = z
  .object({
    from: z.object({ number: z.int(), setAt: moment }),
    to: z.object({ number: z.int(), setAt: moment }).nullable().meta({ description: 'Null for today' }),
    lines: z.array(
      z.object({ ...key, ...compared, cause: z.string().nullable().meta({ example: 'Рост цен на металл' }) }),
    ),
    totals: z.object(compared),
  })
  .meta({ id: 'BudgetComparison' });
