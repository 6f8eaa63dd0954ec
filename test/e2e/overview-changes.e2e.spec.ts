import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
});
afterAll(() => app.close());

const changes = async (query: string, person: keyof SmallCity['people'] = 'office') =>
  as(app, city.people[person])('GET', `/portfolio/changes${query}`);
const insert = (table: string, row: Record<string, unknown>) =>
  database.query(
    `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
      .map((_, place) => `$${place + 1}`)
      .join()})`,
    Object.values(row),
  );
/** A moment after everything that was written and before everything that will be. */
async function now(): Promise<string> {
  await sleep(5);
  const [row] = await database.query<{ at: Date }[]>('SELECT clock_timestamp() AS at');
  await sleep(5);
  return row!.at.toISOString();
}

const milestone = async (projectId: string, number: number, row: Record<string, unknown> = {}): Promise<string> => {
  const id = newId();
  await insert('milestone', {
    id,
    project_id: projectId,
    number,
    title_ru: `Веха ${number}`,
    forecast_on: '2027-05-10',
    forecast_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
    ...row,
  });
  return id;
};
const set = (id: string, assignments: string) =>
  database.query(`UPDATE milestone SET ${assignments} WHERE id = $1`, [id]);

async function baseline(projectId: string, number: number, days: Readonly<Record<string, string>>): Promise<void> {
  const id = newId();
  await insert('baseline', { id, project_id: projectId, number, reason_code: 'land', set_at: new Date() });
  await database.query(
    `INSERT INTO baseline_milestone (id, project_id, baseline_id, milestone_id, title_ru, weight, finish_on)
     SELECT gen_random_uuid(), $1, $2, key::uuid, 'Веха', 1, value::date FROM json_each_text($3)`,
    [projectId, id, JSON.stringify(days)],
  );
}

it('asks for a day while no meeting has been held', async () => {
  expect(await changes('')).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '?since', code: 'NO_MEETING_YET' }] },
  });
});

it('tells per project, by roadmap and in all what has moved since a moment', async () => {
  const { id } = await deliveredProject(app, city, { passport: { roadmap: 'polycentres' } });
  const other = await deliveredProject(app, city);
  const silent = await deliveredProject(app, city);
  const ids: string[] = [];
  for (let number = 1; number <= 6; number++) ids.push(await milestone(id, number));
  const [slips, recovers, reached, promised, pushed, removed] = ids as [string, string, string, string, string, string];
  await baseline(id, 1, { [pushed]: '2027-05-10' });
  await milestone(silent.id, 1);
  const line = newId();
  await insert('budget_line', {
    id: line,
    project_id: id,
    year: 2027,
    source: 'local',
    category: 'construction',
    plan: '1000.10',
    adjusted: '1000.10',
    created_at: new Date(),
    updated_at: new Date(),
  });
  const since = await now();
  expect((await changes(`?since=${since}`)).body).toMatchObject({
    items: [],
    total: { slipped: 0, budgetChange: '0.00', projectsAdded: 0 },
    roadmaps: [],
  });

  // There and further: what counts is where it stood then and where it stands now.
  await set(slips, `forecast_on = '2027-04-01'`);
  await set(slips, `forecast_on = '2027-06-09'`);
  await set(recovers, `forecast_on = '2027-05-03'`);
  await set(reached, `actual_on = '2026-05-10', acceptance = 'pending'`);
  await baseline(id, 2, { [promised]: '2027-05-11', [pushed]: '2027-07-10' });
  await set(removed, `removed_at = now(), removal_reason = 'Лишняя'`);
  const added = await milestone(id, 7, { forecast_on: '2027-08-01' });
  const passing = await milestone(id, 8);
  await set(passing, `removed_at = now(), removal_reason = 'Ошибка'`);
  await database.query('UPDATE budget_line SET plan = $2, adjusted = $2 WHERE id = $1', [line, '1250.15']);
  await insert('budget_actual', {
    id: newId(),
    project_id: id,
    line_id: line,
    month: '2026-03-01',
    amount: '99.99',
    entered_at: new Date(),
  });
  await database.query(`UPDATE project SET stage = 'on_hold' WHERE id = $1`, [other.id]);

  const { status, body } = await changes(`?since=${since}`);
  expect(status).toBe(200);
  expect(body.items.map((item: { project: { id: string } }) => item.project.id)).toEqual([id, other.id]);
  const [item, moved] = body.items;
  expect(item).toMatchObject({
    slipped: [{ milestoneId: slips, number: 1, from: '2027-05-10', to: '2027-06-09', days: 30 }],
    recovered: [
      { milestoneId: recovers, days: -7 },
      { milestoneId: reached, from: '2027-05-10', to: '2026-05-10' },
    ],
    reached: [{ milestoneId: reached, on: '2026-05-10' }],
    promised: [{ milestoneId: promised, on: '2027-05-11' }],
    pushedOut: [{ milestoneId: pushed, from: '2027-05-10', to: '2027-07-10', days: 61 }],
    added: [{ milestoneId: added, on: '2027-08-01' }],
    removed: [{ milestoneId: removed, number: 6 }],
    budget: { from: '1000.10', to: '1250.15', change: '250.05' },
    spent: '99.99',
    approved: false,
    stage: null,
  });
  expect(moved).toMatchObject({
    stage: { from: 'in_delivery', to: 'on_hold' },
    slipped: [],
    budget: null,
    spent: '0.00',
  });
  const counts = {
    slipped: 1,
    slippedDays: 30,
    recovered: 2,
    recoveredDays: 372,
    reached: 1,
    promised: 1,
    pushedOut: 1,
    pushedOutDays: 61,
    added: 1,
    removed: 1,
    budgetChange: '250.05',
    spent: '99.99',
    projectsAdded: 0,
  };
  expect(body.total).toMatchObject(counts);
  expect(body.roadmaps).toMatchObject([
    { roadmap: 'polycentres', ...counts },
    { roadmap: null, slipped: 0, budgetChange: '0.00' },
  ]);
  expect((await changes(`?since=${since}&roadmap=polycentres`)).body.items).toHaveLength(1);
  // A page ends with a project; the next begins behind it.
  const first = await changes(`?since=${since}&limit=1`);
  const next = /<[^>]*\/portfolio\/changes([^>]*)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
  expect((await changes(next)).body.items).toMatchObject([{ project: { id: other.id } }]);
});

it('counts a project that was approved, and one that turned red', async () => {
  const since = await now();
  const { id } = await deliveredProject(app, city);
  const health = (overall: string) =>
    database.query(
      `INSERT INTO project_health (project_id, id, day, schedule, budget, risks, overall, overall_since, signals, diverging, policy_version)
       VALUES ($1, gen_random_uuid(), '2026-05-01', $2, 'unknown', 'unknown', $2, now(), '{}', false, 1)
       ON CONFLICT (project_id) DO UPDATE SET overall = $2, schedule = $2`,
      [id, overall],
    );
  await health('amber');
  const between = await now();
  await health('red');
  expect((await changes(`?since=${between}`)).body).toMatchObject({
    items: [{ project: { id }, approved: false, health: { from: 'amber', to: 'red' } }],
    total: { newlyRed: 1, noLongerRed: 0, projectsAdded: 0 },
  });
  expect((await changes(`?since=${since}`)).body.total).toMatchObject({ newlyRed: 1, projectsAdded: 1 });
});

it('shows people what they may see', async () => {
  const since = await now();
  const { id } = await deliveredProject(app, city, { manager: 'otherManager' });
  expect((await changes(`?since=${since}`, 'manager')).body.items).toEqual([]);
  expect((await changes(`?since=${since}`, 'otherManager')).body.items).toMatchObject([{ project: { id } }]);
});

it('goes by a meeting that was held, the last one unless another is named', async () => {
  const { meetingId } = await closedMeeting(database, { startsAt: '2026-03-02T05:00:00Z', members: [city.ids.chair] });
  await closedMeeting(database, { startsAt: '2026-04-06T05:00:00Z', members: [city.ids.chair] });
  expect((await changes('')).body.since).toMatchObject({
    at: '2026-04-06T07:00:00.000Z',
    meeting: { id: expect.any(String) },
  });
  expect((await changes(`?since=${meetingId}`)).body.since).toEqual({
    at: '2026-03-02T07:00:00.000Z',
    meeting: { id: meetingId, title: 'Заседание Управляющего комитета' },
  });
  expect((await changes('?since=2026-03-02')).body.since).toEqual({ at: '2026-03-02T18:59:59.999Z', meeting: null });
});

it.each([
  [`?since=${newId()}`, 'MEETING_NOT_HELD'],
  ['?since=2999-01-01', 'IN_THE_FUTURE'],
  ['?since=yesterday', undefined],
  ['?until=2026-01-01', undefined],
])('refuses %s', async (query, code) => {
  const answer = await changes(query);
  expect(answer.status).toBe(400);
  if (code) expect(answer.body.errors).toMatchObject([{ pointer: '?since', code }]);
});

it('asks who comes in', async () => {
  expect((await app.request('GET', '/portfolio/changes')).status).toBe(401);
  expect((await office('GET', '/portfolio/changes?since=2026-01-01')).status).toBe(200);
});
