import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/kernel';

/** What else a request says, by the names of its fields. */
export type ReportParams = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** What a report is about; which of the fields are set is the kind's matter. */
export interface ReportSubject {
  readonly projectId: string | null;
  /** The minutes, the meeting, the what-if. */
  readonly subjectId: string | null;
  readonly params: ReportParams;
}

/**
 * Whether somebody may have papers on a subject now: they may; they may not; or `unknown` is the pointer to the field of the
 * request that names nothing which they see.
 */
export type ReportVerdict = 'allowed' | 'forbidden' | { readonly unknown: `/${string}` };

/** How one kind of report comes by its data: everything that its papers say is read once. Drawing them is another matter. */
export interface ReportMaker {
  /** Whether papers of this kind are for the actor at all; of which subjects, `verdict` says. For everybody unless told. */
  isFor?(actor: Actor): boolean;
  /** Asked at the request, and each time that somebody looks at the report. */
  verdict(actor: Actor, subject: ReportSubject): Promise<ReportVerdict>;
  /** Brings up to date what `freeze` will read, before its moment. */
  prepare?(): Promise<void>;
  /** Reads the data as plain JSON, inside a transaction that sees one moment. `at` is that moment. */
  freeze(tx: EntityManager, subject: ReportSubject, at: Date): Promise<object>;
}
