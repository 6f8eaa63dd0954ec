import type { EntityManager } from 'typeorm';
import type { DemoSdgTarget } from '../domain/demo-city.js';

/** Gives targets, which every database has, the names that the city uses. Throws when the catalogue lacks one of them. */
export async function nameTargets(tx: EntityManager, targets: readonly DemoSdgTarget[]): Promise<void> {
  const [known] = await tx.query<{ count: number }[]>(
    `WITH named AS (
       UPDATE sdg_target t SET name_ru = n."nameRu"
       FROM jsonb_to_recordset($1::jsonb) AS n (code text, "nameRu" text) WHERE n.code = t.code RETURNING t.code
     )
     SELECT count(*)::integer AS count FROM named`,
    [JSON.stringify(targets)],
  );
  if (known?.count !== targets.length) throw new Error('The database does not have every target; migrate it first.');
}
