import { z } from 'zod';
import { day, money, trilingualView } from '#contracts/platform';

const count = z.int().min(0).meta({ example: 12 });
const sum = money.nullable();
const link = z.string().nullable().meta({ example: '/api/v1/projects?direction=II&overdue=true' });

const figures = {
  projects: count,
  costTotal: sum.describe('Of the projects whose cost is known; null where it is known of none'),
  costUnknown: count.describe('Projects whose cost nobody has said'),
  citizens: count.nullable().describe('People reached, by the projects that say so'),
  citizensUnknown: count,
  budget: z.object({
    plan: sum,
    adjusted: sum,
    committed: sum,
    actual: sum,
    absorption: z
      .string()
      .nullable()
      .meta({ description: 'Actual by adjusted plan, four places; null without either', example: '0.3125' }),
    unfunded: sum.describe('The part of the adjusted plan for which no source has been found'),
    unknown: count.describe('Projects without a budget'),
    actualUnknown: count.describe('Projects of which nobody has entered what was spent'),
  }),
  milestones: z
    .object({ open: count, overdue: count, done: count })
    .describe('Not removed. Open: of projects approved, in delivery or on hold; overdue are open, too'),
  overdueProjects: count.describe('Projects with an overdue milestone'),
  diverging: count.describe('Projects whose ratings and signals are far apart'),
  flagged: count.describe('Projects that the committee has to see'),
  href: z.string().meta({
    description: 'The list of exactly these projects, as it is today',
    example: '/api/v1/projects?direction=II',
  }),
  links: z
    .object({
      costUnknown: link,
      citizensUnknown: link,
      budgetUnknown: link,
      unfunded: link,
      actualUnknown: link.describe('Of whose spending nobody has said anything'),
      overdue: link,
      overdueMilestones: link.describe(
        'The milestones themselves; null for an organisation’s people, who see some of projects that they do not see',
      ),
      diverging: link,
      flagged: link,
    })
    .describe('Lists of the projects behind single figures; null where there are none'),
};

const code = z.string().nullable();
const named = z.object({ code: code.describe('Null: belongs to none'), name: trilingualView.nullable(), ...figures });
const worded = z.object({ code: code.describe('Null: has none'), ...figures });

const exampleFigures = {
  projects: 3,
  costTotal: '9600000000.00',
  costUnknown: 1,
  citizens: 21400,
  citizensUnknown: 0,
  budget: {
    plan: '9000000000.00',
    adjusted: '9600000000.00',
    committed: '5200000000.00',
    actual: '3000000000.00',
    absorption: '0.3125',
    unfunded: '600000000.00',
    unknown: 0,
    actualUnknown: 1,
  },
  milestones: { open: 14, overdue: 2, done: 6 },
  overdueProjects: 1,
  diverging: 1,
  flagged: 0,
};
const exampleGroup = (filter: string) => {
  const href = `/api/v1/projects${filter === '' ? '' : `?${filter}`}`;
  const and = (more: string) => `${href}${filter === '' ? '?' : '&'}${more}`;
  return {
    ...exampleFigures,
    href,
    links: {
      costUnknown: and('without=cost'),
      citizensUnknown: null,
      budgetUnknown: null,
      unfunded: and('unfunded=true'),
      actualUnknown: and('spent=false'),
      overdue: and('overdue=true'),
      overdueMilestones: null,
      diverging: and('diverging=true'),
      flagged: null,
    },
  };
};

export const portfolioSummary = z
  .object({
    day: day.describe('For which the figures stand'),
    total: z.object(figures).describe('Every project once'),
    byDirection: z.array(named),
    byRoadmap: z.array(named).describe('A project of several roadmaps counts in each of them'),
    byDistrict: z.array(named).describe('A project of several districts counts in each of them'),
    byStage: z.array(worded),
    byOversight: z.array(worded),
    byHealth: z.array(worded).describe('By the overall signal; `unknown` also where none has been computed yet'),
    byDirectionAndHealth: z
      .array(
        z.object({
          direction: z.string(),
          health: z.enum(['green', 'amber', 'red', 'unknown']),
          projects: count,
          href: figures.href,
        }),
      )
      .describe('The heat map: only where there are projects'),
  })
  .meta({
    id: 'PortfolioSummary',
    example: {
      day: '2026-11-23',
      total: exampleGroup(''),
      byDirection: [
        {
          code: 'II',
          name: { kk: 'Қалалық экономика', ru: 'Городская экономика', en: 'City economy' },
          ...exampleGroup('direction=II'),
        },
      ],
      byRoadmap: [
        {
          code: 'polycentres',
          name: { kk: 'Полиорталықты даму', ru: 'Полицентричное развитие', en: 'Polycentric development' },
          ...exampleGroup('roadmap=polycentres'),
        },
      ],
      byDistrict: [
        {
          code: 'alatau',
          name: { kk: 'Алатау', ru: 'Алатауский', en: 'Alatau' },
          ...exampleGroup('district=alatau'),
        },
      ],
      byStage: [{ code: 'in_delivery', ...exampleGroup('stage=in_delivery') }],
      byOversight: [{ code: 'standard', ...exampleGroup('oversight=standard') }],
      byHealth: [{ code: 'amber', ...exampleGroup('health=amber') }],
      byDirectionAndHealth: [
        { direction: 'II', health: 'amber', projects: 3, href: '/api/v1/projects?health=amber&direction=II' },
      ],
    },
  });
