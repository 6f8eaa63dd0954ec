import type { DirectionDigestSnapshot } from '../src/documents/direction-digest-snapshot.js';
import { aProject, agendaPack, bareProject, barePortfolio, portfolio } from './committee-papers.js';

const { changes } = agendaPack;
if (!changes) throw new Error('the pack of the tests has changes');
const { since: _since, ...moved } = changes;

const direction = { code: 'II', name: { kk: 'Экономика', ru: 'Экономика города', en: null } };
const manager = { kk: 'Әлия Сейітқызы', ru: 'Алия Сейткызы', en: 'Aliya Seitkyzy' };
const { code, title } = aProject();
const project = { code, title };
const owner = { kk: null, ru: 'Управление экологии', en: null };
const step = (ru: string) => ({ kk: `${ru} (қаз.)`, ru, en: null });

/** A direction with something to say of everything. */
export const digest: DirectionDigestSnapshot = {
  takenAt: portfolio.takenAt,
  city: portfolio.city,
  day: portfolio.day,
  direction,
  head: manager,
  period: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    name: '2026-11',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    dueOn: '2026-12-07',
    frozenAt: null,
  },
  previous: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a5b', name: '2026-10', frozenAt: '2026-11-13T12:00:00.000Z' },
  since: '2026-11-13T12:00:00.000Z',
  total: portfolio.total,
  byStage: portfolio.byStage,
  byOversight: portfolio.byOversight,
  byRoadmap: portfolio.byRoadmap,
  byHealth: portfolio.byHealth,
  projects: portfolio.projects,
  overdue: [
    {
      direction,
      project,
      number: 2,
      title: step('Котлован'),
      owner,
      baselineOn: '2026-10-14',
      forecastOn: '2027-01-20',
      days: 40,
      workingDays: 28,
      cause: null,
    },
  ],
  due: [{ project, number: 3, title: step('Кровля'), owner: null, dueOn: '2026-12-01', forecastOn: '2026-12-20' }],
  dueUntil: '2026-12-22',
  ends: [
    {
      project,
      reports: [
        { reported: '2026-10-13', expected: '2027-03-01' },
        { reported: '2026-11-13', expected: '2027-04-01' },
        { reported: '2026-11-23', expected: '2027-05-10' },
      ],
    },
  ],
  risks: [{ project, title: 'Рост цен', score: 20, response: null }],
  issues: [
    {
      project,
      number: 4,
      title: 'Нет подключения',
      level: 'committee',
      since: '2026-11-15T20:00:00.000Z',
      dueOn: '2026-11-20',
      overdue: true,
    },
  ],
  obligations: [
    { project, manager, state: 'confirmed', actsUntil: null, late: false },
    {
      project: { code: bareProject.code, title: bareProject.title },
      manager: null,
      state: 'missing',
      actsUntil: '2026-12-07',
      late: true,
    },
  ],
  decisions: [
    {
      number: 'D-2026-7',
      project,
      decidedAt: '2026-11-20T20:30:00.000Z',
      outcome: { kk: 'Бекіту', ru: 'Утвердить', en: 'Approve' },
      text: { kk: null, ru: 'Утвердить новый срок.', en: null },
    },
  ],
  instructions: [
    {
      number: 'I-2026-4',
      text: 'Доложить о ходе проекта',
      project,
      decision: 'D-2026-7',
      assignees: [manager],
      dueOn: '2026-11-18',
      state: { kk: 'Орындалуда', ru: 'На исполнении', en: 'Open' },
      overdueDays: 5,
    },
  ],
  changes: moved,
};

/** A direction without a project, a head or a reporting period. */
export const bareDigest: DirectionDigestSnapshot = {
  ...digest,
  head: null,
  period: null,
  previous: null,
  since: '2026-10-31T19:00:00.000Z',
  total: barePortfolio.total,
  byStage: [],
  byOversight: [],
  byRoadmap: [],
  byHealth: [],
  projects: [],
  overdue: [],
  due: [],
  ends: [],
  risks: [],
  issues: [],
  obligations: null,
  decisions: [],
  instructions: [],
  changes: {
    total: {
      slipped: 0,
      slippedDays: 0,
      recovered: 0,
      recoveredDays: 0,
      reached: 0,
      pushedOut: 0,
      pushedOutDays: 0,
      newlyRed: 0,
      noLongerRed: 0,
      budgetChange: '0.00',
      spent: '0.00',
      projectsAdded: 0,
    },
    slipped: [],
    recovered: [],
    newlyRed: [],
    money: [],
    moneyMoved: 0,
  },
};
