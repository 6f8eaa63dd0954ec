import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import type { DirectionDigestSnapshot } from '../../libs/reports/src/documents/direction-digest-snapshot.js';
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
let late: Awaited<ReturnType<typeof deliveredProject>>;
/** The month that is under way, and the two before it, frozen. */
let periods: Readonly<Record<'current' | 'previous' | 'older' | 'frozenAt', string>>;
const store = mkdtempSync(join(tmpdir(), 'zhoba-digest-'));

const plusDays = (days: number): string =>
  new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
const firstOfMonth = (monthsAgo: number): string => {
  const now = new Date(Date.now() + 5 * 3_600_000);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
};

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  member = as(app, city.people.member);
  late = await deliveredProject(app, city, {
    oversight: 'committee',
    passport: { roadmap: 'polycentres', citizens: { affected: 12000 } },
  });
  await deliveredProject(app, city);
  await deliveredProject(app, city, { passport: { direction: 'I' } });
  // Another's draft is nobody else's business.
  const manager = as(app, city.people.manager);
  await done(manager('POST', '/projects', plainProposal));
  const milestones = [];
  for (const [title, forecastOn] of [
    ['Экспертиза', plusDays(-30)],
    ['Котлован', plusDays(10)],
    ['Кровля', plusDays(90)],
  ])
    milestones.push(
      await done(manager('POST', `/projects/${late.id}/milestones`, { title: { ru: title }, forecastOn })),
    );
  const line = newId();
  await insert('budget_line', {
    id: line,
    project_id: late.id,
    year: 2026,
    source: null,
    category: 'construction',
    plan: '123456789012.34',
    adjusted: '123456789012.34',
    created_at: new Date(),
    updated_at: new Date(),
  });
  await done(
    manager('POST', `/projects/${late.id}/ratings`, {
      rating: 'green',
      narrative: 'Всё идёт по плану, рисков нет.',
    }),
  );
  await done(
    manager('POST', `/projects/${late.id}/risks`, {
      title: 'Рост цен',
      probability: 5,
      impact: 4,
      responsePlan: 'Запас',
    }),
  );
  await insert('issue', {
    id: newId(),
    project_id: late.id,
    number: 1,
    title: 'Нет подключения',
    severity: 'high',
    state: 'open',
    level: 'office',
    level_since: new Date(),
    raised_at: new Date(),
  });
  await closedMeeting(database, {
    startsAt: new Date(Date.now() - 7_200_000).toISOString(),
    members: [city.ids.chair, city.ids.member],
    items: [
      {
        title: 'О ходе проекта',
        projectId: late.id,
        outcome: 'note',
        texts: { ru: 'Принять к сведению' },
        votes: { [city.ids.chair]: 'for', [city.ids.member]: 'for' },
      },
    ],
  });
  const older = newId();
  await insert('reporting_period', {
    id: older,
    kind: 'month',
    name: firstOfMonth(2).slice(0, 7),
    starts_on: firstOfMonth(2),
    ends_on: dayBefore(firstOfMonth(1)),
    due_days: 5,
    due_on: dayBefore(firstOfMonth(1)),
    remind_before: [],
    remind_after: [],
    escalate_to_lines: 2,
    escalate_to_office: 4,
    state: 'open',
    freeze_number: 1,
    opened_by: city.ids.office,
    opened_at: new Date(),
  });
  await insert('period_figure', {
    id: newId(),
    period_id: older,
    project_id: late.id,
    freeze_number: 1,
    direction_id: city.directions.II,
    stage: 'in_delivery',
    update_state: 'missing',
    milestones: {},
    ends_on: plusDays(60),
  });
  await database.query(
    `UPDATE reporting_period SET state = 'frozen', frozen_on = $2::date, frozen_at = $2::timestamptz WHERE id = $1`,
    [older, plusDays(-25)],
  );
  const previous = await done(office('POST', '/reporting-periods', { kind: 'month', from: firstOfMonth(1) }));
  const frozen = await office('POST', `/reporting-periods/${previous}/freeze`, { reason: 'Отчётов никто не сдал' });
  expect([frozen.status, frozen.body.code]).toEqual([200, undefined]);
  const current = await done(office('POST', '/reporting-periods', { kind: 'month', from: firstOfMonth(0) }));
  periods = { current, previous, older, frozenAt: frozen.body.frozenAt };
  // What comes after the freeze is what has changed.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const moved = await manager(
    'PATCH',
    `/milestones/${milestones[2]}`,
    { forecastOn: plusDays(120), forecastNote: 'Сорвана поставка' },
    { 'if-match': '"v1"' },
  );
  expect([moved.status, moved.body.code]).toEqual([200, undefined]);
  await insert('instruction', {
    id: newId(),
    number: 'И-2026-1',
    source: 'public_meeting',
    direction_id: city.directions.II,
    text: 'Представить график работ',
    due_on: plusDays(-4),
    state: 'open',
    created_at: new Date(),
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
const done = async (answer: Promise<{ status: number; body: { id: string } }>): Promise<string> => {
  const { status, body } = await answer;
  expect([status, body]).toEqual([201, expect.anything()]);
  return body.id;
};

const request = (more: object = {}) => ({
  kind: 'direction-digest',
  direction: 'II',
  format: 'json',
  language: 'ru',
  ...more,
});
const digest = async (more: object = {}, email: string = city.people.office): Promise<DirectionDigestSnapshot> =>
  JSON.parse((await readyReport(app, email, request(more))).content.toString('utf8'));

it('tells the figures of the summary as a member of the committee reads them, without drafts', async () => {
  const { day, total, byStage, byOversight, byRoadmap, byHealth, projects } = await digest();
  const { body } = await member('GET', '/portfolio/summary?direction=II');
  expect(body).toMatchObject({ day, total, byStage, byOversight, byRoadmap, byHealth });
  expect(total).toMatchObject({ projects: 2, citizens: 12000, overdueProjects: 1 });
  expect(total.budget.adjusted).toBe('123456789012.34');
  expect(byRoadmap.map(({ code }) => code)).toEqual(['polycentres', null]);
  expect(projects).toHaveLength(2);
});

it('names its head, its period and what is overdue, falls due and stands in the way, as the lists have it', async () => {
  const { day, direction, head, period, previous, since, overdue, due, dueUntil, risks, issues } = await digest();
  expect(direction.code).toBe('II');
  expect(head?.ru).toBe((await office('GET', '/directions/II')).body.head.name.ru);
  expect(period).toMatchObject({ id: periods.current, startsOn: firstOfMonth(0), frozenAt: null });
  expect(previous?.id).toBe(periods.previous);
  expect(new Date(since)).toEqual(new Date(periods.frozenAt));
  const listed = async (query: string) =>
    (await office('GET', `/milestones?direction=II&limit=100&${query}`)).body.items.map(
      ({ number }: { number: number }) => number,
    );
  expect(overdue.map(({ number }) => number)).toEqual(await listed('overdue=true'));
  expect(overdue).toMatchObject([{ project: { code: late.code }, number: 1, days: 30 }]);
  const ahead = (Date.parse(dueUntil) - Date.parse(day)) / 86_400_000;
  expect(due.map(({ number }) => number)).toEqual(await listed(`dueWithin=${ahead}`));
  expect(due).toMatchObject([{ project: { code: late.code }, number: 2, dueOn: plusDays(10) }]);
  // Twenty working days are four weeks; holidays make them longer.
  expect(dueUntil >= plusDays(26)).toBe(true);
  expect(dueUntil <= plusDays(45)).toBe(true);
  expect(risks).toMatchObject([{ title: 'Рост цен', score: 20, response: 'Запас' }]);
  expect(issues).toMatchObject([{ title: 'Нет подключения', level: 'office' }]);
});

it('says who owes what, what the committee gave and what has changed, as the API answers', async () => {
  const { obligations, instructions, decisions, changes, ends } = await digest();
  const board = (await office('GET', `/reporting-periods/${periods.current}/obligations?direction=II`)).body;
  expect(
    obligations?.map(({ project: { code }, state, actsUntil, late: isLate }) => ({
      project: { code },
      state,
      actsUntil,
      late: isLate,
    })),
  ).toMatchObject(
    board.items.map(
      ({ project: { code }, state, actsUntil, late: isLate }: NonNullable<typeof obligations>[number]) => ({
        project: { code },
        state,
        actsUntil,
        late: isLate,
      }),
    ),
  );
  expect(obligations).toHaveLength(2);
  const since = (await member('GET', `/portfolio/changes?direction=II&since=${encodeURIComponent(periods.frozenAt)}`))
    .body;
  expect(changes.total).toEqual(since.total);
  expect(changes.slipped).toMatchObject([{ project: late.code, number: 3, days: 30 }]);
  expect(instructions).toMatchObject([{ number: 'И-2026-1', overdueDays: 4, state: { en: expect.any(String) } }]);
  // What was decided before the last freeze is no news.
  expect(decisions).toEqual([]);
  expect(ends).toMatchObject([
    {
      project: { code: late.code },
      reports: [
        { reported: plusDays(-25), expected: plusDays(60) },
        { reported: plusDays(0), expected: plusDays(120) },
      ],
    },
  ]);
});

it('tells of a period that is asked for; where none was frozen before it, since its first day', async () => {
  const { period, previous, decisions, since } = await digest({ periodId: periods.older }, city.people.headII);
  expect(period).toMatchObject({ id: periods.older, frozenAt: expect.any(String) });
  expect(previous).toBeNull();
  expect(new Date(since)).toEqual(new Date(`${firstOfMonth(2)}T00:00:00+05:00`));
  const { body } = await office('GET', `/decisions?project=${late.id}&limit=100`);
  const told = body.items.filter(({ decidedAt }: { decidedAt: string }) => new Date(decidedAt) > new Date(since));
  expect(decisions.map(({ number }) => number)).toEqual(told.map(({ number }: { number: string }) => number));
  expect(decisions).toMatchObject([{ project: { code: late.code }, text: { ru: 'Принять к сведению', en: null } }]);
});

it('comes of a direction that has no project', async () => {
  const empty = await digest({ direction: 'III' });
  expect(empty).toMatchObject({ total: { projects: 0 }, projects: [], overdue: [], obligations: [], instructions: [] });
  const { content } = await readyReport(app, city.people.office, request({ direction: 'III', format: 'pdf' }));
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
});

it('opens as PDF, DOCX and XLSX', async () => {
  const pdf = await readyReport(app, city.people.headII, request({ format: 'pdf', language: 'kk' }));
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.fileName).toMatch(/^direction-II-\d{4}-\d\d-\d\d-kk\.pdf$/);
  const docx = await readyReport(app, city.people.member, request({ format: 'docx' }));
  const text = unzip(docx.content).get('word/document.xml') ?? '';
  for (const words of ['Направление II', 'Экспертиза', 'Рост цен', 'Нет подключения', 'И-2026-1', late.code])
    expect(text).toContain(words);
  const xlsx = await readyReport(app, city.people.auditor, request({ format: 'xlsx' }));
  const file = join(store, 'read-back.xlsx');
  writeFileSync(file, xlsx.content);
  const [projects, overdue] = await readXlsxFile(file);
  const adjusted = projects?.data[0]?.indexOf('Уточнённый план, ₸') ?? -1;
  expect(projects?.data.slice(1).map((row) => row[adjusted])).toContain(123456789012.34);
  expect(overdue?.data[1]?.slice(7, 9)).toEqual([new Date(`${plusDays(-30)}T00:00:00Z`), 30]);
});

it('is asked for as a pack and again and again by its head', async () => {
  const { format: _format, language: _language, ...subject } = request();
  const pack = { ...subject, formats: ['pdf', 'docx'], languages: ['kk', 'ru'] };
  const headII = as(app, city.people.headII);
  const asked = await headII('POST', '/report-packs', pack);
  expect(asked).toMatchObject({ status: 202, body: { kind: 'direction-digest', params: { direction: 'II' } } });
  expect(asked.body.reports).toHaveLength(4);
  expect(
    await office('POST', '/report-schedules', { name: 'Обзор к понедельнику', cron: '0 9 * * 1', request: pack }),
  ).toMatchObject({ status: 201, body: { request: pack } });
});

it.each(['headI', 'manager', 'executor'] as const)('of this direction is not for %s', async (person) =>
  expect(await as(app, city.people[person])('POST', '/reports', request())).toMatchObject({
    status: 403,
    body: { code: 'FORBIDDEN' },
  }),
);

it.each([
  ['a direction that is not there', 'headI', { direction: 'XX' }, '/direction'],
  ['a period that is not there', 'headII', { periodId: newId() }, '/periodId'],
] as const)('is refused of %s', async (_case, person, more, pointer) =>
  expect(await as(app, city.people[person])('POST', '/reports', request(more))).toMatchObject({
    status: 400,
    body: { errors: [{ pointer, code: 'UNKNOWN_REFERENCE' }] },
  }),
);

it('needs a direction', async () => {
  const { direction: _direction, ...body } = request();
  expect(await office('POST', '/reports', body)).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/direction' }] },
  });
});
