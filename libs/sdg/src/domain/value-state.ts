import { DomainError } from '#libs/kernel';
import type { ValueState } from './value-change.js';

const NEXT: Readonly<Record<ValueState, ValueState | null>> = {
  entered: 'checked',
  checked: 'approved',
  approved: 'locked',
  locked: null,
};

/** Step by step forward, or all the way back with a reason. */
export interface StateMove {
  readonly from: ValueState;
  readonly to: ValueState;
  readonly reason: string | null;
  /** Whether whoever moves it has entered it. */
  readonly own: boolean;
}

/**
 * @throws DomainError conflict VALUE_STATE
 * @throws DomainError unprocessable STATE_REASON_MISSING; forbidden OWN_ENTRY when somebody approves what they entered
 */
export function assertStateMove({ from, to, reason, own }: StateMove): void {
  if (to === 'entered' && from !== 'entered') {
    if (reason === null) throw new DomainError('unprocessable', 'STATE_REASON_MISSING', { state: from });
    return;
  }
  if (NEXT[from] !== to) throw new DomainError('conflict', 'VALUE_STATE', { from, to });
  if (to === 'approved' && own) throw new DomainError('forbidden', 'OWN_ENTRY');
}
