import { DomainError } from '#libs/kernel';
import type { MeetingState } from './meeting-states.js';
import { chooseStep, type Step } from './steps.js';

/** `open`: the vote is open. A deferred item returns on a named meeting, one carried over on the next. */
export const ITEM_STATES = ['planned', 'open', 'closed', 'deferred', 'carried_over'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** States in which a meeting cannot be closed. */
export const UNFINISHED: readonly ItemState[] = ['planned', 'open'];

export type ItemMover = 'office' | 'chair';

/** Every way from one state of an agenda item to another; all of them only while the meeting is in session. */
export const ITEM_STEPS = [
  { name: 'open_vote', from: ['planned'], to: 'open', by: ['office', 'chair'] },
  // What was not carried stands in the record; another outcome can then be put to the vote.
  { name: 'end_vote', from: ['open'], to: 'planned', by: ['office', 'chair'] },
  { name: 'close', from: ['planned', 'open'], to: 'closed', by: ['office', 'chair'] },
  { name: 'defer', from: ['planned', 'open'], to: 'deferred', by: ['office', 'chair'] },
  { name: 'carry_over', from: ['planned'], to: 'carried_over', by: ['office', 'chair'] },
] as const satisfies readonly Step<ItemState, ItemMover>[];

export type ItemStepName = (typeof ITEM_STEPS)[number]['name'];

/**
 * @throws DomainError conflict MEETING_NOT_IN_SESSION, ITEM_STEP_NOT_POSSIBLE; forbidden ITEM_STEP_NOT_YOURS
 */
export function chooseItemStep(
  step: ItemStepName,
  state: ItemState,
  meeting: MeetingState,
  movers: readonly ItemMover[],
): Step<ItemState, ItemMover> {
  if (meeting !== 'in_session') throw new DomainError('conflict', 'MEETING_NOT_IN_SESSION', { state: meeting });
  return chooseStep<ItemState, ItemMover>(
    ITEM_STEPS,
    { notPossible: 'ITEM_STEP_NOT_POSSIBLE', notYours: 'ITEM_STEP_NOT_YOURS' },
    { step, state, movers, reason: null },
  );
}
