import type { Language } from '#libs/kernel';

/**
 * A paper as an ordered structure of finished words: every name is worded and every figure formatted, so that all
 * formats of a paper say the same. Renderers only draw it.
 */
export interface Paper {
  readonly language: Language;
  readonly city: Words;
  /** What paper it is: «Паспорт проекта». */
  readonly kind: string;
  readonly code: string;
  readonly title: Words;
  /** As of which moment the data stand. */
  readonly dataAsOf: string;
  readonly takenAt: string;
  readonly sections: readonly Section[];
}

export interface Words {
  readonly text: string;
  /** The language of the text where it is not the paper's, for readers aloud and hyphenation; else null. */
  readonly language: Language | null;
  /** A remark on the text in the paper's language, shown below it. */
  readonly note: string | null;
  /** `text` says that nothing was given. */
  readonly missing: boolean;
}

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'passage'; readonly label: string; readonly value: Words }
  | { readonly kind: 'paragraph'; readonly value: Words }
  | TableBlock;

export interface Fact {
  readonly label: string;
  readonly value: Words;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Words[])[];
  /** The last row, in bold: its label spans all columns but the last. */
  readonly total: { readonly label: Words; readonly amount: Words } | null;
}

export interface Column {
  readonly title: string;
  /** Share of the page's width. */
  readonly width: number;
  /** Figures stand at the end, words at the start. */
  readonly align: 'start' | 'end';
}
