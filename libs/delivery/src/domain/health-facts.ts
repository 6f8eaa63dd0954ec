import type { Day, Money } from '#libs/kernel';

/** A milestone that has not been removed. */
export interface WeighedMilestone {
  /** A positive decimal of at most four places. */
  readonly weight: string;
  readonly baselineStartOn: Day | null;
  readonly baselineOn: Day | null;
  readonly forecastOn: Day;
  readonly actualOn: Day | null;
}

/** Sums over the lines of a budget. What was spent is null while nobody has entered any of it. */
export interface BudgetSums {
  /** Whether a version has been set: before, there is no promise to depart from. */
  readonly set: boolean;
  /** Of the first version. */
  readonly plan: Money;
  /** Of the last one. */
  readonly adjusted: Money;
  /** What of it no source has been found for. */
  readonly unfunded: Money;
  readonly actual: Money | null;
  /** Of the year of the day for which the facts were read. */
  readonly ofYear: { readonly adjusted: Money; readonly actual: Money | null };
}

/** Everything of one project that its signals are computed from. */
export interface HealthFacts {
  readonly milestones: readonly WeighedMilestone[];
  /** The last day that the project's first baseline names, of milestones that have not been removed. */
  readonly firstEndsOn: Day | null;
  /** Null while there are no lines. */
  readonly budget: BudgetSums | null;
  readonly risks: {
    /** Risks that have ever been entered, closed ones included. */
    readonly assessed: number;
    readonly open: readonly { readonly score: number; readonly answered: boolean }[];
  };
  /** Last days of the clocks of issues that wait for an answer. */
  readonly issuesDueOn: readonly Day[];
}
