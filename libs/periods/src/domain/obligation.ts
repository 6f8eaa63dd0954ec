import type { Day } from '#libs/kernel';
import type { UpdateState } from './update-steps.js';

/** How far a project has got with what it owes a period. A draft is its writers' alone: to others nothing is there yet. */
export const OBLIGATION_STATES = ['missing', 'submitted', 'returned', 'confirmed', 'excused'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export interface Owed {
  readonly dueOn: Day;
  readonly excused: boolean;
  /** Null while nobody has begun to write. */
  readonly update: { readonly state: UpdateState; readonly deadline: Day | null } | null;
}

/** What has been submitted stands also when the project is excused afterwards. */
export function obligationState({ excused, update }: Owed): ObligationState {
  if (update?.state === 'submitted' || update?.state === 'confirmed') return update.state;
  if (excused) return 'excused';
  return update?.state === 'returned' ? 'returned' : 'missing';
}

/** Until when the writer has to act, null when there is nothing to do; what has been returned has a day of its own. */
export function actsUntil(owed: Owed): Day | null {
  const state = obligationState(owed);
  if (state === 'missing') return owed.dueOn;
  return state === 'returned' ? (owed.update?.deadline ?? owed.dueOn) : null;
}
