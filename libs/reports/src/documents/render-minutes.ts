import type { Language } from '#libs/kernel';
import { minutesContent } from './minutes-content.js';
import type { MinutesPaperData } from './minutes-paper-data.js';
import { paperDocx } from './paper-docx.js';
import { paperPdf } from './paper-pdf.js';

/** The minutes as PDF; the same data and language give the same bytes. */
export async function renderMinutesPdf(data: MinutesPaperData, language: Language): Promise<Buffer> {
  return paperPdf(minutesContent(data, language));
}

/** The minutes as DOCX; the same data and language give the same bytes. */
export async function renderMinutesDocx(data: MinutesPaperData, language: Language): Promise<Buffer> {
  return paperDocx(minutesContent(data, language));
}
