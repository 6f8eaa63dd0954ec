import { type Day, DomainError } from '#libs/kernel';
import { ITEM_KIND_RULES, type ItemKind } from './agenda.js';
import { type ItemState, UNFINISHED } from './item-states.js';
import type { MinutesState } from './minutes-states.js';
import type { CommitteeRules } from './rules.js';

/** What the guards look at of an item; `title` names it to people. */
export interface GuardedItem {
  readonly title: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  /** How many papers the item has. */
  readonly papers: number;
}

/**
 * Passes if the agenda may be published.
 *
 * @throws DomainError unprocessable AGENDA_EMPTY, AGENDA_PAPERS_MISSING naming the items
 */
export function assertAgendaComplete(items: readonly GuardedItem[]): void {
  if (items.length === 0) throw new DomainError('unprocessable', 'AGENDA_EMPTY');
  const bare = items.flatMap(({ kind, papers, title }, index) =>
    ITEM_KIND_RULES[kind].needsPapers && papers === 0 ? [{ title, pointer: `/items/${index}/papers` }] : [],
  );
  if (bare.length === 0) return;
  throw new DomainError(
    'unprocessable',
    'AGENDA_PAPERS_MISSING',
    { items: bare.map(({ title }) => title) },
    bare.map(({ pointer }) => ({ pointer, code: 'REQUIRED' })),
  );
}

export interface ShortNotice {
  readonly code: 'NOTICE_TOO_SHORT';
  readonly params: { readonly days: number; readonly required: number };
}

/**
 * A warning when the agenda goes out later than the rules want, counted in calendar days; null when it is in time.
 *
 * @throws DomainError unprocessable NOTICE_TOO_SHORT when the rules refuse a short notice
 */
export function checkNotice({ notice }: CommitteeRules, publishedOn: Day, meetingOn: Day): ShortNotice | null {
  const days = Math.round((Date.parse(meetingOn) - Date.parse(publishedOn)) / MS_PER_DAY);
  if (days >= notice.days) return null;
  const params = { days, required: notice.days };
  if (notice.whenShort === 'refuse') throw new DomainError('unprocessable', 'NOTICE_TOO_SHORT', params);
  return { code: 'NOTICE_TOO_SHORT', params };
}

/** The window in which votes are taken in absentia. */
export interface VotingWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/**
 * Passes if the window is as long as the rules want.
 *
 * @throws DomainError unprocessable VOTING_WINDOW_TOO_SHORT
 */
export function assertWindowLongEnough({ inAbsentia }: CommitteeRules, { opensAt, closesAt }: VotingWindow): void {
  if (closesAt.getTime() - opensAt.getTime() >= inAbsentia.minHours * MS_PER_HOUR) return;
  throw new DomainError('unprocessable', 'VOTING_WINDOW_TOO_SHORT', { minHours: inAbsentia.minHours }, [
    { pointer: '/votingDeadline', code: 'WINDOW_TOO_SHORT', params: { minHours: inAbsentia.minHours } },
  ]);
}

/**
 * Passes if the votes in absentia may be counted: at the deadline, or when nobody is left who has not voted.
 *
 * @throws DomainError conflict VOTING_WINDOW_OPEN
 */
export function assertWindowOver({ closesAt }: VotingWindow, now: Date, votesMissing: number): void {
  if (now < closesAt && votesMissing > 0) {
    throw new DomainError('conflict', 'VOTING_WINDOW_OPEN', { closesAt: closesAt.toISOString(), votesMissing });
  }
}

/**
 * Passes if the meeting may be closed.
 *
 * @throws DomainError conflict OPEN_ITEMS naming those that are neither decided nor deferred nor carried over
 */
export function assertNothingOpen(items: readonly GuardedItem[]): void {
  const open = items.filter(({ state }) => UNFINISHED.includes(state)).map(({ title }) => title);
  if (open.length > 0) throw new DomainError('conflict', 'OPEN_ITEMS', { items: open });
}

/**
 * Passes if the minutes may be signed.
 *
 * @throws DomainError conflict MINUTES_NOT_APPROVED
 */
export function assertMinutesApproved(state: MinutesState): void {
  if (state !== 'approved') throw new DomainError('conflict', 'MINUTES_NOT_APPROVED', { state });
}

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
