import { z } from 'zod';
import { day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import { INSTRUCTION_STATES } from '../domain/instruction.js';

const code = line(60);

const assigneeInput = z
  .strictObject({
    personId: id.optional(),
    organisation: code.optional().meta({ description: 'Code of an organisation', example: 'roads' }),
    responsible: z.boolean().meta({ description: 'Exactly one of the assignees answers for the whole' }),
  })
  .refine(({ personId, organisation }) => (personId === undefined) !== (organisation === undefined), {
    params: { code: 'PERSON_OR_ORGANISATION' },
  });

const order = {
  direction: code.optional().meta({ description: 'Code of the direction; by default that of the decision’s project' }),
  text: prose(4000),
  dueOn: day,
  assignees: z.array(assigneeInput).min(1).max(20),
};

export const instructionInput = z
  .discriminatedUnion('source', [
    z.strictObject({ source: z.literal('decision'), decisionId: id, ...order }),
    z.strictObject({
      source: z.literal('public_meeting'),
      sourceNote: prose(1000).meta({ description: 'Which meeting with citizens, and when' }),
      ...order,
    }),
  ])
  .meta({
    id: 'InstructionInput',
    example: {
      source: 'public_meeting',
      sourceNote: 'Встреча акима с жителями Алатауского района, 20 ноября 2026 года',
      direction: 'II',
      text: 'Восстановить освещение в сквере',
      dueOn: '2026-12-15',
      assignees: [{ organisation: 'roads', responsible: true }],
    },
  });
export type InstructionInput = z.infer<typeof instructionInput>;

export const executionReport = z
  .strictObject({
    text: prose(4000),
    evidence: prose(2000)
      .nullish()
      .meta({ description: 'Act, photograph, document: what shows that it is done, and where it is' }),
  })
  .meta({
    id: 'ExecutionReport',
    example: { text: 'Освещение восстановлено', evidence: 'Акт приёмки № 14 от 10 декабря 2026 года' },
  });
export type ExecutionReport = z.infer<typeof executionReport>;

export const executionReturn = z
  .strictObject({ reason: prose(2000) })
  .meta({ id: 'ExecutionReturn', example: { reason: 'Нет фотографий северной аллеи' } });

const said = (example: string) => z.string().meta({ example });

const named = z.object({ code: said('II'), name: trilingualView });

const assigneeView = z.object({
  person: z.object({ id, name: trilingualView }).nullable(),
  organisation: named.nullable(),
  responsible: z.boolean(),
});

const base = {
  id,
  number: said('I-2026-14'),
  source: z.enum(['decision', 'public_meeting']),
  decision: z
    .object({ id, number: said('D-2026-12'), project: z.object({ id, code: said('ALM-2026-0001') }).nullable() })
    .nullable()
    .meta({ description: 'The decision from which it follows' }),
  sourceNote: said('Встреча акима с жителями Алатауского района').nullable(),
  direction: named.nullable(),
  text: said('Представить график работ'),
  dueOn: day,
  state: z.enum(INSTRUCTION_STATES),
  overdueDays: z.int().meta({ description: 'Calendar days over the due day today; 0 while a report waits' }),
  assignees: z.array(assigneeView),
};

export const instructionView = z
  .object({
    ...base,
    reminders: z.int(),
    escalatedAt: moment.nullable(),
    createdAt: moment,
    steps: z.array(
      z.object({
        kind: z.enum(['report', 'accept', 'return']),
        text: said('График согласован').nullable(),
        evidence: said('Акт № 14').nullable(),
        actor: z.object({ id, name: said('Айгерим Сейтова').nullable() }).nullable(),
        at: moment,
      }),
    ),
    possibleSteps: z.array(said('report')).meta({ description: 'What the reader may do with it now' }),
  })
  .meta({ id: 'Instruction' });

export const instructionList = z.object({ items: z.array(z.object(base)) }).meta({ id: 'InstructionList' });

export const overdueInstructions = z
  .object({
    items: z.array(
      z.object({
        direction: named.nullable(),
        count: z.int(),
        items: z
          .array(
            z.object({
              id,
              number: said('I-2026-14'),
              text: said('Представить график работ'),
              dueOn: day,
              overdueDays: z.int(),
            }),
          )
          .meta({ description: 'The longest overdue first, at most 50' }),
      }),
    ),
  })
  .meta({ id: 'OverdueInstructions' });
