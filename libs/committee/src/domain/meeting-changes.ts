/** The last vote on an item as every reader of the item may know it. */
export interface VoteStanding {
  readonly round: number;
  readonly open: boolean;
  readonly secret: boolean;
  /** How many have voted. */
  readonly cast: number;
  readonly lastCastAt: string | null;
  /** After closing only. */
  readonly tally: {
    readonly for: number;
    readonly against: number;
    readonly abstained: number;
    readonly outcome: string;
  } | null;
}

export interface ItemStanding {
  readonly itemId: string;
  readonly version: number;
  readonly state: string;
  readonly decided: boolean;
  readonly vote: VoteStanding | null;
  /** Digests of what changes without a new version. */
  readonly papers: string;
  readonly attendance: string;
}

/** A meeting at one moment: its items in their order, only those that the reader may see. */
export interface MeetingStanding {
  readonly version: number;
  readonly state: string;
  readonly publications: number;
  readonly items: readonly ItemStanding[];
}

export type MeetingChangeKind =
  'meeting' | 'agenda' | 'attendance' | 'voting_opened' | 'voting_closed' | 'decision' | 'item';

/** What is to be read again: the item, or without one the meeting (`meeting`) or its list of items (`agenda`). */
export interface MeetingChange {
  readonly kind: MeetingChangeKind;
  readonly itemId: string | null;
  /** Of the item, or of the meeting. */
  readonly version: number;
}

export type ItemTally = VoteStanding & { readonly itemId: string };

/** What a reader learns of a meeting between two looks at it. */
export function changesBetween(before: MeetingStanding, after: MeetingStanding): MeetingChange[] {
  const { version } = after;
  const changes: MeetingChange[] = [];
  if (before.version !== version || before.publications !== after.publications)
    changes.push({ kind: 'meeting', itemId: null, version });
  if (order(before) !== order(after)) changes.push({ kind: 'agenda', itemId: null, version });
  for (const [was, is] of pairs(before, after))
    changes.push(...kindsOf(was, is).map((kind) => ({ kind, itemId: is.itemId, version: is.version })));
  return changes;
}

/** The votes that have gone on, one line an item. */
export const talliesBetween = (before: MeetingStanding, after: MeetingStanding): ItemTally[] =>
  pairs(before, after).flatMap(([was, { itemId, vote }]) =>
    vote && JSON.stringify(vote) !== JSON.stringify(was.vote) ? [{ itemId, ...vote }] : [],
  );

const order = ({ items }: MeetingStanding): string => items.map(({ itemId }) => itemId).join();

/** The items that were there before, as they were and as they are; of the others the agenda tells. */
function pairs(before: MeetingStanding, after: MeetingStanding): [ItemStanding, ItemStanding][] {
  const known = new Map(before.items.map((item) => [item.itemId, item]));
  return after.items.flatMap((is) => {
    const was = known.get(is.itemId);
    return was ? [[was, is]] : [];
  });
}

function kindsOf(was: ItemStanding, is: ItemStanding): MeetingChangeKind[] {
  const sameRound = was.vote?.round === is.vote?.round;
  const steps: MeetingChangeKind[] = [];
  if (is.vote?.open && !sameRound) steps.push('voting_opened');
  if (is.vote && !is.vote.open && (!sameRound || was.vote?.open)) steps.push('voting_closed');
  if (is.decided && !was.decided) steps.push('decision');
  // A step of the vote makes a new version of the item, too.
  const other = steps.length === 0 && (was.version !== is.version || was.papers !== is.papers);
  return [
    ...(was.attendance === is.attendance ? [] : ['attendance' as const]),
    ...steps,
    ...(other ? ['item' as const] : []),
  ];
}
