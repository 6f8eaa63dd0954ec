import type { Day } from '#libs/kernel';

/**
 * A row of a table of versioned rules: without a version it is a draft; with one it never changes, and the database sees to it.
 * `revision` counts the changes of a draft.
 */
export interface VersionedRow<Parameters extends object> {
  id: string;
  version: number | null;
  parameters: Parameters;
  note: string | null;
  effectiveFrom: Day | null;
  activatedAt: Date | null;
  createdAt: Date;
  createdBy: string | null;
  revision: number;
}

/** A version that has been put in force. */
export interface ActivatedVersion<Parameters extends object> {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly parameters: Parameters;
}
