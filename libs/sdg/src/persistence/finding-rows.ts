import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { COMPARING_KINDS } from '../domain/findings/index.js';
import type { FindingParams } from '../domain/findings/index.js';

export interface FindingRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly kind: string;
  readonly subject: string;
  readonly otherId: string | null;
  readonly params: FindingParams;
  readonly ownerId: string | null;
  readonly dueOn: Day;
}

/** One keeper at a time: what one finds, the other does not find again. */
export const holdFindings = (tx: EntityManager): Promise<unknown> =>
  tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('indicator findings', 0))`);

/**
 * Keeps what was found. What is gone or explained opens anew when it comes back or says something else; only rows that differ are written.
 * How many.
 */
export async function keepFound(tx: EntityManager, rows: readonly FindingRow[], at: Date): Promise<number> {
  const written = await tx.query<unknown[]>(
    `INSERT INTO indicator_finding AS kept (id, indicator_id, kind, subject, other_id, params, state, owner_id, due_on, found_at)
     SELECT f.id, f."indicatorId", f.kind, f.subject, f."otherId", f.params, 'open', f."ownerId", f."dueOn", $2
     FROM jsonb_to_recordset($1::jsonb) AS f (id uuid, "indicatorId" uuid, kind text, subject text, "otherId" uuid, params jsonb,
       "ownerId" uuid, "dueOn" date)
     ON CONFLICT (indicator_id, kind, subject) DO UPDATE SET
       params = excluded.params, other_id = excluded.other_id,
       owner_id = CASE WHEN kept.assigned THEN kept.owner_id ELSE excluded.owner_id END,
       state = CASE WHEN ${SAYS_MORE} THEN 'open' ELSE kept.state END,
       due_on = CASE WHEN ${SAYS_MORE} AND kept.state <> 'open' THEN excluded.due_on ELSE kept.due_on END,
       found_at = CASE WHEN kept.state = 'gone' THEN excluded.found_at ELSE kept.found_at END,
       gone_at = NULL, version = kept.version + 1
     WHERE ${SAYS_MORE} OR kept.other_id IS DISTINCT FROM excluded.other_id
       OR NOT kept.assigned AND kept.owner_id IS DISTINCT FROM excluded.owner_id
     RETURNING 1`,
    [JSON.stringify(rows), at],
  );
  return written.length;
}

const SAYS_MORE = `(kept.state = 'gone' OR kept.params <> excluded.params)`;

/** Which findings were looked for: all, or those of some indicators and what they say against the others. */
export interface Searched {
  readonly changed: readonly string[] | null;
  /** Whose findings against each other were looked for. */
  readonly compared: readonly string[];
}

/** Findings that were looked for and not found are gone. How many. */
export async function loseOthers(
  tx: EntityManager,
  rows: readonly FindingRow[],
  { changed, compared }: Searched,
  at: Date,
): Promise<number> {
  const parameters: unknown[] = [JSON.stringify(rows), at];
  let searched = 'TRUE';
  if (changed !== null) {
    parameters.push(changed, COMPARING_KINDS, compared);
    searched = `(k.indicator_id = ANY($3::uuid[]) OR k.other_id = ANY($3::uuid[])
      OR k.kind = ANY($4::text[]) AND k.indicator_id = ANY($5::uuid[]) AND (k.other_id IS NULL OR k.other_id = ANY($5::uuid[])))`;
  }
  const [, lost] = await tx.query<[unknown[], number]>(
    `UPDATE indicator_finding k SET state = 'gone', gone_at = $2, version = k.version + 1
     WHERE k.state <> 'gone' AND ${searched} AND NOT EXISTS (
       SELECT FROM jsonb_to_recordset($1::jsonb) AS f ("indicatorId" uuid, kind text, subject text)
       WHERE f."indicatorId" = k.indicator_id AND f.kind = k.kind AND f.subject = k.subject)`,
    parameters,
  );
  return lost;
}
