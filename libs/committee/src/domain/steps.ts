import { DomainError } from '#libs/kernel';

/** A named way from some states to another, open to some movers. */
export interface Step<State extends string, Mover extends string> {
  readonly name: string;
  readonly from: readonly State[];
  readonly to: State;
  readonly by: readonly Mover[];
  readonly needsReason?: true;
}

/** The codes with which a table of steps refuses. */
export interface StepRefusals {
  readonly notPossible: string;
  readonly notYours: string;
}

/** What is possible from a state for somebody who is all of `movers`. */
export const possibleSteps = <State extends string, Mover extends string>(
  steps: readonly Step<State, Mover>[],
  state: State,
  movers: readonly Mover[],
): string[] =>
  steps
    .filter(({ from, by }) => from.includes(state) && by.some((mover) => movers.includes(mover)))
    .map(({ name }) => name);

/**
 * The step of that name, or a refusal: 409 when the table does not have it from this state (naming those that it has),
 * 403 when it is somebody else's, 422 when its reason is missing.
 */
export function chooseStep<State extends string, Mover extends string>(
  steps: readonly Step<State, Mover>[],
  refusals: StepRefusals,
  wanted: {
    readonly step: string;
    readonly state: State;
    readonly movers: readonly Mover[];
    readonly reason: string | null;
  },
): Step<State, Mover> {
  const { step: name, state, movers, reason } = wanted;
  const step = steps.find((known) => known.name === name && known.from.includes(state));
  if (!step) {
    const possible = possibleSteps(steps, state, movers);
    throw new DomainError('conflict', refusals.notPossible, { step: name, state, possible });
  }
  if (!step.by.some((mover) => movers.includes(mover)))
    throw new DomainError('forbidden', refusals.notYours, { step: name });
  if (step.needsReason && !reason?.trim()) {
    throw new DomainError('unprocessable', 'STEP_REASON_MISSING', { step: name }, [
      { pointer: '/reason', code: 'REQUIRED' },
    ]);
  }
  return step;
}
