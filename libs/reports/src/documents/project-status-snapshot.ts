import type { Day, Language, Money, Trilingual } from '#libs/kernel';
import type { PaperCity } from './paper-head.js';
import type { PassportOversight, PassportStage, TranslatedText } from './passport-snapshot.js';
import type { EndSlip, Named, Rating, Signal } from './portfolio-snapshot.js';

/**
 * How a project stands, frozen at `takenAt`: the one source of its one-page status report. Plain JSON; days are `YYYY-MM-DD`,
 * moments RFC 3339, money a decimal string in tenge, shares decimals of one. What nobody knows is null.
 */
export interface ProjectStatusSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** The day that overdue and slip are judged by. */
  readonly day: Day;
  readonly project: { readonly id: string; readonly code: string };
  readonly title: TranslatedText;
  readonly originalLanguage: Language;
  readonly illustrative: boolean;
  readonly stage: PassportStage;
  readonly oversight: PassportOversight | null;
  readonly direction: Named;
  readonly manager: Trilingual | null;
  readonly health: StatusHealth;
  /** What was last said of the project; null when nothing has been submitted yet. */
  readonly update: StatusSaid | null;
  /** By number. */
  readonly milestones: readonly StatusMilestone[];
  readonly baselines: { readonly rebaselined: number; readonly movedDaysInAll: number };
  readonly budget: StatusBudget;
  /** Open ones, the greatest first. */
  readonly risks: readonly StatusRisk[];
  /** Open ones, the severest and soonest due first. */
  readonly issues: readonly StatusIssue[];
}

export interface StatusHealth {
  readonly owner: StatusSide;
  readonly office: StatusSide;
  readonly computed: {
    readonly overall: Signal;
    readonly since: string | null;
    readonly schedule: StatusSignal;
    readonly budget: StatusSignal;
    readonly risks: StatusSignal;
  } | null;
  readonly slip: {
    readonly endsOn: Day | null;
    readonly current: EndSlip | null;
    readonly first: EndSlip | null;
  } | null;
  readonly divergence: {
    readonly points: number | null;
    readonly diverging: boolean;
    readonly since: string | null;
    readonly days: number | null;
  };
}

export interface StatusSide {
  readonly rating: Rating | null;
  readonly narrative: string | null;
  readonly ratedAt: string | null;
  readonly stale: boolean;
}

export interface StatusSignal {
  readonly signal: Signal;
  readonly reasons: readonly { readonly signal: Signal; readonly text: Trilingual }[];
}

export interface StatusSaid {
  readonly period: string;
  readonly state: 'submitted' | 'confirmed';
  readonly language: Language;
  readonly progress: string | null;
  readonly problems: string | null;
  readonly nextSteps: string | null;
  readonly by: string;
  readonly at: string;
}

export interface StatusMilestone {
  readonly number: number;
  readonly title: Trilingual;
  readonly status: 'planned' | 'due_soon' | 'at_risk' | 'overdue' | 'done' | 'done_late';
  readonly startOn: Day | null;
  readonly firstBaselineOn: Day | null;
  readonly baselineStartOn: Day | null;
  readonly baselineOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
  /** Calendar days later than promised. */
  readonly slip: { readonly first: number | null; readonly current: number | null };
}

export interface StatusBudget {
  readonly totals: {
    readonly plan: Money;
    readonly adjusted: Money;
    readonly committed: Money;
    readonly actual: Money | null;
    readonly absorption: string | null;
  };
  /** The adjusted plan for which no source has been found. */
  readonly unfunded: Money;
  readonly thisYear: {
    readonly year: number;
    readonly adjusted: Money;
    readonly actual: Money | null;
    readonly absorption: string | null;
  };
  /** No line has been entered. */
  readonly empty: boolean;
}

export interface StatusRisk {
  readonly number: number;
  readonly title: string;
  readonly score: number;
  readonly answered: boolean;
}

export interface StatusIssue {
  readonly number: number;
  readonly title: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly level: 'owner' | 'head' | 'office' | 'committee';
  readonly dueOn: Day | null;
  readonly overdue: boolean;
}
