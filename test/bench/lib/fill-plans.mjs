import { hashPassword } from '../../../dist/libs/identity/src/application/passwords.js';
import { withClient } from './database.mjs';

/** Whose attention is measured. Every manager of a city has as many projects; this one's are all in delivery. */
export const MANAGER = { email: 'manager@bench.kz', password: 'only-for-measuring' };
const PROJECTS_OF_MANAGER = 12;

export const ROADMAP = { code: 'roadmap-chart', projects: 60, milestones: 20 };

/** What waits for a moved milestone: four of its project one after another, and one of the next project for the second of them. */
const CHAIN = { from: 31, length: 5, crossing: 33, across: 36 };
const MOST_CHAINS = 1000;

/** Projects in delivery, first those of the chart, then the manager's, then those with chains. */
const RUNNING = `CREATE TEMP TABLE running AS
  SELECT id, row_number() OVER (ORDER BY hashtext(code), id)::int AS at FROM project WHERE stage = 'in_delivery';
  ALTER TABLE running ADD PRIMARY KEY (id);
  ANALYZE running`;
const OF_CHART = `at <= ${ROADMAP.projects}`;
const LAST_OF_MANAGER = ROADMAP.projects + PROJECTS_OF_MANAGER;
const OF_MANAGER = `at BETWEEN ${ROADMAP.projects + 1} AND ${LAST_OF_MANAGER}`;
const WITH_CHAIN = `at BETWEEN ${LAST_OF_MANAGER + 1} AND ${LAST_OF_MANAGER + MOST_CHAINS}`;

const MANAGERS = [
  `CREATE TEMP TABLE manager AS SELECT uuidv7() AS id, i AS at
    FROM generate_series(0, (SELECT count(*)::int FROM project) / ${PROJECTS_OF_MANAGER}) i`,
  `INSERT INTO app_user (id, email, name_ru, password_hash, language, version)
    SELECT id, CASE at WHEN 0 THEN '${MANAGER.email}' ELSE 'head-of-' || at || '@bench.kz' END, 'Руководитель № ' || at, '-', 'ru', 1 FROM manager`,
  `INSERT INTO role_grant (id, user_id, role) SELECT uuidv7(), id, 'project_manager' FROM manager`,
  `UPDATE project p SET manager_id = m.id FROM (
      SELECT q.id, (row_number() OVER (ORDER BY (r.${OF_MANAGER}) IS NOT TRUE, q.id) - 1) / ${PROJECTS_OF_MANAGER} AS at
      FROM project q LEFT JOIN running r ON r.id = q.id) o JOIN manager m ON m.at = o.at
    WHERE p.id = o.id`,
];

const OWNERS = `UPDATE milestone m SET owner_id = o.id FROM (
    SELECT id, row_number() OVER (ORDER BY code) - 1 AS at FROM organisation) o
  WHERE o.at = abs(hashtext(m.id::text)) % (SELECT count(*) FROM organisation)`;

/** What the office and managers are asked for, as much for each project in every city. */
const WAITING = [
  `UPDATE project SET oversight = 'committee' WHERE abs(hashtext(code)) % 50 = 0`,
  `UPDATE milestone SET acceptance = 'pending' WHERE actual_on IS NOT NULL AND abs(hashtext(id::text)) % 100 = 0`,
  `INSERT INTO issue (id, project_id, number, title, severity, owner_id, state, level, level_since, due_on, raised_at)
    SELECT uuidv7(), id, 1, 'Не передан участок', 'high', manager_id, 'open', CASE abs(hashtext(code)) % 3 WHEN 0 THEN 'office' ELSE 'owner' END,
      t, current_date + 2, t FROM project CROSS JOIN LATERAL (SELECT now() - abs(hashtext(code)) % 5000 * interval '1 minute' AS t) x
    WHERE stage = 'in_delivery' AND abs(hashtext(code)) % 7 = 0`,
  `INSERT INTO forecast_proposal (id, project_id, milestone_id, cause_id, from_on, to_on, working_days, state, created_at)
    SELECT uuidv7(), project_id, id, cause, forecast_on, forecast_on + 14, 10, 'open', now() - interval '5 days' FROM (
      SELECT m.*, (SELECT c.id FROM milestone c WHERE c.project_id = m.project_id AND c.number = 1) AS cause FROM milestone m) m
    WHERE m.number = 4 AND m.actual_on IS NULL AND abs(hashtext(m.id::text)) % 5 = 0`,
];

/** Twenty milestones for each project, a month apart; what lies behind is done. Four of five wait for the one before, the fifth for another project's. */
const CHART = [
  `INSERT INTO roadmap (id, code, position, name_ru, name_kk) VALUES (uuidv7(), '${ROADMAP.code}', 10, 'Дорожная карта с планом', 'Жоспары бар жол картасы')`,
  `UPDATE project SET roadmap_id = (SELECT id FROM roadmap WHERE code = '${ROADMAP.code}') WHERE id IN (SELECT id FROM running WHERE ${OF_CHART})`,
  `DELETE FROM forecast_proposal WHERE project_id IN (SELECT id FROM running WHERE ${OF_CHART})`,
  `DELETE FROM milestone WHERE project_id IN (SELECT id FROM running WHERE ${OF_CHART})`,
  `INSERT INTO milestone (id, project_id, number, title_ru, title_kk, weight, owner_id, start_on, forecast_on, forecast_at, actual_on, acceptance, created_at, updated_at)
    SELECT uuidv7(), r.id, k, 'Веха № ' || k, k || '-кезең', 1, (SELECT id FROM organisation WHERE code = 'organisation-' || (r.at + k) % 60 + 1),
      CASE k % 3 WHEN 0 THEN d - 12 END, d, now(), CASE WHEN d < current_date THEN d END, CASE WHEN d < current_date THEN 'accepted' END, now(), now()
    FROM running r CROSS JOIN generate_series(1, ${ROADMAP.milestones}) k
    CROSS JOIN LATERAL (SELECT current_date - 200 + k * 30 + r.at % 30 AS d) x WHERE ${OF_CHART}`,
  `INSERT INTO dependency (id, project_id, predecessor_id, successor_id, type, lag_days, created_at)
    SELECT uuidv7(), s.project_id, m.id, s.id, (ARRAY['FS', 'FS', 'FS', 'SS', 'FF'])[1 + (r.at + m.number) % 5], r.at % 4, now()
    FROM running r JOIN milestone m ON m.project_id = r.id
    JOIN running n ON n.at = CASE m.number % 5 WHEN 0 THEN r.at % ${ROADMAP.projects} + 1 ELSE r.at END
    JOIN milestone s ON s.project_id = n.id AND s.number = m.number + 1 WHERE r.${OF_CHART}`,
];

const last = `at = (SELECT max(at) FROM running WHERE ${WITH_CHAIN})`;
const CHAINS = [
  `INSERT INTO milestone (id, project_id, number, title_ru, weight, owner_id, start_on, forecast_on, forecast_at, created_at, updated_at)
    SELECT uuidv7(), r.id, k, 'Звено № ' || k, 1, (SELECT id FROM organisation WHERE code = 'organisation-' || (r.at + k) % 60 + 1), d - 5, d, now(), now(), now()
    FROM running r CROSS JOIN generate_series(${CHAIN.from}, ${CHAIN.across}) k
    CROSS JOIN LATERAL (SELECT current_date + 30 + (k - ${CHAIN.from}) * 10 AS d) x WHERE ${WITH_CHAIN}`,
  `INSERT INTO dependency (id, project_id, predecessor_id, successor_id, type, lag_days, created_at)
    SELECT uuidv7(), s.project_id, m.id, s.id, 'FS', 0, now() FROM running r JOIN milestone m ON m.project_id = r.id
    JOIN milestone s ON s.project_id = r.id AND s.number = m.number + 1
    WHERE ${WITH_CHAIN} AND m.number BETWEEN ${CHAIN.from} AND ${CHAIN.from + CHAIN.length - 2}`,
  `INSERT INTO dependency (id, project_id, predecessor_id, successor_id, type, lag_days, created_at)
    SELECT uuidv7(), n.id, m.id, s.id, 'FS', 0, now() FROM running r JOIN milestone m ON m.project_id = r.id AND m.number = ${CHAIN.crossing}
    JOIN running n ON n.at = CASE WHEN r.${last} THEN ${LAST_OF_MANAGER + 1} ELSE r.at + 1 END
    JOIN milestone s ON s.project_id = n.id AND s.number = ${CHAIN.across} WHERE r.${WITH_CHAIN}`,
];

/** Of the projects with links: each has promised its plan once, two weeks before what it forecasts now. */
const PROMISES = [
  `CREATE TEMP TABLE promising AS SELECT id, uuidv7() AS baseline FROM running WHERE ${OF_CHART} OR ${WITH_CHAIN}`,
  `INSERT INTO baseline (id, project_id, number, reason_code, set_at) SELECT baseline, id, 1, 'initial', now() FROM promising`,
  `UPDATE milestone m SET first_baseline_on = forecast_on - 14, baseline_on = forecast_on - 14, baseline_start_on = start_on - 14
    FROM promising p WHERE p.id = m.project_id`,
  `INSERT INTO baseline_milestone (id, project_id, baseline_id, milestone_id, title_ru, weight, start_on, finish_on)
    SELECT uuidv7(), m.project_id, p.baseline, m.id, m.title_ru, m.weight, m.baseline_start_on, m.baseline_on
    FROM promising p JOIN milestone m ON m.project_id = p.id`,
];

/**
 * On a portfolio with milestones: managers with twelve projects each, what waits for them and for the office, a roadmap with a
 * chart of links, and chains of milestones. Gives the ids of the milestones at the head of the chains.
 */
export function fillPlans(url) {
  return withClient(url, async (client) => {
    await client.query(RUNNING);
    // Without the triggers: nobody reads the history of these rows, and figures are built in one go.
    await client.query('SET session_replication_role = replica');
    for (const part of [...MANAGERS, OWNERS, ...WAITING, ...CHART, ...CHAINS, ...PROMISES]) await client.query(part);
    await client.query('SET session_replication_role = origin');
    await client.query('UPDATE app_user SET password_hash = $2 WHERE email = $1', [
      MANAGER.email,
      await hashPassword(MANAGER.password),
    ]);
    await client.query('VACUUM ANALYZE');
    await client.query('SELECT zhoba_rebuild_acceptance_due(), zhoba_rebuild_figures(current_date)');
    await client.query('VACUUM ANALYZE');
    const heads = `SELECT m.id FROM milestone m JOIN running r ON r.id = m.project_id WHERE m.number = ${CHAIN.from} ORDER BY r.at`;
    return (await client.query(heads)).rows.map(({ id }) => id);
  });
}
