import type { Day, Trilingual } from '#libs/kernel';
import type { ItemKind, Outcome } from './agenda.js';
import type { Choice } from './ballot.js';
import type { ItemState } from './item-states.js';
import type { MeetingFormat } from './meeting-states.js';
import type { Capacity } from './membership.js';
import type { Attendance, Tally } from './tally.js';

/**
 * Everything that minutes say, frozen at `takenAt`; its canonical JSON is what is signed. Plain JSON: days `YYYY-MM-DD`,
 * moments RFC 3339, persons by id, named in `persons`.
 */
export interface MinutesSnapshot {
  /** `2026/7`. */
  readonly number: string;
  readonly takenAt: string;
  readonly city: { readonly name: Trilingual; readonly timeZone: string };
  readonly meeting: MinutesMeeting;
  readonly persons: Readonly<Record<string, Trilingual>>;
  /** Who sat in the committee on the day of the meeting. */
  readonly members: readonly MinutesMember[];
  readonly items: readonly MinutesItem[];
  /** Head of the register of decisions at that moment. */
  readonly register: { readonly sequence: number; readonly hash: string };
}

export interface MinutesMeeting {
  readonly id: string;
  readonly title: string;
  readonly mode: MeetingFormat;
  readonly startsAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly votingDeadline: string | null;
  readonly place: string | null;
  readonly rulesVersion: number | null;
}

export interface MinutesMember {
  readonly person: string;
  readonly capacity: Capacity;
  readonly voting: boolean;
  readonly deputy: string | null;
}

export interface MinutesItem {
  readonly position: number;
  readonly kind: ItemKind;
  readonly title: string;
  readonly question: string | null;
  readonly state: ItemState;
  readonly addedLater: boolean;
  /** The change request or the issue; minutes that are older than such items do not have it. */
  readonly subjectId?: string | null;
  readonly project: { readonly code: string; readonly title: Trilingual } | null;
  readonly papers: readonly { readonly title: string; readonly sha256: string }[];
  /** Noted as present during the item. */
  readonly present: readonly string[];
  /** Recusals that were declared; those by office stand in the attendance. */
  readonly recusals: readonly { readonly person: string; readonly reason: string }[];
  readonly votings: readonly MinutesVoting[];
  readonly decision: MinutesDecision | null;
  readonly instructions: readonly MinutesInstruction[];
}

export interface MinutesVoting {
  readonly round: number;
  readonly proposal: Outcome;
  readonly secret: boolean;
  readonly attendance: Attendance;
  readonly tally: Tally | null;
  /** `choice` is null in a secret vote. */
  readonly votes: readonly { readonly seat: string; readonly castBy: string; readonly choice: Choice | null }[];
}

export interface MinutesDecision {
  readonly number: string;
  readonly outcome: Outcome;
  readonly texts: { readonly kk: string | null; readonly ru: string | null };
  readonly conditions: string | null;
  readonly remarks: string | null;
  readonly deadline: Day | null;
  readonly legalBasis: string | null;
  readonly owner: string | null;
  /** The meeting to which the item is put off. */
  readonly deferredTo: { readonly title: string; readonly startsAt: string } | null;
  /** Number of the decision that it replaces. */
  readonly supersedes: string | null;
}

export interface MinutesInstruction {
  readonly number: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly assignees: readonly { readonly name: Trilingual; readonly responsible: boolean }[];
}
