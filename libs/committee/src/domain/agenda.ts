export const ITEM_KINDS = ['entry', 're_entry', 'escalation', 'change_request', 'control_report', 'other'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const OUTCOMES = [
  'direct_control',
  'monitor_via_head',
  'return_for_revision',
  'reject',
  'defer',
  'approve',
  'resolve',
  'note',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ItemKindRule {
  readonly outcomes: readonly Outcome[];
  /** The agenda is not published while the item has no papers. */
  readonly needsPapers: boolean;
}

const OF_ENTRY = ['direct_control', 'monitor_via_head', 'return_for_revision', 'reject', 'defer'] as const;

export const ITEM_KIND_RULES: Readonly<Record<ItemKind, ItemKindRule>> = {
  entry: { outcomes: OF_ENTRY, needsPapers: true },
  re_entry: { outcomes: OF_ENTRY, needsPapers: true },
  escalation: { outcomes: ['resolve', 'defer'], needsPapers: false },
  change_request: { outcomes: ['approve', 'reject', 'defer'], needsPapers: false },
  control_report: { outcomes: ['note'], needsPapers: false },
  other: { outcomes: ['note'], needsPapers: false },
};

/** How the items' estimates fit the meeting, in minutes. */
export interface AgendaTime {
  readonly planned: number;
  readonly available: number;
  /** 0 when everything fits. */
  readonly over: number;
  /** Items that nobody has estimated yet; they take time, too. */
  readonly unestimated: number;
}

export function agendaTime(items: readonly { readonly minutes: number | null }[], available: number): AgendaTime {
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const unestimated = items.filter(({ minutes }) => minutes === null).length;
  return { planned, available, over: Math.max(0, planned - available), unestimated };
}
