import { withClient } from './database.mjs';

const PICK = `CREATE OR REPLACE FUNCTION pg_temp.pick(i bigint, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (abs(hashtext(i || salt)::bigint) % n)::int $$`;

const NUMBERED = `CREATE TEMP TABLE served AS SELECT row_number() OVER (ORDER BY id) AS i, id FROM project`;

const PARTS = [
  // Two of three projects serve one to three of all targets; one of twenty tags is of harm, one of ten not answered yet.
  `INSERT INTO sdg_tag (id, project_id, target_code, contribution, effect, rationale, state, proposed_at, answered_at)
    SELECT uuidv7(), x.id, t.code, 'direct', CASE WHEN pg_temp.pick(x.i, 'harm' || x.k, 20) = 0 THEN 'negative' ELSE 'positive' END, 'Так сказано в программе',
      CASE WHEN x.waits THEN 'proposed' ELSE 'confirmed' END, now(), CASE WHEN NOT x.waits THEN now() END
    FROM (SELECT s.i, s.id, k, (pg_temp.pick(s.i, 'target', 169) + k * 17) % 169 + 1 AS place, pg_temp.pick(s.i, 'waits' || k, 10) = 0 AS waits
      FROM served s CROSS JOIN LATERAL generate_series(0, pg_temp.pick(s.i, 'targets', 3)) k WHERE s.i % 3 > 0) x
    JOIN (SELECT code, row_number() OVER (ORDER BY code) AS place FROM sdg_target) t USING (place)`,
  // The money of every second project with confirmed tags is divided; a third and two thirds leave a tiyn to the largest remainder.
  `INSERT INTO sdg_share (id, project_id, target_code, percent)
    SELECT uuidv7(), project_id, target_code, CASE WHEN many = 1 THEN 100 WHEN place = 1 THEN 100 - 33.3333 * (many - 1) ELSE 33.3333 END
    FROM (SELECT t.project_id, t.target_code, s.i, count(*) OVER p AS many, row_number() OVER (PARTITION BY t.project_id ORDER BY t.target_code) AS place
      FROM sdg_tag t JOIN served s ON s.id = t.project_id WHERE t.state = 'confirmed' WINDOW p AS (PARTITION BY t.project_id)) x
    WHERE i % 2 = 0`,
];

/** Tags and shares of the projects that are there; for the figures to know them they are built anew afterwards. */
export function fillSdg(url) {
  return withClient(url, async (client) => {
    await client.query(PICK);
    await client.query(NUMBERED);
    // Without the triggers: nobody reads the history of these rows, and figures are built in one go.
    await client.query('SET session_replication_role = replica');
    for (const part of PARTS) await client.query(part);
  });
}
