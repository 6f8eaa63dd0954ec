import type { EntityManager } from 'typeorm';
import type { ChangedValue, KeptValue } from '../domain/value-change.js';

export interface ValuePlace {
  readonly indicatorId: string;
  readonly year: number;
  readonly measure: 'plan' | 'fact';
}

export type StoredValue = KeptValue & ValuePlace & { readonly id: string; readonly version: number };

/** What is kept of these indicators, whose rows are locked; held, so that nobody approves or locks it meanwhile. */
export const storedValues = (tx: EntityManager, indicatorIds: readonly string[]): Promise<StoredValue[]> =>
  tx.query<StoredValue[]>(
    `SELECT id, indicator_id AS "indicatorId", year, measure, value::text AS value, quality, state, source, note, revision, version
     FROM indicator_value WHERE indicator_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [indicatorIds],
  );

export type ValueRow = ChangedValue & ValuePlace & { readonly id: string };

/** New values and those that take the place of others, in one statement. */
export async function writeValues(
  tx: EntityManager,
  rows: readonly ValueRow[],
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO indicator_value (id, indicator_id, year, measure, value, quality, state, source, note, revision, entered_by, entered_at)
     SELECT r.id, r."indicatorId", r.year, r.measure, r.value, r.quality, r.state, r.source, r.note, r.revision, $2, $3
     FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "indicatorId" uuid, year integer, measure text, value numeric, quality text,
       state text, source text, note text, revision integer)
     ON CONFLICT (indicator_id, year, measure) DO UPDATE SET value = EXCLUDED.value, quality = EXCLUDED.quality, state = EXCLUDED.state,
       source = EXCLUDED.source, note = EXCLUDED.note, revision = EXCLUDED.revision, entered_by = EXCLUDED.entered_by,
       entered_at = EXCLUDED.entered_at, checked_by = NULL, approved_by = NULL, state_reason = NULL,
       version = indicator_value.version + 1`,
    [JSON.stringify(rows), by, at],
  );
}
