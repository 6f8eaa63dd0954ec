import type { Language, Money, Trilingual } from '#libs/kernel';
import type { Stage } from '#libs/portfolio';
import type {
  Channel,
  ChannelMatrix,
  CitedSource,
  GapCount,
  OpenFinding,
  ReviewNote,
  ReviewRecord,
  ReviewedIndicator,
} from '#libs/sdg';
import type { PaperCity } from './paper-head.js';

/** What a municipal project does for one target. */
export interface ReviewedMeasure {
  readonly target: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly stage: Stage;
  readonly contribution: 'direct' | 'indirect' | 'enabling';
  readonly effect: 'positive' | 'negative';
  /** Percent of its money that go to the target; null where nobody has divided it. */
  readonly share: string | null;
  /** That share of its budget, or of its cost while it has no budget, tenge; null where either is not known. */
  readonly money: Money | null;
  /** What the whole project costs. */
  readonly cost: Money | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly illustrative: boolean;
}

/** What a review leaves out, counted. */
export interface ReviewLeftOut {
  /** Projects of these goals that have not been approved, or were rejected or cancelled. */
  readonly projectsNotApproved: number;
  /** Links of projects to targets that the office has not confirmed. */
  readonly tagsNotConfirmed: number;
  readonly indicatorsArchived: number;
  readonly recordsArchived: number;
}

/** Everything that a voluntary local review says, as it stood when it was taken. Decimals and money are strings. */
export interface ReviewSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** In the order that was asked for. */
  readonly goals: readonly {
    readonly number: number;
    readonly name: Trilingual;
    readonly gaps: readonly GapCount[];
    readonly channels: ChannelMatrix['goals'][number]['channels'];
  }[];
  /** In the catalogue's order. */
  readonly targets: readonly {
    readonly code: string;
    readonly goal: number;
    readonly name: Trilingual;
    readonly gap: boolean;
    readonly channels: readonly { readonly channel: Channel; readonly count: number }[];
  }[];
  readonly notes: readonly ReviewNote[];
  readonly indicators: readonly ReviewedIndicator[];
  readonly records: readonly ReviewRecord[];
  readonly measures: readonly ReviewedMeasure[];
  readonly findings: readonly {
    readonly indicator: string;
    readonly other: string | null;
    readonly nature: OpenFinding['nature'];
    readonly kind: OpenFinding['kind'];
    readonly years: readonly number[];
    readonly words: Readonly<Record<Language, string>>;
  }[];
  readonly sources: readonly CitedSource[];
  readonly leftOut: ReviewLeftOut;
}
