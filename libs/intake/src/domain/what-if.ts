/** One proposal or project under the policy in force and under the draft. */
export interface ProjectOutcome {
  readonly id: string;
  readonly code: string;
  /** Stage of the project's life. */
  readonly stage: string;
  readonly flaggedNow: boolean;
  readonly flaggedThen: boolean;
}

/** Items that a meeting gets. */
export interface MeetingItems {
  readonly entry: number;
  readonly reEntry: number;
  readonly total: number;
}

export interface OutcomeComparison<P extends ProjectOutcome> {
  /** Flagged under the draft only; by code. */
  readonly enters: readonly P[];
  /** Flagged under the policy in force only; by code. */
  readonly leaves: readonly P[];
  /** How many are flagged under both. */
  readonly stays: number;
  readonly items: { readonly now: MeetingItems; readonly then: MeetingItems };
}

const AWAITING_ENTRY: readonly string[] = ['submitted', 'on_agenda'];
const PAST_ENTRY: readonly string[] = ['approved', 'in_delivery', 'on_hold'];
// No policy brings these back to the table.
const CLOSED: readonly string[] = ['completed', 'rejected', 'cancelled'];

/**
 * What a draft policy would change at the committee's table. A flagged proposal that awaits its entry is an item; a
 * project past its entry is one only if the draft newly flags it (`re_entry`). A flagged draft proposal is listed, but
 * is no item before it is submitted.
 */
export function compareOutcomes<P extends ProjectOutcome>(projects: readonly P[]): OutcomeComparison<P> {
  const open = projects.filter(({ stage }) => !CLOSED.includes(stage));
  const waiting = open.filter(({ stage }) => AWAITING_ENTRY.includes(stage));
  const enters = open.filter((project) => project.flaggedThen && !project.flaggedNow).toSorted(byCode);
  return {
    enters,
    leaves: open.filter((project) => project.flaggedNow && !project.flaggedThen).toSorted(byCode),
    stays: open.filter((project) => project.flaggedNow && project.flaggedThen).length,
    items: {
      now: items(waiting.filter((project) => project.flaggedNow).length, 0),
      then: items(
        waiting.filter((project) => project.flaggedThen).length,
        enters.filter(({ stage }) => PAST_ENTRY.includes(stage)).length,
      ),
    },
  };
}

const items = (entry: number, reEntry: number): MeetingItems => ({ entry, reEntry, total: entry + reEntry });

const byCode = (a: ProjectOutcome, b: ProjectOutcome): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
