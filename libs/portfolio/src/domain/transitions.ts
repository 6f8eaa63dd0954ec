import { DomainError } from '#libs/kernel';
import type { Oversight, Stage } from './stage.js';

/** Who a person is to a project; `screening` and `decision` are the product itself carrying out a result. */
export type Mover = 'author' | 'manager' | 'office' | 'head' | 'screening' | 'decision';

export interface Transition {
  readonly name: string;
  readonly from: readonly Stage[];
  readonly to: Stage;
  readonly by: readonly Mover[];
  readonly needsReason?: true;
  /** The oversight that the project has from now on. */
  readonly oversight?: Oversight;
}

const ACTIVE = ['draft', 'submitted', 'on_agenda', 'approved', 'in_delivery', 'on_hold'] as const;

/** Every way from one stage to another; there is no other way. */
export const TRANSITIONS = [
  { name: 'submit', from: ['draft'], to: 'submitted', by: ['author', 'manager', 'office', 'head'] },
  { name: 'flag', from: ['submitted'], to: 'on_agenda', by: ['screening'] },
  { name: 'unflag', from: ['on_agenda'], to: 'submitted', by: ['screening'] },
  { name: 'accept', from: ['submitted'], to: 'approved', by: ['head'], oversight: 'standard' },
  { name: 'send_back', from: ['submitted'], to: 'draft', by: ['head', 'office'], needsReason: true },
  { name: 'approve', from: ['on_agenda'], to: 'approved', by: ['decision'] },
  { name: 'return', from: ['on_agenda'], to: 'draft', by: ['decision'], needsReason: true },
  { name: 'reject', from: ['on_agenda'], to: 'rejected', by: ['decision'], needsReason: true },
  { name: 'start', from: ['approved'], to: 'in_delivery', by: ['manager', 'office', 'head'] },
  { name: 'hold', from: ['in_delivery'], to: 'on_hold', by: ['office', 'head'], needsReason: true },
  { name: 'resume', from: ['on_hold'], to: 'in_delivery', by: ['office', 'head'] },
  { name: 'complete', from: ['in_delivery'], to: 'completed', by: ['office', 'head'] },
  {
    name: 'withdraw',
    from: ['draft', 'submitted', 'on_agenda'],
    to: 'cancelled',
    by: ['author', 'manager'],
    needsReason: true,
  },
  { name: 'cancel', from: ACTIVE, to: 'cancelled', by: ['office', 'head'], needsReason: true },
] as const satisfies readonly Transition[];

export type TransitionName = (typeof TRANSITIONS)[number]['name'];
export const TRANSITION_NAMES: readonly TransitionName[] = TRANSITIONS.map((transition) => transition.name);

/** What is possible from a stage for somebody who is all of `movers` to the project. */
export const possibleTransitions = (stage: Stage, movers: readonly Mover[]): Transition[] =>
  (TRANSITIONS as readonly Transition[]).filter(
    ({ from, by }) => from.includes(stage) && by.some((mover) => movers.includes(mover)),
  );

/**
 * The transition of that name, or a refusal: 409 when the table does not have it from this stage (naming those that it has),
 * 403 when it is somebody else's, 422 when its reason is missing.
 */
export function chooseTransition(
  name: TransitionName,
  stage: Stage,
  movers: readonly Mover[],
  reason: string | null,
): Transition {
  const transition = (TRANSITIONS as readonly Transition[]).find(
    (known) => known.name === name && known.from.includes(stage),
  );
  if (!transition) {
    const possible = possibleTransitions(stage, movers).map((known) => known.name);
    throw new DomainError('conflict', 'TRANSITION_NOT_POSSIBLE', { transition: name, stage, possible });
  }
  if (!transition.by.some((mover) => movers.includes(mover))) {
    if (transition.by.every((mover) => mover === 'decision'))
      throw new DomainError('forbidden', 'NEEDS_DECISION', { transition: name });
    throw new DomainError('forbidden', 'TRANSITION_NOT_YOURS', { transition: name });
  }
  if (transition.needsReason && !reason) {
    throw new DomainError('unprocessable', 'REASON_MISSING', { transition: name }, [
      { pointer: '/reason', code: 'REQUIRED' },
    ]);
  }
  return transition;
}
