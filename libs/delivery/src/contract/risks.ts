import { z } from 'zod';
import { day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import { ISSUE_STATES } from '../domain/issue.js';
import { RISK_BANDS, RISK_RESPONSES, RISK_STATES } from '../domain/risk.js';

const grade = z.int().min(1).max(5).meta({ example: 4 });

const fields = {
  title: line(300).meta({ example: 'Земельный спор' }),
  cause: prose(4000).nullish().meta({ example: 'Участок стоит на учёте у двух владельцев' }),
  effect: prose(4000).nullish().meta({ example: 'Начало работ сдвинется на полгода' }),
  probability: grade,
  impact: grade,
  ownerId: id.nullish().meta({ description: 'The person who answers for it' }),
  response: z.enum(RISK_RESPONSES).nullish().meta({ example: 'reduce' }),
  responsePlan: prose(4000)
    .nullish()
    .meta({ description: 'Needed for a high risk once the project is approved', example: 'Подать иск до 1 декабря' }),
  reviewOn: day.nullish().meta({ description: 'The day on which it is looked at again' }),
};

export const riskInput = z.strictObject(fields).meta({
  id: 'RiskInput',
  example: {
    title: 'Земельный спор',
    cause: 'Участок стоит на учёте у двух владельцев',
    effect: 'Начало работ сдвинется на полгода',
    probability: 4,
    impact: 4,
    response: 'reduce',
    responsePlan: 'Подать иск до 1 декабря',
    reviewOn: '2026-12-15',
  },
});
export type RiskInput = z.infer<typeof riskInput>;

/** Only the fields that change; null empties a field. */
export const riskPatch = z
  .strictObject(fields)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'RiskPatch', example: { probability: 2, reviewOn: '2027-01-15' } });
export type RiskPatch = z.infer<typeof riskPatch>;

export const riskClosing = z
  .strictObject({
    state: z.enum(['closed', 'occurred']).meta({ description: 'It cannot happen any more, or it has happened' }),
    note: prose(2000),
  })
  .meta({ id: 'RiskClosing', example: { state: 'closed', note: 'Суд признал право города' } });
export type RiskClosing = z.infer<typeof riskClosing>;

const person = z.object({ id, name: trilingualView });
const nullableText = z.string().nullable();
const score = z.int().meta({ description: 'Probability × impact', example: 16 });
const band = z.enum(RISK_BANDS).meta({ description: 'By the thresholds of the policy in force', example: 'high' });

const view = {
  id,
  version: z.int().meta({ example: 3 }),
  project: z.object({ id, code: z.string().meta({ example: 'ALM-2026-0001' }), title: trilingualView }),
  number: z.int().meta({ description: 'In its project; given once and never again', example: 2 }),
  title: z.string().meta({ example: 'Земельный спор' }),
  cause: nullableText.meta({ example: 'Участок стоит на учёте у двух владельцев' }),
  effect: nullableText.meta({ example: 'Начало работ сдвинется на полгода' }),
  probability: grade,
  impact: grade,
  score,
  band,
  owner: person.nullable(),
  response: z.enum(RISK_RESPONSES).nullable(),
  responsePlan: nullableText.meta({ example: 'Подать иск до 1 декабря' }),
  reviewOn: day.nullable(),
  reviewOverdue: z.boolean(),
  state: z.enum(RISK_STATES),
  closingNote: nullableText.meta({ example: null }),
  closedAt: moment.nullable().meta({ example: null }),
  raisedBy: person.nullable(),
  raisedAt: moment.nullable().meta({ description: 'Null for a risk that came with the passport' }),
};

export const riskView = z
  .object({
    ...view,
    issues: z
      .array(z.object({ id, number: z.int().meta({ example: 1 }), state: z.enum(ISSUE_STATES) }))
      .meta({ description: 'What has come of it' }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Risk' });

export const riskList = z.object({ items: z.array(z.object(view)) }).meta({ id: 'RiskList' });

export const riskRegister = z
  .object({
    items: z.array(z.object(view)),
    matrix: z
      .array(z.object({ probability: grade, impact: grade, score, band, count: z.int().meta({ example: 1 }) }))
      .meta({ description: 'How many open risks stand in each of the 25 cells' }),
    mayEdit: z.boolean().meta({ description: 'Whether the reader may add to the register and change it' }),
  })
  .meta({ id: 'RiskRegister' });
