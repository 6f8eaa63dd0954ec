import { text } from 'node:stream/consumers';
import { DataSource } from 'typeorm';
import { parse } from 'yaml';
import { fromBufferPromise } from 'yauzl';
import { newId } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT, { CITY_NAME_RU: 'Город Алматы' });
  city = await smallCity(app);
  office = as(app, city.people.office);
  await add('pm25', { listedNumber: '11.6.2', targets: ['11.6'], goal: 11, better: 'lower' });
  await add('smoke', { targets: ['11.6'], goal: 11, name: { ru: 'Дни со смогом', en: 'Days of smog' } });
  await add('population', { goal: 3 });
  await add('invented', { targets: ['11.6'], illustrative: true });
  await fact('pm25', 2021, '35.500000', 'locked');
  await fact('pm25', 2022, null, 'approved');
  await fact('pm25', 2023, '33', 'checked');
  await fact('pm25', 2024, '31.25', 'approved');
  await fact('pm25', 2025, '25', 'approved', 'plan');
  await fact('smoke', 2024, '120', 'entered');
  await fact('population', 2024, '2228675', 'approved');
  await fact('invented', 2024, '1', 'approved');
});
afterAll(() => app.close());

const sql = (query: string, values: unknown[]) => app.app.get(DataSource).query(query, values);

async function add(code: string, more: object): Promise<void> {
  const body = { code, name: { ru: code }, unit: { ru: 'ед.' }, kind: 'statistic', territory: 'Алматы', ...more };
  expect((await office('POST', '/indicators', body)).status).toBe(201);
}

const fact = (code: string, year: number, value: string | null, state: string, measure = 'fact') =>
  sql(
    `INSERT INTO indicator_value (id, indicator_id, year, measure, value, quality, state, entered_at)
     SELECT $1, id, $3, $4, $5::numeric, CASE WHEN $5::numeric IS NULL THEN 'missing' ELSE 'measured' END, $6, '2026-04-15T09:00:00Z'
     FROM indicator WHERE code = $2`,
    [newId(), code, year, measure, value, state],
  );

async function get(query = '', headers: Record<string, string> = {}, who: keyof SmallCity['people'] = 'auditor') {
  const authorization = `Bearer ${await app.signIn(city.people[who])}`;
  return fetch(`${app.url}/api/v1/exchange/open-sdg${query}`, { headers: { authorization, ...headers } });
}

async function unpack(answer: Response): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return files;
}

it('is a ZIP file of data, metadata and configuration', async () => {
  const answer = await get();
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="open-sdg-ru.zip"');
  expect([...(await unpack(answer)).keys()]).toEqual([
    'data/indicator_11-6-2.csv',
    'data/indicator_own-population.csv',
    'indicator-config/11-6-2.yml',
    'indicator-config/11-6-own-smoke.yml',
    'indicator-config/own-population.yml',
    'meta/11-6-2.yml',
    'meta/11-6-own-smoke.yml',
    'meta/own-population.yml',
  ]);
});

it('holds facts that are approved or locked, and nothing else', async () => {
  const files = await unpack(await get());
  expect(files.get('data/indicator_11-6-2.csv')).toBe('Year,Value\n2021,35.5\n2024,31.25\n');
  expect(parse(files.get('indicator-config/11-6-own-smoke.yml')!)).toMatchObject({ reporting_status: 'inprogress' });
});

it('calls what is listed as the list does, in the wanted language', async () => {
  const config = async (answer: Response, id: string) =>
    parse((await unpack(answer)).get(`indicator-config/${id}.yml`)!);
  expect((await config(await get('?language=en'), '11-6-2')).indicator_name).toMatch(/^Annual mean levels of fine/);
  expect((await config(await get(), '11-6-2')).indicator_name).toMatch(/^Среднегодовой уровень/);
  const english = await get('', { 'accept-language': 'en' });
  expect(english.headers.get('content-disposition')).toContain('open-sdg-en.zip');
  expect((await config(english, '11-6-own-smoke')).indicator_name).toBe('Days of smog');
});

it('is of the wanted goals', async () => {
  const paths = async (query: string) => [...(await unpack(await get(query))).keys()];
  expect(await paths('?goals=3')).toEqual([
    'data/indicator_own-population.csv',
    'indicator-config/own-population.yml',
    'meta/own-population.yml',
  ]);
  expect(await paths('?goals=3,11')).toHaveLength(8);
  expect(await paths('?goals=17')).toEqual([]);
});

it('has the same bytes and tag until the data change', async () => {
  const [first, second] = [await get(), await get()];
  const etag = first.headers.get('etag')!;
  expect(second.headers.get('etag')).toBe(etag);
  expect(Buffer.from(await second.arrayBuffer()).equals(Buffer.from(await first.arrayBuffer()))).toBe(true);
  expect((await get('', { 'if-none-match': etag })).status).toBe(304);
  expect((await get('?language=en', { 'if-none-match': etag })).status).toBe(200);
  await fact('population', 2025, '2250000', 'approved');
  const changed = await get('', { 'if-none-match': etag });
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
});

it.each([
  ['?goals=0', '?goals'],
  ['?goals=18', '?goals'],
  ['?goals=x', '?goals'],
  ['?language=de', '?language'],
  ['?format=sdmx', '?format'],
])('refuses %s', async (query, pointer) => {
  const answer = await get(query);
  const { errors } = (await answer.json()) as { errors: { pointer: string }[] };
  expect(answer.status).toBe(400);
  expect(errors[0]!.pointer).toContain(pointer);
});

it('is for people who are signed in', async () => {
  expect((await fetch(`${app.url}/api/v1/exchange/open-sdg`)).status).toBe(401);
});
