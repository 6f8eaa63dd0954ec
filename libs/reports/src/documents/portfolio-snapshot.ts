import type { Day, Money, Trilingual } from '#libs/kernel';
import type { PaperCity } from './paper-head.js';
import type { PassportOversight, PassportStage } from './passport-snapshot.js';

export const SIGNALS = ['green', 'amber', 'red', 'unknown'] as const;
export type Signal = (typeof SIGNALS)[number];
export type Rating = 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red';

export interface Named {
  readonly code: string;
  readonly name: Trilingual;
}

/** Sums over projects as the summary of the portfolio tells them; null where nothing is known. */
export interface PortfolioSums {
  readonly projects: number;
  readonly costTotal: Money | null;
  readonly costUnknown: number;
  readonly citizens: number | null;
  readonly citizensUnknown: number;
  readonly budget: {
    readonly plan: Money | null;
    readonly adjusted: Money | null;
    readonly committed: Money | null;
    readonly actual: Money | null;
    /** A share of one, four places. */
    readonly absorption: string | null;
    readonly unfunded: Money | null;
    readonly unknown: number;
    readonly actualUnknown: number;
  };
  readonly milestones: { readonly open: number; readonly overdue: number; readonly done: number };
  readonly overdueProjects: number;
  readonly diverging: number;
  readonly flagged: number;
}

export interface NamedSums extends PortfolioSums {
  readonly code: string | null;
  readonly name: Trilingual | null;
}

export interface CodedSums extends PortfolioSums {
  readonly code: string | null;
}

/** Projects of a direction that are approved, in delivery or on hold, by their overall signal. */
export type HealthByDirection = Named & Readonly<Record<Signal, number>>;

export interface EndSlip {
  readonly promisedOn: Day;
  readonly days: number;
}

export interface PortfolioProject {
  readonly code: string;
  readonly title: Trilingual;
  readonly direction: string;
  readonly roadmap: Trilingual | null;
  readonly districts: readonly Trilingual[];
  readonly manager: Trilingual | null;
  readonly stage: PassportStage;
  readonly oversight: PassportOversight | null;
  readonly flagged: boolean;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly cost: Money | null;
  readonly citizens: string | null;
  readonly plan: Money | null;
  readonly adjusted: Money | null;
  readonly committed: Money | null;
  readonly actual: Money | null;
  readonly absorption: string | null;
  readonly unfunded: Money | null;
  readonly milestones: { readonly open: number; readonly overdue: number; readonly done: number };
  /** Due day of the oldest milestone that is overdue. */
  readonly overdueSince: Day | null;
  /** Null for a project that has never been in delivery. */
  readonly health: {
    readonly overall: Signal;
    readonly schedule: Signal;
    readonly budget: Signal;
    readonly risks: Signal;
    readonly divergingSince: string | null;
  } | null;
  readonly owner: Rating | null;
  readonly office: Rating | null;
  readonly slip: {
    readonly endsOn: Day | null;
    readonly current: EndSlip | null;
    readonly first: EndSlip | null;
  } | null;
  /** How often the promise was changed. */
  readonly rebaselined: number;
}

/** The portfolio as the committee sees it, frozen at `takenAt`: without drafts. Money in tenge, decimals as text. */
export interface PortfolioSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** For which the figures stand. */
  readonly day: Day;
  readonly total: PortfolioSums;
  readonly byDirection: readonly NamedSums[];
  readonly byRoadmap: readonly NamedSums[];
  readonly byDistrict: readonly NamedSums[];
  readonly byStage: readonly CodedSums[];
  readonly byOversight: readonly CodedSums[];
  readonly byHealth: readonly CodedSums[];
  readonly heatMap: readonly HealthByDirection[];
  /** By code. */
  readonly projects: readonly PortfolioProject[];
}
