import type { Language } from '#libs/kernel';
import { paperDocx } from './paper-docx.js';
import { paperPdf } from './paper-pdf.js';
import { passportContent } from './passport-content.js';
import type { PassportSnapshot } from './passport-snapshot.js';

/** The passport as PDF; the same snapshot and language give the same bytes. */
export async function renderPassportPdf(snapshot: PassportSnapshot, language: Language): Promise<Buffer> {
  return paperPdf(passportContent(snapshot, language));
}

/** The passport as DOCX; the same snapshot and language give the same bytes. */
export async function renderPassportDocx(snapshot: PassportSnapshot, language: Language): Promise<Buffer> {
  return paperDocx(passportContent(snapshot, language));
}
