import type { ReviewedIndicator, ReviewedValue, SpokenReason } from '#libs/sdg';
import type { ReviewSnapshot } from '../src/documents/review-snapshot.js';

export const aValue = (year: number, value: string | null, more: Partial<ReviewedValue> = {}): ReviewedValue => ({
  year,
  measure: 'fact',
  value,
  quality: value === null ? 'missing' : 'measured',
  state: 'approved',
  note: null,
  doubts: [],
  ...more,
});

const noDirection: SpokenReason = {
  code: 'no_direction',
  words: { kk: 'Бағыты көрсетілмеген.', ru: 'Направление не указано.', en: 'No direction is given.' },
};
const silent = { colour: 'grey', progress: null, reason: noDirection, doubtful: [] } as const;

export const anIndicator = (more: Partial<ReviewedIndicator> = {}): ReviewedIndicator => ({
  code: 'housing',
  name: { kk: null, ru: 'Введено жилья', en: 'Housing built' },
  unit: { kk: null, ru: 'тыс. кв. м', en: null },
  kind: 'target',
  better: null,
  responsible: null,
  territory: 'Алматы',
  goal: 11,
  targets: ['11.1'],
  listedNumber: '11.1.1',
  method: null,
  source: null,
  note: null,
  suspect: false,
  illustrative: false,
  base: null,
  target: { year: 2030, value: '90' },
  limit: null,
  sources: [7],
  projects: [],
  breaks: [{ year: 2021, note: 'Новая методика' }],
  values: [aValue(2020, '10'), aValue(2021, '12'), aValue(2025, '15', { measure: 'plan' })],
  lenses: {
    planPath: { ...silent, degree: null, inputs: { better: null, year: null, base: null, plan: null, fact: null } },
    withTarget: {
      ...silent,
      ratio: null,
      wrongSide: null,
      inputs: { better: null, base: null, current: null, target: null },
    },
    withoutTarget: { ...silent, growth: null, inputs: { better: null, base: null, current: null, limit: null } },
    disagreement: 'not_comparable',
    forecast: { reason: noDirection, method: null, expected: null, target: null, reachesTarget: null, doubtful: [] },
  },
  ...more,
});

const CHANNELS = [
  'global_indicator',
  'national_indicator',
  'international_projects',
  'national_strategies',
  'municipal_projects',
  'digital_resources',
] as const;
const named = (ru: string) => ({ kk: null, ru, en: null });
const source = { number: 7, title: named('Концепция'), url: null };

/** A review of two goals, of whose second nothing is known. */
export const aReview = (more: Partial<ReviewSnapshot> = {}): ReviewSnapshot => ({
  takenAt: '2026-11-23T05:00:00.000Z',
  city: { name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' }, timeZone: 'Asia/Almaty' },
  goals: [
    {
      number: 11,
      name: named('Города'),
      gaps: [
        { kind: 'indicators_without_projects', count: 1, of: 1 },
        { kind: 'targets_without_channel', count: 0, of: 1 },
      ],
      channels: CHANNELS.map((channel) => ({ channel, targets: 1 })),
    },
    {
      number: 3,
      name: named('Здоровье'),
      gaps: [{ kind: 'targets_without_channel', count: 1, of: 1 }],
      channels: CHANNELS.map((channel) => ({ channel, targets: 0 })),
    },
  ],
  targets: [
    {
      code: '11.1',
      goal: 11,
      name: named('Жильё'),
      gap: false,
      channels: CHANNELS.map((channel) => ({ channel, count: 2 })),
    },
    {
      code: '3.9',
      goal: 3,
      name: named('Воздух'),
      gap: true,
      channels: CHANNELS.map((channel) => ({ channel, count: 0 })),
    },
  ],
  notes: [{ kind: 'policy', goal: 11, target: null, text: named('Жильё — главное'), year: null, source }],
  indicators: [anIndicator()],
  records: [
    {
      kind: 'strategy',
      code: 'concept',
      title: named('Концепция развития'),
      description: null,
      partner: null,
      url: null,
      level: 'national',
      startYear: 2023,
      endYear: null,
      amountUsd: null,
      amountKzt: null,
      goal: 11,
      targets: ['11.1'],
      sources: [source],
      note: null,
    },
  ],
  measures: [
    {
      target: '11.1',
      code: 'ALM-2026-0001',
      title: named('Строительство жилья'),
      stage: 'approved',
      contribution: 'indirect',
      effect: 'negative',
      share: '33.3333',
      money: '1000000000.01',
      cost: '3000000000.00',
      startsOn: null,
      endsOn: null,
      illustrative: true,
    },
  ],
  findings: [
    {
      indicator: 'housing',
      other: null,
      nature: 'contradiction',
      kind: 'jump',
      years: [2021],
      words: { kk: 'Күрт секіріс.', ru: 'Резкий скачок.', en: 'A jump.' },
    },
  ],
  sources: [source],
  leftOut: { projectsNotApproved: 3, tagsNotConfirmed: 0, indicatorsArchived: 1, recordsArchived: 0 },
  ...more,
});
