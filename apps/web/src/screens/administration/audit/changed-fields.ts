import type { Change } from './audit-screen';

export interface ChangedField {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Columns whose value differs; null where there was, or is, none. */
export const changedFields = ({ changes }: Change): ChangedField[] =>
  Object.entries(changes)
    .map(([column, { old, new: now }]) => ({ column, before: old ?? null, after: now ?? null }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
