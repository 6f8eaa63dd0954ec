import { z } from 'zod';
import { id, line, moment, trilingualView } from '#contracts/platform';

export const DOCUMENT_KINDS = [
  'passport_attachment',
  'act',
  'estimate',
  'feasibility_study',
  'minutes',
  'photo',
  'other',
] as const;

/** What is said of a file when it is uploaded; the file itself is the form's field `file`. */
export const documentInput = z.strictObject({ title: line(300), kind: z.enum(DOCUMENT_KINDS) });
export type DocumentInput = z.infer<typeof documentInput>;

export const documentView = z
  .object({
    id,
    title: z.string(),
    kind: z.enum(DOCUMENT_KINDS),
    fileName: z.string(),
    contentType: z.string(),
    bytes: z.int(),
    sha256: z.string().meta({ description: 'SHA-256 of the file, hex' }),
    uploadedBy: z.object({ id, name: trilingualView }).nullable(),
    uploadedAt: moment,
  })
  .meta({
    id: 'Document',
    example: {
      id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      title: 'Технико-экономическое обоснование',
      kind: 'feasibility_study',
      fileName: 'ТЭО.pdf',
      contentType: 'application/pdf',
      bytes: 482113,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      uploadedBy: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
        name: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
      },
      uploadedAt: '2026-11-23T09:00:00.000Z',
    },
  });
export const documentList = z.object({ items: z.array(documentView) }).meta({ id: 'DocumentList' });
