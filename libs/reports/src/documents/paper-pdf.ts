import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { codePointsOf, fontFiles } from './font.js';
import { PAPER_TEMPLATE } from './paper-template.js';
import { TABLE_LOOK, oneLineRows } from './one-line-rows.js';
import type { Block, Paper, Words } from './paper.js';
import { printable } from './printable.js';

/** The fields that hold a drawing: no text to be set. */
const PICTURES = new Set(['svg', 'emblem']);

/**
 * For so many papers the typesetter keeps what it has set and not met again: papers share headings, labels, days and dashes,
 * and those of one language come back in their turn.
 */
const PAPERS_REMEMBERED = 6;
/** Pages; a longer paper leaves more behind than it is worth. */
const LONGEST_REMEMBERED = 10;

/** Made with the first paper: the compiler reads the fonts once for the life of the process. */
let press: { readonly compiler: NodeCompiler; readonly codePoints: ReadonlySet<number> } | undefined;

/**
 * The paper as an A4 PDF for people and reading machines (PDF/UA-1: tagged, with its language and title). The same
 * paper gives the same bytes. Holds the thread while it draws, so it belongs in a worker.
 */
export function paperPdf(paper: Paper): Buffer {
  const { compiler, codePoints } = (press ??= openPress());
  const json = JSON.stringify(forPress(paper), (key, value: unknown) =>
    typeof value === 'string' && !PICTURES.has(key) ? printable(value, codePoints) : value,
  );
  let remembered = 0;
  try {
    const compiled = compiler.compile({ mainFileContent: PAPER_TEMPLATE, inputs: { paper: json } });
    if (!compiled.result) {
      throw new Error(`the paper cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    }
    if (compiled.result.numOfPages <= LONGEST_REMEMBERED) remembered = PAPERS_REMEMBERED;
    return compiler.pdf(compiled.result, {
      pdfStandard: PdfStandard.UA_1,
      creationTimestamp: Math.floor(Date.parse(paper.takenAt) / 1000),
    });
  } finally {
    // the compiler remembers every paper it has set until told otherwise
    compiler.evictCache(remembered);
  }
}

/** The paper with what the template needs to know of its tables. */
function forPress({ sections, ...paper }: Paper) {
  const look = TABLE_LOOK[paper.compact ? 'compact' : 'roomy'];
  const block = (each: Block) =>
    each.kind === 'table'
      ? { ...each, rows: each.rows.map((row) => row.map(bare)), oneLine: oneLineRows(each, look) }
      : each;
  return { ...paper, sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })) };
}

/** Most cells are words and nothing else. */
const bare = (words: Words): Words | string =>
  words.missing || words.note !== null || words.language !== null || words.text.includes('\n') ? words : words.text;

function openPress() {
  const [regular, ...others] = fontFiles();
  if (!regular) throw new Error('there is no font for papers');
  return {
    compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: [regular, ...others] }] }),
    codePoints: codePointsOf(regular),
  };
}
