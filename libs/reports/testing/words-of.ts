import type { Paper, Words } from '../src/documents/paper.js';
import type { SheetRow, Workbook } from '../src/sheets/index.js';

const blocksOf = ({ sections }: Paper) => sections.flatMap(({ blocks }) => blocks);

/** Every value of a paper; its headings, labels and charts are none. */
export const wordsOf = (paper: Paper): Words[] =>
  blocksOf(paper).flatMap((block) => {
    if (block.kind === 'facts') return block.facts.map(({ value }) => value);
    if (block.kind === 'table') return [...block.rows.flat(), ...(block.total ? Object.values(block.total) : [])];
    if (block.kind === 'list') return block.items;
    return 'value' in block ? [block.value] : [];
  });

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The facts of all sections, with plain spaces; a label that comes twice has its last value. */
export const factsOf = (paper: Paper): Record<string, string> =>
  Object.fromEntries(
    blocksOf(paper).flatMap((block) =>
      block.kind === 'facts' ? block.facts.map(({ label, value }) => [label, plain(value.text)]) : [],
    ),
  );

/** The rows of each table, with plain spaces. */
export const tablesOf = (paper: Paper): string[][][] =>
  blocksOf(paper).flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => plain(text)))] : [],
  );

/** The rows of each sheet. */
export const rowsOf = ({ sheets }: Workbook): Promise<SheetRow[][]> =>
  Promise.all(
    sheets.map(async ({ rows }) => {
      const list: SheetRow[] = [];
      for await (const row of rows) list.push(row);
      return list;
    }),
  );
