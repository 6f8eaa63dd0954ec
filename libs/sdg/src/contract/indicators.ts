import { z } from 'zod';
import { id, line, moment, money, prose, trilingualView, year } from '#contracts/platform';
import { methodBreakView, valueView } from './indicator-values.js';
import { disagreementView, forecastView, lensColoursView, lensesView, planPathView } from './lenses.js';
import { measured } from './measured.js';

export const INDICATOR_KINDS = ['target', 'statistic'] as const;
export const PERIODICITIES = ['year', 'half_year', 'quarter', 'month', 'irregular'] as const;

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,159}$/)
  .meta({ description: 'Letters, digits and hyphens; never changes', example: 'pm25-almaty' });
const nameInput = (max: number) => z.strictObject({ kk: line(max).nullish(), ru: line(max), en: line(max).nullish() });
const pointInput = z.strictObject({ year, value: measured });
const listOf = (item: z.ZodType<string, string>) =>
  z
    .array(item)
    .max(60)
    .refine((items) => new Set(items).size === items.length, { params: { code: 'DUPLICATE' } });

const fields = {
  name: nameInput(500).meta({ example: { ru: 'Среднегодовая концентрация PM2.5' } }),
  unit: nameInput(100).meta({ example: { ru: 'мкг/м³' } }),
  kind: z.enum(INDICATOR_KINDS).meta({
    description: '`target` has yearly plans, `statistic` is only watched',
    example: 'target',
  }),
  better: z.enum(['higher', 'lower']).nullish().meta({ description: 'Which way is better', example: 'lower' }),
  method: prose(10_000).nullish().meta({ example: 'Среднее по постам наблюдения' }),
  source: line(1000).nullish().meta({ example: 'Казгидромет' }),
  responsible: line(60)
    .nullish()
    .meta({ description: 'Code of the organisation that answers for it', example: 'roads' }),
  periodicity: z.enum(PERIODICITIES).default('year').meta({ example: 'year' }),
  dueMonth: z.int().min(1).max(12).nullish().meta({
    description: 'By the end of which month of the next year the fact is due; when the year is over without it',
    example: 4,
  }),
  territory: line(200).nullish().meta({ example: 'Алматы' }),
  breakdown: z
    .record(line(60), line(300))
    .optional()
    .meta({ description: 'What of the whole it covers', example: { sex: 'женщины' } }),
  goal: z.int().min(1).max(17).nullish().meta({ example: 11 }),
  listedNumber: line(30).nullish().meta({ description: 'In the global or national list', example: '11.6.2' }),
  targets: listOf(line(10))
    .default([])
    .meta({ description: 'Codes of SDG targets', example: ['11.6'] }),
  directions: listOf(line(60))
    .default([])
    .meta({ description: 'Codes of directions', example: ['I'] }),
  base: pointInput.nullish().meta({ description: 'Where growth is counted from; the first fact without it' }),
  target: pointInput.nullish(),
  limit: measured.nullish().meta({ description: 'Beyond which it cannot go, such as 100 %', example: null }),
  suspect: z.boolean().default(false).meta({ description: 'Doubtful in its source; the note says why' }),
  note: prose(4000).nullish().meta({ example: null }),
  illustrative: z.boolean().default(false).meta({ description: 'Invented to show the product' }),
};

const example = {
  code: 'pm25-almaty',
  name: { ru: 'Среднегодовая концентрация PM2.5', en: 'Annual mean of PM2.5' },
  unit: { ru: 'мкг/м³' },
  kind: 'target',
  better: 'lower',
  territory: 'Алматы',
  goal: 11,
  listedNumber: '11.6.2',
  base: { year: 2021, value: '35.5' },
  target: { year: 2030, value: '25' },
};

export const indicatorInput = z.strictObject({ code, ...fields }).meta({ id: 'IndicatorInput', example });
export type IndicatorInput = z.infer<typeof indicatorInput>;

const { periodicity, breakdown, targets, directions, suspect, illustrative, ...plain } = fields;
/** Only the fields that change; null empties a field, lists are replaced whole. */
export const indicatorPatch = z
  .strictObject({
    ...plain,
    periodicity: periodicity.unwrap(),
    breakdown: breakdown.unwrap(),
    targets: targets.unwrap(),
    directions: directions.unwrap(),
    suspect: suspect.unwrap(),
    illustrative: illustrative.unwrap(),
    archived: z.boolean().meta({ description: 'An archived indicator takes no more values', example: false }),
  })
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'IndicatorPatch', example: { target: { year: 2030, value: '25' } } });
export type IndicatorPatch = z.infer<typeof indicatorPatch>;

const nullableText = z.string().nullable();
const exactPoint = z.object({ year: z.int().meta({ example: 2030 }), value: measured }).nullable();
const base = {
  id,
  version: z.int().meta({ example: 3 }),
  code: z.string().meta({ example: 'pm25-almaty' }),
  name: trilingualView,
  unit: trilingualView,
  kind: fields.kind,
  better: z.enum(['higher', 'lower']).nullable().meta({ example: 'lower' }),
  responsible: z.object({ id, code: z.string().meta({ example: 'roads' }), name: trilingualView }).nullable(),
  territory: nullableText.meta({ example: 'Алматы' }),
  breakdown: z.record(z.string(), z.string()).meta({ example: { sex: 'женщины' } }),
  goal: z.int().nullable().meta({ example: 11 }),
  listedNumber: nullableText.meta({ example: '11.6.2' }),
  targets: z.array(z.string()).meta({ example: ['11.6'] }),
  directions: z.array(z.string()).meta({ example: ['I'] }),
  suspect: z.boolean().meta({ example: false }),
  illustrative: z.boolean().meta({ example: false }),
  archivedAt: moment.nullable().meta({ example: null }),
};

const latest = z.object({ year: z.int().meta({ example: 2024 }), value: measured }).nullable();
export const indicatorItem = z
  .object({
    ...base,
    latestFact: latest,
    latestPlan: latest,
    projects: z.int().meta({ description: 'How many projects that the reader may see serve it', example: 2 }),
    lenses: lensColoursView,
    disagreement: disagreementView,
  })
  .meta({ id: 'IndicatorItem' });
export const indicatorList = z.object({ items: z.array(indicatorItem) }).meta({ id: 'IndicatorList' });

export const effectView = z.object({ year: z.int().meta({ example: 2028 }), value: measured });
export const indicatorView = z
  .object({
    ...base,
    method: nullableText.meta({ example: 'Среднее по постам наблюдения' }),
    source: nullableText.meta({ example: 'Казгидромет' }),
    periodicity: z.enum(PERIODICITIES).meta({ example: 'year' }),
    dueMonth: z.int().nullable().meta({ example: 4 }),
    base: exactPoint,
    target: exactPoint,
    limit: measured.nullable().meta({ example: null }),
    note: nullableText.meta({ example: null }),
    createdAt: moment,
    updatedAt: moment,
    series: z.array(
      z.object({
        year: z.int().meta({ example: 2024 }),
        plan: valueView.nullable(),
        fact: valueView.nullable(),
        planPath: planPathView,
      }),
    ),
    methodBreaks: z.array(methodBreakView),
    findings: z.object({ open: z.int().meta({ example: 2 }), overdue: z.int().meta({ example: 0 }) }).meta({
      description: 'Open findings that are about it or speak of it; `GET /indicator-findings?indicator=…` lists them',
    }),
    lenses: lensesView,
    disagreement: disagreementView,
    forecast: forecastView,
    projects: z
      .array(
        z.object({
          id,
          code: z.string().meta({ example: 'ALM-2026-0001' }),
          title: trilingualView,
          stage: z.string().meta({ example: 'in_delivery' }),
          cost: money.nullable(),
          rationale: nullableText.meta({ example: 'Меньше автомобилей в центре' }),
          effects: z.array(effectView),
        }),
      )
      .meta({ description: 'Who works on it, as far as the reader may see' }),
    projectsCost: money.meta({ description: 'What these projects cost together' }),
    mayManage: z.boolean(),
    mayEnter: z.boolean(),
    mayApprove: z.boolean(),
  })
  .meta({ id: 'Indicator' });
