import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { BASE_POLICY_PARAMETERS } from '#libs/intake';
import { newId } from '#libs/platform';
import type { WhatIfSnapshot } from '../../libs/reports/src/documents/what-if-snapshot.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { readyReport } from '../support/ready-report.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let whatIfId: string;
const store = mkdtempSync(join(tmpdir(), 'zhoba-what-if-'));

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  const manager = as(app, city.people.manager);
  const participants = [
    { organisation: 'roads', part: 'Дороги' },
    { organisation: 'urban-mobility', part: 'Транспорт' },
  ];
  const { status, body } = await manager('POST', '/projects', { ...plainProposal, participants });
  expect(status).toBe(201);
  expect((await manager('POST', `/projects/${body.id}/submit`)).status).toBe(200);
  const { crossSector } = BASE_POLICY_PARAMETERS;
  const parameters = { ...BASE_POLICY_PARAMETERS, crossSector: { ...crossSector, minOrganisations: 2 } };
  const drafted = await as(app, city.people.admin)('POST', '/intake/policies', { parameters, note: 'Две организации' });
  expect([drafted.status, drafted.body.errors]).toEqual([201, undefined]);
  whatIfId = (await as(app, city.people.office)('POST', `/intake/policies/${drafted.body.id}/what-if`)).body.id;
  await ready();
});
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

const answer = async () => (await as(app, city.people.office)('GET', `/intake/what-ifs/${whatIfId}`)).body;
async function ready(): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    if ((await answer()).state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no result in 20 s');
}

const request = (more: object = {}) => ({ kind: 'what-if', whatIfId, format: 'json', language: 'ru', ...more });

it('tells the result that the API tells', async () => {
  const { content } = await readyReport(app, city.people.office, request());
  const frozen: WhatIfSnapshot = JSON.parse(content.toString('utf8'));
  const { result } = await answer();
  expect(frozen).toMatchObject({ evaluated: result.evaluated, stays: result.stays, items: result.items });
  expect(frozen.enters.map(({ code, stage }) => ({ code, stage }))).toEqual(
    result.enters.map(({ code, stage }: { code: string; stage: string }) => ({ code, stage })),
  );
  expect(frozen).toMatchObject({ enters: [{ direction: 'II' }], leaves: [], items: { then: { total: 1 } } });
});

it('opens as PDF and as a workbook', async () => {
  const pdf = await readyReport(app, city.people.office, request({ format: 'pdf', language: 'kk' }));
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
  const { content } = await readyReport(app, city.people.admin, request({ format: 'xlsx' }));
  const file = join(store, 'read-back.xlsx');
  writeFileSync(file, content);
  const [projects, items] = await readXlsxFile(file);
  expect(projects?.data.slice(1).map((row) => row[0])).toEqual(['попадёт']);
  expect(items?.data.slice(1)).toEqual([
    ['Действующая', 0, 0, 0],
    ['Испытываемая', 1, 0, 1],
  ]);
});

it.each(['chair', 'headII', 'manager'] as const)('is not for %s, who may not try a policy', async (person) =>
  expect(await as(app, city.people[person])('POST', '/reports', request())).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  }),
);

it('says of which policy’s trial the papers are', async () => {
  const { items } = (await as(app, city.people.office)('GET', '/reports?kind=what-if')).body;
  expect(items.length).toBeGreaterThan(0);
  for (const { whatIf, meeting, project } of items)
    expect({ whatIf, meeting, project }).toMatchObject({
      whatIf: { id: whatIfId, policy: { version: null, note: 'Две организации' } },
      meeting: null,
      project: null,
    });
});

it('does not list for the auditor what the auditor may not open', async () => {
  const office = await as(app, city.people.office)('GET', '/reports?kind=what-if');
  const [report] = office.body.items;
  const auditor = as(app, city.people.auditor);
  expect((await auditor('GET', '/reports')).body.items.map(({ kind }: { kind: string }) => kind)).not.toContain(
    'what-if',
  );
  expect((await auditor('GET', `/reports/${report.id}`)).status).toBe(404);
});

it('lists the trials, the newest first, for those who may try a policy', async () => {
  const { status, body } = await as(app, city.people.office)('GET', '/intake/what-ifs');
  expect(status).toBe(200);
  expect(body.items).toMatchObject([
    { id: whatIfId, state: 'ready', policy: { version: null, note: 'Две организации' }, requestedBy: { name: {} } },
  ]);
  expect(body.items[0].counts).toEqual({
    evaluated: 1,
    enters: 1,
    leaves: 0,
    stays: (await answer()).result.stays,
  });
  expect((await as(app, city.people.auditor)('GET', '/intake/what-ifs')).body.code).toBe('FORBIDDEN');
});

it('refuses a trial that does not exist', async () =>
  expect(await as(app, city.people.office)('POST', '/reports', request({ whatIfId: newId() }))).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/whatIfId', code: 'UNKNOWN_REFERENCE' }] },
  }));
