import type { Day, Language, Trilingual } from '#libs/kernel';

export interface OpenSdgFact {
  readonly year: number;
  /** A decimal with a point. */
  readonly value: string;
  readonly quality: 'measured' | 'estimated' | 'disputed';
}

/** A series of the city with the facts that may be published. */
export interface OpenSdgSeries {
  readonly code: string;
  readonly name: Trilingual;
  readonly unit: Trilingual;
  readonly better: 'higher' | 'lower' | null;
  /** Null is the whole city. */
  readonly territory: string | null;
  /** Of the territory, where it is one of the city's districts. */
  readonly geoCode: string | null;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly goal: number | null;
  readonly listedNumber: string | null;
  /** What the global list calls the number. */
  readonly listedName: Trilingual | null;
  /** In order. */
  readonly targets: readonly string[];
  readonly method: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly suspect: boolean;
  readonly responsible: Trilingual | null;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly targetValue: string | null;
  readonly limit: string | null;
  /** In order of years. */
  readonly facts: readonly OpenSdgFact[];
  /** Whether some fact has been entered and not been approved yet. */
  readonly waiting: boolean;
  readonly breaks: readonly { readonly year: number; readonly note: string }[];
  readonly updatedOn: Day;
}

/** What is the same for all files of a package. */
export interface OpenSdgFrame {
  readonly language: Language;
  readonly city: Readonly<Record<Language, string>>;
  /** What an observation that is not simply measured is called. */
  readonly status: Readonly<Record<'estimated' | 'disputed', string>>;
}

export interface OpenSdgFile {
  readonly path: string;
  readonly text: string;
}
