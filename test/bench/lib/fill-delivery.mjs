import { withClient } from './database.mjs';

const PICK = `CREATE FUNCTION pg_temp.pick(i bigint, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (abs(hashtext(i || salt)::bigint) % n)::int $$`;

const NUMBERED = `CREATE TEMP TABLE planned AS SELECT row_number() OVER (ORDER BY id) AS i, id, stage, cost_total FROM project`;

const PARTS = [
  // Two years behind and two ahead; most of what lies behind is done, half of all has been promised.
  `INSERT INTO milestone (id, project_id, number, title_ru, weight, forecast_on, forecast_at, baseline_on, first_baseline_on, actual_on, acceptance,
      created_at, updated_at)
    SELECT uuidv7(), n.id, k, 'Веха № ' || k, 1, x.due, now(), CASE WHEN n.i % 2 = 0 THEN x.due END, CASE WHEN n.i % 2 = 0 THEN x.due END,
      CASE WHEN x.done THEN x.due END, CASE WHEN x.done THEN 'accepted' END, now(), now()
    FROM planned n CROSS JOIN generate_series(1, 4) k
    CROSS JOIN LATERAL (SELECT due, due < current_date AND pg_temp.pick(n.i, 'done' || k, 10) < 8 AS done
      FROM (SELECT current_date + pg_temp.pick(n.i, 'due' || k, 1460) - 730 AS due) d) x`,
  `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, committed, created_at, updated_at)
    SELECT uuidv7(), n.id, 2026 + k, CASE WHEN n.i % 9 > 0 THEN 'local' END, 'Работы', n.cost_total / 2, n.cost_total / 2, n.cost_total / 4, now(), now()
    FROM planned n CROSS JOIN generate_series(0, 1) k WHERE n.i % 10 > 0`,
  `INSERT INTO budget_actual (id, project_id, line_id, month, amount, entered_at)
    SELECT uuidv7(), project_id, id, '2026-03-01', round(plan / 7, 2), now() FROM budget_line WHERE year = 2026`,
  `INSERT INTO project_health (project_id, id, day, schedule, budget, risks, overall, overall_since, signals, divergence, diverging, diverging_since,
      policy_version)
    SELECT n.id, uuidv7(), current_date, x.signal, 'green', 'green', x.signal, now(), '{}', CASE n.i % 20 WHEN 0 THEN 2 ELSE 0 END, n.i % 20 = 0,
      CASE n.i % 20 WHEN 0 THEN now() END, 1
    FROM planned n CROSS JOIN LATERAL (SELECT (ARRAY['green', 'green', 'amber', 'red'])[1 + pg_temp.pick(n.i, 'health', 4)] AS signal) x
    WHERE n.stage IN ('approved', 'in_delivery', 'on_hold', 'completed')`,
];

/** Four milestones, two budget lines and signals for each project that is there; then the figures of all, by the product's own means. */
export function fillDelivery(url) {
  return withClient(url, async (client) => {
    await client.query(PICK);
    await client.query(NUMBERED);
    // Without the triggers: nobody reads the history of these rows, and figures are built in one go.
    await client.query('SET session_replication_role = replica');
    for (const part of PARTS) await client.query(part);
    await client.query('SET session_replication_role = origin');
    // Or the figures are built by plans for empty tables.
    await client.query('ANALYZE');
    await client.query('SELECT zhoba_rebuild_figures(current_date)');
    await client.query('VACUUM ANALYZE');
  });
}

/** Open milestones of projects in delivery, none promised: each may be reported as done once. */
export function openMilestones(url, most) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT m.id FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE m.actual_on IS NULL AND p.stage = 'in_delivery' ORDER BY m.number, m.id LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  });
}
