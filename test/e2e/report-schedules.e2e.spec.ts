import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { IntakeHttpModule } from '#libs/intake';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportsHttpModule } from '#libs/reports';
import { SchedulesService } from '../../libs/reports/src/schedules/schedules.service.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: ReturnType<typeof as>;
let projectId: string;
const store = mkdtempSync(join(tmpdir(), 'zhoba-schedules-'));

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, IntakeHttpModule, ReportsHttpModule], { FILE_STORE: store });
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  const { body } = await as(app, city.people.manager)('POST', '/projects', plainProposal);
  projectId = body.id;
});
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

const weekly = (more: object = {}) => ({
  name: 'Паспорт к понедельнику',
  cron: '0 9 * * 1',
  request: { kind: 'project-passport', projectId, formats: ['pdf'], languages: ['kk', 'ru'] },
  ...more,
});

interface Added {
  readonly id: string;
  readonly version: number;
}

async function added(who = office): Promise<Added> {
  const { status, body } = await who('POST', '/report-schedules', weekly());
  expect(status).toBe(201);
  return body;
}

const due = (id: string, ago: string) =>
  database.query(`UPDATE report_schedule SET next_due_at = now() - $2::interval WHERE id = $1`, [id, ago]);
const run = () => app.app.get(SchedulesService).runDue();
const runs = async (id: string) =>
  (await office('GET', `/report-schedules/${id}/runs`)).body.items as { packId: string }[];
const ifMatch = (version: number) => ({ 'if-match': `"v${version}"` });

it('asks for its papers when they are due, in its owner’s name, and then waits for the next time', async () => {
  const schedule = await added();
  expect(schedule).toMatchObject({ active: true, pausedBecause: null, owner: { id: city.ids.office }, version: 1 });
  const { body } = await office('GET', `/report-schedules/${schedule.id}`);
  expect(body.nextRuns).toHaveLength(3);
  // Nine in the morning in Almaty, on Mondays.
  for (const moment of body.nextRuns) expect(new Date(moment).toUTCString()).toMatch(/^Mon, .* 04:00:00 GMT$/);
  expect(await run()).toBe(0);

  await due(schedule.id, '1 minute');
  expect(await run()).toBe(1);
  expect(await run()).toBe(0);
  const [made, ...others] = await runs(schedule.id);
  expect(others).toEqual([]);
  const pack = await office('GET', `/report-packs/${made!.packId}`);
  expect(pack.body).toMatchObject({ kind: 'project-passport', requestedBy: { id: city.ids.office } });
  expect(pack.body.reports.map(({ language }: { language: string }) => language)).toEqual(['kk', 'ru']);
  const after = await office('GET', `/report-schedules/${schedule.id}`);
  expect([after.body.version, after.body.nextRuns]).toEqual([1, body.nextRuns]);
});

it('once, by however many workers at the same time, and once for all that was missed', async () => {
  const schedule = await added();
  await due(schedule.id, '40 days');
  const counts = await Promise.all([run(), run(), run(), run()]);
  expect(counts.reduce((sum, count) => sum + count)).toBe(1);
  expect(await runs(schedule.id)).toHaveLength(1);
});

it('rests while it is stopped, and does not make up for that time', async () => {
  const schedule = await added();
  const stopped = await office('PATCH', `/report-schedules/${schedule.id}`, { active: false }, ifMatch(1));
  expect(stopped.body).toMatchObject({ active: false, pausedBecause: null, nextRuns: [], version: 2 });
  await due(schedule.id, '1 day');
  expect(await run()).toBe(0);
  const going = await office('PATCH', `/report-schedules/${schedule.id}`, { active: true }, ifMatch(2));
  expect(going.body).toMatchObject({ active: true, version: 3 });
  expect(await run()).toBe(0);
});

it('stops, and says why, when its owner is gone; whoever sets it going is its next owner', async () => {
  await app.addUser('leaving@almaty.kz', 'project_office');
  const schedule = await added(as(app, 'leaving@almaty.kz'));
  await database.query(`UPDATE app_user SET active = false WHERE email = 'leaving@almaty.kz'`);
  await due(schedule.id, '1 minute');
  expect(await run()).toBe(1);
  expect(await runs(schedule.id)).toEqual([]);
  const { body } = await office('GET', `/report-schedules/${schedule.id}`, undefined, { 'accept-language': 'en' });
  expect(body).toMatchObject({
    active: false,
    pausedBecause: {
      code: 'OWNER_GONE',
      text: 'Its owner is no longer active: set it going again in your own name.',
    },
  });
  const mended = await office('PATCH', `/report-schedules/${schedule.id}`, { active: true }, ifMatch(body.version));
  expect(mended.body).toMatchObject({ active: true, pausedBecause: null, owner: { id: city.ids.office } });
});

it('stops when there is nothing left to write about, and is not set going again as long as that is so', async () => {
  const schedule = await added();
  const gone = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';
  await database.query(
    `UPDATE report_schedule SET request = request || jsonb_build_object('projectId', $2::text) WHERE id = $1`,
    [schedule.id, gone],
  );
  await due(schedule.id, '1 minute');
  expect(await run()).toBe(1);
  expect(await runs(schedule.id)).toEqual([]);
  const { body } = await office('GET', `/report-schedules/${schedule.id}`);
  expect(body).toMatchObject({ active: false, pausedBecause: { code: 'SUBJECT_GONE' } });
  const refused = await office('PATCH', `/report-schedules/${schedule.id}`, { active: true }, ifMatch(body.version));
  expect([refused.status, refused.body.errors]).toMatchObject([
    400,
    [{ pointer: '/active', code: 'UNKNOWN_REFERENCE' }],
  ]);
});

it('goes with its list of runs; the papers stay', async () => {
  const schedule = await added();
  await due(schedule.id, '1 minute');
  await run();
  const [made] = await runs(schedule.id);
  expect((await office('DELETE', `/report-schedules/${schedule.id}`, undefined, ifMatch(7))).status).toBe(412);
  expect((await office('DELETE', `/report-schedules/${schedule.id}`, undefined, ifMatch(1))).status).toBe(204);
  expect((await office('GET', `/report-schedules/${schedule.id}`)).status).toBe(404);
  expect((await office('GET', `/report-schedules/${schedule.id}/runs`)).status).toBe(404);
  expect((await office('GET', `/report-packs/${made!.packId}`)).status).toBe(200);
});

it('is listed, newest first, in pages', async () => {
  const first = await added();
  const second = await added();
  const page = await office('GET', '/report-schedules?limit=1');
  expect(page.body.items.map(({ id }: Added) => id)).toEqual([second.id]);
  const next = /<[^>]*\/report-schedules\?([^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '')![1];
  const following = await office('GET', `/report-schedules?${next}`);
  expect(following.body.items.map(({ id }: Added) => id)).toEqual([first.id]);
});

it.each([
  ['no cron', { cron: 'each Monday' }, '/cron', 'NOT_A_CRON'],
  ['a cron of seconds', { cron: '0 0 9 * * 1' }, '/cron', 'NOT_A_CRON'],
  ['one that runs too often', { cron: '*/5 * * * *' }, '/cron', 'TOO_OFTEN'],
  ['no name', { name: ' ' }, '/name', 'TOO_SMALL'],
])('refuses %s', async (_what, wrong, pointer, code) => {
  const { status, body } = await office('POST', '/report-schedules', weekly(wrong));
  expect(status).toBe(400);
  expect(body.errors[0].pointer).toBe(pointer);
  if (pointer === '/cron') expect(body.errors[0].code).toBe(code);
});

it('refuses papers on what the owner does not see, and a change of nothing', async () => {
  const unknown = { ...weekly().request, projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' };
  const { status, body } = await office('POST', '/report-schedules', weekly({ request: unknown }));
  expect([status, body.errors[0].pointer, body.errors[0].code]).toEqual([
    400,
    '/request/projectId',
    'UNKNOWN_REFERENCE',
  ]);
  const { id } = await added();
  expect((await office('PATCH', `/report-schedules/${id}`, {}, ifMatch(1))).status).toBe(400);
  expect((await office('PATCH', `/report-schedules/${id}`, { active: false })).status).toBe(428);
  expect((await office('PATCH', `/report-schedules/${id}`, { active: false }, ifMatch(9))).status).toBe(412);
});

it('is for the office and administrators', async () => {
  for (const person of ['manager', 'headI', 'auditor', 'chair'] as const)
    expect([person, (await as(app, city.people[person])('GET', '/report-schedules')).status]).toEqual([person, 403]);
  expect((await as(app, city.people.admin)('GET', '/report-schedules')).status).toBe(200);
});
