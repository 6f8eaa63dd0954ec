import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { PlatformJobsModule } from '#libs/platform';
import { SdgJobsModule } from '#libs/sdg';
import { FindingJobs } from '../../libs/sdg/src/jobs/finding.jobs.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';

let app: TestApp;
let database: DataSource;
let office: ReturnType<typeof as>;
let lastYear: number;

beforeAll(async () => {
  app = await startApp([...PRODUCT, PlatformJobsModule, SdgJobsModule]);
  database = app.app.get(DataSource);
  office = as(app, (await smallCity(app)).people.office);
  lastYear = Number(app.app.get<Clock>(CLOCK).today().slice(0, 4)) - 1;
});
afterAll(() => app.close());

async function eventually<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  let seen = await look();
  for (const deadline = Date.now() + 20_000; Date.now() < deadline && seen !== wanted; seen = await look())
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toBe(wanted);
}

async function added(code: string, more: object = {}): Promise<void> {
  const body = {
    code,
    name: { ru: `Скорость ${code}` },
    unit: { ru: 'км/ч' },
    kind: 'statistic',
    territory: code,
    ...more,
  };
  expect((await office('POST', '/indicators', body)).status).toBe(201);
}
const put = async (code: string, year: number, value: string) =>
  expect([200, 201]).toContain((await office('PUT', `/indicators/${code}/values/${year}/fact`, { value })).status);
const openOf = async (code: string): Promise<string> =>
  (await office('GET', `/indicator-findings?indicator=${code}`)).body.items
    .map(({ kind }: { kind: string }) => kind)
    .toSorted()
    .join(' ');
const ifMatch = async (code: string) => ({
  'if-match': (await office('GET', `/indicators/${code}`)).headers.get('etag') ?? '',
});

/** What was found after changes is what is found when everything is looked through. */
async function nothingIsLeft(): Promise<void> {
  await eventually(async () => (await database.query('SELECT 1 FROM outbox LIMIT 1')).length, 0);
  const { body } = await office('POST', '/indicator-findings/recomputations');
  expect(body).toMatchObject({ written: 0, gone: 0 });
}

it('looks again at what has changed: values, pastes, breaks of method, what an indicator is', async () => {
  await added('calm');
  const rows = Array.from({ length: 5 }, (_, place) => `${lastYear - 4 + place};;${place === 4 ? 900 : 100 + place}`);
  const text = ['code;year;plan;fact', ...rows.map((row) => `calm;${row}`)].join('\n');
  const pasted = await office('POST', '/indicators/values/paste', { text });
  expect([pasted.status, pasted.body.written]).toEqual([200, 5]);
  await eventually(() => openOf('calm'), 'jump');
  expect((await office('PUT', `/indicators/calm/method-breaks/${lastYear}`, { note: 'Иной способ' })).status).toBe(200);
  await eventually(() => openOf('calm'), '');
  await office('DELETE', `/indicators/calm/method-breaks/${lastYear}`);
  await eventually(() => openOf('calm'), 'jump');
  await put('calm', lastYear, '104');
  await eventually(() => openOf('calm'), '');
  await office('PATCH', '/indicators/calm', { suspect: true, note: 'Проверить' }, await ifMatch('calm'));
  await eventually(() => openOf('calm'), 'suspect_source');
  await office('PATCH', '/indicators/calm', { archived: true }, await ifMatch('calm'));
  await eventually(() => openOf('calm'), '');
  await nothingIsLeft();
});

it('looks again at what others say against it, wherever they are', async () => {
  const name = { ru: 'Доля дорог с освещением' };
  const unit = { ru: '%' };
  await added('one', { territory: 'Алматы', name, unit });
  await added('other', { territory: 'Алматы', name, unit });
  await put('one', lastYear, '50');
  expect(await openOf('one')).toBe('');
  await put('other', lastYear, '51');
  await eventually(() => openOf('one'), 'two_values');
  await put('other', lastYear, '50');
  await eventually(() => openOf('one'), '');
  await put('one', lastYear, '52');
  await eventually(() => openOf('other'), 'two_values');
  // It leaves the territory, and what was said against the other goes with it.
  await office('PATCH', '/indicators/one', { territory: 'Конаев' }, await ifMatch('one'));
  await eventually(() => openOf('other'), '');
  await nothingIsLeft();
});

it('brings everything to the day at night', async () => {
  await added('late');
  for (const year of [2019, 2020, 2021]) await put('late', year, '40');
  await eventually(() => openOf('late'), 'fact_missing');
  // As if a year had gone by since anybody looked.
  await database.query(
    `UPDATE indicator_finding SET params = jsonb_set(params, '{years}', '[2022]'), state = 'explained', explanation = 'Позже'
     WHERE indicator_id = (SELECT id FROM indicator WHERE code = 'late')`,
  );
  await app.app.get(FindingJobs).findAll();
  const [finding] = (await office('GET', '/indicator-findings?indicator=late')).body.items;
  expect(finding).toMatchObject({ state: 'open', explanation: 'Позже' });
  expect(finding.years.at(-1)).toBe(lastYear);
});
