import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { Obligations } from '../../libs/periods/src/application/obligations.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

let app: TestApp;
let database: DataSource;
let token: string;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  database = app.app.get(DataSource);
  const now = new Date();
  const today = dayIn('Asia/Almaty', now);
  await loadDemoCity(database, buildDemoCity(loadReview(), { today }), { today, now });
  const { body } = await app.request('POST', '/auth/login', {
    body: { email: 'office@demo.zhoba', password: DEMO_PASSWORD },
  });
  token = String(body.accessToken);
}, 60_000);
afterAll(() => app.close());

const get = async (path: string) => {
  const { status, body } = await app.request('GET', path, { token });
  expect(status).toBe(200);
  return body;
};
const numbers = (text: string) => database.query<Record<string, number>[]>(text);

it('has one month frozen and the next one open, with updates in every state', async () => {
  const { items } = await get('/reporting-periods');
  expect(items).toMatchObject([
    { kind: 'month', state: 'open', freezeNumber: 0, frozenAt: null },
    { kind: 'month', state: 'frozen', freezeNumber: 1, frozenAt: expect.any(String) },
  ]);
  const [open, frozen] = items;
  for (const state of ['missing', 'submitted', 'returned', 'confirmed'])
    expect([state, open.counts[state]]).toEqual([state, expect.any(Number)]);
  expect(
    Math.min(open.counts.missing, open.counts.submitted, open.counts.returned, open.counts.confirmed),
  ).toBeGreaterThan(0);
  expect(frozen.counts.confirmed).toBeGreaterThan(3 * frozen.counts.missing);
  expect(frozen.counts.submitted).toBe(0);
  expect(frozen.counts.late).toBe(frozen.counts.missing + frozen.counts.returned - (await returnedInTime(frozen.id)));
  expect(await numbers(`SELECT count(*)::int AS n FROM status_update WHERE state = 'draft'`)).not.toEqual([{ n: 0 }]);
  expect(await numbers('SELECT count(*)::int AS n FROM status_update WHERE NOT illustrative')).toEqual([{ n: 0 }]);
});

const returnedInTime = async (periodId: string): Promise<number> =>
  (await get(`/reporting-periods/${periodId}/obligations?state=returned&late=false&limit=200`)).items.length;

it('owes what the product would ask for', async () => {
  const rows = `SELECT count(*)::int AS n, count(excused_at)::int AS excused FROM period_obligation`;
  const before = await numbers(rows);
  await app.app.get(Obligations).followInOpen();
  expect(await numbers(rows)).toEqual(before);
});

it('gave with each submission the rating that it speaks of', async () => {
  const unrated = `SELECT count(*)::int AS n FROM status_update_step s WHERE s.name = 'submitted' AND NOT EXISTS (
    SELECT FROM project_rating t WHERE t.project_id = s.project_id AND t.side = 'owner' AND t.rated_at = s.at
      AND t.rating = s.content ->> 'rating' AND t.narrative = s.content ->> 'ratingNarrative')`;
  expect(await numbers(unrated)).toEqual([{ n: 0 }]);
});

it('froze the figures of that day', async () => {
  const [row] =
    await numbers(`SELECT count(*)::int AS figures, count(DISTINCT f.project_id)::int AS projects, count(f.overall)::int AS judged,
      count(f.owner_rating)::int AS rated, count(f.adjusted)::int AS budgeted, count(f.slip_first)::int AS promised,
      (SELECT count(*)::int FROM period_obligation o WHERE o.period_id = r.id) AS owed
    FROM reporting_period r JOIN period_figure f ON f.period_id = r.id WHERE r.state = 'frozen' GROUP BY r.id`);
  expect(row!['figures']).toBe(row!['owed']);
  expect(row!['projects']).toBe(row!['owed']);
  for (const known of ['judged', 'rated', 'budgeted', 'promised'])
    expect(row![known]).toBeGreaterThan(row!['owed']! / 2);
  // Signals are those that the history has of the moment of the freeze.
  const wrong = `SELECT count(*)::int AS n FROM period_figure f JOIN reporting_period r ON r.id = f.period_id
    JOIN project_health h ON h.project_id = f.project_id
    WHERE f.overall IS DISTINCT FROM (SELECT x.new_row ->> 'overall' FROM history x WHERE x.table_name = 'project_health'
      AND x.row_id = h.id AND x.at <= r.frozen_at ORDER BY x.id DESC LIMIT 1)`;
  expect(await numbers(wrong)).toEqual([{ n: 0 }]);
});

it('told everybody above of what stayed out', async () => {
  const {
    items: [frozen],
  } = await get('/reporting-periods?state=frozen');
  const { items } = await get(`/reporting-periods/${frozen.id}/late?limit=200`);
  const missing = items.filter(({ state }: { state: string }) => state === 'missing');
  expect(missing.length).toBeGreaterThan(0);
  const early = missing.filter(({ workingDaysLate }: { workingDaysLate: number }) => workingDaysLate >= 5);
  for (const { reminders } of early)
    expect(reminders.map(({ step }: { step: string }) => step)).toEqual([
      'before-3',
      'before-1',
      'after-1',
      'escalated-lines',
      'escalated-office',
    ]);
});

it('compares the open month with the frozen one', async () => {
  const {
    items: [open],
  } = await get('/reporting-periods?state=open');
  const { total, period, with: earlier } = await get(`/reporting-periods/${open.id}/comparison?limit=1`);
  expect([period.state, earlier.state]).toEqual(['open', 'frozen']);
  expect(total.projects).toBeGreaterThan(100);
  expect(total.milestonesDone).toBeGreaterThan(0);
  expect(total.spent).toMatch(/^\d+\.\d{2}$/);
});
