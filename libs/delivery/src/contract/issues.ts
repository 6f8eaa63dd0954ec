import { z } from 'zod';
import { day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import { ISSUE_LEVELS, ISSUE_SEVERITIES, ISSUE_STATES, ISSUE_STEP_NAMES } from '../domain/issue.js';

const fields = {
  title: line(300).meta({ example: 'Подрядчик остановил работы' }),
  description: prose(10_000).nullish().meta({ example: 'Работы на участке № 2 стоят с 20 ноября' }),
  severity: z.enum(ISSUE_SEVERITIES).meta({ example: 'high' }),
  ownerId: id.optional().meta({ description: 'Who answers first; by default the manager of the project' }),
  milestoneId: id.nullish().meta({ description: 'The milestone that it threatens' }),
};

const example = {
  title: 'Подрядчик остановил работы',
  description: 'Работы на участке № 2 стоят с 20 ноября',
  severity: 'high',
} as const;

export const issueInput = z
  .strictObject({
    ...fields,
    riskId: id.nullish().meta({ description: 'The risk that has occurred with it' }),
  })
  .meta({ id: 'IssueInput', example });
export type IssueInput = z.infer<typeof issueInput>;

/** What has come of a risk; the title is the risk's unless another one is given. */
export const riskIssueInput = z
  .strictObject({ ...fields, title: fields.title.optional() })
  .meta({ id: 'RiskIssueInput', example: { severity: 'high', description: 'Суд остановил работы' } });
export type RiskIssueInput = z.infer<typeof riskIssueInput>;

/** Only the fields that change; null empties a field. */
export const issuePatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'IssuePatch', example: { severity: 'medium' } });
export type IssuePatch = z.infer<typeof issuePatch>;

export const issueStepInput = z
  .strictObject({
    step: z.enum(ISSUE_STEP_NAMES),
    note: prose(4000).meta({ description: 'The answer, the resolution, or why' }),
  })
  .meta({ id: 'IssueStepInput', example: { step: 'answer', note: 'Второй подрядчик выходит на участок 1 декабря' } });
export type IssueStepInput = z.infer<typeof issueStepInput>;

const person = z.object({ id, name: trilingualView });
const numbered = (title: string) =>
  z.object({ id, number: z.int().meta({ example: 2 }), title: z.string().meta({ example: title }) });
const level = z.enum(ISSUE_LEVELS).meta({ example: 'owner' });

const view = {
  id,
  version: z.int().meta({ example: 2 }),
  project: z.object({
    id,
    code: z.string().meta({ example: 'ALM-2026-0001' }),
    title: trilingualView,
    direction: z.string().meta({ example: 'II' }),
  }),
  number: z.int().meta({ description: 'In its project', example: 1 }),
  title: z.string().meta({ example: example.title }),
  severity: z.enum(ISSUE_SEVERITIES),
  state: z.enum(ISSUE_STATES),
  level,
  levelSince: moment,
  dueOn: day
    .nullable()
    .meta({ description: 'The last working day for an answer at this level; null while no clock runs' }),
  overdue: z.boolean(),
  owner: person.nullable(),
  raisedBy: person.nullable(),
  raisedAt: moment,
};

export const issueView = z
  .object({
    ...view,
    description: z.string().nullable().meta({ example: example.description }),
    risk: numbered('Земельный спор').nullable(),
    milestone: z.object({ id, number: z.int().meta({ example: 3 }), title: trilingualView }).nullable(),
    resolution: z.string().nullable().meta({ example: null }),
    resolvedBy: person.nullable().meta({ description: 'Null when the committee resolved it', example: null }),
    resolvedAt: moment.nullable().meta({ example: null }),
    decision: z
      .object({ id, number: z.string().meta({ example: 'D-2026-12' }) })
      .nullable()
      .meta({ description: 'The decision of the committee by which it was resolved', example: null }),
    steps: z.array(
      z.object({
        name: z.enum(['raised', 'answered', 'asked_again', 'escalated', 'resolved', 'reopened']),
        fromLevel: level.nullable(),
        toLevel: level.nullable(),
        note: z.string().nullable().meta({ example: null }),
        actor: z
          .object({ id, name: z.string().nullable().meta({ example: 'Айгерим Сейтова' }) })
          .nullable()
          .meta({ description: 'Null when its clock ran out' }),
        at: moment,
      }),
    ),
    possibleSteps: z.array(z.enum(ISSUE_STEP_NAMES)).meta({ description: 'What the reader may do with it now' }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Issue' });

export const issueList = z.object({ items: z.array(z.object(view)) }).meta({ id: 'IssueList' });
