import type { ReviewedIndicator } from '#libs/sdg';
import type { PaperCity } from './paper-head.js';

/** Indicators with their values and what the lenses say, frozen at `takenAt`. Decimals are strings; what is missing is null. */
export interface IndicatorsSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  /** Numbers of the goals asked for; null: all indicators. */
  readonly goals: readonly number[] | null;
  readonly indicators: readonly Omit<ReviewedIndicator, 'projects'>[];
}
