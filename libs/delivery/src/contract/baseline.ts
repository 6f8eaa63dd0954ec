import { z } from 'zod';
import { day, id, moment, prose, trilingualView } from '#contracts/platform';
import { BASELINE_REASONS } from '../domain/baseline-reasons.js';

export const baselineInput = z
  .strictObject({
    reasonCode: z
      .enum(BASELINE_REASONS)
      .meta({ description: '`initial` for the first one, another reason afterwards' }),
    note: prose(4000).nullish(),
  })
  .meta({ id: 'BaselineInput', example: { reasonCode: 'initial', note: 'План, с которым проект одобрен' } });
export type BaselineInput = z.infer<typeof baselineInput>;

export const personRef = z.object({ id, name: trilingualView });
export const decisionRef = z.object({
  id,
  number: z.string().meta({ example: 'D-2026-14' }),
  kind: z.string().meta({ example: 'change_request' }),
  outcome: z.string().meta({ example: 'approve' }),
});

const days = (description: string) => z.int().meta({ description, example: 45 });

const brief = {
  id,
  projectId: id,
  number: z.int().meta({ example: 2 }),
  reasonCode: z.enum(BASELINE_REASONS),
  note: z.string().nullable().meta({ example: 'Перенос из-за повторного конкурса' }),
  setBy: personRef.nullable(),
  setAt: moment,
  acceptedBy: personRef.nullable().meta({ description: 'Who accepted it where no decision is needed' }),
  decision: decisionRef.nullable().meta({ description: 'The decision of the committee by which it stands' }),
  changeRequest: z.object({ id, number: z.int() }).nullable(),
  milestones: z.int().meta({ example: 12 }),
  finishOn: day.meta({ description: 'The last day of its milestones' }),
  movedDays: days('Calendar days of the finish against the baseline before; null for the first').nullable(),
  movedDaysFromFirst: days('Calendar days of the finish against the first baseline'),
};

export const baselineList = z
  .object({
    summary: z.object({
      rebaselined: z.int().meta({ description: 'How often the first promise was replaced', example: 1 }),
      movedDays: days('Calendar days from the first promise of the finish to the one in force; negative when earlier'),
      movedDaysInAll: days('All moves of the finish together, back and forth'),
    }),
    items: z.array(z.object(brief)),
  })
  .meta({ id: 'BaselineList' });

export const baselineView = z
  .object({
    ...brief,
    items: z.array(
      z.object({
        milestoneId: id,
        number: z.int().meta({ example: 3 }),
        title: trilingualView,
        weight: z.string().meta({ example: '1' }),
        startOn: day.nullable(),
        finishOn: day,
      }),
    ),
  })
  .meta({ id: 'Baseline' });

export const comparisonQuery = z.strictObject({
  from: z.coerce.number().int().min(1).max(1_000_000).meta({ description: 'Number of a baseline', example: 1 }),
  to: z
    .union([z.literal('today'), z.coerce.number().int().min(1).max(1_000_000)])
    .meta({ description: 'Number of a baseline, or `today`: the plan as it stands, actual days where there are any' }),
});

const side = z.object({ startOn: day.nullable(), finishOn: day, weight: z.string().meta({ example: '1' }) });

export const baselineComparison = z
  .object({
    projectId: id,
    from: z.object({ number: z.int(), finishOn: day }),
    to: z.object({ number: z.int().nullable().meta({ description: 'Null: today' }), finishOn: day.nullable() }),
    movedDays: days('Calendar days of the project’s finish; null when nothing is left of the plan').nullable(),
    counts: z.object({ moved: z.int(), same: z.int(), added: z.int(), removed: z.int() }),
    items: z.array(
      z.object({
        milestoneId: id,
        number: z.int().meta({ example: 3 }),
        title: trilingualView,
        change: z.enum(['moved', 'same', 'added', 'removed']),
        from: side.nullable(),
        to: side.nullable(),
        days: days('Calendar days of its finish; null when it was added or removed').nullable(),
        weightChanged: z.boolean(),
        removal: z
          .object({
            at: moment,
            reason: z.string().meta({ example: 'Вошло в состав другого объекта' }),
            by: personRef.nullable(),
          })
          .nullable()
          .meta({ description: 'Why it is no longer in the plan' }),
      }),
    ),
  })
  .meta({ id: 'BaselineComparison' });

export const changeReasonList = z
  .object({
    items: z.array(z.object({ code: z.enum(BASELINE_REASONS), name: trilingualView })),
  })
  .meta({ id: 'ChangeReasonList' });
