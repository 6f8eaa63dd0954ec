import type { Day, Money } from '#libs/kernel';
import type { FundingSource, Named } from '../demo-city.js';

export type Rating = 'green' | 'amber_green' | 'amber' | 'amber_red' | 'red';

/** A milestone with everything that has happened to it; all of it is invented. */
export interface DemoMilestone {
  readonly number: number;
  readonly title: Named;
  readonly weight: number;
  /** Organisation by code. */
  readonly owner: string;
  /** The day each baseline promised, the first baseline first. */
  readonly promised: readonly Day[];
  /** Each forecast with the day on which it was made, the oldest first; the first is made with the plan. */
  readonly forecasts: readonly { readonly madeOn: Day; readonly day: Day }[];
  readonly actualOn: Day | null;
  /** Until then the report of the actual day waits for acceptance. */
  readonly acceptedOn: Day | null;
}

export interface DemoBaseline {
  readonly number: number;
  readonly setOn: Day;
  readonly reason: 'initial' | 'procurement' | 'design' | 'land' | 'funding';
  readonly note: string;
}

export interface DemoBudgetLine {
  readonly year: number;
  /** Null: nobody has found the money yet. */
  readonly source: FundingSource | null;
  readonly category: string;
  readonly plan: Money;
  readonly adjusted: Money;
  readonly committed: Money;
  readonly cause: string | null;
  /** Spent by the end of a month. */
  readonly actuals: readonly { readonly month: Day; readonly amount: Money }[];
}

export interface DemoBudget {
  readonly setOn: Day;
  /** When the adjusted plan was set; null while the first version stands. */
  readonly adjustedOn: Day | null;
  readonly lines: readonly DemoBudgetLine[];
}

export interface DemoRating {
  readonly side: 'owner' | 'office';
  readonly rating: Rating;
  readonly narrative: string;
  readonly on: Day;
}

export interface DemoIssue {
  readonly title: string;
  readonly description: string;
  readonly severity: 'low' | 'medium' | 'high';
  readonly raisedOn: Day;
  /** Days on which it went to the next level: head, office, committee. */
  readonly escalatedOn: readonly Day[];
  readonly answer: { readonly on: Day; readonly text: string } | null;
  readonly resolution: { readonly on: Day; readonly text: string } | null;
}

export interface DemoTeamMember {
  /** Account. */
  readonly person: string;
  readonly role: string;
  readonly allocation: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly requestedOn: Day;
  readonly confirmed: boolean;
}

export interface DemoChangeRequest {
  readonly submittedOn: Day;
  readonly reason: DemoBaseline['reason'];
  readonly justification: string;
}

/** How a project is carried out. */
export interface DemoDelivery {
  readonly plannedOn: Day;
  readonly milestones: readonly DemoMilestone[];
  readonly baselines: readonly DemoBaseline[];
  readonly budget: DemoBudget | null;
  readonly ratings: readonly DemoRating[];
  readonly issues: readonly DemoIssue[];
  readonly team: readonly DemoTeamMember[];
  /** Waits for its answer: the committee's or the head's. */
  readonly changeRequest: DemoChangeRequest | null;
}
