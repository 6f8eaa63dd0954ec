import type { TextKey } from '../texts/translate.js';
import type { Block, Column, Section, TableBlock, Words } from './paper.js';
import type { PaperWords } from './paper-words.js';

export function section(words: PaperWords, heading: TextKey, blocks: readonly Block[]): Section {
  return { heading: words.label(heading), blocks };
}

export function facts(words: PaperWords, ...values: readonly (readonly [TextKey, Words])[]): Block {
  return { kind: 'facts', facts: values.map(([key, value]) => ({ label: words.label(key), value })) };
}

export function passage(words: PaperWords, label: TextKey, value: Words): Block {
  return { kind: 'passage', label: words.label(label), value };
}

export function paragraph(value: Words): Block {
  return { kind: 'paragraph', value };
}

export function column(words: PaperWords, title: TextKey, width: number, align: Column['align'] = 'start'): Column {
  return { title: words.label(title), width, align };
}

/** A table, or one sentence where it would have no rows. */
export function tableOr(nothing: Words, table: Pick<TableBlock, 'columns' | 'rows'> & Partial<TableBlock>): Block {
  return table.rows.length === 0 ? paragraph(nothing) : { total: null, ...table, kind: 'table' };
}
