import { stringify } from 'csv-stringify/sync';
import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';

/** By it spreadsheets know the letters of other languages. */
const BYTE_ORDER_MARK = '\ufeff';

export type Cell = string | number | null;

// A cell that begins like a formula is text, whatever somebody wrote into a title.
const line = (cells: readonly Cell[]): string =>
  stringify([cells], { escape_formulas: true, record_delimiter: 'windows' });

/** A table, line after line; `columns` are keys of its headings among the texts. */
export async function* csv(
  columns: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  language: Language,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(columns.map((column) => translate(language, `portal.column.${column}`)));
  for await (const row of rows) yield line(row);
}

/** In one language; where nobody has written it, in the office's own. */
export const inLanguage = (text: Readonly<Record<Language, string | null>>, language: Language): string | null =>
  text[language] ?? text.ru ?? text.kk ?? text.en;
