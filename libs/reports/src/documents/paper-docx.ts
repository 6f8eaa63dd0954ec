import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type ITableCellOptions,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  docPropertiesUniqueNumericIdGen,
} from 'docx';
import type { Language } from '#libs/kernel';
import { chartPng } from '../charts/index.js';
import type { Chart } from '../charts/index.js';
import { withZipTime } from './zip-time.js';
import type { Block, Column, Fact, Paper, TableBlock, Words } from './paper.js';

const LOCALE: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };

/** Widths in twentieths of a point: A4 less its margins (25 mm, 15 mm). */
const TEXT_WIDTH = 9638;
const MARGIN = { left: 1418, right: 850, top: 1247, bottom: 1134 };
const INK = '1B2733';
const MUTED = '566370';
const ACCENT = '1F4E79';
/** On every office's machine, and with the Kazakh letters. */
const FONT = 'Arial';

interface Look {
  readonly bold?: boolean;
  readonly align?: Column['align'];
  readonly keepNext?: boolean;
  readonly bullet?: boolean;
  readonly remark?: boolean;
}

/**
 * The paper as a Word document that an office can go on writing in. The same paper gives the same bytes, unless it has a list of
 * contents: the library counts the bookmarks that the list leads to over all papers of the process.
 */
export async function paperDocx(paper: Paper): Promise<Buffer> {
  // the library would count the pictures of all papers of the process
  const nextPicture = docPropertiesUniqueNumericIdGen();
  const document = new Document({
    title: `${paper.kind} ${paper.code}`,
    styles: styles(paper.language, paper.compact ? COMPACT : ROOMY),
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: paper.compact ? { ...MARGIN, top: 567, bottom: 737 } : MARGIN,
          },
          titlePage: true,
        },
        headers: { first: new Header({ children: [] }), default: new Header({ children: [runningHead(paper)] }) },
        footers: { first: footer(paper), default: footer(paper) },
        children: [
          ...(paper.emblem === null ? [] : [picture(paper.emblem, { ...EMBLEM, alt: paper.city.text }, nextPicture())]),
          ...said(paper.city),
          new Paragraph({
            children: [new TextRun({ text: `${paper.kind} ${paper.code}`, bold: true, color: ACCENT })],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(paper.title) }),
          ...(paper.title.note === null ? [] : [note(paper.title.note)]),
          ...(paper.contents === null ? [] : contents(paper.contents)),
          ...paper.sections.flatMap(({ heading, blocks, onNewPage = false }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading, pageBreakBefore: onNewPage }),
            ...blocks.flatMap((block) => drawn(block, nextPicture)),
          ]),
        ],
      },
    ],
  });
  // the library would write the time of rendering here and into the archive
  const core = { path: 'docProps/core.xml', data: coreProperties(paper) };
  return withZipTime(await Packer.toBuffer(document, undefined, [core]), new Date(paper.takenAt));
}

function drawn(block: Block, nextPicture: () => number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'facts':
      return [factsTable(block.facts), gap()];
    case 'passage':
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.label, color: MUTED })] }),
        ...said(block.value),
      ];
    case 'paragraph':
      return said(block.value, { keepNext: block.keepsNext ?? false });
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text })];
    case 'list':
      return block.items.flatMap((item) => said(item, { bullet: true }));
    case 'remark':
      return said(block.value, { remark: true });
    case 'chart':
      return [picture(block.chart.svg, block.chart, nextPicture()), ...(block.caption ? said(block.caption) : [])];
  }
  return [listing(block), gap()];
}

const HEADINGS = { 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** Word fills the list in when the reader opens the paper and allows it. */
function contents(title: string): (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ children: [new TextRun({ text: title, bold: true, color: ACCENT })] }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: '2-3' }),
  ];
}

const PIXELS_PER_MM = 96 / 25.4;

/** The drawing as SVG, and as a picture for programs that know no SVG. */
function picture(svg: string, { width, height, alt }: Omit<Chart, 'svg'>, id: number): Paragraph {
  const transformation = { width: Math.round(width * PIXELS_PER_MM), height: Math.round(height * PIXELS_PER_MM) };
  const altText = { id: String(id), name: alt.slice(0, 80), title: alt.slice(0, 80), description: alt };
  const fallback = { type: 'png' as const, data: chartPng(svg, Math.min(transformation.width * 2, 1000)) };
  return new Paragraph({
    keepNext: true,
    children: [new ImageRun({ type: 'svg', data: Buffer.from(svg), transformation, altText, fallback })],
  });
}

/** Word joins two tables that nothing parts. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 120 } });
}

function said(words: Words, look: Look = {}): Paragraph[] {
  const text = new Paragraph({
    ...(look.align === 'end' && { alignment: AlignmentType.RIGHT }),
    ...(look.keepNext && { keepNext: true }),
    children: runs(words, look.bold),
    ...(look.bullet && { bullet: { level: 0 } }),
    ...(look.remark && REMARK),
  });
  return words.note === null ? [text] : [text, note(words.note)];
}

function note(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, color: MUTED, size: 16 })] });
}

function runs(words: Words, bold?: boolean): TextRun[] {
  return words.text.split('\n').map(
    (text, line) =>
      new TextRun({
        text,
        ...(line > 0 ? { break: 1 } : {}),
        ...(bold ? { bold } : {}),
        ...(words.missing ? { color: MUTED } : {}),
        ...(words.language ? { language: { value: LOCALE[words.language] } } : {}),
      }),
  );
}

function factsTable(facts: readonly Fact[]): Table {
  const label = (text: string) => new Paragraph({ children: [new TextRun({ text, color: MUTED })] });
  const widths = columnWidths([34, 66]);
  return new Table({
    ...TABLE,
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: facts.map(
      (fact) =>
        new TableRow({
          children: [
            cell([label(fact.label)], { width: twips(widths[0]) }),
            cell(said(fact.value), { width: twips(widths[1]) }),
          ],
        }),
    ),
  });
}

function listing({ columns, rows, total, wholeRows = false }: TableBlock): Table {
  const widths = columnWidths(columns.map(({ width }) => width));
  const titles = columns.map(({ title, align }, at) =>
    cell(said(heading(title), { bold: true, align, keepNext: true }), { width: twips(widths[at]), shading: SHADE }),
  );
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: wholeRows,
        children: row.map((words, at) =>
          cell(said(words, { align: columns[at]?.align }), { width: twips(widths[at]) }),
        ),
      }),
  );
  const last = total && [
    new TableRow({
      children: [
        cell(said(total.label, { bold: true }), { columnSpan: columns.length - 1 }),
        cell(said(total.amount, { bold: true, align: 'end' }), { width: twips(widths.at(-1)) }),
      ],
    }),
  ];
  return new Table({
    ...TABLE,
    columnWidths: widths,
    borders: LINES,
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: titles }), ...body, ...(last ?? [])],
  });
}

const heading = (text: string): Words => ({ text, language: null, note: null, missing: false });

const cell = (children: Paragraph[], options: Omit<ITableCellOptions, 'children'>): TableCell =>
  new TableCell({ ...options, children });

const twips = (size = 0) => ({ size, type: WidthType.DXA });

function columnWidths(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole));
}

function runningHead({ kind, code, city }: Paper): Paragraph {
  return small([`${kind} · ${code}`, new Tab(), city.text]);
}

function footer({ dataAsOf }: Paper): Footer {
  return new Footer({
    children: [small([dataAsOf, new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])],
  });
}

function small(children: (string | Tab)[]): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ color: MUTED, size: 16, children })],
  });
}

/** Half points, and twentieths of a point before and after. */
const ROOMY = { letters: 20, after: 60, title: 34, heading: 23, before: 320, below: 120 };
const COMPACT = { letters: 14, after: 10, title: 24, heading: 17, before: 90, below: 40 };

const styles = (language: Language, look: typeof ROOMY) => ({
  default: {
    document: {
      run: { font: FONT, size: look.letters, color: INK, language: { value: LOCALE[language] } },
      paragraph: { spacing: { after: look.after } },
    },
    heading1: {
      run: { size: look.title, bold: true, color: INK },
      paragraph: { spacing: { before: 60, after: 120 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: look.heading, bold: true, color: ACCENT },
      paragraph: { spacing: { before: look.before, after: look.below }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { size: 21, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true, keepLines: true },
    },
    heading4: {
      run: { size: 20, bold: true, color: MUTED },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, keepLines: true },
    },
  },
});

const REMARK = {
  border: { left: { style: BorderStyle.SINGLE, size: 16, color: 'B7791F', space: 6 } },
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FBF7EE' },
};
/** Millimetres. */
const EMBLEM = { width: 16, height: 16 };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C3CCD5' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const LINES = { ...NO_BORDERS, top: LINE, bottom: LINE, insideHorizontal: LINE };
const SHADE = { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF2F6' };
const TABLE = {
  width: twips(TEXT_WIDTH),
  layout: TableLayoutType.FIXED,
  margins: { top: 40, bottom: 40, left: 80, right: 80 },
};

function coreProperties({ kind, code, city, language, takenAt }: Paper): string {
  const at = new Date(takenAt).toISOString();
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(`${kind} ${code}`)}</dc:title>`,
    `<dc:creator>${escapeXml(city.text)}</dc:creator>`,
    `<dc:language>${LOCALE[language]}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
