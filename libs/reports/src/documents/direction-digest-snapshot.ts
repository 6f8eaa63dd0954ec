import type { BoardRow } from '#libs/periods';
import type { Day, Trilingual } from '#libs/kernel';
import type { PortfolioChanges } from './agenda-pack-snapshot.js';
import type { OverdueMilestone } from './overdue-milestones-snapshot.js';
import type { PaperCity } from './paper-head.js';
import type { CodedSums, Named, NamedSums, PortfolioProject, PortfolioSums } from './portfolio-snapshot.js';

export interface ProjectRef {
  readonly code: string;
  readonly title: Trilingual;
}

export interface DigestPeriod {
  readonly id: string;
  /** «2026-11» */
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** By which the updates are due. */
  readonly dueOn: Day;
  readonly frozenAt: string | null;
}

export interface DueMilestone {
  readonly project: ProjectRef;
  readonly number: number;
  readonly title: Trilingual;
  readonly owner: Trilingual | null;
  readonly dueOn: Day;
  readonly forecastOn: Day;
}

/** When the last milestone of a project was expected, from freeze to freeze of reporting periods. */
export interface EndTrend {
  readonly project: ProjectRef;
  /** By the day of the report; the last is the day of the digest. */
  readonly reports: readonly { readonly reported: Day; readonly expected: Day }[];
}

export interface DigestRisk {
  readonly project: ProjectRef;
  readonly title: string;
  readonly score: number;
  readonly response: string | null;
}

export interface DigestIssue {
  readonly project: ProjectRef;
  readonly number: number;
  readonly title: string;
  readonly level: 'head' | 'office' | 'committee';
  /** Since when it lies there. */
  readonly since: string;
  readonly dueOn: Day | null;
  readonly overdue: boolean;
}

export interface DigestObligation {
  readonly project: ProjectRef;
  readonly manager: Trilingual | null;
  readonly state: BoardRow['state'];
  /** Until when somebody has to act; null where nobody has to. */
  readonly actsUntil: Day | null;
  readonly late: boolean;
}

export interface DigestDecision {
  readonly number: string;
  readonly project: ProjectRef;
  readonly decidedAt: string;
  readonly outcome: Trilingual;
  /** What the register says in words; a language in which nothing was written yet is null. */
  readonly text: Trilingual;
}

export interface DigestInstruction {
  readonly number: string;
  readonly text: string;
  /** Null for what was given about the direction and no project of it. */
  readonly project: ProjectRef | null;
  readonly decision: string | null;
  readonly assignees: readonly Trilingual[];
  readonly dueOn: Day;
  readonly state: Trilingual;
  /** Calendar days; 0 where it is not overdue. */
  readonly overdueDays: number;
}

/** How one direction stands, frozen at `takenAt`: what has been submitted, nobody's drafts. Money in tenge, decimals as text. */
export interface DirectionDigestSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** For which the figures stand. */
  readonly day: Day;
  readonly direction: Named;
  readonly head: Trilingual | null;
  /** Null while none has been opened. */
  readonly period: DigestPeriod | null;
  /** The last frozen one of its kind before it. */
  readonly previous: Pick<DigestPeriod, 'id' | 'name' | 'frozenAt'> | null;
  /** From which decisions, instructions and changes are told: the freeze of the previous period, else the beginning of this one or of the month. */
  readonly since: string;
  readonly total: PortfolioSums;
  readonly byStage: readonly CodedSums[];
  readonly byOversight: readonly CodedSums[];
  readonly byRoadmap: readonly NamedSums[];
  readonly byHealth: readonly CodedSums[];
  /** By code. */
  readonly projects: readonly PortfolioProject[];
  /** The longest overdue first. */
  readonly overdue: readonly OverdueMilestone[];
  /** Of the next working days up to `dueUntil`, by day. */
  readonly due: readonly DueMilestone[];
  readonly dueUntil: Day;
  readonly ends: readonly EndTrend[];
  /** Open risks that are red by the policy in force, the worst first. */
  readonly risks: readonly DigestRisk[];
  /** Open issues that have left their owner, the highest level first. */
  readonly issues: readonly DigestIssue[];
  /** Of the period, by code; null without a period. */
  readonly obligations: readonly DigestObligation[] | null;
  readonly decisions: readonly DigestDecision[];
  /** Given since then, and all that are not yet done. */
  readonly instructions: readonly DigestInstruction[];
  readonly changes: PortfolioChanges;
}
