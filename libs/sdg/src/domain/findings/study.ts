/** A plan or a fact of a year. */
export interface StudiedValue {
  readonly year: number;
  readonly value: number;
  /** The same as an exact decimal without needless zeros. */
  readonly text: string;
  readonly quality: 'measured' | 'estimated' | 'disputed';
  readonly locked: boolean;
}

/** An indicator as the checks look at it. Values are in order of years, those that are not known are left out. */
export interface StudiedSeries {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: 'target' | 'statistic';
  readonly periodicity: string;
  readonly territory: string | null;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly listedNumber: string | null;
  /** The last year whose fact should be there. */
  readonly dueYear: number;
  /** The year that runs, whose plan should be there. */
  readonly thisYear: number;
  readonly suspect: boolean;
  readonly note: string | null;
  readonly limit: number | null;
  readonly baseYear: number | null;
  readonly baseText: string | null;
  readonly targetYear: number | null;
  /** From these years on another method holds; in order. */
  readonly breaks: readonly number[];
  readonly facts: readonly StudiedValue[];
  readonly plans: readonly StudiedValue[];
}

export const MEASURES = ['fact', 'plan'] as const;
export type Measure = (typeof MEASURES)[number];

export const valuesOf = (series: StudiedSeries, measure: Measure): readonly StudiedValue[] =>
  measure === 'fact' ? series.facts : series.plans;

export const inYear = (values: readonly StudiedValue[], year: number): StudiedValue | null =>
  values.find((value) => value.year === year) ?? null;

/** Digits behind the point with which a series is written: the most that any of its values has. */
export const placesOf = (values: readonly StudiedValue[]): number =>
  values.reduce((most, { text }) => Math.max(most, text.split('.')[1]?.length ?? 0), 0);

/** By how much a value written with so many places may be off. */
export const roundingOf = (places: number): number => 0.5 * 10 ** -places;

/** Beyond what arithmetic with doubles may add. */
export const exceeds = (difference: number, tolerance: number): boolean =>
  difference > tolerance + 1e-9 * Math.max(1, Math.abs(difference));
