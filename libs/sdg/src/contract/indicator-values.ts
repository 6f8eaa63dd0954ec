import { z } from 'zod';
import { id, line, moment, prose, trilingualView, year } from '#contracts/platform';
import { measured } from './measured.js';

export const MEASURES = ['plan', 'fact'] as const;
export const QUALITIES = ['measured', 'estimated', 'disputed', 'missing'] as const;
export const VALUE_STATES = ['entered', 'checked', 'approved', 'locked'] as const;

export const measure = z.enum(MEASURES).meta({ example: 'fact' });
const quality = z.enum(QUALITIES).meta({
  description: '`missing`: known not to be there, which is not zero',
  example: 'measured',
});
const state = z.enum(VALUE_STATES).meta({ example: 'approved' });

export const valueInput = z
  .strictObject({
    value: measured.nullable().meta({ description: 'Null: known to be missing' }),
    quality: quality.optional().meta({ description: 'Without it `measured`, or `missing` for null' }),
    source: line(1000).nullish().meta({ example: 'БНС АСПИР' }),
    note: prose(4000).nullish().meta({ example: 'Предварительные данные' }),
  })
  .refine(({ value, quality: told }) => told === undefined || (value === null) === (told === 'missing'), {
    path: ['quality'],
    params: { code: 'QUALITY_OF_NOTHING' },
  })
  .meta({ id: 'IndicatorValueInput', example: { value: '31.2', source: 'БНС АСПИР' } });
export type ValueInput = z.infer<typeof valueInput>;

export const valueStateInput = z
  .strictObject({
    to: z.enum(VALUE_STATES).meta({
      description: 'The next state; `entered` sends the value back, or unlocks it',
      example: 'checked',
    }),
    reason: prose(2000).nullish().meta({ description: 'Needed to send back and to unlock', example: null }),
  })
  .meta({ id: 'IndicatorValueStateInput', example: { to: 'checked' } });
export type ValueStateInput = z.infer<typeof valueStateInput>;

const person = z.object({ id, name: trilingualView }).nullable();
export const valueView = z
  .object({
    id,
    version: z.int().meta({ example: 3 }),
    year: year,
    measure,
    value: measured.nullable(),
    quality,
    state,
    source: z.string().nullable().meta({ example: 'БНС АСПИР' }),
    note: z.string().nullable().meta({ example: null }),
    enteredBy: person,
    enteredAt: moment,
    checkedBy: person,
    approvedBy: person,
    stateReason: z.string().nullable().meta({ description: 'Why it was sent back or unlocked', example: null }),
    revision: z.int().meta({ description: '1 for the first value of the year', example: 1 }),
  })
  .meta({ id: 'IndicatorValue' });

export const methodBreakInput = z
  .strictObject({ note: prose(2000).meta({ example: 'С 2021 года считается по новой методике' }) })
  .meta({ id: 'MethodBreakInput', example: { note: 'С 2021 года считается по новой методике' } });
export const methodBreakView = z.object({
  id,
  year: z.int().meta({ description: 'From this year on values are not compared with earlier ones', example: 2021 }),
  note: z.string().meta({ example: 'С 2021 года считается по новой методике' }),
});

export const indicatorValues = z
  .object({
    indicator: z.object({ id, code: z.string().meta({ example: 'pm25-almaty' }) }),
    asOf: z.string().nullable().meta({ description: 'As asked; null for today', example: null }),
    items: z.array(valueView),
    methodBreaks: z.array(methodBreakView),
  })
  .meta({ id: 'IndicatorValues' });

export const valueRevisions = z
  .object({
    items: z.array(
      z.object({
        at: moment,
        by: z.string().nullable().meta({ description: 'Who changed it', example: 'Айгерим Сапарова' }),
        revision: z.int().meta({ example: 1 }),
        value: measured.nullable(),
        quality,
        state,
        source: z.string().nullable().meta({ example: 'БНС АСПИР' }),
        note: z.string().nullable().meta({ example: null }),
        stateReason: z.string().nullable().meta({ example: null }),
      }),
    ),
  })
  .meta({ id: 'IndicatorValueRevisions' });
