import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import type { PortfolioSnapshot } from '../../libs/reports/src/documents/portfolio-snapshot.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { readyReport } from '../support/ready-report.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
const store = mkdtempSync(join(tmpdir(), 'zhoba-portfolio-'));

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  database = app.app.get(DataSource);
  const late = await deliveredProject(app, city, {
    oversight: 'committee',
    passport: { roadmap: 'polycentres', districts: ['alatau', 'medeu'] },
  });
  await deliveredProject(app, city, { passport: { direction: 'I', citizens: { affected: 12000 } } });
  // Another's draft is none of the committee's business.
  const draft = await as(app, city.people.manager)('POST', '/projects', plainProposal);
  expect(draft.status).toBe(201);
  await insert('milestone', {
    id: newId(),
    project_id: late.id,
    number: 1,
    title_ru: 'Сдача моста',
    forecast_on: '2027-05-10',
    first_baseline_on: '2026-03-01',
    baseline_on: '2026-04-01',
    forecast_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
  });
  await insert('budget_line', {
    id: newId(),
    project_id: late.id,
    year: 2026,
    source: null,
    category: 'construction',
    plan: '123456789012.34',
    adjusted: '123456789012.34',
    created_at: new Date(),
    updated_at: new Date(),
  });
});
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

const insert = (table: string, row: Record<string, unknown>) =>
  database.query(
    `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
      .map((_, place) => `$${place + 1}`)
      .join()})`,
    Object.values(row),
  );

const request = (more: object = {}) => ({ kind: 'portfolio', format: 'json', language: 'ru', ...more });
const frozen = async (): Promise<PortfolioSnapshot> =>
  JSON.parse((await readyReport(app, city.people.office, request())).content.toString('utf8'));

it('tells the figures of the summary as a member of the committee reads them, without drafts', async () => {
  const { takenAt: _at, city: _city, heatMap, projects, ...sums } = await frozen();
  const { body } = await as(app, city.people.member)('GET', '/portfolio/summary');
  expect(body).toMatchObject(sums);
  expect(sums.total).toMatchObject({ projects: 2, citizens: 12000, overdueProjects: 1 });
  expect(sums.byDirection).toHaveLength(body.byDirection.length);
  expect(sums.byDistrict.map(({ code }) => code)).toEqual(expect.arrayContaining(['alatau', 'medeu']));
  expect(heatMap.map(({ code }) => code)).toEqual(['I', 'II']);
  expect(projects).toHaveLength(2);
});

it('has each project with what it promised, what it costs and how it stands', async () => {
  const { projects } = await frozen();
  const late = projects.find(({ oversight }) => oversight === 'committee');
  expect(late).toMatchObject({
    adjusted: '123456789012.34',
    unfunded: '123456789012.34',
    actual: null,
    absorption: null,
    overdueSince: '2026-04-01',
    milestones: { open: 1, overdue: 1, done: 0 },
    slip: { endsOn: '2027-05-10', current: { promisedOn: '2026-04-01', days: 404 } },
  });
  expect(late?.districts).toHaveLength(2);
});

it('comes as a workbook whose numbers are numbers and whose days are days', async () => {
  const { content } = await readyReport(app, city.people.auditor, request({ format: 'xlsx' }));
  const file = join(store, 'read-back.xlsx');
  writeFileSync(file, content);
  const [projects, groups] = await readXlsxFile(file);
  const [titles, ...rows] = projects?.data ?? [];
  expect(rows).toHaveLength(2);
  const at = (title: string) => titles?.indexOf(title) ?? -1;
  const late = rows.find((row) => row[at('Порядок контроля')] === 'Прямой контроль управляющего комитета');
  expect(late?.[at('Уточнённый план, ₸')]).toBe(123456789012.34);
  expect(late?.[at('Начало')]).toEqual(new Date('2026-01-12T00:00:00Z'));
  expect(late?.[at('Освоено, ₸')]).toBeNull();
  expect(groups?.data[1]?.slice(1, 3)).toEqual(['Итого', 2]);
});

it.each(['pdf', 'docx'] as const)('opens as %s', async (format) => {
  const { content, fileName } = await readyReport(app, city.people.member, request({ format, language: 'kk' }));
  expect(fileName).toMatch(new RegExp(`^portfolio-\\d{4}-\\d\\d-\\d\\d-kk\\.${format}$`));
  if (format === 'pdf') expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  else expect(unzip(content).get('word/document.xml')).toContain('Бағыттар бойынша');
});

it.each(['headI', 'manager', 'executor'] as const)('is not for %s, who does not see it all', async (person) =>
  expect(await as(app, city.people[person])('POST', '/reports', request())).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  }),
);
