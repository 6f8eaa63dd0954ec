import { z } from 'zod';
import { day, money, trilingualView } from '#contracts/platform';
import { PUBLISHED_STAGES } from '../domain/published.js';

const named = z.object({ code: z.string().meta({ example: 'II' }), name: trilingualView });
const count = z.int().min(0).meta({ example: 4 });

const brief = {
  code: z.string().meta({ description: 'Given once, never again', example: 'ALM-2026-0001' }),
  title: trilingualView,
  stage: z.enum(PUBLISHED_STAGES),
  direction: named,
  districts: z.array(named),
  goals: z.array(z.int()).meta({ description: 'Sustainable Development Goals that it serves', example: [11] }),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  citizensAffected: z.int().nullable().meta({ example: 12000 }),
  costTotal: money.nullable(),
  spent: money.nullable().describe('Null while nobody has entered any spending'),
  milestones: z.object({ total: count, done: count, overdue: count }),
  illustrative: z
    .boolean()
    .meta({ description: 'Some of its values are invented to show the product', example: false }),
};

const example = {
  code: 'ALM-2026-0001',
  title: { kk: 'Өзен жағалауын абаттандыру', ru: 'Благоустройство набережной', en: null },
  stage: 'in_delivery',
  direction: { code: 'II', name: { kk: null, ru: 'Комфортная городская среда', en: null } },
  districts: [{ code: 'medeu', name: { kk: 'Медеу ауданы', ru: 'Медеуский район', en: 'Medeu District' } }],
  goals: [11],
  startsOn: '2026-02-01',
  endsOn: '2027-11-30',
  citizensAffected: 12000,
  costTotal: '960000000.00',
  spent: '300000000.00',
  milestones: { total: 4, done: 2, overdue: 1 },
  illustrative: false,
};

export const publicProject = z.object(brief).meta({ id: 'PublicProject', example });
export type PublicProject = z.infer<typeof publicProject>;

export const publicProjectList = z
  .object({ items: z.array(publicProject) })
  .meta({ id: 'PublicProjectList', example: { items: [example] } });

export const publicProjectPage = z
  .object({
    ...brief,
    description: trilingualView,
    budget: z.array(
      z.object({
        year: z.int().meta({ example: 2026 }),
        plan: money,
        spent: money.nullable().describe('Null while nobody has entered any spending'),
      }),
    ),
    milestoneList: z.array(
      z.object({
        number: z.int().meta({ example: 1 }),
        title: trilingualView,
        dueOn: day,
        forecastOn: day,
        doneOn: day.nullable(),
        status: z.enum(['done', 'done_late', 'overdue', 'at_risk', 'due_soon', 'planned']),
      }),
    ),
    decisions: z
      .array(
        z.object({
          number: z.string().meta({ example: 'D-2026-14' }),
          outcome: z.string().meta({ example: 'direct_control' }),
          decidedOn: day,
          texts: z.object({ kk: z.string(), ru: z.string() }),
        }),
      )
      .meta({ description: 'Decisions of the committee that are published, newest first' }),
  })
  .meta({
    id: 'PublicProjectPage',
    example: {
      ...example,
      description: { kk: null, ru: 'Дорожки, освещение и озеленение берега', en: null },
      budget: [{ year: 2026, plan: '480000000.00', spent: '300000000.00' }],
      milestoneList: [
        {
          number: 1,
          title: { kk: null, ru: 'Проект утверждён', en: null },
          dueOn: '2026-03-31',
          forecastOn: '2026-03-25',
          doneOn: '2026-03-25',
          status: 'done',
        },
      ],
      decisions: [
        {
          number: 'D-2026-14',
          outcome: 'direct_control',
          decidedOn: '2026-01-20',
          texts: {
            kk: 'Жоба Басқарушы комитеттің тікелей бақылауына алынсын.',
            ru: 'Взять проект на прямой контроль Управляющего комитета.',
          },
        },
      ],
    },
  });
