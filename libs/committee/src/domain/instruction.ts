import { type Day, DomainError, type FieldError } from '#libs/kernel';
import { chooseStep, type Step } from './steps.js';

/** `returned`: the report was not enough, the instruction is open again. */
export const INSTRUCTION_STATES = ['open', 'reported', 'accepted', 'returned'] as const;
export type InstructionState = (typeof INSTRUCTION_STATES)[number];

/** `assignee`: the person, or somebody of the organisation, to whom it is given. */
export type InstructionMover = 'assignee' | 'office';

export const INSTRUCTION_STEPS = [
  { name: 'report', from: ['open', 'returned'], to: 'reported', by: ['assignee', 'office'] },
  { name: 'accept', from: ['reported'], to: 'accepted', by: ['office'] },
  { name: 'return', from: ['reported'], to: 'returned', by: ['office'], needsReason: true },
] as const satisfies readonly Step<InstructionState, InstructionMover>[];

export type InstructionStepName = (typeof INSTRUCTION_STEPS)[number]['name'];

/**
 * @throws DomainError conflict INSTRUCTION_STEP_NOT_POSSIBLE, forbidden INSTRUCTION_STEP_NOT_YOURS
 * @throws DomainError unprocessable STEP_REASON_MISSING, EVIDENCE_MISSING when accepted without any
 */
export function chooseInstructionStep(
  step: InstructionStepName,
  instruction: { readonly state: InstructionState; readonly evidence: number },
  movers: readonly InstructionMover[],
  reason: string | null,
): Step<InstructionState, InstructionMover> {
  const chosen = chooseStep<InstructionState, InstructionMover>(
    INSTRUCTION_STEPS,
    { notPossible: 'INSTRUCTION_STEP_NOT_POSSIBLE', notYours: 'INSTRUCTION_STEP_NOT_YOURS' },
    { step, state: instruction.state, movers, reason },
  );
  if (step === 'accept' && instruction.evidence === 0) throw new DomainError('unprocessable', 'EVIDENCE_MISSING');
  return chosen;
}

export const ASSIGNEE_KINDS = ['person', 'organisation'] as const;

export interface Assignee {
  readonly kind: (typeof ASSIGNEE_KINDS)[number];
  readonly id: string;
  /** Exactly one assignee answers for the whole. */
  readonly responsible: boolean;
}

export interface InstructionOrder {
  readonly dueOn: Day;
  readonly assignees: readonly Assignee[];
}

/**
 * Passes if an instruction may be given so. One without assignees is a matter of shape and refused before.
 *
 * @throws DomainError unprocessable INSTRUCTION_DUE_IN_PAST, ASSIGNEES_WRONG
 */
export function assertInstruction({ dueOn, assignees }: InstructionOrder, today: Day): void {
  const errors = assigneeErrors(assignees);
  const past: FieldError[] = dueOn < today ? [{ pointer: '/dueOn', code: 'DUE_IN_PAST' }] : [];
  if (past.length > 0)
    throw new DomainError('unprocessable', 'INSTRUCTION_DUE_IN_PAST', { dueOn }, [...past, ...errors]);
  if (errors.length > 0) throw new DomainError('unprocessable', 'ASSIGNEES_WRONG', {}, errors);
}

function assigneeErrors(assignees: readonly Assignee[]): FieldError[] {
  const keys = assignees.map(({ kind, id }) => `${kind} ${id}`);
  const errors: FieldError[] = keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ pointer: `/assignees/${index}/id`, code: 'DUPLICATE' }] : [],
  );
  if (assignees.filter(({ responsible }) => responsible).length !== 1)
    errors.push({ pointer: '/assignees', code: 'ONE_RESPONSIBLE' });
  return errors;
}
