import { z } from 'zod';
import { anyValue, day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import {
  decisionExample,
  decisionListExample,
  registerHeadExample,
  registerLinesExample,
} from './decision-examples.js';
import { ITEM_KINDS, OUTCOMES } from '../domain/index.js';
import { attendanceView, personView, votingView } from './voting.js';

export const DECISION_LANGUAGES = ['kk', 'ru'] as const;

export const decisionInput = z
  .strictObject({
    outcome: z.enum(OUTCOMES),
    textKk: prose(20_000).nullish(),
    textRu: prose(20_000).nullish(),
    conditions: prose(20_000).nullish(),
    remarks: prose(5000)
      .nullish()
      .meta({ description: 'What has to be revised, why it is rejected, how it is resolved' }),
    deadline: day.nullish().meta({ description: 'By when the revision is due' }),
    toMeetingId: id.nullish().meta({ description: 'The meeting on which a deferred item returns' }),
    legalBasis: line(1000).nullish(),
    ownerId: id.nullish().meta({ description: 'The person who answers for carrying it out' }),
    supersedes: id.nullish().meta({ description: 'An earlier decision on the same project; both stay visible' }),
  })
  .meta({
    id: 'DecisionInput',
    example: {
      outcome: 'direct_control',
      textKk: 'Жоба Басқарушы комитеттің тікелей бақылауына алынсын.',
      textRu: 'Взять проект на прямой контроль Управляющего комитета.',
      conditions: 'Уточнить смету до 1 декабря',
      legalBasis: 'Положение об Управляющем комитете, пункт 14',
    },
  });
export type DecisionInput = z.infer<typeof decisionInput>;

export const decisionTextInput = z.strictObject({ language: z.enum(DECISION_LANGUAGES), text: prose(20_000) }).meta({
  id: 'DecisionTextInput',
  example: { language: 'kk', text: 'Жоба Басқарушы комитеттің тікелей бақылауына алынсын.' },
});
export type DecisionTextInput = z.infer<typeof decisionTextInput>;

const nullableText = z.string().nullable();
const decisionRef = z.object({ id, number: z.string() });
const projectRef = z.object({ id, code: z.string(), title: trilingualView });

const brief = {
  id,
  number: z.string().meta({ example: 'D-2026-14' }),
  sequence: z.int().meta({ description: 'Its line in the register' }),
  kind: z.enum(ITEM_KINDS),
  outcome: z.enum(OUTCOMES),
  project: projectRef.nullable(),
  meetingId: id,
  itemId: id,
  decidedAt: moment,
  publishedAt: moment.nullable(),
  supersedes: decisionRef.nullable(),
  supersededBy: decisionRef.nullable(),
};

export const decisionListItem = z.object(brief).meta({ id: 'DecisionListItem' });
export const decisionList = z
  .object({ items: z.array(decisionListItem) })
  .meta({ id: 'DecisionList', example: decisionListExample });

export const decisionView = z
  .object({
    ...brief,
    conditions: nullableText,
    remarks: nullableText,
    deadline: day.nullable(),
    deferredTo: id.nullable(),
    legalBasis: nullableText,
    owner: personView.nullable(),
    decidedBy: personView.nullable(),
    texts: z.object({ kk: nullableText, ru: nullableText }),
    meeting: z.object({ id, title: z.string(), startsAt: moment, mode: z.string() }),
    item: z.object({
      id,
      position: z.int(),
      title: z.string(),
      question: nullableText,
      candidateReason: nullableText,
      subjectId: id.nullable(),
      papers: z.array(z.object({ id, source: z.string(), sourceId: id, title: z.string(), sha256: z.string() })),
    }),
    cause: z
      .object({
        referral: z.object({ id, kind: z.string(), since: moment }),
        screening: z.object({
          id,
          policyId: id,
          policyVersion: z.int(),
          flagged: z.boolean(),
          at: moment,
          met: z.array(z.string()).meta({ description: 'Criteria that it found met' }),
        }),
      })
      .nullable()
      .meta({ description: 'What put the project on the committee’s table' }),
    attendance: attendanceView.nullable().meta({ description: 'Null when nothing was put to the vote' }),
    votings: z.array(votingView),
    effects: z.array(z.object({ kind: z.string() }).catchall(anyValue)),
    register: z.object({ sequence: z.int(), previous: z.string(), hash: z.string() }),
    instructions: z.array(id),
  })
  .meta({ id: 'Decision', description: 'A decision with the whole way back to its cause', example: decisionExample });

export const registerHead = z
  .object({
    sequence: z.int(),
    hash: z.string().meta({ description: 'SHA-256 in hex; zeros while there is no entry' }),
  })
  .meta({ id: 'RegisterHead', example: registerHeadExample });

export const registerLines = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int(),
        previous: z.string(),
        hash: z.string(),
        entry: z.object({ type: z.enum(['decision', 'decision_text']), number: z.string() }).catchall(anyValue),
      }),
    ),
  })
  .meta({
    id: 'RegisterLines',
    description: 'Lines of the hash chain, as they are hashed',
    example: registerLinesExample,
  });
