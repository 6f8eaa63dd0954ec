import { z } from 'zod';
import { day, money, trilingualView } from '#contracts/platform';
import { PUBLISHED_STAGES } from '../domain/published.js';

const count = z.int().min(0).meta({ example: 12 });
const sums = {
  projects: count,
  costTotal: money.nullable().describe('Of the projects whose cost is known; null where it is known of none'),
  costUnknown: count.describe('Projects whose cost nobody has said'),
  spent: money.nullable().describe('Null while nobody has entered any spending'),
  milestones: z.object({ total: count, done: count, overdue: count }),
};
const named = z.object({ code: z.string().meta({ example: 'medeu' }), name: trilingualView, ...sums });

const example = {
  projects: 12,
  costTotal: '9600000000.00',
  costUnknown: 1,
  spent: '3000000000.00',
  milestones: { total: 48, done: 20, overdue: 3 },
};
const medeu = { code: 'medeu', name: { kk: 'Медеу ауданы', ru: 'Медеуский район', en: 'Medeu District' }, ...example };

export const publicFigures = z
  .object({
    asOf: day,
    total: z.object(sums),
    districts: z.array(named).meta({ description: 'A project in several districts is counted in each of them' }),
    withoutDistrict: count.describe('Projects that name no district'),
    directions: z.array(named),
    stages: z.array(z.object({ stage: z.enum(PUBLISHED_STAGES), ...sums })),
    goals: z.array(z.object({ number: z.int().meta({ example: 11 }), name: trilingualView, projects: count })),
  })
  .meta({
    id: 'PublicFigures',
    example: {
      asOf: '2026-11-23',
      total: example,
      districts: [medeu],
      withoutDistrict: 2,
      directions: [{ ...medeu, code: 'II', name: { kk: null, ru: 'Комфортная городская среда', en: null } }],
      stages: [{ stage: 'in_delivery', ...example }],
      goals: [{ number: 11, name: { kk: null, ru: 'Устойчивые города', en: 'Sustainable cities' }, projects: 5 }],
    },
  });
