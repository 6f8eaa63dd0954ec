import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

const store = mkdtempSync(join(tmpdir(), 'zhoba-status-'));
const plusDays = (days: number): string =>
  new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

let app: TestApp;
let city: SmallCity;
let projectId: string;
let code: string;
let office: ReturnType<typeof as>;
let headI: ReturnType<typeof as>;
let headII: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  office = as(app, city.people.office);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  ({ id: projectId, code } = await deliveredProject(app, city));
  const manager = as(app, city.people.manager);
  for (const [title, forecastOn] of [
    ['Экспертиза', plusDays(-30)],
    ['Котлован', plusDays(-9)],
    ['Кровля', plusDays(60)],
  ]) {
    const { status, body } = await manager('POST', `/projects/${projectId}/milestones`, {
      title: { ru: title },
      forecastOn,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
  }
  const database = app.app.get(DataSource);
  await database.query(`UPDATE milestone SET forecast_note = 'Нет разрешения' WHERE project_id = $1 AND number = 2`, [
    projectId,
  ]);
  await manager('POST', `/projects/${projectId}/ratings`, {
    rating: 'green',
    narrative: 'Всё идёт по плану, рисков нет.',
  });
});
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

async function file(who: ReturnType<typeof as>, email: string, body: object): Promise<Buffer> {
  const asked = await who('POST', '/reports', { language: 'ru', ...body });
  expect(asked).toMatchObject({ status: 202 });
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise((r) => setTimeout(r, 50))) {
    const { body: report } = await who('GET', `/reports/${asked.body.id}`);
    if (report.state === 'failed') throw new Error(JSON.stringify(report.failure));
    if (report.state !== 'ready') continue;
    const answer = await fetch(`${app.url}/api/v1/reports/${asked.body.id}/file`, {
      headers: { authorization: `Bearer ${await app.signIn(email)}` },
    });
    expect(answer.status).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }
  throw new Error('the report did not come');
}

const data = async (body: object) =>
  JSON.parse((await file(office, city.people.office, { ...body, format: 'json' })).toString('utf8'));

describe('the status of a project', () => {
  it('says what the pages of the project say', async () => {
    const frozen = await data({ kind: 'project-status', projectId });
    const { body: health } = await office('GET', `/projects/${projectId}/health`);
    const { body: budget } = await office('GET', `/projects/${projectId}/budget`);
    const { body: milestones } = await office('GET', `/projects/${projectId}/milestones`);
    const { body: baselines } = await office('GET', `/projects/${projectId}/baselines`);
    expect(frozen.project).toEqual({ id: projectId, code });
    expect(frozen.health.owner.rating).toBe(health.owner.rating?.rating ?? null);
    expect(frozen.health.computed.overall).toBe(health.computed.overall);
    for (const part of ['schedule', 'budget', 'risks']) {
      expect(frozen.health.computed[part].reasons.map(({ text }: { text: { ru: string } }) => text.ru)).toEqual(
        health.computed[part].reasons.map(({ text }: { text: string }) => text),
      );
    }
    expect(frozen.health.divergence).toEqual(health.divergence);
    expect(frozen.health.slip).toEqual(health.slip);
    expect(frozen.milestones).toHaveLength(3);
    expect(milestones.items).toMatchObject(frozen.milestones);
    expect(budget.totals).toMatchObject(frozen.budget.totals);
    expect(frozen.budget.unfunded).toBe(budget.unfunded.adjusted);
    expect(baselines.summary).toMatchObject(frozen.baselines);
    expect(frozen.update).toBeNull();
  });

  it.each(['pdf', 'docx'] as const)('opens as %s', async (format) => {
    const content = await file(office, city.people.office, { kind: 'project-status', projectId, format });
    if (format === 'pdf') expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    else expect(unzip(content).get('word/document.xml')?.toString()).toContain('Котлован');
  });

  it('is refused to who does not see the project', async () => {
    const body = { kind: 'project-status', projectId, format: 'pdf', language: 'ru' };
    expect(await headI('POST', '/reports', body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/projectId' }] },
    });
  });
});

describe('overdue milestones', () => {
  it('are those of the list, with days as the calendar has them', async () => {
    const frozen = await data({ kind: 'overdue-milestones', direction: 'II' });
    const { body } = await office('GET', '/milestones?overdue=true&direction=II&limit=100');
    const { body: summary } = await office('GET', '/portfolio/summary?direction=II');
    expect(frozen.milestones.map((each: { number: number }) => each.number)).toEqual(
      body.items.map((each: { number: number }) => each.number),
    );
    expect(frozen.milestones).toHaveLength(summary.total.milestones.overdue);
    expect(frozen.milestones).toMatchObject([
      { project: { code }, number: 1, days: 30, cause: null },
      { project: { code }, number: 2, days: 9, cause: 'Нет разрешения' },
    ]);
    const [, { workingDays }] = frozen.milestones;
    expect(workingDays).toBeGreaterThan(2);
    expect(workingDays).toBeLessThan(9);
    expect((await data({ kind: 'overdue-milestones', roadmap: 'polycentres' })).milestones).toEqual([]);
  });

  it('come with real days and numbers', async () => {
    const content = await file(headII, city.people.headII, {
      kind: 'overdue-milestones',
      direction: 'II',
      format: 'xlsx',
    });
    const sheets = await readXlsx(content);
    const [, first] = sheets[0]!.data;
    expect(first?.[1]).toBe(code);
    expect(first?.[7]).toEqual(new Date(`${plusDays(-30)}T00:00:00Z`));
    expect(first?.[8]).toBe(30);
  });

  it.each(['pdf', 'docx'] as const)('open as %s', async (format) => {
    const content = await file(office, city.people.office, { kind: 'overdue-milestones', format });
    if (format === 'pdf') expect(content.subarray(0, 5).toString()).toBe('%PDF-');
    else expect(unzip(content).get('word/document.xml')?.toString()).toContain('Нет разрешения');
  });

  it.each([
    ['of another direction', 'headI', { direction: 'II' }],
    ['of the city, to a head', 'headII', {}],
    ['of the city and a roadmap that is not there, to a head', 'headII', { roadmap: 'nowhere' }],
  ] as const)('are not for everybody: %s', async (_case, person, subject) => {
    const body = { kind: 'overdue-milestones', ...subject, format: 'pdf', language: 'ru' };
    expect(await as(app, city.people[person])('POST', '/reports', body)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
  });

  it.each([
    ['of a direction that is not there', 'office', { direction: 'XX' }, '/direction', 'XX'],
    ['of a direction that is not there, to a head', 'headI', { direction: 'XX' }, '/direction', 'XX'],
    ['of a roadmap that is not there', 'office', { roadmap: 'nowhere' }, '/roadmap', 'nowhere'],
    ['of one that is and one that is not', 'headI', { direction: 'I', roadmap: 'nowhere' }, '/roadmap', 'nowhere'],
  ] as const)('are refused %s, with what there is not', async (_case, person, subject, pointer, value) => {
    const body = { kind: 'overdue-milestones', ...subject, format: 'pdf', language: 'ru' };
    expect(await as(app, city.people[person])('POST', '/reports', body)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer, code: 'UNKNOWN_REFERENCE', message: expect.stringContaining(value) }] },
    });
  });
});
