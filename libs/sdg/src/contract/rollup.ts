import { z } from 'zod';
import { money, trilingualView } from '#contracts/platform';

export const ROLLUP_GROUPS = ['goal', 'target', 'direction', 'district', 'year'] as const;
export type RollupGroup = (typeof ROLLUP_GROUPS)[number];

const count = z.int().min(0).meta({ example: 12 });

const figures = {
  projects: count.describe('By goal and target those with a confirmed tag or a share; otherwise all'),
  positive: count.describe('Projects with a confirmed tag that they serve it'),
  negative: count.describe('Projects with a confirmed tag that they work against it; one may do both'),
  citizens: count
    .nullable()
    .describe('People reached, by the projects that say so; by goal and target those that serve it'),
  citizensUnknown: count,
  milestones: z
    .object({ done: count, all: count })
    .describe('All: done, or open in projects approved, in delivery or on hold'),
  budget: money
    .nullable()
    .describe('By the shares of projects: the adjusted plan, or the cost in the passport where there is no budget'),
  budgetByCost: money.nullable().describe('The part of it that is the cost in the passport'),
  budgetUnknown: count.describe('Projects whose money nobody has said'),
};

const unallocated = {
  unallocated: money
    .nullable()
    .describe('Money that its projects have not divided over targets; not said of a goal or target'),
  unallocatedByCost: money.nullable(),
};

const example = {
  projects: 3,
  positive: 3,
  negative: 0,
  citizens: 21400,
  citizensUnknown: 0,
  milestones: { done: 6, all: 20 },
  budget: '9600000000.00',
  budgetByCost: '600000000.00',
  budgetUnknown: 0,
};

export const rollupView = z
  .object({
    by: z.enum(ROLLUP_GROUPS),
    total: z
      .object({ ...figures, ...unallocated })
      .describe('Every project once: budget and unallocated are all its money'),
    items: z.array(
      z.object({
        code: z.string().nullable().describe('Null: belongs to none; by year the projects without a budget'),
        name: trilingualView.nullable(),
        iri: z.url().nullable(),
        ...figures,
        ...unallocated,
      }),
    ),
  })
  .meta({
    id: 'SdgRollup',
    example: {
      by: 'goal',
      total: { ...example, projects: 12, unallocated: '1200000000.00', unallocatedByCost: '0.00' },
      items: [
        {
          code: '11',
          name: {
            kk: 'Орнықты қалалар мен елді мекендер',
            ru: 'Устойчивые города и населённые пункты',
            en: 'Sustainable Cities and Communities',
          },
          iri: 'http://metadata.un.org/sdg/11',
          ...example,
          unallocated: null,
          unallocatedByCost: null,
        },
      ],
    },
  });
