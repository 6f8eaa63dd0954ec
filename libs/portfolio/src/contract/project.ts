import { z } from 'zod';
import {
  day,
  decimal,
  id,
  language,
  line,
  moment,
  money,
  prose,
  trilingual,
  trilingualPatch,
  trilingualView,
  year,
} from '#contracts/platform';
import { projectExample, projectListExample } from './project-examples.js';
import { OVERSIGHTS, STAGES } from '../domain/stage.js';
import { TRANSITION_NAMES } from '../domain/transitions.js';

const code = line(60);
const count = z.int().min(0).max(100_000_000);

export const ORGANISATION_KINDS = [
  'akimat',
  'subordinate',
  'central',
  'quasi_state',
  'private',
  'international',
] as const;
export const FUNDING_SOURCES = ['republican', 'local', 'private', 'ppp', 'international', 'participatory'] as const;
const expectedResult = z.strictObject({
  name: line(300),
  year: year.nullish(),
  value: decimal.nullish(),
  unit: line(60).nullish(),
});
const participant = z.strictObject({ organisation: code, part: prose(1000).nullish() });
const fundingLine = z.strictObject({ source: z.enum(FUNDING_SOURCES), year: year.nullish(), amount: money });
const costCategory = z.strictObject({ category: line(200), amount: money });
const risk = z.strictObject({ title: line(300), probability: z.int().min(1).max(5), impact: z.int().min(1).max(5) });

/** Every field of a passport that a person writes; the names are those of the screening facts. */
const fields = {
  originalLanguage: language,
  title: trilingual(line(300)),
  description: trilingual(prose(20_000)).nullish(),
  purpose: prose(10_000).nullish(),
  relevance: prose(10_000).nullish(),
  expectedResults: z.array(expectedResult).max(50),
  direction: code,
  roadmap: code.nullish(),
  furtherRoadmaps: z
    .array(code)
    .max(20)
    .meta({ description: 'Roadmaps that it belongs to beside its main one', example: ['transport'] }),
  districts: z.array(code).max(30),
  initiator: code.nullish(),
  managerId: id.nullish(),
  bundle: code.nullish(),
  participants: z.array(participant).max(100),
  citizens: z.strictObject({ affected: count.nullish(), estimate: prose(5000).nullish() }).nullish(),
  cost: z.strictObject({ total: money.nullish(), categories: z.array(costCategory).max(50).default([]) }).nullish(),
  funding: z.array(fundingLine).max(100),
  startsOn: day.nullish(),
  endsOn: day.nullish(),
  mandate: z
    .strictObject({
      issuer: z.enum(['head_of_state', 'government', 'akim']),
      number: line(100).nullish(),
      date: day.nullish(),
    })
    .nullish(),
  coordination: z
    .strictObject({
      level: z.enum(['none', 'head', 'committee_members', 'akim']),
      members: z.int().min(0).max(100).nullish(),
      reason: prose(5000).nullish(),
    })
    .nullish(),
  safety: z.strictObject({ affected: z.boolean(), estimate: prose(5000).nullish() }).nullish(),
  innovation: z.strictObject({ firstInCity: z.boolean(), explanation: prose(5000).nullish() }).nullish(),
  iconicSite: z.strictObject({ name: line(300), explanation: prose(5000).nullish() }).nullish(),
  risks: z.array(risk).max(100),
  riskQuestion: prose(5000).nullish(),
};

const example = {
  originalLanguage: 'ru',
  title: { ru: 'Расширение индустриальной зоны Алматы', kk: 'Алматы индустриялық аймағын кеңейту' },
  description: { ru: 'Участок с готовыми инженерными сетями для промышленных предприятий' },
  purpose: 'Дать предприятиям инфраструктуру и условия для роста',
  direction: 'II',
  roadmap: 'polycentres',
  furtherRoadmaps: ['transport'],
  districts: ['alatau'],
  expectedResults: [{ name: 'Реализовано проектов', year: 2025, value: '50', unit: 'проектов' }],
  participants: [{ organisation: 'entrepreneurship', part: 'Заказчик' }],
  citizens: { affected: 9400, estimate: 'Рабочие места' },
  cost: { total: '4800000000.00', categories: [{ category: 'Инженерные сети', amount: '4800000000.00' }] },
  funding: [{ source: 'local', year: 2026, amount: '4800000000.00' }],
  startsOn: '2026-03-01',
  endsOn: '2028-12-31',
  mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
};

export const projectInput = z
  .strictObject({
    ...fields,
    originalLanguage: language.default('ru'),
    expectedResults: fields.expectedResults.default([]),
    furtherRoadmaps: fields.furtherRoadmaps.default([]),
    districts: fields.districts.default([]),
    participants: fields.participants.default([]),
    funding: fields.funding.default([]),
    risks: fields.risks.default([]),
  })
  .meta({ id: 'ProjectInput', example });
export type ProjectInput = z.infer<typeof projectInput>;

/** Only the fields that change; a list replaces the whole list, null empties a field. */
export const projectPatch = z
  .strictObject({
    ...fields,
    title: trilingualPatch(line(300)),
    description: trilingualPatch(prose(20_000)).nullish(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'ProjectPatch', example: { citizens: { affected: 12000, estimate: 'Жители двух районов' } } });
export type ProjectPatch = z.infer<typeof projectPatch>;

const named = z.object({ code: z.string(), name: trilingualView });
const nullableText = z.string().nullable();

const decisionRef = z.object({ decisionId: id });
const transitionView = z.object({ name: z.string(), to: z.enum(STAGES), needsReason: z.boolean() });

export const projectView = z
  .object({
    id,
    code: z.string(),
    version: z.int(),
    stage: z.enum(STAGES),
    stageSince: moment,
    oversight: z.enum(OVERSIGHTS).nullable(),
    flagged: z.boolean(),
    standsBy: z
      .object({ stage: decisionRef.nullable(), oversight: decisionRef.nullable() })
      .meta({ description: 'The decisions of the committee by which stage and oversight stand' }),
    originalLanguage: language,
    title: trilingualView,
    staleTranslations: z.object({ title: z.array(language), description: z.array(language) }),
    description: trilingualView,
    purpose: nullableText,
    relevance: nullableText,
    expectedResults: z.array(
      z.object({ name: z.string(), year: z.int().nullable(), value: nullableText, unit: nullableText }),
    ),
    direction: named,
    roadmap: named.nullable(),
    furtherRoadmaps: z.array(named),
    districts: z.array(named),
    initiator: named.nullable(),
    manager: z.object({ id, name: trilingualView }).nullable(),
    bundle: named.nullable(),
    participants: z.array(
      z.object({
        organisation: z.string(),
        name: trilingualView,
        kind: z.enum(ORGANISATION_KINDS),
        head: nullableText,
        part: nullableText,
      }),
    ),
    citizens: z.object({ affected: z.int().nullable(), estimate: nullableText }).nullable(),
    cost: z
      .object({ total: money.nullable(), categories: z.array(z.object({ category: z.string(), amount: money })) })
      .nullable(),
    funding: z.array(z.object({ source: z.enum(FUNDING_SOURCES), year: z.int().nullable(), amount: money })),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    mandate: z.object({ issuer: z.string(), number: nullableText, date: day.nullable() }).nullable(),
    coordination: z.object({ level: z.string(), members: z.int().nullable(), reason: nullableText }).nullable(),
    safety: z.object({ affected: z.boolean(), estimate: nullableText }).nullable(),
    innovation: z.object({ firstInCity: z.boolean(), explanation: nullableText }).nullable(),
    iconicSite: z.object({ name: z.string(), explanation: nullableText }).nullable(),
    risks: z.array(z.object({ title: z.string(), probability: z.int(), impact: z.int() })),
    riskQuestion: nullableText,
    documents: z.array(
      z.object({
        id,
        title: z.string(),
        kind: z.string(),
        fileName: z.string(),
        bytes: z.int(),
        sha256: z.string(),
        uploadedAt: moment,
      }),
    ),
    illustrativeFields: z
      .array(z.string())
      .meta({ description: 'Fields whose values are invented for a demonstration' }),
    createdBy: id.nullable(),
    createdAt: moment,
    updatedAt: moment,
    possibleTransitions: z.array(transitionView).meta({ description: 'What the reader may do next with the project' }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Project', example: projectExample });

export const projectListItem = z
  .object({
    id,
    code: z.string(),
    stage: z.enum(STAGES),
    oversight: z.enum(OVERSIGHTS).nullable(),
    flagged: z.boolean(),
    title: trilingualView,
    direction: z.string(),
    roadmap: z.string().nullable(),
    furtherRoadmaps: z.array(z.string()),
    districts: z.array(z.string()),
    manager: z.object({ id, name: trilingualView }).nullable(),
    citizensAffected: z.int().nullable(),
    costTotal: money.nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    health: z
      .enum(['green', 'amber', 'red', 'unknown'])
      .nullable()
      .meta({ description: 'The overall signal; `unknown` also where none has been computed yet' }),
    diverging: z.boolean().nullable().meta({ description: 'Whether ratings and signals are far apart' }),
    overdueMilestones: z
      .int()
      .nullable()
      .meta({ description: 'Due before today and not done, while the project lives' }),
    stageSince: moment,
    updatedAt: moment,
  })
  .meta({ id: 'ProjectListItem', example: projectListExample });
export const projectList = z.object({ items: z.array(projectListItem) }).meta({ id: 'ProjectList' });

export const transitionInput = z
  .strictObject({
    transition: z.enum(TRANSITION_NAMES),
    reason: prose(5000).nullish(),
    deadline: day.nullish(),
  })
  .meta({ id: 'TransitionInput', example: { transition: 'hold', reason: 'Земельный спор, до решения суда' } });

export const transitionRecord = z
  .object({
    id,
    name: z.string(),
    from: z.enum(STAGES),
    to: z.enum(STAGES),
    reason: nullableText,
    deadline: day.nullable(),
    decisionId: id.nullable().meta({ description: 'The decision of the committee that it carries out' }),
    actor: z.object({ id: id.nullable(), name: nullableText }),
    at: moment,
  })
  .meta({
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      name: 'hold',
      from: 'in_delivery',
      to: 'on_hold',
      reason: 'Земельный спор, до решения суда',
      deadline: null,
      decisionId: null,
      actor: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c', name: 'Проектный офис' },
      at: '2026-11-23T09:00:00.000Z',
    },
  });
export const transitionList = z.object({ items: z.array(transitionRecord) }).meta({ id: 'TransitionList' });

export const projectStages = z.enum(STAGES);
export const projectOversights = z.enum(OVERSIGHTS);
