import type { EntityManager } from 'typeorm';
import type { Language } from '#libs/kernel';
import type { ReportFormat } from '../contract/report.js';

/** What a report is about; which of the fields are set is the kind's matter. */
export interface ReportSubject {
  readonly projectId: string | null;
  /** The minutes. */
  readonly subjectId: string | null;
}

/** How one kind of report is made: everything it says is read once, then drawn from that alone. */
export interface ReportMaker {
  /** Reads the data as plain JSON, inside a transaction that sees one moment. `at` is that moment. */
  freeze(tx: EntityManager, subject: ReportSubject, at: Date): Promise<object>;
  /** The paper; the same frozen data give the same bytes. */
  draw(frozen: object, format: ReportFormat, language: Language): Promise<Buffer>;
  /** Name of the file without language and ending, in plain ASCII: `ALM-2026-0001-passport`. */
  fileStem(frozen: object): string;
}
