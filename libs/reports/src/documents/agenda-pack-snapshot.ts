import type { Day, Money, Trilingual } from '#libs/kernel';
import type { PaperCity } from './paper-head.js';
import type { PassportOversight, PassportStage } from './passport-snapshot.js';
import type { EndSlip, HealthByDirection, Named, PortfolioSums, Rating, Signal } from './portfolio-snapshot.js';

export interface PackItem {
  readonly position: number;
  readonly kind: Trilingual;
  readonly title: string;
  readonly question: string | null;
  readonly minutes: number | null;
  readonly addedLater: boolean;
  readonly project: { readonly code: string; readonly title: Trilingual } | null;
  /** Who manages the project. */
  readonly rapporteur: Trilingual | null;
  readonly papers: readonly { readonly title: string; readonly sha256: string }[];
}

export interface PackMilestone {
  readonly number: number;
  readonly title: Trilingual;
  readonly firstOn: Day | null;
  readonly baselineOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
}

export interface PackChangeRequest {
  readonly number: number;
  readonly reason: Trilingual;
  readonly justification: string;
  readonly milestones: readonly {
    readonly title: Trilingual;
    readonly from: Day | null;
    readonly to: Day;
  }[];
  /** Difference of the budget asked for, in tenge; null where none is asked for. */
  readonly budgetChange: Money | null;
}

export interface PackIssue {
  readonly number: number;
  readonly title: string;
  readonly description: string | null;
  readonly since: string;
}

/** Why one item about a project is there, and what the committee is asked. */
export interface PackMatter {
  readonly position: number;
  readonly kind: Trilingual;
  readonly question: string | null;
  readonly changeRequest: PackChangeRequest | null;
  readonly issue: PackIssue | null;
}

export interface PackSheet {
  readonly code: string;
  readonly title: Trilingual;
  readonly direction: Named;
  readonly manager: Trilingual | null;
  readonly initiator: Trilingual | null;
  readonly stage: PassportStage;
  readonly oversight: PassportOversight | null;
  readonly matters: readonly PackMatter[];
  /** Criteria of the last screening that are met, in sentences. */
  readonly criteria: readonly { readonly code: string; readonly text: Trilingual }[];
  readonly override: { readonly flagged: boolean; readonly reason: string } | null;
  readonly riskQuestion: string | null;
  readonly cost: Money | null;
  /** Null while there is no budget. */
  readonly budget: {
    readonly plan: Money;
    readonly adjusted: Money;
    readonly committed: Money;
    readonly actual: Money | null;
    readonly absorption: string | null;
    readonly unfunded: Money;
  } | null;
  /** By number; as many as there are. */
  readonly milestones: readonly PackMilestone[];
  readonly owner: Rating | null;
  readonly office: Rating | null;
  /** Null for a project that has never been in delivery. */
  readonly health: {
    readonly overall: Signal;
    readonly overallSince: string;
    readonly divergingSince: string | null;
    readonly slip: {
      readonly endsOn: Day | null;
      readonly current: EndSlip | null;
      readonly first: EndSlip | null;
    };
    /** What is amber or red, in sentences. */
    readonly reasons: readonly Trilingual[];
  } | null;
  readonly rebaselined: number;
  /** Open risks, the worst first. */
  readonly risks: readonly {
    readonly title: string;
    readonly score: number;
    readonly response: string | null;
  }[];
  readonly targets: readonly { readonly code: string; readonly name: Trilingual }[];
}

export interface MilestoneMove {
  readonly project: string;
  readonly number: number;
  readonly title: Trilingual;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** What has changed in projects since a moment. */
export interface PortfolioChanges {
  readonly total: {
    readonly slipped: number;
    readonly slippedDays: number;
    readonly recovered: number;
    readonly recoveredDays: number;
    readonly reached: number;
    readonly pushedOut: number;
    readonly pushedOutDays: number;
    readonly newlyRed: number;
    readonly noLongerRed: number;
    readonly budgetChange: Money;
    readonly spent: Money;
    readonly projectsAdded: number;
  };
  /** The longest moves first, of each at most {@link MOST_CHANGES}; the totals count all. */
  readonly slipped: readonly MilestoneMove[];
  readonly recovered: readonly MilestoneMove[];
  readonly newlyRed: readonly { readonly code: string; readonly title: Trilingual; readonly from: string | null }[];
  readonly money: readonly {
    readonly code: string;
    readonly title: Trilingual;
    readonly change: Money;
    readonly spent: Money;
  }[];
  /** In how many projects money has moved, of which `money` tells the most. */
  readonly moneyMoved: number;
}

export const MOST_CHANGES = 15;

/** What has changed since the last meeting that was held before this one. */
export interface PackChanges extends PortfolioChanges {
  readonly since: { readonly at: string; readonly meeting: string };
}

export interface OverdueInstruction {
  readonly number: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly overdueDays: number;
  readonly decision: string | null;
  readonly project: string | null;
  readonly assignees: readonly Trilingual[];
}

/** Everything that the committee gets before a meeting, frozen at `takenAt`. */
export interface AgendaPackSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  readonly day: Day;
  readonly meeting: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly place: string | null;
    readonly mode: Trilingual;
    readonly state: Trilingual;
    readonly plannedMinutes: number;
    readonly votingDeadline: string | null;
  };
  readonly items: readonly PackItem[];
  readonly sheets: readonly PackSheet[];
  readonly total: PortfolioSums;
  readonly heatMap: readonly HealthByDirection[];
  /** Null while no meeting has been held before. */
  readonly changes: PackChanges | null;
  readonly overdueInstructions: readonly OverdueInstruction[];
}
