/** Working days before the due day on which assignees are reminded; 0 is the due day itself. */
const REMIND_BEFORE: readonly number[] = [3, 0];
const REMIND_AGAIN_EVERY = 2;
const ESCALATE_AFTER = 3;

export interface InstructionNotices {
  /** Remind the assignees today. */
  readonly remind: boolean;
  /** The head of the direction is to know, once. */
  readonly escalate: boolean;
}

/**
 * What an unfinished instruction calls for on a working day. `left`: working days until it is due, negative once they are
 * working days over.
 */
export function noticesOf(left: number): InstructionNotices {
  if (left >= 0) return { remind: REMIND_BEFORE.includes(left), escalate: false };
  return { remind: -left % REMIND_AGAIN_EVERY === 0, escalate: -left >= ESCALATE_AFTER };
}
