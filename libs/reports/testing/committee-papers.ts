import type { AgendaPackSnapshot, PackSheet } from '../src/documents/agenda-pack-snapshot.js';
import type { IndicatorsSnapshot } from '../src/documents/indicators-snapshot.js';
import type { OverdueMilestonesSnapshot } from '../src/documents/overdue-milestones-snapshot.js';
import type {
  HealthByDirection,
  PortfolioProject,
  PortfolioSnapshot,
  PortfolioSums,
} from '../src/documents/portfolio-snapshot.js';
import type { WhatIfSnapshot } from '../src/documents/what-if-snapshot.js';
import { aValue, anIndicator } from './review-snapshot.js';

const named = (kk: string | null, ru: string, en: string | null) => ({ kk, ru, en });

const city = { name: named('Алматы қаласы', 'Город Алматы', 'City of Almaty'), timeZone: 'Asia/Almaty' };
const takenAt = '2026-11-23T13:00:00.000Z';
const day = '2026-11-23';
const direction = { code: 'II', name: named('Орнықты экономикалық өсу', 'Устойчивый экономический рост', null) };
const title = named('Индустриялық аймақ', 'Индустриальная зона', 'Industrial zone');
const manager = named('Әлия Сейітқызы', 'Алия Сейткызы', 'Aliya Seitkyzy');

export const noSums: PortfolioSums = {
  projects: 0,
  costTotal: null,
  costUnknown: 0,
  citizens: null,
  citizensUnknown: 0,
  budget: {
    plan: null,
    adjusted: null,
    committed: null,
    actual: null,
    absorption: null,
    unfunded: null,
    unknown: 0,
    actualUnknown: 0,
  },
  milestones: { open: 0, overdue: 0, done: 0 },
  overdueProjects: 0,
  diverging: 0,
  flagged: 0,
};

const sums: PortfolioSums = {
  projects: 2,
  costTotal: '123456789012.34',
  costUnknown: 1,
  citizens: 149_000,
  citizensUnknown: 1,
  budget: {
    plan: '2000000000.10',
    adjusted: '2000004999.99',
    committed: '1500000000.00',
    actual: '500000000.05',
    absorption: '0.2500',
    unfunded: '36200000.00',
    unknown: 1,
    actualUnknown: 1,
  },
  milestones: { open: 7, overdue: 3, done: 4 },
  overdueProjects: 1,
  diverging: 1,
  flagged: 1,
};

const heatMap: readonly HealthByDirection[] = [{ ...direction, green: 1, amber: 2, red: 3, unknown: 0 }];

export const aProject = (more: Partial<PortfolioProject> = {}): PortfolioProject => ({
  code: 'ALM-2026-0001',
  title,
  direction: 'II',
  roadmap: named('Өнеркәсіп', 'Промышленность', 'Industry'),
  districts: [named('Алатау ауданы', 'Алатауский район', 'Alatau district')],
  manager,
  stage: 'in_delivery',
  oversight: 'committee',
  flagged: true,
  startsOn: '2026-01-12',
  endsOn: '2027-03-01',
  cost: '123456789012.34',
  citizens: '149000',
  plan: '2000000000.10',
  adjusted: '2000004999.99',
  committed: '1500000000.00',
  actual: '500000000.05',
  absorption: '0.2500',
  unfunded: '36200000.00',
  milestones: { open: 7, overdue: 3, done: 4 },
  overdueSince: '2026-06-19',
  health: {
    overall: 'red',
    schedule: 'red',
    budget: 'green',
    risks: 'green',
    divergingSince: '2026-11-15T19:05:00.000Z',
  },
  owner: 'amber_green',
  office: null,
  slip: {
    endsOn: '2027-05-10',
    current: { promisedOn: '2027-04-01', days: 39 },
    first: { promisedOn: '2027-03-01', days: 70 },
  },
  rebaselined: 1,
  ...more,
});

/** A project of which nothing is known. */
export const bareProject: PortfolioProject = aProject({
  code: 'ALM-2026-0002',
  title: named(null, 'Без сведений', null),
  roadmap: null,
  districts: [],
  manager: null,
  stage: 'submitted',
  oversight: null,
  flagged: false,
  startsOn: null,
  endsOn: null,
  cost: null,
  citizens: null,
  plan: null,
  adjusted: null,
  committed: null,
  actual: null,
  absorption: null,
  unfunded: null,
  milestones: { open: 0, overdue: 0, done: 0 },
  overdueSince: null,
  health: null,
  owner: null,
  office: null,
  slip: null,
  rebaselined: 0,
});

export const portfolio: PortfolioSnapshot = {
  takenAt,
  city,
  day,
  total: sums,
  byDirection: [{ ...direction, ...sums }],
  byRoadmap: [
    { code: 'industry', name: named('Өнеркәсіп', 'Промышленность', 'Industry'), ...sums },
    { code: null, name: null, ...noSums },
  ],
  byDistrict: [{ code: 'alatau', name: named('Алатау ауданы', 'Алатауский район', 'Alatau district'), ...sums }],
  byStage: [{ code: 'in_delivery', ...sums }],
  byOversight: [
    { code: 'committee', ...sums },
    { code: null, ...noSums },
  ],
  byHealth: [{ code: 'red', ...sums }],
  heatMap,
  projects: [aProject(), bareProject],
};

export const barePortfolio: PortfolioSnapshot = {
  takenAt,
  city,
  day,
  total: noSums,
  byDirection: [],
  byRoadmap: [],
  byDistrict: [],
  byStage: [],
  byOversight: [],
  byHealth: [],
  heatMap: [],
  projects: [],
};

export const aSheet = (more: Partial<PackSheet> = {}): PackSheet => ({
  code: 'ALM-2026-0001',
  title,
  direction,
  manager,
  initiator: named('Экология басқармасы', 'Управление экологии', 'Department of Ecology'),
  stage: 'in_delivery',
  oversight: 'committee',
  matters: [
    {
      position: 2,
      kind: named('Өзгеріс сұрауы', 'Запрос на изменение', 'Change request'),
      question: 'Перенести срок',
      changeRequest: {
        number: 7,
        reason: named('Жеткізу кідірісі', 'Задержка поставок', 'Delay of supplies'),
        justification: 'Завод сорвал поставку',
        milestones: [1, 2, 3, 4, 5].map((number) => ({
          title: named(null, `Веха ${number}`, null),
          from: '2027-04-01',
          to: '2027-06-09',
        })),
        budgetChange: '-1500000.50',
      },
      issue: {
        number: 4,
        title: 'Нет подключения к сетям',
        description: null,
        since: '2026-11-20T04:00:00.000Z',
      },
    },
  ],
  criteria: [
    {
      code: '4.1',
      text: named('Жоба 149 000 тұрғынды қамтиды.', 'Охват — 149 000 жителей.', 'It reaches 149,000 citizens.'),
    },
  ],
  override: { flagged: true, reason: 'Важен для города' },
  riskQuestion: 'Как следить за риском?',
  cost: '123456789012.34',
  budget: {
    plan: '2000000000.10',
    adjusted: '2000004999.99',
    committed: '1500000000.00',
    actual: null,
    absorption: null,
    unfunded: '36200000.00',
  },
  milestones: [0, 70, 10, 20, 30, 40, 50].map((days, at) => ({
    number: at + 1,
    title: named(`${at + 1}-кезең`, `Веха ${at + 1}`, null),
    firstOn: '2027-03-01',
    baselineOn: '2027-03-11',
    forecastOn: new Date(Date.UTC(2027, 2, 1 + days)).toISOString().slice(0, 10),
    actualOn: null,
  })),
  owner: 'amber_green',
  office: null,
  health: {
    overall: 'red',
    overallSince: '2026-11-15T19:05:00.000Z',
    divergingSince: '2026-11-16T19:05:00.000Z',
    slip: {
      endsOn: '2027-05-10',
      current: { promisedOn: '2027-03-11', days: 60 },
      first: { promisedOn: '2027-03-01', days: 70 },
    },
    reasons: [named('Аяқталуы 60 күнге кешігеді.', 'Окончание позже на 60 дней.', 'The end slips by 60 days.')],
  },
  rebaselined: 2,
  risks: [16, 12, 9, 4].map((score) => ({ title: `Риск на ${score}`, score, response: score > 10 ? 'Меры' : null })),
  targets: [{ code: '9.1', name: named(null, 'Инфраструктура', null) }],
  ...more,
});

/** A project that is new: nothing but its name. */
export const bareSheet: PackSheet = aSheet({
  manager: null,
  initiator: null,
  stage: 'on_agenda',
  oversight: null,
  matters: [],
  criteria: [],
  override: null,
  riskQuestion: null,
  cost: null,
  budget: null,
  milestones: [],
  owner: null,
  office: null,
  health: null,
  rebaselined: 0,
  risks: [],
  targets: [],
});

export const agendaPack: AgendaPackSnapshot = {
  takenAt,
  city,
  day,
  meeting: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    title: 'Заседание Управляющего комитета',
    startsAt: '2026-12-09T20:00:00.000Z',
    place: 'Площадь Республики, 4',
    mode: named('Сырттай', 'Заочно', 'In absence'),
    state: named('Жарияланды', 'Объявлено', 'Announced'),
    plannedMinutes: 90,
    votingDeadline: '2026-12-12T13:00:00.000Z',
  },
  items: [
    {
      position: 1,
      kind: named('Өзге', 'Иное', 'Other'),
      title: 'План работы',
      question: null,
      minutes: null,
      addedLater: true,
      project: null,
      rapporteur: null,
      papers: [],
    },
    {
      position: 2,
      kind: named('Өзгеріс сұрауы', 'Запрос на изменение', 'Change request'),
      title: 'Перенос срока',
      question: 'Перенести срок',
      minutes: 15,
      addedLater: false,
      project: { code: 'ALM-2026-0001', title },
      rapporteur: manager,
      papers: [{ title: 'Паспорт.pdf', sha256: 'ab' }],
    },
  ],
  sheets: [aSheet()],
  total: sums,
  heatMap,
  changes: {
    since: { at: '2026-10-15T05:45:00.000Z', meeting: 'Прошлое заседание' },
    total: {
      slipped: 16,
      slippedDays: 1234,
      recovered: 1,
      recoveredDays: 39,
      reached: 12,
      pushedOut: 2,
      pushedOutDays: 61,
      newlyRed: 1,
      noLongerRed: 5,
      budgetChange: '-21121300000.00',
      spent: '17295987187.50',
      projectsAdded: 8,
    },
    slipped: [
      {
        project: 'ALM-2026-0001',
        number: 2,
        title: named(null, 'Мост', null),
        from: '2027-03-01',
        to: '2027-05-10',
        days: 70,
      },
    ],
    recovered: [
      {
        project: 'ALM-2026-0003',
        number: 1,
        title: named(null, 'Школа', null),
        from: '2026-12-31',
        to: '2026-11-22',
        days: -39,
      },
    ],
    newlyRed: [{ code: 'ALM-2026-0001', title, from: null }],
    money: [{ code: 'ALM-2026-0001', title, change: '-1500000.50', spent: '500000000.05' }],
    moneyMoved: 23,
  },
  overdueInstructions: [
    {
      number: 'И-2026-1',
      text: 'Представить график работ',
      dueOn: '2026-01-12',
      overdueDays: 315,
      decision: 'Р-2026-3',
      project: 'ALM-2026-0001',
      assignees: [manager],
    },
  ],
};

export const bareAgendaPack: AgendaPackSnapshot = {
  ...agendaPack,
  meeting: { ...agendaPack.meeting, place: null, votingDeadline: null },
  items: [],
  sheets: [bareSheet],
  total: noSums,
  heatMap: [],
  changes: null,
  overdueInstructions: [],
};

const silent = anIndicator().lenses;

export const indicators: IndicatorsSnapshot = {
  takenAt,
  city,
  goals: [11, 3],
  indicators: [
    anIndicator({
      values: [
        aValue(2024, '9.25'),
        aValue(2025, '1234567.5', { doubts: ['disputed'] }),
        aValue(2025, '10', { measure: 'plan' }),
        aValue(2026, null),
      ],
      lenses: {
        ...silent,
        planPath: { ...silent.planPath, colour: 'green' },
        withTarget: {
          ...silent.withTarget,
          colour: 'red',
          doubtful: [{ measure: 'fact', year: 2025, reasons: ['disputed'] }],
        },
      },
    }),
    anIndicator({
      code: 'trees',
      name: named('Ағаштар', 'Деревья', 'Trees'),
      unit: named(null, 'шт.', null),
      values: [],
    }),
  ],
};

export const bareIndicators: IndicatorsSnapshot = { ...indicators, goals: null, indicators: [] };

export const whatIf: WhatIfSnapshot = {
  takenAt,
  city,
  policy: { note: 'Две организации', version: null },
  computedAt: '2026-11-22T20:30:00.000Z',
  evaluated: 1235,
  stays: 118,
  enters: [
    { code: 'ALM-2026-0001', title, direction: 'II', stage: 'in_delivery' },
    { code: 'ALM-2026-0002', title: named(null, 'Парк', null), direction: 'V', stage: 'draft' },
  ],
  leaves: [{ code: 'ALM-2026-0003', title, direction: 'II', stage: 'on_hold' }],
  items: { now: { entry: 17, reEntry: 0, total: 17 }, then: { entry: 27, reEntry: 26, total: 53 } },
};

export const bareWhatIf: WhatIfSnapshot = {
  ...whatIf,
  policy: { note: null, version: 3 },
  evaluated: 0,
  stays: 0,
  enters: [],
  leaves: [],
  items: { now: { entry: 0, reEntry: 0, total: 0 }, then: { entry: 0, reEntry: 0, total: 0 } },
};

const overdueMilestone = {
  direction,
  project: { code: 'ALM-2026-0001', title },
  number: 2,
  title: named('Котлован қазылды', 'Котлован вырыт', null),
  owner: named(null, 'Управление строительства', null),
  baselineOn: '2026-06-19',
  forecastOn: '2027-01-28',
  days: 1157,
  workingDays: 806,
  cause: 'Нет разрешения',
};

export const overdue: OverdueMilestonesSnapshot = {
  takenAt,
  city,
  day,
  direction,
  roadmap: { code: 'industry', name: named('Өнеркәсіп', 'Промышленность', 'Industry') },
  milestones: [
    overdueMilestone,
    { ...overdueMilestone, number: 5, owner: null, baselineOn: null, days: 4, workingDays: 2, cause: null },
    { ...overdueMilestone, project: { code: 'ALM-2026-0003', title: named(null, 'Школа', null) }, days: 30 },
  ],
};

export const bareOverdue: OverdueMilestonesSnapshot = { ...overdue, direction: null, roadmap: null, milestones: [] };
