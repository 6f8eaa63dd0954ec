import { DomainError } from '#libs/kernel';

export const UPDATE_STATES = ['draft', 'submitted', 'returned', 'confirmed'] as const;
export type UpdateState = (typeof UPDATE_STATES)[number];

/** Who a person is to an update: who answers for the project, and who may judge what was submitted. */
export type UpdateMover = 'owner' | 'judge';

interface UpdateStep {
  readonly name: 'submit' | 'return' | 'confirm';
  readonly from: readonly UpdateState[];
  readonly to: UpdateState;
  readonly by: UpdateMover;
}

/** Every way of an update. */
export const UPDATE_STEPS = [
  { name: 'submit', from: ['draft', 'returned'], to: 'submitted', by: 'owner' },
  { name: 'return', from: ['submitted'], to: 'returned', by: 'judge' },
  { name: 'confirm', from: ['submitted'], to: 'confirmed', by: 'judge' },
] as const satisfies readonly UpdateStep[];

export type UpdateStepName = UpdateStep['name'];
export const UPDATE_STEP_NAMES: readonly UpdateStepName[] = UPDATE_STEPS.map(({ name }) => name);

const STEPS: readonly UpdateStep[] = UPDATE_STEPS;

/** What is possible from a state for somebody who is all of `movers`. */
export const possibleUpdateSteps = (state: UpdateState, movers: readonly UpdateMover[]): UpdateStepName[] =>
  STEPS.filter(({ from, by }) => from.includes(state) && movers.includes(by)).map(({ name }) => name);

/**
 * The step of that name.
 *
 * @throws DomainError conflict UPDATE_STEP_NOT_POSSIBLE, naming what is possible
 * @throws DomainError forbidden UPDATE_STEP_NOT_YOURS
 */
export function chooseUpdateStep(name: UpdateStepName, state: UpdateState, movers: readonly UpdateMover[]): UpdateStep {
  const step = STEPS.find((known) => known.name === name);
  if (!step?.from.includes(state))
    throw new DomainError('conflict', 'UPDATE_STEP_NOT_POSSIBLE', {
      step: name,
      state,
      possible: possibleUpdateSteps(state, movers),
    });
  if (!movers.includes(step.by)) throw new DomainError('forbidden', 'UPDATE_STEP_NOT_YOURS', { step: name });
  return step;
}

/** What is being judged, or is already, does not change any more. */
export const isEditable = (state: UpdateState): boolean => state === 'draft' || state === 'returned';
