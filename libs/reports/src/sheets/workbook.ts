import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { aboutXml } from './about-xml.js';
import type { Remarked } from './cells.js';
import { contentTypes, coreProperties, packageRelations, workbookRelations, workbookXml } from './package-parts.js';
import type { Workbook } from './sheet.js';
import { sheetNames } from './sheet-names.js';
import { type WrittenSheet, linkRelations, sheetXml } from './sheet-xml.js';
import { stylesXml } from './styles.js';

/** Half of the time of the densest setting for a tenth more bytes. */
const COMPRESSION = 4;

/** The workbook as one file in memory; for as many rows as fit there. The same workbook gives the same bytes. */
export function writeWorkbook(workbook: Workbook): Promise<Buffer> {
  return buffer(streamWorkbook(workbook));
}

/**
 * The workbook as a stream that reads rows as fast as its reader takes bytes, and holds a few of them at a time. Ends
 * with an error, and not as a shorter file, where the rows fail or a value does not fit its column (RangeError).
 */
export function streamWorkbook(workbook: Workbook): Readable {
  const zip = new ZipFile();
  const output = new PassThrough();
  const options = { mtime: zipTime(workbook.takenAt), forceDosTimestamp: true, compressionLevel: COMPRESSION };
  const names = sheetNames([...workbook.sheets.map(({ name }) => name), workbook.about.name]);
  const remarked: Remarked = { exactAsText: 0, cutTexts: 0, plainLinks: 0 };
  const written: WrittenSheet[] = [];
  let open: Readable | undefined;

  // opened one after the other: a part may say what was learnt while the parts before it were written
  const part = (path: string, content: () => Iterable<Buffer> | AsyncIterable<Buffer>) =>
    zip.addReadStreamLazy(path, options, (deliver) => {
      // the reader is gone: no further part is begun
      if (output.destroyed) return;
      open = Readable.from(content(), { objectMode: false });
      open.once('error', (cause) => output.destroy(cause));
      deliver(null, open);
    });
  const text = (path: string, content: () => string) => part(path, () => [Buffer.from(content())]);

  text('[Content_Types].xml', () => contentTypes(names.length));
  text('_rels/.rels', () => packageRelations);
  text('docProps/core.xml', () => coreProperties(workbook));
  text('xl/styles.xml', () => stylesXml(workbook.language));
  text('xl/_rels/workbook.xml.rels', () => workbookRelations(names.length));
  for (const [at, sheet] of workbook.sheets.entries()) {
    const done = (one: Omit<WrittenSheet, 'name'>) => written.push({ name: names[at] ?? '', ...one });
    part(`xl/worksheets/sheet${at + 1}.xml`, () => sheetXml(sheet, at === 0, remarked, done));
    text(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, () => linkRelations(written[at]?.links ?? []));
  }
  text(`xl/worksheets/sheet${names.length}.xml`, () => aboutXml(workbook.about, remarked));
  text('xl/workbook.xml', () => workbookXml([...written, { name: names.at(-1) ?? '', range: null }]));

  output.once('close', () => open?.destroy());
  zip.once('error', (cause: Error) => output.destroy(cause));
  zip.outputStream.pipe(output);
  zip.end();
  return output;
}

/** The archive has times without a zone and the library writes the machine's, so UTC is given to it as if it were local. */
function zipTime(moment: string): Date {
  const at = new Date(moment);
  return new Date(
    at.getUTCFullYear(),
    at.getUTCMonth(),
    at.getUTCDate(),
    at.getUTCHours(),
    at.getUTCMinutes(),
    at.getUTCSeconds(),
  );
}
