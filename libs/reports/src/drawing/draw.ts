import type { Language } from '#libs/kernel';
import { canonicalJson } from '../application/canonical-json.js';
import type { ReportFormat, ReportKind } from '../contract/report-kinds.js';
import { paperDocx } from '../documents/paper-docx.js';
import { paperPdf } from '../documents/paper-pdf.js';
import { writeWorkbook } from '../sheets/index.js';
import { drawingOf } from './drawings.js';

export interface DrawingOrder {
  readonly kind: ReportKind;
  readonly snapshot: object;
  readonly format: ReportFormat;
  readonly language: Language;
}

export interface Drawn {
  /** Name of the file without language and ending. */
  readonly stem: string;
  readonly content: Buffer;
}

/** The file of a report; the same order gives the same bytes. */
export async function draw({ kind, snapshot, format, language }: DrawingOrder): Promise<Drawn> {
  const drawing = drawingOf(kind);
  const paper = () => {
    if (!drawing.paper) throw new Error(`${kind} is not a paper`);
    return drawing.paper(snapshot, language);
  };
  const draws: Record<ReportFormat, () => Buffer | Promise<Buffer>> = {
    pdf: () => paperPdf(paper()),
    docx: () => paperDocx(paper()),
    xlsx: () => {
      if (!drawing.workbook) throw new Error(`${kind} is not a table`);
      return writeWorkbook(drawing.workbook(snapshot, language));
    },
    json: () => Buffer.from(canonicalJson(snapshot)),
  };
  return { stem: drawing.stem(snapshot), content: await draws[format]() };
}
