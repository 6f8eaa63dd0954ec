import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

/** Generated portfolios: the lists that people read say what plain SQL over the tables says. */

const PROJECTS = 40;
const MILESTONES = 6;

let app: TestApp;
let city: SmallCity;
let database: DataSource;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  await database.query(
    `INSERT INTO project (id, code, stage, stage_since, oversight, original_language, title_ru, direction_id, manager_id, roadmap_id, created_at, updated_at)
     SELECT gen_random_uuid(), 'ALM-2020-' || n, (ARRAY['in_delivery', 'approved', 'on_hold', 'completed', 'draft'])[n % 5 + 1], now(), 'standard', 'ru', 'Проект ' || n,
       (SELECT id FROM direction ORDER BY position OFFSET n % 3 LIMIT 1), CASE WHEN n % 2 = 0 THEN $2::uuid ELSE $3::uuid END,
       CASE WHEN n % 3 = 0 THEN (SELECT id FROM roadmap LIMIT 1) END, now(), now() FROM generate_series(1, $1) n`,
    [PROJECTS, city.ids.manager, city.ids.otherManager],
  );
  await database.query(
    `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, actual_on, acceptance, owner_id, created_at, updated_at)
     SELECT gen_random_uuid(), p.id, n, 'Веха ' || n, current_date - 90 + (hashtext(p.code || n) % 60 + 60), now() - make_interval(days => n * 9),
       CASE WHEN n = 1 THEN current_date - 100 END, CASE WHEN n = 1 THEN 'pending' END, CASE WHEN n = 2 THEN $2::uuid END, now(), now()
     FROM project p CROSS JOIN generate_series(1, $1) n`,
    [MILESTONES, city.organisations.roads],
  );
  await database.query(
    `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, created_at, updated_at)
     SELECT gen_random_uuid(), p.id, 2026 + n, CASE n WHEN 1 THEN 'local' END, 'construction', 1000000 + n / 100.0, 1000000 + n / 100.0, now(), now()
     FROM project p CROSS JOIN generate_series(1, 2) n`,
  );
});
afterAll(() => app.close());

/** What people do, on the n-th milestone or line of all. */
const act = fc.oneof(
  fc.record({ do: fc.constant('forecast'), at: fc.nat(), days: fc.integer({ min: -40, max: 40 }) }),
  fc.record({ do: fc.constant('reach'), at: fc.nat(), days: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ do: fc.constant('remove'), at: fc.nat(), days: fc.constant(0) }),
  fc.record({ do: fc.constant('add'), at: fc.nat(), days: fc.integer({ min: -30, max: 300 }) }),
  fc.record({ do: fc.constant('money'), at: fc.nat(), days: fc.integer({ min: -99_999, max: 99_999 }) }),
  fc.record({ do: fc.constant('spend'), at: fc.nat(), days: fc.integer({ min: 1, max: 99_999 }) }),
);

const nth = (table: string, where: string): string =>
  `(SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS count FROM ${table} WHERE ${where}) n WHERE place = $1::int % count)`;
const OPEN = nth('milestone', 'removed_at IS NULL AND actual_on IS NULL');
const ACTS: Readonly<Record<string, string>> = {
  forecast: `UPDATE milestone SET forecast_on = forecast_on + $2::int WHERE id = ${OPEN}`,
  reach: `UPDATE milestone SET actual_on = current_date - $2::int, acceptance = 'pending' WHERE id = ${OPEN}`,
  remove: `UPDATE milestone SET removed_at = now(), removal_reason = 'Лишняя' WHERE id = ${OPEN} AND $2::int = 0`,
  add: `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, created_at, updated_at)
    SELECT gen_random_uuid(), p.id, (SELECT max(number) + 1 FROM milestone WHERE project_id = p.id), 'Новая', current_date + $2::int, now(), now(), now()
    FROM project p WHERE p.id = ${nth('project', 'TRUE')}`,
  money: `UPDATE budget_line SET adjusted = greatest(adjusted + $2::int / 100.0, 0) WHERE id = ${nth('budget_line', 'TRUE')}`,
  spend: `INSERT INTO budget_actual (id, project_id, line_id, month, amount, entered_at)
    SELECT gen_random_uuid(), project_id, id, '2026-03-01', $2::int / 100.0, now() FROM budget_line WHERE id = ${nth('budget_line', 'TRUE')}
    ON CONFLICT (line_id, month) DO UPDATE SET amount = excluded.amount`,
};

const get = async (person: keyof SmallCity['people'], path: string) => {
  const answer = await as(app, city.people[person])('GET', path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
};
const one = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>> => {
  const [row] = await database.query<Record<string, unknown>[]>(text, values);
  return row!;
};

it('says what has changed as a comparison of all rows then and now does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      await database.query('DROP TABLE IF EXISTS milestone_before, line_before, actual_before');
      await database.query('CREATE TABLE milestone_before AS TABLE milestone');
      await database.query('CREATE TABLE line_before AS TABLE budget_line');
      await database.query('CREATE TABLE actual_before AS TABLE budget_actual');
      const { at } = (await one('SELECT clock_timestamp() AS at')) as { at: Date };
      // A moment is asked for in milliseconds: what follows must not fall into the same one.
      await database.query('SELECT pg_sleep(0.005)');
      for (const { do: what, at: place, days } of acts) await database.query(ACTS[what]!, [place, days]);
      const told = (await get(
        'office',
        `/portfolio/changes?since=${new Date(at.getTime() + 1).toISOString()}&limit=200`,
      )) as {
        total: Record<string, unknown>;
        items: { budget: { change: string } | null; slipped: unknown[] }[];
      };
      const expected = await one(`
        SELECT count(*) FILTER (WHERE b.is_on < a.is_on)::int AS slipped, coalesce(sum(a.is_on - b.is_on) FILTER (WHERE b.is_on < a.is_on), 0)::int AS "slippedDays",
          count(*) FILTER (WHERE b.is_on > a.is_on)::int AS recovered,
          count(*) FILTER (WHERE a.actual_on IS NOT NULL AND b.actual_on IS NULL)::int AS reached,
          count(*) FILTER (WHERE b.id IS NULL)::int AS added,
          (SELECT count(*)::int FROM milestone m JOIN milestone_before o USING (id) WHERE m.removed_at IS NOT NULL AND o.removed_at IS NULL) AS removed,
          ((SELECT sum(adjusted) FROM budget_line) - (SELECT sum(adjusted) FROM line_before))::text AS "budgetChange",
          ((SELECT coalesce(sum(amount), 0.00) FROM budget_actual) - (SELECT coalesce(sum(amount), 0.00) FROM actual_before))::text AS spent
        FROM (SELECT *, coalesce(actual_on, forecast_on) AS is_on FROM milestone WHERE removed_at IS NULL) a
        LEFT JOIN (SELECT *, coalesce(actual_on, forecast_on) AS is_on FROM milestone_before) b ON b.id = a.id`);
      expect(told.total).toMatchObject(expected);
      expect(told.items.reduce((sum, { slipped }) => sum + slipped.length, 0)).toBe(expected['slipped']);
    }),
    { numRuns: 20 },
  );
}, 60_000);

it('asks each for what the rows leave to them', async () => {
  const { version } = await one('SELECT count(*)::int AS version FROM milestone');
  expect(version).toBeGreaterThanOrEqual(PROJECTS * MILESTONES);
  for (const [person, mine, values] of [
    ['manager', 'p.manager_id = $1', [city.ids.manager]],
    ['otherManager', 'p.manager_id = $1', [city.ids.otherManager]],
    ['executor', 'm.owner_id = $1', [city.organisations.roads]],
  ] as const) {
    const { overdue } = await one(
      `SELECT count(*)::int AS overdue FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE ${mine} AND m.actual_on IS NULL AND m.removed_at IS NULL AND coalesce(m.baseline_on, m.forecast_on) < (now() AT TIME ZONE 'Asia/Almaty')::date
         AND p.stage IN ('approved', 'in_delivery', 'on_hold')`,
      [...values],
    );
    const { items } = (await get(person, '/portfolio/attention?kind=overdue_milestone&limit=200')) as {
      items: unknown[];
    };
    expect([person, items.length]).toEqual([person, overdue]);
    expect([person, overdue]).toEqual([person, expect.any(Number)]);
    expect([person, Number(overdue) > 0]).toEqual([person, true]);
  }
});

describe('reported milestones that the office or a head has to accept', () => {
  const step = fc.record({
    do: fc.constantFrom('report', 'accept', 'return', 'remove', 'oversight', 'stage', 'direction'),
    at: fc.nat(),
    to: fc.nat(),
  });
  const [milestone, project] = [nth('milestone', '$2::int >= 0'), nth('project', '$2::int >= 0')];
  const STEPS: Readonly<Record<string, string>> = {
    report: `UPDATE milestone SET actual_on = current_date, acceptance = 'pending' WHERE id = ${milestone}`,
    accept: `UPDATE milestone SET acceptance = 'accepted' WHERE id = ${milestone} AND acceptance = 'pending'`,
    return: `UPDATE milestone SET acceptance = 'returned', actual_on = NULL WHERE id = ${milestone} AND acceptance = 'pending'`,
    remove: `UPDATE milestone SET removed_at = now(), removal_reason = 'Лишняя' WHERE id = ${milestone}`,
    oversight: `UPDATE project SET oversight = (ARRAY['head', 'standard', 'head', NULL])[1 + $2::int % 4] WHERE id = ${project}`,
    stage: `UPDATE project SET stage = (ARRAY['in_delivery', 'completed', 'on_hold'])[1 + $2::int % 3] WHERE id = ${project}`,
    direction: `UPDATE project SET direction_id = (SELECT id FROM direction ORDER BY position OFFSET $2::int % 3 LIMIT 1) WHERE id = ${project}`,
  };
  const kept = () =>
    database.query(
      'SELECT milestone_id, project_id, oversight, direction_id FROM acceptance_due ORDER BY milestone_id',
    );
  const counted = () =>
    database.query(`SELECT m.id AS milestone_id, p.id AS project_id, p.oversight, p.direction_id FROM milestone m JOIN project p ON p.id = m.project_id
      WHERE m.acceptance = 'pending' AND m.removed_at IS NULL AND p.oversight IN ('committee', 'head')
        AND p.stage IN ('draft', 'approved', 'in_delivery', 'on_hold') ORDER BY m.id`);

  it('are kept as the rows say, whatever happens at once', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        await Promise.all(steps.map(({ do: what, at, to }) => database.query(STEPS[what]!, [at, to])));
        const due = await counted();
        most = Math.max(most, due.length);
        expect(await kept()).toEqual(due);
      }),
      { numRuns: 20 },
    );
    expect(most).toBeGreaterThan(5);
    await database.query('DELETE FROM acceptance_due');
    await database.query('SELECT zhoba_rebuild_acceptance_due()');
    expect(await kept()).toEqual(await counted());
  }, 60_000);
});
