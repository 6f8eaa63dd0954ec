/** When a period reminds and escalates, in working days from the due day. */
export interface ReminderPolicy {
  /** Before it; 0 is the due day itself. */
  readonly remindBefore: readonly number[];
  /** After it. */
  readonly remindAfter: readonly number[];
  /** After it the writer's line managers and the head of the direction are told, and after more the office. */
  readonly escalateToLines: number;
  readonly escalateToOffice: number;
}

export const DEFAULT_REMINDERS: ReminderPolicy = {
  remindBefore: [3, 1],
  remindAfter: [1],
  escalateToLines: 2,
  escalateToOffice: 4,
};

export type ReminderStep =
  | { readonly kind: 'due'; readonly name: string }
  | { readonly kind: 'late'; readonly name: string }
  | { readonly kind: 'escalated'; readonly name: string; readonly level: 'lines' | 'office' };

/**
 * What a working day calls for while nothing has been submitted. `left`: working days until the due day, negative once they are
 * over. A reminder that no job has sent on its own day is caught up with as long as no later one has come up; escalations always are.
 */
export function remindersCalledFor(left: number, policy: ReminderPolicy, done: readonly string[]): ReminderStep[] {
  const late = -left;
  const steps: ReminderStep[] = [];
  const reminder = lastReminder(left, policy);
  if (reminder !== null) steps.push(reminder);
  if (late >= policy.escalateToLines) steps.push({ kind: 'escalated', name: 'escalated-lines', level: 'lines' });
  if (late >= policy.escalateToOffice) steps.push({ kind: 'escalated', name: 'escalated-office', level: 'office' });
  return steps.filter(({ name }) => !done.includes(name));
}

function lastReminder(left: number, { remindBefore, remindAfter }: ReminderPolicy): ReminderStep | null {
  if (left >= 0) {
    const reached = remindBefore.filter((days) => days >= left);
    return reached.length === 0 ? null : { kind: 'due', name: `before-${Math.min(...reached)}` };
  }
  const reached = remindAfter.filter((days) => days <= -left);
  return reached.length === 0 ? null : { kind: 'late', name: `after-${Math.max(...reached)}` };
}
