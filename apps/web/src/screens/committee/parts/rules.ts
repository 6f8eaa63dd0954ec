import type { AgendaItem, DecisionInput } from '../../../api';

export type ItemKind = AgendaItem['kind'];
export type Outcome = DecisionInput['outcome'];

const OF_ENTRY = ['direct_control', 'monitor_via_head', 'return_for_revision', 'reject', 'defer'] as const;

/** What the committee may decide on an item of a kind; the API refuses the others. */
export const OUTCOMES_OF: Readonly<Record<ItemKind, readonly Outcome[]>> = {
  entry: OF_ENTRY,
  re_entry: OF_ENTRY,
  escalation: ['resolve', 'defer'],
  change_request: ['approve', 'reject', 'defer'],
  control_report: ['note'],
  other: ['note'],
};

const WITHOUT_VOTE: readonly Outcome[] = ['defer', 'note'];
export const needsVote = (outcome: Outcome): boolean => !WITHOUT_VOTE.includes(outcome);

/** What a decision must say besides its outcome. */
export const NEEDED_FOR: Partial<Record<Outcome, readonly ('remarks' | 'deadline' | 'toMeetingId')[]>> = {
  return_for_revision: ['remarks', 'deadline'],
  reject: ['remarks'],
  resolve: ['remarks'],
  defer: ['toMeetingId'],
};

export const ALL_OUTCOMES: readonly Outcome[] = [
  'direct_control',
  'monitor_via_head',
  'return_for_revision',
  'reject',
  'defer',
  'approve',
  'resolve',
  'note',
];
