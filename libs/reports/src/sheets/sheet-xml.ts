import { type CellLink, CellWriter, type Remarked, columnLetters, textCell } from './cells.js';
import { type ColumnType, MOST_ROWS, type Sheet, type SheetColumn } from './sheet.js';
import { HEADER_STYLE } from './styles.js';
import { xmlText } from './xml-text.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Rows are handed on in pieces of about this many characters. */
const PIECE = 1 << 16;

const WIDTHS: Readonly<Record<ColumnType, number>> = {
  text: 32,
  number: 14,
  integer: 12,
  money: 22,
  percent: 12,
  date: 13,
  link: 32,
};

/** What is known of a sheet when its rows have been written. */
export interface WrittenSheet {
  readonly name: string;
  /** `$A$1:$F$11`, header included. */
  readonly range: string;
  readonly links: readonly CellLink[];
}

/** The sheet's XML in pieces; tells of itself at the end. */
export async function* sheetXml(
  { columns, rows, frozenColumns = 0 }: Sheet,
  first: boolean,
  remarked: Remarked,
  done: (written: Omit<WrittenSheet, 'name'>) => void,
): AsyncGenerator<Buffer> {
  const writer = new CellWriter(columns, remarked);
  const lastColumn = columnLetters(columns.length - 1);
  let piece = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    sheetView(first, frozenColumns),
    `<cols>${columns.map(columnXml).join('')}</cols><sheetData>`,
    headerRow(columns),
  ].join('');
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MOST_ROWS) throw new RangeError(`a sheet holds ${MOST_ROWS} rows and no more`);
    piece += writer.row(count + 1, row);
    if (piece.length >= PIECE) {
      yield Buffer.from(piece);
      piece = '';
    }
  }
  yield Buffer.from(`${piece}</sheetData>${sheetEnd(`A1:${lastColumn}${count + 1}`, writer.links)}</worksheet>`);
  done({ range: `$A$1:$${lastColumn}$${count + 1}`, links: writer.links });
}

function sheetView(first: boolean, frozenColumns: number): string {
  const corner = `${columnLetters(frozenColumns)}2`;
  const across = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const pane = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return [
    `<sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>`,
    `<pane${across} ySplit="1" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`,
  ].join('');
}

function columnXml({ type, width }: SheetColumn, at: number): string {
  return `<col min="${at + 1}" max="${at + 1}" width="${width ?? WIDTHS[type]}" customWidth="1"/>`;
}

function headerRow(columns: readonly SheetColumn[]): string {
  const cells = columns.map(({ title }, at) => textCell(`${columnLetters(at)}1`, title, HEADER_STYLE));
  return `<row r="1">${cells.join('')}</row>`;
}

/** In the order that the format prescribes. Codes like «0012» are text on purpose, so the program need not warn. */
function sheetEnd(range: string, links: readonly CellLink[]): string {
  const list = links.map(({ cell }, at) => `<hyperlink ref="${cell}" r:id="rId${at + 1}"/>`).join('');
  return [
    `<autoFilter ref="${range}"/>`,
    list === '' ? '' : `<hyperlinks>${list}</hyperlinks>`,
    PAGE,
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`,
  ].join('');
}

/** A4 across, as many columns as there are on one page's width, page numbers below. */
export const PAGE = [
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
].join('');

/** Where the links of a sheet lead. */
export function linkRelations(links: readonly CellLink[]): string {
  const list = links.map(
    ({ address }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/hyperlink" Target="${xmlText(address)}" TargetMode="External"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}
