import type { Language } from '#libs/kernel';

/** Tables of figures for a spreadsheet program, with a last sheet that says what they are. */
export interface Workbook {
  readonly language: Language;
  readonly title: string;
  /** The city whose figures these are. */
  readonly author: string;
  /** The moment of the data (RFC 3339): the only time that the file carries. */
  readonly takenAt: string;
  readonly sheets: readonly Sheet[];
  readonly about: AboutSheet;
}

export interface Sheet {
  /** Up to 31 characters are kept, without `[ ] : * ? / \`; a name that is taken gets a number. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Read once and in order, never held whole. At most {@link MOST_ROWS}. */
  readonly rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** How many columns stay in sight when one scrolls to the right; none unless told. */
  readonly frozenColumns?: number;
}

export interface SheetColumn {
  readonly title: string;
  readonly type: ColumnType;
  /** Characters; a fitting one for the type unless told. */
  readonly width?: number;
  /** Of `number` and `percent`: how many decimals are shown, 0–6. All that are known are kept in any case. */
  readonly decimals?: number;
  /** Of `text`: long text goes on in further lines instead of being covered by the next cell. */
  readonly wrap?: boolean;
}

/**
 * | type      | value                                                                              |
 * | --------- | ---------------------------------------------------------------------------------- |
 * | `text`    | any text; never read as a formula                                                  |
 * | `number`  | a plain decimal (`"9.4"`) or a number                                              |
 * | `integer` | the same, without decimals                                                         |
 * | `money`   | tenge (`"5000000000.01"`), exact to the tiyn                                       |
 * | `percent` | a decimal in hundredths (`"87.5"` is 87.5 %), in the file a share that Excel formats |
 * | `date`    | a day (`"2026-11-23"`)                                                             |
 * | `link`    | a {@link SheetLink}, or text without an address                                    |
 *
 * Null is an empty cell.
 */
export type ColumnType = 'text' | 'number' | 'integer' | 'money' | 'percent' | 'date' | 'link';

export type SheetRow = readonly CellValue[];

export type CellValue = string | number | SheetLink | null;

export interface SheetLink {
  readonly text: string;
  /** An absolute `https:`, `http:` or `mailto:` address; another one is left out. */
  readonly address: string;
}

/** What a reader must know about the figures: as of when, from which source, filtered by what. */
export interface AboutSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly { readonly label: string; readonly text: string }[];
  readonly remarks: SheetRemarks;
}

/** Sentences that are printed, with the number of cells, only where such cells exist. */
export interface SheetRemarks {
  /** Numbers of more than 15 significant digits, which stand as text because the program would round them. */
  readonly exactAsText: string;
  /** Texts longer than a cell can hold (32 767 characters). */
  readonly cutTexts: string;
  /** Links whose words stand without an address: it is none of the web or of mail, or one of more than 65 530 of a sheet. */
  readonly plainLinks: string;
}

/** The format's limit, less the header. */
export const MOST_ROWS = 1_048_575;
