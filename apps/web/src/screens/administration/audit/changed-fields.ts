import type { Change } from './audit-screen';

export interface ChangedField {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value, null, 1);

/** Columns whose value differs, as text; null where there was, or is, none. */
export const changedFields = ({ changes }: Change): ChangedField[] =>
  Object.entries(changes)
    .map(([field, { old, new: now }]) => ({ field, before: written(old), after: written(now) }))
    .filter(({ before, after }) => before !== after);
