import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import type { AgendaPackSnapshot } from '../../libs/reports/src/documents/agenda-pack-snapshot.js';
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
let office: ReturnType<typeof as>;
let member: ReturnType<typeof as>;
let meetingId: string;
const store = mkdtempSync(join(tmpdir(), 'zhoba-pack-'));

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  member = as(app, city.people.member);
  meetingId = await meetingWithWork();
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

const done = async (answer: Promise<{ status: number; body: { id: string } }>): Promise<string> => {
  const { status, body } = await answer;
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.id;
};

/** A meeting to come with a flagged proposal and a project in delivery that has slipped since the last meeting. */
async function meetingWithWork(): Promise<string> {
  const running = await deliveredProject(app, city, { oversight: 'committee' });
  const milestone = newId();
  await insert('milestone', {
    id: milestone,
    project_id: running.id,
    number: 1,
    title_ru: 'Сдача моста',
    forecast_on: '2027-05-10',
    first_baseline_on: '2027-03-01',
    baseline_on: '2027-04-01',
    forecast_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
  });
  const line = newId();
  await insert('budget_line', {
    id: line,
    project_id: running.id,
    year: 2026,
    source: 'local',
    category: 'construction',
    plan: '2000000000.10',
    adjusted: '2000000000.10',
    created_at: new Date(),
    updated_at: new Date(),
  });
  await closedMeeting(database, {
    startsAt: new Date(Date.now() - 7_200_000).toISOString(),
    members: [city.ids.chair, city.ids.member],
    title: 'Прошлое заседание',
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  await database.query(`UPDATE milestone SET forecast_on = '2027-06-09' WHERE id = $1`, [milestone]);
  await insert('budget_actual', {
    id: newId(),
    project_id: running.id,
    line_id: line,
    month: '2026-03-01',
    amount: '500000000.05',
    entered_at: new Date(),
  });
  await insert('instruction', {
    id: newId(),
    number: 'И-2026-1',
    source: 'public_meeting',
    text: 'Представить график работ',
    due_on: '2026-01-12',
    state: 'open',
    created_at: new Date(),
  });

  const proposal = await done(
    as(app, city.people.manager)('POST', '/projects', {
      ...plainProposal,
      title: { ru: 'Индустриальная зона', kk: 'Индустриялық аймақ' },
      mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
      managerId: city.ids.manager,
    }),
  );
  expect((await as(app, city.people.manager)('POST', `/projects/${proposal}/submit`)).status).toBe(200);
  const meeting = await done(
    office('POST', '/meetings', {
      title: 'Заседание Управляющего комитета',
      mode: 'in_person',
      startsAt: '2027-02-02T10:00:00+05:00',
      plannedMinutes: 90,
      place: 'Площадь Республики, 4',
    }),
  );
  await done(office('POST', `/meetings/${meeting}/agenda`, { kind: 'entry', projectId: proposal, minutes: 15 }));
  await done(
    office('POST', `/meetings/${meeting}/agenda`, {
      kind: 'control_report',
      projectId: running.id,
      question: 'Принять меры по срыву срока',
    }),
  );
  await done(office('POST', `/meetings/${meeting}/agenda`, { kind: 'other', title: 'О графике заседаний' }));
  return meeting;
}

const request = (more: object = {}) => ({ kind: 'agenda-pack', meetingId, format: 'json', language: 'ru', ...more });
const frozen = async (): Promise<AgendaPackSnapshot> =>
  JSON.parse((await readyReport(app, city.people.office, request())).content.toString('utf8'));

it('holds the agenda as the committee reads it', async () => {
  const { items, meeting, sheets } = await frozen();
  const { body } = await member('GET', `/meetings/${meetingId}/agenda`);
  expect(items.map(({ position, title, question, minutes }) => ({ position, title, question, minutes }))).toEqual(
    body.items.map(({ position, title, question, minutes }: (typeof items)[number]) => ({
      position,
      title,
      question,
      minutes,
    })),
  );
  expect(items).toHaveLength(3);
  expect(meeting).toMatchObject({ title: 'Заседание Управляющего комитета', plannedMinutes: 90 });
  expect(sheets.map(({ code }) => code)).toEqual(
    body.items.flatMap(({ project }: { project: { code: string } | null }) => project?.code ?? []),
  );
});

it('says why a proposal is there in the words of its screening, and how a project stands', async () => {
  const { sheets } = await frozen();
  const [proposal, running] = sheets;
  expect(proposal?.criteria.map(({ code }) => code)).toEqual(['1']);
  expect(proposal?.criteria[0]?.text.ru).toContain('22-3011');
  expect(proposal?.criteria[0]?.text.kk).toContain('22-3011');
  expect(proposal?.health).toBeNull();
  expect(running).toMatchObject({
    oversight: 'committee',
    budget: { adjusted: '2000000000.10', actual: '500000000.05', absorption: '0.2500', unfunded: '0.00' },
    milestones: [
      { number: 1, firstOn: '2027-03-01', baselineOn: '2027-04-01', forecastOn: '2027-06-09', actualOn: null },
    ],
    matters: [{ question: 'Принять меры по срыву срока' }],
  });
});

it('tells the same figures as the API', async () => {
  const { total, heatMap, changes, overdueInstructions } = await frozen();
  const summary = (await member('GET', '/portfolio/summary')).body;
  expect(summary.total).toMatchObject(total);
  const stages = 'stage=approved&stage=in_delivery&stage=on_hold';
  for (const { code, name: _name, ...counts } of heatMap) {
    const { body } = await office('GET', `/portfolio/summary?${stages}&direction=${code}`);
    const told = Object.fromEntries(
      body.byHealth.map((group: { code: string; projects: number }) => [group.code, group.projects]),
    );
    expect({ green: 0, amber: 0, red: 0, unknown: 0, ...told }).toEqual(counts);
  }
  expect(heatMap.length).toBeGreaterThan(0);
  const since = (await member('GET', '/portfolio/changes')).body;
  expect(changes?.since.meeting).toBe('Прошлое заседание');
  expect(changes?.total).toEqual(since.total);
  expect(changes?.slipped).toMatchObject([{ from: '2027-05-10', to: '2027-06-09', days: 30 }]);
  expect(changes?.money).toMatchObject([{ spent: '500000000.05' }]);
  expect(changes?.total).toMatchObject({ slipped: 1, slippedDays: 30, spent: '500000000.05' });
  const overdue = (await office('GET', '/instructions?overdue=true')).body.items;
  expect(overdueInstructions).toHaveLength(1);
  expect(overdueInstructions.map(({ number, overdueDays }) => ({ number, overdueDays }))).toEqual(
    overdue.map(({ number, overdueDays }: { number: string; overdueDays: number }) => ({ number, overdueDays })),
  );
});

it('comes in three languages from one snapshot: exactly three papers', async () => {
  const asked = await office('POST', '/report-packs', {
    kind: 'agenda-pack',
    meetingId,
    formats: ['pdf'],
    languages: ['kk', 'ru', 'en'],
  });
  expect(asked.status).toBe(202);
  const pack = await readyPack(asked.body.id);
  expect(pack.map(({ language }) => language).toSorted()).toEqual(['en', 'kk', 'ru']);
  expect(pack.map(({ state, format }) => [state, format])).toEqual(Array(3).fill(['ready', 'pdf']));
  expect(new Set(pack.map(({ hash }) => hash)).size).toBe(1);
  expect(pack[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
});

async function readyPack(id: string) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const rows = await database.query<{ language: string; format: string; state: string; hash: string }[]>(
      `SELECT r.language, r.format, r.state, k.snapshot_sha256 AS hash FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE k.id = $1`,
      [id],
    );
    if (rows.every(({ state }) => state === 'ready' || state === 'failed')) return rows;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the pack did not come in 30 s');
}

it('opens as PDF and as DOCX', async () => {
  const pdf = await readyReport(app, city.people.member, request({ format: 'pdf', language: 'kk' }));
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.fileName).toBe('committee-pack-2027-02-02-kk.pdf');
  const docx = await readyReport(app, city.people.office, request({ format: 'docx' }));
  const text = unzip(docx.content).get('word/document.xml') ?? '';
  for (const words of ['Повестка дня', 'Индустриальная зона', 'Сдача моста', '01.03.2027', '500,00', 'И-2026-1'])
    expect(text).toContain(words);
});

it.each(['headI', 'manager', 'executor'] as const)('is not for %s, who does not see it all', async (person) => {
  for (const body of [request(), request({ meetingId: newId() })])
    expect(await as(app, city.people[person])('POST', '/reports', body)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
    });
});

it('refuses a meeting that does not exist, and a format that it does not come in', async () => {
  expect(await office('POST', '/reports', request({ meetingId: newId() }))).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/meetingId', code: 'UNKNOWN_REFERENCE' }] },
  });
  expect(await office('POST', '/reports', request({ format: 'xlsx' }))).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/format' }] },
  });
});
