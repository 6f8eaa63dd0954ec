import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import type { IndicatorsSnapshot } from '../../libs/reports/src/documents/indicators-snapshot.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { readyReport } from '../support/ready-report.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;
const store = mkdtempSync(join(tmpdir(), 'zhoba-indicators-'));

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  office = as(app, city.people.office);
  await app.app
    .get(DataSource)
    .query(
      `INSERT INTO sdg_goal (id, number, name_ru) SELECT $1, 11, 'Устойчивые города' WHERE NOT EXISTS (SELECT FROM sdg_goal WHERE number = 11)`,
      [newId()],
    );
  await indicator('pm25', { goal: 11, base: { year: 2020, value: '40' }, target: { year: 2030, value: '20' } });
  await indicator('jobs', { better: 'higher' });
  await put('pm25', 2020, 'fact', '40');
  await put('pm25', 2024, 'fact', '31.25', { quality: 'estimated' });
  await put('pm25', 2024, 'plan', '32.5');
  await put('jobs', 2024, 'fact', null);
});
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

async function indicator(code: string, more: object): Promise<void> {
  const name = { ru: `Показатель ${code}`, kk: `Көрсеткіш ${code}` };
  const body = { code, name, unit: { ru: 'мкг/м³' }, kind: 'target', better: 'lower', ...more };
  const { status, body: answer } = await office('POST', '/indicators', body);
  expect([status, answer.errors]).toEqual([201, undefined]);
}
async function put(code: string, year: number, measure: string, value: string | null, more: object = {}) {
  const { status } = await office('PUT', `/indicators/${code}/values/${year}/${measure}`, { value, ...more });
  expect(status).toBe(201);
}

const request = (more: object = {}) => ({ kind: 'indicators', format: 'json', language: 'ru', ...more });
const frozen = async (more: object = {}): Promise<IndicatorsSnapshot> =>
  JSON.parse((await readyReport(app, city.people.executor, request(more))).content.toString('utf8'));

it('tells the values and the colours that the API tells', async () => {
  const { indicators } = await frozen();
  const { items } = (await office('GET', '/indicators')).body;
  expect(indicators.map(({ code }) => code)).toEqual(['jobs', 'pm25']);
  for (const [place, { lenses, values, code }] of indicators.entries()) {
    const told = items[place];
    expect(told.code).toBe(code);
    for (const lens of ['planPath', 'withTarget', 'withoutTarget'] as const) {
      expect(lenses[lens].colour).toBe(told.lenses[lens].colour);
      expect(lenses[lens].doubtful.length > 0).toBe(told.lenses[lens].doubtful);
    }
    const fact = values.findLast(({ measure, value }) => measure === 'fact' && value !== null);
    expect(fact ? { year: fact.year, value: fact.value } : null).toEqual(told.latestFact);
  }
  expect(indicators[1]?.lenses.withTarget.doubtful).not.toEqual([]);
});

it('holds only those of the goals asked for', async () => {
  const { indicators, goals } = await frozen({ goals: [11] });
  expect(goals).toEqual([11]);
  expect(indicators.map(({ code }) => code)).toEqual(['pm25']);
});

it('comes as a workbook with a row for each indicator and year, an empty cell for what is missing', async () => {
  const { content, fileName } = await readyReport(app, city.people.office, request({ format: 'xlsx', goals: [11] }));
  expect(fileName).toBe('indicators-sdg-11-ru.xlsx');
  const file = join(store, 'read-back.xlsx');
  writeFileSync(file, content);
  const [values] = await readXlsxFile(file);
  const rows = values?.data.slice(1).map((row) => row.slice(3, 8));
  expect(rows).toEqual([
    [2020, null, 40, 'Измерено', null],
    [2024, 32.5, 31.25, 'Оценка', 'да'],
  ]);
});

it.each(['pdf', 'docx'] as const)('opens as %s', async (format) => {
  const { content } = await readyReport(app, city.people.member, request({ format, language: 'kk' }));
  if (format === 'pdf') expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  else expect(unzip(content).get('word/document.xml')).toContain('31,25? (2024)');
});

it.each([[[18]], [[]], [[11, 11]]])('refuses goals %j', async (goals) =>
  expect(await office('POST', '/reports', request({ goals }))).toMatchObject({ status: 400 }),
);
