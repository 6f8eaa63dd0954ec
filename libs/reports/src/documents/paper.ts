import type { Language } from '#libs/kernel';
import type { Chart } from '../charts/chart.js';

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
  /** The city's emblem as SVG, for its place at the head of the first page; null: the place stays away. */
  readonly emblem: string | null;
  /** The title of a list of contents after the head; null: none. */
  readonly contents: string | null;
  /** Small letters and narrow margins above and below, for a paper that has to go onto one page. */
  readonly compact?: boolean;
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
  /** Begins on a new page. */
  readonly onNewPage?: boolean;
}

export type Block =
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'passage'; readonly label: string; readonly value: Words }
  /** `keepsNext`: on the page of the block that follows. */
  | { readonly kind: 'paragraph'; readonly value: Words; readonly keepsNext?: boolean }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  /** Set apart from the text: a gap, a doubt, a condition of reading. */
  | { readonly kind: 'remark'; readonly value: Words }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: Words | null }
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
  /** No row is parted by the end of a page; only where none can be longer than a page. */
  readonly wholeRows?: boolean;
}

export interface Column {
  readonly title: string;
  /** Share of the page's width. */
  readonly width: number;
  /** Figures stand at the end, words at the start. */
  readonly align: 'start' | 'end';
}
