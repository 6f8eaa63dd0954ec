import { z } from 'zod';
import { decimal, trilingualView } from '#contracts/platform';

const point = z.object({ year: z.int().meta({ example: 2024 }), value: decimal });
const measured = point.extend({ quality: z.enum(['measured', 'estimated', 'disputed', 'missing']) });
const text = z.string().nullable();

const example = {
  code: 'pm25-almaty',
  name: { kk: null, ru: 'Среднегодовая концентрация PM2.5', en: 'Annual mean of PM2.5' },
  unit: { kk: null, ru: 'мкг/м³', en: null },
  better: 'lower',
  territory: 'Алматы',
  breakdown: {},
  goal: 11,
  directions: ['I'],
  source: 'Казгидромет',
  suspect: false,
  target: { year: 2030, value: '25' },
  facts: [{ year: 2024, value: '31.25', quality: 'measured' }],
  plans: [{ year: 2025, value: '30', quality: 'measured' }],
};

export const publicIndicator = z
  .object({
    code: z.string().meta({ example: 'pm25-almaty' }),
    name: trilingualView,
    unit: trilingualView,
    better: z.enum(['higher', 'lower']).nullable().meta({ description: 'Which way is better' }),
    territory: text.meta({ example: 'Алматы' }),
    breakdown: z.record(z.string(), z.string()).meta({ description: 'What of the whole it covers', example: {} }),
    goal: z.int().nullable().meta({ example: 11 }),
    directions: z.array(z.string()).meta({ example: ['I'] }),
    source: text.meta({ example: 'Казгидромет' }),
    suspect: z.boolean().meta({ description: 'Doubtful in its source', example: false }),
    target: point.nullable(),
    facts: z.array(measured).meta({ description: 'Approved or locked values, by year' }),
    plans: z.array(measured).meta({ description: 'Approved or locked values, by year' }),
  })
  .meta({ id: 'PublicIndicator', example });
export type PublicIndicator = z.infer<typeof publicIndicator>;

export const publicIndicatorList = z
  .object({ items: z.array(publicIndicator) })
  .meta({ id: 'PublicIndicatorList', example: { items: [example] } });
