import type { DataSource } from 'typeorm';

/** Tags of every state and effect, and shares of some, on these projects; written past the rules of the office, as a database may hold them. */
export async function randomTags(database: DataSource, projects: readonly string[], seed: number): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query(`SELECT setseed($1)`, [(seed % 1000) / 1000]);
    await tx.query(
      `INSERT INTO sdg_tag (id, project_id, target_code, contribution, effect, rationale, state, proposed_at, answered_at)
       SELECT gen_random_uuid(), p, t.code, (ARRAY['direct', 'indirect', 'enabling'])[1 + floor(random() * 3)],
         CASE WHEN random() < 0.8 THEN 'positive' ELSE 'negative' END, 'Так', s.state, now(), CASE WHEN s.state <> 'proposed' THEN now() END
       FROM unnest($1::uuid[]) p
       CROSS JOIN (SELECT code FROM sdg_target WHERE code IN ('11.2', '11.6', '11.a', '8.2', '8.10', '3.1', '9.1')) t
       CROSS JOIN LATERAL (SELECT (ARRAY['proposed', 'confirmed', 'confirmed', 'declined'])[1 + floor(random() * 4)] AS state WHERE t.code <> '' AND p IS NOT NULL) s
       WHERE random() < 0.4`,
      [projects],
    );
    await tx.query(`DELETE FROM sdg_share WHERE project_id = ANY ($1)`, [projects]);
    // Random weights to four places; the last target takes what is missing to the whole.
    await tx.query(
      `INSERT INTO sdg_share (id, project_id, target_code, percent)
       SELECT gen_random_uuid(), project_id, target_code, CASE WHEN place = count THEN 100 - coalesce(sum(part) OVER before, 0) ELSE part END
       FROM (
         SELECT *, trunc((100.0 / count * (0.5 + random() / 2))::numeric, 4) AS part FROM (
           SELECT project_id, target_code, row_number() OVER (PARTITION BY project_id ORDER BY target_code) AS place, count(*) OVER (PARTITION BY project_id) AS count
           FROM sdg_tag WHERE state = 'confirmed' AND project_id = ANY ($1) AND hashtext(project_id::text || $2) % 3 <> 0
         ) tags
       ) parts
       WINDOW before AS (PARTITION BY project_id ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`,
      [projects, String(seed)],
    );
  });
}
