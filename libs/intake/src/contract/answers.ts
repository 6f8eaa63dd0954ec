import { z } from 'zod';
import { anyValue, day, id, moment, trilingualView } from '#contracts/platform';
import { criterionCode, significanceCode } from './codes.js';
import { policyParameters } from './policy.js';
import { findingAnswer } from './screening-answer.js';

const actor = z.object({ id: id.nullable(), name: z.string().nullable() });
const projectCode = z.string().meta({ example: 'ALM-2026-0001' });
const stage = z.string().meta({ example: 'on_agenda' });
const direction = z.string().meta({ example: 'II' });
const reason = z.string().meta({ example: 'The akim asked for the project at the meeting of 12 October 2026' });
const projectRef = z.object({ id, code: projectCode, title: trilingualView, stage, direction });
const list = <Item extends z.ZodType>(item: Item, name: string) =>
  z.object({ items: z.array(item) }).meta({ id: name });

export const screeningView = z
  .object({
    id,
    projectId: id,
    policyId: id,
    policyVersion: z.int(),
    cause: z.enum(['submission', 'fact_change', 'attestation', 'policy']),
    flagged: z.boolean(),
    criteria: z.array(findingAnswer),
    facts: z.record(z.string(), anyValue).meta({
      description: 'What the screening saw',
      example: { direction: 'II', mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' } },
    }),
    actor,
    at: moment,
  })
  .meta({ id: 'Screening' });
export const screeningList = list(screeningView, 'ScreeningList');

export const repetitionView = z
  .object({
    same: z.boolean(),
    stored: screeningView,
    repeated: z.object({ flagged: z.boolean(), criteria: z.array(findingAnswer) }),
  })
  .meta({ id: 'ScreeningRepetition', description: 'The screening evaluated again from its own policy and facts' });

export const intakeOutcome = z
  .object({
    projectId: id,
    code: projectCode,
    stage,
    flagged: z.boolean(),
    screening: screeningView.nullable(),
  })
  .meta({ id: 'IntakeOutcome', description: 'Where the project stands after the step' });

export const attestationList = list(
  z.object({
    id,
    direction,
    criteria: z.array(significanceCode),
    note: z.string().nullable(),
    actor,
    at: moment,
  }),
  'AttestationList',
);

export const attestationRequestList = list(
  z.object({
    id,
    project: projectRef,
    criteria: z.array(significanceCode),
    askedAt: moment,
    reminders: z.int(),
    lastRemindedAt: moment.nullable(),
    closedAt: moment.nullable(),
    closedBecause: z.enum(['answered', 'not_needed']).nullable(),
  }),
  'AttestationRequestList',
);

export const referralList = list(
  z.object({
    id,
    kind: z.enum(['entry', 're_entry']),
    since: moment,
    closedAt: moment.nullable(),
    closedBecause: z.string().nullable(),
    screeningId: id,
    project: projectRef,
    criteria: z.array(criterionCode).meta({ description: 'Criteria that the screening found met' }),
    override: z.object({ flagged: z.boolean(), reason, by: z.string().nullable(), at: moment }).nullable(),
  }),
  'ReferralList',
);

export const overrideList = list(
  z.object({
    id,
    project: projectRef,
    screeningId: id,
    flagged: z.boolean(),
    reason,
    actor,
    at: moment,
    liftedAt: moment.nullable(),
  }),
  'OverrideList',
);

export const policyView = z
  .object({
    id,
    version: z.int().nullable().meta({ description: 'Null for a draft' }),
    revision: z.int(),
    parameters: policyParameters,
    note: z.string().nullable(),
    effectiveFrom: day.nullable(),
    activatedAt: moment.nullable(),
    createdAt: moment,
    inForce: z.boolean(),
  })
  .meta({ id: 'Policy' });
export const policyList = list(policyView, 'PolicyList');

const policyValue = anyValue.meta({ example: 10000 });

export const policyComparison = z
  .object({
    from: id,
    to: id,
    differences: z.array(
      z.object({ pointer: z.string().meta({ example: '/citizens/min' }), from: policyValue, to: policyValue }),
    ),
  })
  .meta({ id: 'PolicyComparison' });

const outcome = z.object({
  id,
  code: projectCode,
  stage,
  flaggedNow: z.boolean(),
  flaggedThen: z.boolean(),
});
const items = z.object({ entry: z.int(), reEntry: z.int(), total: z.int() });

const WHAT_IF_STATES = ['queued', 'running', 'ready', 'failed'] as const;

export const whatIfView = z
  .object({
    id,
    policyId: id,
    state: z.enum(WHAT_IF_STATES),
    progress: z.int(),
    requestedAt: moment,
    finishedAt: moment.nullable(),
    result: z
      .object({
        evaluated: z.int(),
        enters: z.array(outcome),
        leaves: z.array(outcome),
        stays: z.int(),
        items: z.object({ now: items, then: items }).meta({ description: 'Items that the next meeting would get' }),
      })
      .nullable(),
    failure: z.string().nullable(),
  })
  .meta({ id: 'WhatIf' });

export const whatIfList = list(
  z.object({
    id,
    policy: z.object({ id, version: z.int().nullable(), note: z.string().nullable() }),
    state: z.enum(WHAT_IF_STATES),
    requestedBy: z.object({ id, name: trilingualView }).nullable(),
    requestedAt: moment,
    finishedAt: moment.nullable(),
    counts: z
      .object({ evaluated: z.int(), enters: z.int(), leaves: z.int(), stays: z.int() })
      .nullable()
      .meta({ description: 'Null until it is ready' }),
  }),
  'WhatIfList',
);
