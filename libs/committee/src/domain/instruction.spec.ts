import { answerOf, fieldsOf } from '../../testing/committee.js';
import {
  type Assignee,
  assertInstruction,
  chooseInstructionStep,
  INSTRUCTION_STATES,
  INSTRUCTION_STEPS,
  type InstructionState,
  type InstructionStepName,
} from './instruction.js';

const LEADS: Record<InstructionState, Partial<Record<InstructionStepName, InstructionState>>> = {
  open: { report: 'reported' },
  reported: { accept: 'accepted', return: 'returned' },
  returned: { report: 'reported' },
  accepted: {},
};

it.each(INSTRUCTION_STATES.flatMap((state) => INSTRUCTION_STEPS.map(({ name }) => ({ state, name }))))(
  '$name from $state',
  ({ state, name }) => {
    const choose = () => chooseInstructionStep(name, { state, evidence: 1 }, ['office'], 'the act is not signed');
    expect(answerOf(() => choose().to)).toBe(LEADS[state][name] ?? 'INSTRUCTION_STEP_NOT_POSSIBLE');
  },
);

it('names what is possible', () =>
  expect(() => chooseInstructionStep('report', { state: 'reported', evidence: 1 }, ['office'], null)).toThrow(
    expect.objectContaining({
      kind: 'conflict',
      params: { step: 'report', state: 'reported', possible: ['accept', 'return'] },
    }),
  ));

it.each([
  {
    why: 'accepted by the assignee',
    step: 'accept',
    evidence: 1,
    movers: ['assignee'],
    reason: null,
    code: 'INSTRUCTION_STEP_NOT_YOURS',
  },
  {
    why: 'accepted without evidence',
    step: 'accept',
    evidence: 0,
    movers: ['office'],
    reason: null,
    code: 'EVIDENCE_MISSING',
  },
  {
    why: 'returned without a reason',
    step: 'return',
    evidence: 1,
    movers: ['office'],
    reason: null,
    code: 'STEP_REASON_MISSING',
  },
] as const)('$why: $code', ({ step, evidence, movers, reason, code }) =>
  expect(() => chooseInstructionStep(step, { state: 'reported', evidence }, movers, reason)).toThrow(
    expect.objectContaining({ code }),
  ),
);

it('is reported without evidence, which the office may then find wanting', () =>
  expect(chooseInstructionStep('report', { state: 'open', evidence: 0 }, ['assignee'], null).to).toBe('reported'));

const assignee = (id: string, responsible = false, kind: Assignee['kind'] = 'person'): Assignee => ({
  kind,
  id,
  responsible,
});

it.each<{ why: string; dueOn: string; assignees: Assignee[]; code: string | null; fields?: string[] }>([
  { why: 'due today', dueOn: '2026-11-23', assignees: [assignee('a', true)], code: null },
  {
    why: 'due yesterday',
    dueOn: '2026-11-22',
    assignees: [assignee('a', true)],
    code: 'INSTRUCTION_DUE_IN_PAST',
    fields: ['/dueOn DUE_IN_PAST'],
  },
  {
    why: 'several, one responsible',
    dueOn: '2026-12-01',
    assignees: [assignee('a'), assignee('b', true), assignee('a', false, 'organisation')],
    code: null,
  },
  {
    why: 'nobody responsible',
    dueOn: '2026-12-01',
    assignees: [assignee('a')],
    code: 'ASSIGNEES_WRONG',
    fields: ['/assignees ONE_RESPONSIBLE'],
  },
  {
    why: 'two responsible',
    dueOn: '2026-12-01',
    assignees: [assignee('a', true), assignee('b', true)],
    code: 'ASSIGNEES_WRONG',
    fields: ['/assignees ONE_RESPONSIBLE'],
  },
  {
    why: 'one twice',
    dueOn: '2026-12-01',
    assignees: [assignee('a', true), assignee('a')],
    code: 'ASSIGNEES_WRONG',
    fields: ['/assignees/1/id DUPLICATE'],
  },
  {
    why: 'everything wrong',
    dueOn: '2026-01-01',
    assignees: [assignee('a'), assignee('a')],
    code: 'INSTRUCTION_DUE_IN_PAST',
    fields: ['/dueOn DUE_IN_PAST', '/assignees/1/id DUPLICATE', '/assignees ONE_RESPONSIBLE'],
  },
])('$why: $code', ({ dueOn, assignees, code, fields = [] }) => {
  expect(answerOf(() => assertInstruction({ dueOn, assignees }, '2026-11-23')) ?? null).toBe(code);
  expect(fieldsOf(() => assertInstruction({ dueOn, assignees }, '2026-11-23'))).toEqual(fields);
});
