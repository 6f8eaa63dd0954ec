import type { DataSource } from 'typeorm';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Projects of every stage, oversight and health, with and without money, citizens, districts, roadmaps, milestones (done, open,
 * removed, due around `day`) and budgets; written past the rules of the office, as a database may hold them.
 */
export async function randomPortfolio(
  database: DataSource,
  { count, seed, day, managerId }: { count: number; seed: number; day: string; managerId: string },
): Promise<string[]> {
  return database.transaction(async (tx) => {
    // Two halves of the range of setseed, so that every whole number gives another course.
    await tx.query(`SELECT setseed($1)`, [(seed % 1000) / 1000]);
    const rows = await tx.query<{ id: string }[]>(
      `INSERT INTO project (id, code, stage, stage_since, oversight, flagged, original_language, title_ru, direction_id, roadmap_id, manager_id,
         cost_total, citizens_affected, created_at, updated_at)
       SELECT uuidv7(), format('RND-%s-%s', $2::int, lpad(i::text, 5, '0')),
         (ARRAY['draft', 'submitted', 'on_agenda', 'approved', 'in_delivery', 'in_delivery', 'in_delivery', 'on_hold', 'completed', 'cancelled', 'rejected'])[1 + floor(random() * 11)],
         now(), (ARRAY['committee', 'head', 'standard', NULL])[1 + floor(random() * 4)], random() < 0.3, 'ru', 'Сквер ' || i,
         (SELECT id FROM direction WHERE i > 0 ORDER BY random() LIMIT 1),
         (SELECT id FROM roadmap WHERE random() + i * 0 < 0.6 ORDER BY random() LIMIT 1),
         CASE WHEN random() < 0.3 THEN $3::uuid END,
         CASE WHEN random() < 0.7 THEN round((random() * 1e10)::numeric, 2) END, CASE WHEN random() < 0.6 THEN floor(random() * 40000) END, now(), now()
       FROM generate_series(1, $1) i RETURNING id`,
      [count, seed, managerId],
    );
    const ids = rows.map(({ id }) => id);
    await tx.query(
      `INSERT INTO project_district (id, project_id, district_id)
       SELECT uuidv7(), p, d.id FROM unnest($1::uuid[]) p CROSS JOIN district d WHERE random() < 0.5`,
      [ids],
    );
    await tx.query(
      `INSERT INTO project_roadmap (id, project_id, roadmap_id)
       SELECT uuidv7(), p.id, r.id FROM project p CROSS JOIN roadmap r WHERE p.id = ANY ($1) AND r.id IS DISTINCT FROM p.roadmap_id AND random() < 0.3`,
      [ids],
    );
    await tx.query(
      `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, baseline_on, actual_on, acceptance, removed_at, removal_reason, created_at, updated_at)
       SELECT uuidv7(), p, n, 'Веха ' || n, x.forecast, now(), CASE WHEN x.b < 0.5 THEN x.forecast - 3 END,
         CASE WHEN x.done < 0.3 THEN x.forecast END, CASE WHEN x.done < 0.15 THEN 'accepted' WHEN x.done < 0.3 THEN 'pending' END,
         CASE WHEN x.gone < 0.15 THEN now() END, CASE WHEN x.gone < 0.15 THEN 'Не нужна' END, now(), now()
       FROM unnest($1::uuid[]) p CROSS JOIN generate_series(1, 4) n
       CROSS JOIN LATERAL (SELECT $2::date + floor(random() * 21 - 10 + n * 0)::int AS forecast, random() + n * 0 AS b, random() + n * 0 AS done, random() + n * 0 AS gone) x
       WHERE random() < 0.8`,
      [ids, day],
    );
    await tx.query(
      `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, committed, created_at, updated_at)
       SELECT uuidv7(), p, 2026 + n, (ARRAY['republican', 'local', NULL])[1 + floor(random() * 3)], 'Работы', round((random() * 1e9)::numeric, 2),
         round((random() * 1e9)::numeric, 2), round((random() * 1e8)::numeric, 2), now(), now()
       FROM unnest($1::uuid[]) p CROSS JOIN generate_series(0, 1) n WHERE random() < 0.6`,
      [ids],
    );
    await tx.query(
      `INSERT INTO budget_actual (id, project_id, line_id, month, amount, entered_at)
       SELECT uuidv7(), l.project_id, l.id, '2026-01-01', round((random() * 1e8)::numeric, 2), now() FROM budget_line l WHERE l.project_id = ANY ($1) AND random() < 0.6`,
      [ids],
    );
    await tx.query(
      `INSERT INTO project_health (project_id, id, day, schedule, budget, risks, overall, overall_since, signals, divergence, diverging, diverging_since, policy_version)
       SELECT p, uuidv7(), $2, 'green', 'green', 'green', (ARRAY['green', 'amber', 'red', 'unknown'])[1 + floor(random() * 4)], now(), '{}', 2, x.diverging < 0.3,
         CASE WHEN x.diverging < 0.3 THEN now() END, 1
       FROM unnest($1::uuid[]) p CROSS JOIN LATERAL (SELECT random() AS diverging WHERE p IS NOT NULL) x WHERE random() < 0.7`,
      [ids, day],
    );
    return ids;
  });
}
