import type { Language } from '#libs/kernel';
import type { Paper } from '../documents/paper.js';
import type { Workbook } from '../sheets/index.js';

/** How one kind of report is drawn from its frozen data: pure, so that the same data give the same bytes. */
export interface Drawing<Frozen extends object> {
  /** Name of the file without language and ending, in plain ASCII: `ALM-2026-0001-passport`. */
  stem(frozen: Frozen): string;
  /** For PDF and DOCX. */
  paper?(frozen: Frozen, language: Language): Paper;
  /** For XLSX. */
  workbook?(frozen: Frozen, language: Language): Workbook;
}
