import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { AttentionSources } from '#libs/portfolio';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;

beforeEach(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
});
afterEach(() => app.close());

const attention = async (person: keyof SmallCity['people'], query = '', language = 'ru') =>
  (
    await as(app, city.people[person])('GET', `/portfolio/attention${query}`, undefined, {
      'accept-language': language,
    })
  ).body as {
    items: {
      kind: string;
      subjectId: string;
      text: string;
      since: string;
      dueOn: string | null;
      project: { id: string } | null;
      href: string;
    }[];
    counts: Record<string, { count: number; more: boolean }>;
  };
const kindsOf = async (person: keyof SmallCity['people']) => (await attention(person)).items.map(({ kind }) => kind);

/** A milestone as rows have it; what is not given is open, not promised and foreseen far away. */
async function milestone(projectId: string, number: number, row: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const columns = {
    id,
    project_id: projectId,
    number,
    title_ru: `Веха ${number}`,
    title_kk: `${number}-кезең`,
    forecast_on: '2030-01-15',
    forecast_at: new Date(),
    created_at: new Date(),
    updated_at: new Date(),
    ...row,
  };
  await database.query(
    `INSERT INTO milestone (${Object.keys(columns).join()}) VALUES (${Object.keys(columns)
      .map((_, place) => `$${place + 1}`)
      .join()})`,
    Object.values(columns),
  );
  return id;
}

it('is empty for whom nothing waits', async () => {
  for (const person of ['admin', 'office', 'chair', 'member', 'headI', 'otherManager', 'executor', 'auditor'] as const)
    expect([person, await attention(person)]).toEqual([person, { items: [], counts: {} }]);
});

it('tells each what waits for them, what waits longest first', async () => {
  const { id, code } = await deliveredProject(app, city, { oversight: 'head' });
  const rate = { kind: 'rate', project: { id } };
  expect((await attention('manager')).items).toMatchObject([rate]);

  const late = await milestone(id, 1, { forecast_on: '2026-03-31', owner_id: city.organisations.roads });
  const stale = await milestone(id, 2, { forecast_at: new Date('2026-01-05T05:00:00Z') });
  const reached = await milestone(id, 3, {
    actual_on: '2026-04-15',
    acceptance: 'pending',
    reported_by: city.ids.manager,
    forecast_on: '2026-04-15',
  });
  const { items, counts } = await attention('manager');
  expect(items.map(({ kind, subjectId, href }) => [kind, subjectId, href])).toEqual([
    ['stale_forecast', stale, `/api/v1/milestones/${stale}/forecast`],
    ['overdue_milestone', late, `/api/v1/milestones/${late}`],
    ['rate', id, `/api/v1/projects/${id}/ratings`],
  ]);
  expect(items[1]).toMatchObject({
    text: 'Веха «Веха 1» должна была быть достигнута 31.03.2026.',
    since: '2026-03-31T19:00:00+00:00',
    dueOn: '2026-03-31',
    project: { id, code },
  });
  expect(counts).toEqual({
    stale_forecast: { count: 1, more: false },
    overdue_milestone: { count: 1, more: false },
    rate: { count: 1, more: false },
  });
  expect((await attention('manager', '?kind=overdue_milestone', 'kk')).items).toMatchObject([
    { text: '«1-кезең» кезеңіне 31.03.2026 күні қол жеткізілуі тиіс еді.' },
  ]);

  // The organisation that owns the milestone is told, the head accepts what the manager reported, nobody else is asked.
  expect(await kindsOf('executor')).toEqual(['overdue_milestone']);
  expect((await attention('headII')).items).toMatchObject([
    { kind: 'accept_milestone', href: `/api/v1/milestones/${reached}/acceptance` },
  ]);
  for (const person of ['headI', 'otherManager', 'office', 'auditor'] as const)
    expect([person, await kindsOf(person)]).toEqual([person, []]);
});

it('narrows to any one kind, for everybody', async () => {
  const kinds = app.app
    .get(AttentionSources)
    .all()
    .map(({ kind }) => kind);
  expect(kinds.length).toBeGreaterThan(10);
  for (const person of ['manager', 'headII', 'office', 'executor', 'auditor'] as const)
    for (const kind of kinds)
      expect([person, kind, await attention(person, `?kind=${kind}`)]).toEqual([
        person,
        kind,
        { items: [], counts: {} },
      ]);
});

it('asks by level and by side: issues, requests for people, proposals of new days, change requests', async () => {
  const { id } = await deliveredProject(app, city, { oversight: 'head' });
  const insert = (table: string, row: Record<string, unknown>) =>
    database.query(
      `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${Object.keys(row)
        .map((_, place) => `$${place + 1}`)
        .join()})`,
      Object.values(row),
    );
  const issue = (number: number, level: string, state = 'open') =>
    insert('issue', {
      id: newId(),
      project_id: id,
      number,
      title: `Проблема ${number}`,
      severity: 'high',
      owner_id: city.ids.manager,
      state,
      level,
      level_since: new Date('2026-05-04T05:00:00Z'),
      raised_at: new Date('2026-05-04T05:00:00Z'),
    });
  await issue(1, 'owner');
  await issue(2, 'head');
  await issue(3, 'office');
  await issue(4, 'committee');
  await issue(5, 'owner', 'answered');
  await insert('team_member', {
    id: newId(),
    project_id: id,
    person_id: city.ids.executor,
    role: 'Технический надзор',
    allocation: 50,
    starts_on: '2026-06-01',
    ends_on: '2026-12-31',
    line_manager_id: city.ids.headI,
    state: 'requested',
    project_accepted_by: city.ids.manager,
    project_accepted_at: new Date(),
    requested_at: new Date('2026-05-05T05:00:00Z'),
  });
  await insert('change_request', {
    id: newId(),
    project_id: id,
    number: 7,
    subjects: ['baseline'],
    reason_code: 'land',
    justification: 'Изъятие участка затянулось',
    route: 'head',
    state: 'submitted',
    submitted_at: new Date('2026-05-06T05:00:00Z'),
    created_at: new Date(),
  });
  const cause = await milestone(id, 1);
  const follower = await milestone(id, 2);
  await insert('forecast_proposal', {
    id: newId(),
    project_id: id,
    milestone_id: follower,
    cause_id: cause,
    from_on: '2030-01-15',
    to_on: '2030-02-15',
    working_days: 23,
    state: 'open',
    created_at: new Date('2026-05-07T05:00:00Z'),
  });
  expect(await kindsOf('manager')).toEqual(['answer_issue', 'answer_proposal', 'rate']);
  expect(await kindsOf('headII')).toEqual(['answer_issue', 'answer_change_request']);
  expect(await kindsOf('office')).toEqual(['answer_issue', 'table_issue']);
  expect(await kindsOf('headI')).toEqual(['answer_team_request']);
  expect((await attention('headI')).items[0]?.text).toBe(
    'executor@city.kz: запрошено участие в команде проекта. Согласитесь или отклоните.',
  );
});

it('asks the office to bring to the committee what only the committee answers, until it is on an agenda', async () => {
  const { id } = await deliveredProject(app, city, { oversight: 'committee' });
  const request = newId();
  await database.query(
    `INSERT INTO change_request (id, project_id, number, subjects, reason_code, justification, route, state, submitted_at, created_at)
     VALUES ($1, $2, 3, '{baseline}', 'land', 'Изъятие участка затянулось', 'committee', 'submitted', '2026-05-06T05:00:00Z', now())`,
    [request, id],
  );
  expect((await attention('office', '?kind=table_change_request')).items).toMatchObject([
    {
      text: 'Запрос на изменение № 3 ждёт комитета и ещё не включён в повестку.',
      since: '2026-05-06T05:00:00+00:00',
      project: { id },
      href: '/api/v1/agenda-candidates',
    },
  ]);
  for (const person of ['manager', 'headII', 'auditor'] as const)
    expect((await attention(person, '?kind=table_change_request')).items).toEqual([]);

  const office = as(app, city.people.office);
  const meeting = await office('POST', '/meetings', {
    title: 'Заседание',
    mode: 'in_person',
    startsAt: '2099-12-07T10:00:00+05:00',
    plannedMinutes: 60,
  });
  const candidate = { kind: 'change_request', sourceId: request };
  expect((await office('POST', `/meetings/${meeting.body.id}/agenda`, { candidate })).status).toBe(201);
  expect(await kindsOf('office')).toEqual([]);
});

it('asks nobody about a project that has ended', async () => {
  const { id } = await deliveredProject(app, city, { oversight: 'head' });
  const manager = as(app, city.people.manager);
  await milestone(id, 1, { forecast_on: '2026-03-31', owner_id: city.organisations.roads });
  await milestone(id, 2, {
    actual_on: '2026-04-15',
    acceptance: 'pending',
    reported_by: city.ids.manager,
    forecast_on: '2026-04-15',
  });
  const risk = { title: 'Сети', probability: 2, impact: 2, ownerId: city.ids.manager, reviewOn: '2026-01-10' };
  const member = { personId: city.ids.executor, role: 'Надзор', allocation: 50, lineManagerId: city.ids.headI };
  for (const [part, body] of [
    ['risks', risk],
    ['issues', { title: 'Нет подрядчика', severity: 'high' }],
    ['team', { ...member, startsOn: '2026-06-01', endsOn: '2026-12-31' }],
  ] as const)
    expect((await manager('POST', `/projects/${id}/${part}`, body)).status).toBe(201);
  const people = ['manager', 'headI', 'headII', 'office', 'executor'] as const;
  const asked = async () => Promise.all(people.map(async (person) => (await kindsOf(person)).toSorted()));
  expect(await asked()).toEqual([
    ['answer_issue', 'overdue_milestone', 'rate', 'review_risk'],
    ['answer_team_request'],
    ['accept_milestone'],
    [],
    ['overdue_milestone'],
  ]);
  const cancel = { transition: 'cancel', reason: 'Нет средств' };
  expect((await as(app, city.people.office)('POST', `/projects/${id}/transitions`, cancel)).status).toBe(200);
  expect(await asked()).toEqual([[], [], [], [], []]);
});

it('asks the head about a new proposal, the author about one that came back, the office about a flagged one', async () => {
  const created = await as(app, city.people.manager)('POST', '/projects', {
    ...plainProposal,
    purpose: 'Двор без машин',
    relevance: 'Жалобы жителей',
    districts: ['alatau'],
    initiator: 'roads',
    expectedResults: [{ name: 'Благоустроено дворов', year: 2027, value: '12', unit: 'штук' }],
    citizens: { affected: 800 },
    cost: { total: '1000000.00' },
    startsOn: '2027-01-11',
    endsOn: '2027-12-30',
    managerId: city.ids.manager,
  });
  const { id } = created.body as { id: string };
  const submitted = await as(app, city.people.manager)('POST', `/projects/${id}/submit`, undefined, {
    'if-match': created.headers.get('etag')!,
  });
  expect([submitted.status, submitted.body]).toEqual([200, expect.anything()]);
  expect(await kindsOf('headII')).toEqual(['accept_proposal']);
  const project = await as(app, city.people.headII)('GET', `/projects/${id}`);
  const back = await as(app, city.people.headII)(
    'POST',
    `/projects/${id}/transitions`,
    { transition: 'send_back', reason: 'Приложите расчёт' },
    { 'if-match': project.headers.get('etag')! },
  );
  expect(back.status).toBe(200);
  expect((await attention('manager')).items).toMatchObject([
    { kind: 'revise_proposal', text: 'Предложение возвращено: Приложите расчёт', href: `/api/v1/projects/${id}` },
  ]);
  expect(await kindsOf('headII')).toEqual([]);
});

it('is read page by page, each thing once', async () => {
  const { id } = await deliveredProject(app, city);
  for (let number = 1; number <= 7; number++) await milestone(id, number, { forecast_on: `2026-03-0${number}` });
  const token = await app.signIn(city.people.manager);
  const seen: string[] = [];
  let path: string | null = '/portfolio/attention?limit=3';
  while (path) {
    const answer = await app.request('GET', path, { token });
    seen.push(...(answer.body.items as { href: string }[]).map(({ href }) => href));
    path = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
  }
  expect(seen).toHaveLength(8);
  expect(new Set(seen).size).toBe(8);
});

it('counts no further than people read', async () => {
  const { id } = await deliveredProject(app, city);
  await database.query(
    `INSERT INTO milestone (id, project_id, number, title_ru, forecast_on, forecast_at, created_at, updated_at)
     SELECT gen_random_uuid(), $1, n, 'Веха', '2026-03-01', now(), now(), now() FROM generate_series(1, 130) n`,
    [id],
  );
  expect((await attention('manager')).counts['overdue_milestone']).toEqual({ count: 100, more: true });
});

it('refuses a bad position and an unknown parameter', async () => {
  const ask = as(app, city.people.manager);
  expect(await ask('GET', '/portfolio/attention?after=x')).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '?after', code: 'BAD_CURSOR' }] },
  });
  expect((await ask('GET', '/portfolio/attention?until=2026-01-01')).status).toBe(400);
  expect((await app.request('GET', '/portfolio/attention')).status).toBe(401);
});
