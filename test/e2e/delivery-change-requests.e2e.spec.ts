import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { addMeeting } from '../../libs/committee/testing/committee-fixture.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let chair: Caller;
let member: Caller;
let manager: Caller;
let otherManager: Caller;
let headI: Caller;
let headII: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  chair = as(app, city.people.chair);
  member = as(app, city.people.member);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
});
afterAll(() => app.close());

type Oversight = 'committee' | 'head' | 'standard';

const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"v${version}"` });

async function milestone(projectId: string, fields: object): Promise<string> {
  const answer = await office('POST', `/projects/${projectId}/milestones`, { title: { ru: 'Веха' }, ...fields });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
}

async function setBudget(projectId: string): Promise<void> {
  const path = `/projects/${projectId}/budget`;
  const etag = async () => ({ 'if-match': (await office('GET', path)).headers.get('etag') ?? '*' });
  const lines = [
    { year: 2026, source: 'local', category: 'Строительство', amount: '1000000.10' },
    { year: 2027, source: null, category: 'Благоустройство', amount: '500000.00' },
  ];
  expect(await office('PUT', `${path}/lines`, { lines }, await etag())).toMatchObject({ status: 200 });
  expect(await office('POST', `${path}/versions`, {}, await etag())).toMatchObject({ status: 201 });
}

/** A project with two milestones and a budget, both promised once. */
async function promised(oversight: Oversight, { budget = false } = {}) {
  const project = await deliveredProject(app, city, { oversight });
  const design = await milestone(project.id, { startOn: '2026-02-02', forecastOn: '2026-06-30' });
  const works = await milestone(project.id, { forecastOn: '2027-05-31' });
  const answer = await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'initial' });
  expect(answer).toMatchObject({ status: 201 });
  if (budget) await setBudget(project.id);
  return { ...project, design, works };
}
type Promised = Awaited<ReturnType<typeof promised>>;

const reasons = { reasonCode: 'procurement', justification: 'Конкурс признан несостоявшимся' };
const laterWorks = ({ works }: Promised) => ({ ...reasons, milestones: [{ milestoneId: works, toOn: '2027-07-30' }] });

const file = (projectId: string, body: object, who: Caller = manager) =>
  who('POST', `/projects/${projectId}/change-requests`, body);
const read = async (id: string, who: Caller = office) => (await who('GET', `/change-requests/${id}`)).body;
const step = async (id: string, name: string, who: Caller = manager, body?: object) =>
  who('POST', `/change-requests/${id}/${name}`, body, ifMatch(await read(id)));

async function submitted(project: Promised, body: object = laterWorks(project), who: Caller = manager) {
  const filed = await file(project.id, body, who);
  expect(filed).toMatchObject({ status: 201, body: { state: 'draft' } });
  const answer = await step(filed.body.id, 'submit', who);
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

const baselines = async (projectId: string) => (await manager('GET', `/projects/${projectId}/baselines`)).body;
const promisedDays = (projectId: string) =>
  database.query(
    'SELECT id, baseline_start_on::text AS start, baseline_on::text AS finish, forecast_on::text AS forecast FROM milestone WHERE project_id = $1 ORDER BY number',
    [projectId],
  );

/** Waiting for the committee, by the ids of what they are about. */
async function candidates(): Promise<
  { subjectId: string; kind: string; reason: string; sourceId: string; text: string }[]
> {
  return (await office('GET', '/agenda-candidates?limit=200')).body.items;
}

/** The request on a meeting in session, with everybody there. */
async function atTable(requestId: string): Promise<{ item: string; meeting: string }> {
  const meeting = await addMeeting(database);
  const entered = await office('POST', `/meetings/${meeting}/agenda`, {
    candidate: { kind: 'change_request', sourceId: requestId },
  });
  expect(entered).toMatchObject({ status: 201, body: { kind: 'change_request', subjectId: requestId } });
  const item = entered.body.id;
  const present = [city.ids.chair, city.ids.member];
  expect((await office('PUT', `/agenda-items/${item}/attendance`, { present })).status).toBe(200);
  return { item, meeting };
}

async function voted(item: string, proposal: string, choice = 'for'): Promise<void> {
  expect((await office('POST', `/agenda-items/${item}/voting`, { proposal, secret: false })).status).toBe(201);
  for (const who of [chair, member])
    expect((await who('POST', `/agenda-items/${item}/votes`, { choice })).status).toBe(200);
}
const decide = (item: string, decision: object, who: Caller = office) =>
  who('POST', `/agenda-items/${item}/decision`, decision);

describe('the committee', () => {
  it('decides what its project may promise next, and the promise leads back to the decision', async () => {
    const project = await promised('committee');
    const straight = await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'procurement' });
    expect(straight).toMatchObject({ status: 409, body: { code: 'BASELINE_NEEDS_CHANGE_REQUEST' } });

    const request = await submitted(project);
    expect(request).toMatchObject({
      number: 1,
      state: 'submitted',
      route: 'committee',
      subjects: ['baseline'],
      fromBaseline: 1,
      milestones: [{ milestoneId: project.works, fromOn: '2027-05-31', toOn: '2027-07-30', days: 60 }],
      effect: { finish: { fromOn: '2027-05-31', toOn: '2027-07-30', days: 60 }, difference: null, waiting: [] },
      baseline: null,
      possibleSteps: ['withdraw'],
    });
    for (const who of [manager, headII, office])
      expect(await step(request.id, 'answer', who, { approved: true, note: 'Да' })).toMatchObject({
        status: 409,
        body: { code: 'CHANGE_REQUEST_FOR_COMMITTEE' },
      });

    const waiting = (await candidates()).find(({ subjectId }) => subjectId === request.id);
    expect(waiting).toMatchObject({ kind: 'change_request', reason: 'change_request', sourceId: request.id });
    expect(waiting!.text).toMatch(/^Запрос на изменение № 1, подан \d\d\.\d\d\.\d{4}\.$/);
    const { item, meeting } = await atTable(request.id);
    expect((await candidates()).map(({ subjectId }) => subjectId)).not.toContain(request.id);
    expect((await office('GET', `/meetings/${meeting}/agenda`)).body.items).toMatchObject([
      { id: item, subjectId: request.id, question: reasons.justification, project: { id: project.id } },
    ]);
    expect(await step(request.id, 'withdraw', manager, { note: 'Передумали' })).toMatchObject({
      status: 409,
      body: { code: 'CHANGE_REQUEST_ON_AGENDA' },
    });

    await voted(item, 'approve');
    const decision = await decide(item, { outcome: 'approve', conditions: 'Ежемесячный отчёт' });
    expect(decision).toMatchObject({
      status: 201,
      body: {
        kind: 'change_request',
        item: { subjectId: request.id },
        effects: [
          { kind: 'delivery.baseline', subjectId: request.id },
          { kind: 'delivery.change_request', subjectId: request.id, result: 'approved' },
        ],
      },
    });

    const { summary, items } = await baselines(project.id);
    expect(summary).toEqual({ rebaselined: 1, movedDays: 60, movedDaysInAll: 60 });
    expect(items[1]).toMatchObject({
      number: 2,
      reasonCode: 'procurement',
      note: reasons.justification,
      decision: { id: decision.body.id, number: decision.body.number, outcome: 'approve' },
      changeRequest: { id: request.id, number: 1 },
      movedDays: 60,
    });
    expect((await manager('GET', `/projects/${project.id}/decisions`)).body.items[0].id).toBe(items[1].decision.id);
    expect((await office('GET', `/decisions/${items[1].decision.id}`)).body.votings[0].tally.outcome).toBe('carried');
    expect(await promisedDays(project.id)).toEqual([
      { id: project.design, start: '2026-02-02', finish: '2026-06-30', forecast: '2026-06-30' },
      { id: project.works, start: null, finish: '2027-07-30', forecast: '2027-05-31' },
    ]);
    expect(await read(request.id)).toMatchObject({
      state: 'approved',
      decision: { id: decision.body.id },
      baseline: { number: 2, id: items[1].id },
      answer: 'Ежемесячный отчёт',
      possibleSteps: [],
    });
    const [{ entry }] = await database.query('SELECT entry FROM register_entry WHERE decision_id = $1', [
      decision.body.id,
    ]);
    expect(JSON.parse(entry).effects).toEqual(decision.body.effects);
  });

  it('rejects, or finds no majority: the first promise stays, and the request says why', async () => {
    for (const [choice, proposal] of [
      ['for', 'reject'],
      ['against', 'approve'],
    ] as const) {
      const project = await promised('committee');
      const request = await submitted(project);
      const { item } = await atTable(request.id);
      await voted(item, proposal, choice);
      const decision = await decide(item, { outcome: 'reject', remarks: 'Сроки обязательны' });
      expect(decision).toMatchObject({
        status: 201,
        body: { effects: [{ kind: 'delivery.change_request', subjectId: request.id, result: 'rejected' }] },
      });
      expect(await read(request.id)).toMatchObject({
        state: 'rejected',
        answer: 'Сроки обязательны',
        decision: { id: decision.body.id, outcome: 'reject' },
        baseline: null,
      });
      expect((await baselines(project.id)).summary.rebaselined).toBe(0);
    }
  });

  it('moves days and money by one decision', async () => {
    const project = await promised('committee', { budget: true });
    const request = await submitted(project, {
      ...laterWorks(project),
      budget: [
        {
          year: 2026,
          source: 'local',
          category: 'Строительство',
          toAmount: '900000.05',
          cause: 'Экономия по конкурсу',
        },
        { year: 2028, source: 'local', category: 'Строительство', toAmount: '100000.00', cause: 'Перенос работ' },
      ],
    });
    expect(request).toMatchObject({
      subjects: ['baseline', 'budget'],
      fromBudget: 1,
      budget: [
        { fromAmount: '1000000.10', toAmount: '900000.05', difference: '-100000.05' },
        { fromAmount: null, toAmount: '100000.00', difference: '100000.00' },
      ],
      effect: { difference: '-0.05' },
    });
    const { item } = await atTable(request.id);
    await voted(item, 'approve');
    const decision = await decide(item, { outcome: 'approve' });
    expect(decision.body.effects.map(({ kind }: { kind: string }) => kind)).toEqual([
      'delivery.baseline',
      'delivery.budget',
      'delivery.change_request',
    ]);
    expect(await read(request.id)).toMatchObject({ baseline: { number: 2 }, budgetVersion: { number: 2 } });
    expect(
      await database.query(
        'SELECT year, plan::text, adjusted::text FROM budget_line WHERE project_id = $1 ORDER BY year, category',
        [project.id],
      ),
    ).toEqual([
      { year: 2026, plan: '1000000.10', adjusted: '900000.05' },
      { year: 2027, plan: '500000.00', adjusted: '500000.00' },
      { year: 2028, plan: '0.00', adjusted: '100000.00' },
    ]);
  });

  it('approves once of two at once', async () => {
    const project = await promised('committee');
    const request = await submitted(project);
    const { item } = await atTable(request.id);
    await voted(item, 'approve');
    const answers = await Promise.all([
      decide(item, { outcome: 'approve' }),
      decide(item, { outcome: 'approve' }, chair),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await baselines(project.id)).summary.rebaselined).toBe(1);
  });

  it('does not approve what has been overtaken; nothing of the decision stays', async () => {
    const project = await promised('committee');
    const request = await submitted(project);
    const { item } = await atTable(request.id);
    await voted(item, 'approve');
    await database.query(
      `UPDATE milestone SET actual_on = forecast_on, acceptance = 'pending', version = version + 1 WHERE id = $1`,
      [project.works],
    );
    expect(await decide(item, { outcome: 'approve' })).toMatchObject({
      status: 409,
      body: { code: 'CHANGE_REQUEST_OVERTAKEN' },
    });
    expect(await read(request.id)).toMatchObject({ state: 'submitted', decision: null });
    expect(await database.query('SELECT id FROM decision WHERE item_id = $1', [item])).toEqual([]);
  });

  it('takes by hand only what names a request of the project that waits', async () => {
    const project = await promised('committee');
    const meeting = await addMeeting(database, { state: 'scheduled', startsAt: new Date(Date.now() + 864e5) });
    const enter = (body: object) => office('POST', `/meetings/${meeting}/agenda`, body);
    const projectId = project.id;
    expect(await enter({ kind: 'change_request' })).toMatchObject({
      status: 400,
      body: {
        errors: [
          { pointer: '/projectId', code: 'REQUIRED' },
          { pointer: '/subjectId', code: 'REQUIRED' },
        ],
      },
    });
    expect(await enter({ kind: 'escalation', projectId })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/subjectId', code: 'REQUIRED' }] },
    });
    expect(await enter({ kind: 'control_report', projectId, subjectId: projectId })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/subjectId', code: 'NOT_FOR_THIS_KIND' }] },
    });
    const filed = (await file(projectId, laterWorks(project))).body;
    const byHand = { kind: 'change_request', projectId, subjectId: filed.id };
    expect(await enter(byHand)).toMatchObject({ status: 409, body: { code: 'SUBJECT_NOT_WAITING' } });
    await step(filed.id, 'submit');
    const other = await promised('committee');
    for (const wrong of [
      { ...byHand, subjectId: newId() },
      { ...byHand, projectId: other.id },
    ])
      expect(await enter(wrong)).toMatchObject({
        status: 400,
        body: { errors: [{ pointer: '/subjectId', code: 'UNKNOWN_REFERENCE' }] },
      });
    expect(await enter(byHand)).toMatchObject({ status: 201, body: { subjectId: filed.id } });
    expect(await enter(byHand)).toMatchObject({ status: 409, body: { code: 'ITEM_ALREADY_OPEN' } });
  });

  it('has two requests of one project before it, each with an item of its own', async () => {
    const project = await promised('committee', { budget: true });
    const days = await submitted(project);
    const amount = { year: 2027, source: null, category: 'Благоустройство', toAmount: '510000.00' };
    const money = await submitted(project, { ...reasons, budget: [amount] });
    const { item } = await atTable(days.id);
    const { item: other } = await atTable(money.id);
    await voted(other, 'approve');
    expect((await decide(other, { outcome: 'approve' })).body.effects).toMatchObject([
      { kind: 'delivery.budget', subjectId: money.id },
      { kind: 'delivery.change_request', subjectId: money.id },
    ]);
    await voted(item, 'approve');
    expect((await decide(item, { outcome: 'approve' })).status).toBe(201);
    expect((await baselines(project.id)).summary.rebaselined).toBe(1);
  });

  it('is asked again about what was carried over, until it is withdrawn', async () => {
    const project = await promised('committee');
    const request = await submitted(project);
    const { meeting } = await atTable(request.id);
    const version = (await office('GET', `/meetings/${meeting}`)).headers.get('etag')!;
    const closing = await office(
      'POST',
      `/meetings/${meeting}/steps`,
      { step: 'close', carryOver: true },
      { 'if-match': version },
    );
    expect(closing).toMatchObject({ status: 200 });
    const again = (await candidates()).filter(({ subjectId }) => subjectId === request.id);
    expect(again).toMatchObject([{ reason: 'carried_over', kind: 'change_request' }]);
    const next = await addMeeting(database);
    const entered = await office('POST', `/meetings/${next}/agenda`, {
      candidate: { kind: 'change_request', sourceId: again[0]!.sourceId },
    });
    expect(entered).toMatchObject({ status: 201, body: { subjectId: request.id } });
    await office('POST', `/meetings/${next}/steps`, { step: 'close', carryOver: true }, { 'if-match': '*' });
    expect((await step(request.id, 'withdraw', manager, { note: 'Срок остаётся' })).status).toBe(200);
    expect((await candidates()).map(({ subjectId }) => subjectId)).not.toContain(request.id);
  });
});

describe('a deferred request', () => {
  it('returns to the meeting that was named, may be withdrawn meanwhile, and is decided there', async () => {
    const project = await promised('committee');
    const request = await submitted(project);
    const { item } = await atTable(request.id);
    expect((await read(request.id, manager)).possibleSteps).toEqual([]);
    const next = await addMeeting(database, { state: 'scheduled' });
    const deferred = await decide(item, { outcome: 'defer', toMeetingId: next, textRu: 'Отложить' });
    expect(deferred).toMatchObject({ status: 201, body: { outcome: 'defer', effects: [] } });
    expect(await read(request.id, manager)).toMatchObject({
      state: 'submitted',
      decision: null,
      possibleSteps: ['withdraw'],
    });
    const back = (await office('GET', `/agenda-candidates?limit=200&meeting=${next}`)).body.items;
    expect(back.filter(({ subjectId }: { subjectId: string }) => subjectId === request.id)).toMatchObject([
      { reason: 'deferred', kind: 'change_request' },
    ]);
    await step(request.id, 'withdraw', manager, { note: 'Срок остаётся' });
    expect((await candidates()).map(({ subjectId }) => subjectId)).not.toContain(request.id);
  });
});

describe('the head', () => {
  it('does not take money from under a contract that was made since', async () => {
    const project = await promised('head', { budget: true });
    const line = { year: 2026, source: 'local', category: 'Строительство' };
    const less = { ...line, toAmount: '900000.00', cause: 'Экономия' };
    const request = await submitted(project, { ...reasons, budget: [less] });
    const budget = (await office('GET', `/projects/${project.id}/budget`)).body;
    const { id, version } = budget.lines.find(({ category }: { category: string }) => category === line.category);
    expect(
      await manager('PATCH', `/budget-lines/${id}`, { committed: '950000.00' }, ifMatch({ version })),
    ).toMatchObject({ status: 200 });
    const answer = { approved: true, note: 'Согласен' };
    expect(await step(request.id, 'answer', headII, answer)).toMatchObject({
      status: 409,
      body: { code: 'CHANGE_REQUEST_OVERTAKEN' },
    });
    expect((await office('GET', `/projects/${project.id}/budget`)).body.number).toBe(1);
    await step(request.id, 'withdraw', manager, { note: 'Договор' });
    expect(await file(project.id, { ...reasons, budget: [less] })).toMatchObject({
      status: 422,
      body: {
        code: 'COMMITTED_ABOVE_PLAN',
        errors: [{ pointer: '/budget/0/toAmount', code: 'AMOUNT_BELOW_COMMITTED' }],
      },
    });
  });

  it('accepts or rejects for a project that the head watches; nobody else does', async () => {
    const project = await promised('head');
    const request = await submitted(project);
    expect(request).toMatchObject({ state: 'submitted', route: 'head' });
    expect((await read(request.id, headII)).possibleSteps).toEqual(['withdraw', 'answer']);
    for (const who of [manager, office])
      expect(await step(request.id, 'answer', who, { approved: true, note: 'Да' })).toMatchObject({
        status: 403,
        body: { code: 'CHANGE_REQUEST_NOT_YOURS' },
      });
    expect((await step(request.id, 'answer', headI, { approved: true, note: 'Да' })).status).toBe(404);

    const answer = await step(request.id, 'answer', headII, { approved: true, note: 'Согласовано' });
    expect(answer).toMatchObject({
      status: 200,
      body: { state: 'approved', answer: 'Согласовано', answeredBy: { id: city.ids.headII }, baseline: { number: 2 } },
    });
    expect((await baselines(project.id)).items[1]).toMatchObject({
      acceptedBy: { id: city.ids.headII },
      decision: null,
    });

    const second = await submitted(project, {
      ...reasons,
      milestones: [{ milestoneId: project.works, toOn: '2027-09-30' }],
    });
    expect(second).toMatchObject({ number: 2, fromBaseline: 2, milestones: [{ fromOn: '2027-07-30' }] });
    const refused = await step(second.id, 'answer', headII, { approved: false, note: 'Нет' });
    expect(refused.body).toMatchObject({ state: 'rejected', baseline: null });
    expect((await baselines(project.id)).summary).toEqual({ rebaselined: 1, movedDays: 60, movedDaysInAll: 60 });
  });

  it('approves once of many at once', async () => {
    const project = await promised('head');
    const { id, version } = await submitted(project);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        headII('POST', `/change-requests/${id}/answer`, { approved: true, note: 'Да' }, ifMatch({ version })),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
    expect((await baselines(project.id)).items).toHaveLength(2);
  });

  it('promises what has come since as forecast, leaves out what has gone, and keeps all else', async () => {
    const project = await promised('head');
    const gone = project.design;
    const request = await submitted(project);
    const opening = await milestone(project.id, { forecastOn: '2027-08-31' });
    await database.query(`UPDATE milestone SET removed_at = now(), removal_reason = 'Лишняя' WHERE id = $1`, [gone]);
    expect((await step(request.id, 'answer', headII, { approved: true, note: 'Да' })).status).toBe(200);
    const { body } = await office('GET', `/baselines/${(await read(request.id)).baseline.id}`);
    expect(body.items).toMatchObject([
      { milestoneId: project.works, finishOn: '2027-07-30' },
      { milestoneId: opening, finishOn: '2027-08-31' },
    ]);
  });

  it('no longer answers once the oversight is another, but may say no', async () => {
    const project = await promised('head');
    const request = await submitted(project);
    // As after a re-entry: the committee has taken the project under its control.
    await database.query(`ALTER TABLE project DISABLE TRIGGER USER`);
    await database.query(`UPDATE project SET oversight = 'committee' WHERE id = $1`, [project.id]);
    await database.query(`ALTER TABLE project ENABLE TRIGGER USER`);
    expect(await step(request.id, 'answer', headII, { approved: true, note: 'Да' })).toMatchObject({
      status: 409,
      body: { code: 'CHANGE_REQUEST_ROUTE_CHANGED' },
    });
    expect((await step(request.id, 'answer', headII, { approved: false, note: 'Нет' })).body.state).toBe('rejected');
  });
});

it('withdraws with its project what nobody will answer', async () => {
  const project = await promised('head');
  const request = await submitted(project);
  await office('POST', `/projects/${project.id}/transitions`, { transition: 'cancel', reason: 'Нет денег' });
  expect(await read(request.id)).toMatchObject({ state: 'withdrawn', answeredBy: null, possibleSteps: [] });
});

describe('a standard project', () => {
  it('is its manager’s own: what the manager asks for takes effect at once', async () => {
    const project = await promised('standard', { budget: true });
    const request = await submitted(project, {
      ...laterWorks(project),
      budget: [{ year: 2027, source: null, category: 'Благоустройство', toAmount: '510000.00' }],
    });
    expect(request).toMatchObject({
      state: 'approved',
      route: 'manager',
      answeredBy: { id: city.ids.manager },
      baseline: { number: 2 },
      budgetVersion: { number: 2 },
    });
  });

  it('waits for the manager when somebody else asks; what was promised meanwhile overtakes it', async () => {
    const project = await promised('standard');
    const request = await submitted(project, laterWorks(project), office);
    expect(request).toMatchObject({ state: 'submitted', route: 'manager' });
    const meanwhile = await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'scope' });
    expect(meanwhile).toMatchObject({ status: 201 });
    expect(await step(request.id, 'answer', manager, { approved: true, note: 'Да' })).toMatchObject({
      status: 409,
      body: { code: 'CHANGE_REQUEST_OVERTAKEN' },
    });
    expect(await read(request.id)).toMatchObject({ state: 'submitted' });
    expect((await step(request.id, 'withdraw', office, { note: 'Устарел' })).body).toMatchObject({
      state: 'withdrawn',
      answer: 'Устарел',
      possibleSteps: [],
    });
  });
});

describe('a draft', () => {
  it('is changed by its version until it is submitted', async () => {
    const project = await promised('head');
    const { id, version } = (await file(project.id, laterWorks(project))).body;
    const patch = (body: object, headers?: Record<string, string>, who = manager) =>
      who('PATCH', `/change-requests/${id}`, body, headers);
    expect((await patch({ justification: 'Иначе' })).status).toBe(428);
    const milestones = [{ milestoneId: project.design.toUpperCase(), toOn: '2026-08-31', toStartOn: '2026-03-02' }];
    const changed = await patch({ milestones }, ifMatch({ version }));
    expect(changed).toMatchObject({
      status: 200,
      body: {
        version: version + 1,
        justification: reasons.justification,
        milestones: [
          {
            milestoneId: project.design,
            fromStartOn: '2026-02-02',
            fromOn: '2026-06-30',
            toStartOn: '2026-03-02',
            toOn: '2026-08-31',
          },
        ],
      },
    });
    expect((await patch({ justification: 'Иначе' }, ifMatch({ version }))).status).toBe(412);
    expect((await patch({ justification: 'Иначе' }, { 'if-match': '*' }, headI)).status).toBe(404);
    expect((await patch({ justification: 'Иначе' }, { 'if-match': '*' })).body.justification).toBe('Иначе');
    await step(id, 'submit');
    expect(await patch({ justification: 'Поздно' }, { 'if-match': '*' })).toMatchObject({
      status: 409,
      body: {
        code: 'CHANGE_REQUEST_STEP_NOT_POSSIBLE',
        params: { step: 'change', state: 'submitted', possible: ['withdraw', 'answer'] },
      },
    });
  });

  it('is told of everything that is wrong with it', async () => {
    const project = await promised('head', { budget: true });
    const done = await milestone(project.id, { forecastOn: '2026-03-31' });
    await database.query(`UPDATE milestone SET actual_on = '2026-03-31', acceptance = 'accepted' WHERE id = $1`, [
      done,
    ]);
    const answer = await file(project.id, {
      ...reasons,
      milestones: [
        { milestoneId: newId(), toOn: '2027-07-30' },
        { milestoneId: project.works, toOn: '2027-05-31' },
        { milestoneId: project.design, toOn: '2026-01-30' },
        { milestoneId: done, toOn: '2027-07-30' },
      ],
      budget: [
        { year: 2026, source: 'local', category: 'Строительство', toAmount: '1000000.1' },
        { year: 2026, source: 'local', category: 'Строительство', toAmount: '2' },
      ],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'CHANGE_REQUEST_WRONG' } });
    expect(answer.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`)).toEqual([
      '/milestones/0/milestoneId UNKNOWN_REFERENCE',
      '/milestones/1/toOn SAME_AS_PROMISED',
      '/milestones/2/toOn END_BEFORE_START',
      '/milestones/3/milestoneId REACHED_ALREADY',
      '/budget/1 NAMED_TWICE',
      '/budget/0/toAmount SAME_AMOUNT',
    ]);
    const unexplained = await file(project.id, {
      ...reasons,
      budget: [{ year: 2026, source: 'local', category: 'Строительство', toAmount: '2000000' }],
    });
    expect(unexplained).toMatchObject({
      status: 422,
      body: { code: 'CAUSE_MISSING', errors: [{ pointer: '/budget/0/cause' }] },
    });
    expect(await file(project.id, reasons)).toMatchObject({ status: 422, body: { code: 'CHANGE_REQUEST_EMPTY' } });
  });

  it('needs something that was promised, and a project that the writer plans', async () => {
    const bare = await deliveredProject(app, city, { oversight: 'head' });
    const only = await milestone(bare.id, { forecastOn: '2026-12-31' });
    const ask = { ...reasons, milestones: [{ milestoneId: only, toOn: '2027-01-31' }] };
    expect(await file(bare.id, ask)).toMatchObject({ status: 409, body: { code: 'BASELINE_MISSING' } });
    const money = { ...reasons, budget: [{ year: 2026, source: null, category: 'Строительство', toAmount: '1' }] };
    expect(await file(bare.id, money)).toMatchObject({ status: 409, body: { code: 'BUDGET_NOT_SET' } });
    expect((await file(bare.id, ask, otherManager)).status).toBe(404);
    expect((await file(bare.id, ask, chair)).status).toBe(403);
    await office('POST', `/projects/${bare.id}/transitions`, { transition: 'cancel', reason: 'Нет денег' });
    expect(await file(bare.id, ask)).toMatchObject({ status: 409, body: { code: 'PROJECT_ENDED' } });
  });

  it('stands alone: one open request about the same, each about its own', async () => {
    const project = await promised('head', { budget: true });
    const both = await Promise.all([file(project.id, laterWorks(project)), file(project.id, laterWorks(project))]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
      code: 'CHANGE_REQUEST_ALREADY_OPEN',
      params: { number: 1 },
    });
    const money = { year: 2027, source: null, category: 'Благоустройство', toAmount: '510000.00' };
    expect(await file(project.id, { ...reasons, budget: [money] })).toMatchObject({
      status: 201,
      body: { number: 2, subjects: ['budget'] },
    });
  });
});

it('says who waits for what it moves, and by how much', async () => {
  const project = await promised('head');
  const follower = await deliveredProject(app, city, { oversight: 'standard' });
  const foreign = await deliveredProject(app, city, {
    oversight: 'standard',
    passport: { direction: 'I' },
    manager: 'otherManager',
  });
  const near = await milestone(follower.id, { forecastOn: '2027-06-07', owner: 'roads' });
  const far = await milestone(follower.id, { forecastOn: '2028-06-30' });
  const hidden = await milestone(foreign.id, { forecastOn: '2027-06-30' });
  const link = (projectId: string, predecessorId: string, successorId: string) =>
    office('POST', `/projects/${projectId}/dependencies`, { predecessorId, successorId });
  expect((await link(follower.id, project.works, near)).status).toBe(201);
  expect((await link(follower.id, near, far)).status).toBe(201);
  expect((await link(foreign.id, project.works, hidden)).status).toBe(201);

  const request = await submitted(project);
  expect(request.effect).toMatchObject({
    waiting: [
      {
        milestoneId: near,
        project: { id: follower.id },
        owner: { code: 'roads' },
        fromOn: '2027-06-07',
        toOn: '2027-07-30',
        // 6 July is a holiday.
        workingDays: 38,
      },
      { milestoneId: far, workingDays: 0, fromOn: '2028-06-30', toOn: '2028-06-30' },
    ],
    hidden: 1,
  });
  const whole = await read(request.id);
  expect(whole.effect.hidden).toBe(0);
  expect(whole.effect.waiting.map(({ milestoneId }: { milestoneId: string }) => milestoneId)).toEqual([
    near,
    hidden,
    far,
  ]);
  // Asking moves nobody: the followers are asked when the forecast moves.
  expect(await promisedDays(project.id)).toMatchObject([{}, { finish: '2027-05-31' }]);
});

it('is listed by state, project, direction, route and author, page by page, to those who see the project', async () => {
  const project = await promised('head', { budget: true });
  const first = await submitted(project);
  const money = { year: 2027, source: null, category: 'Благоустройство', toAmount: '510000.00' };
  const second = (await file(project.id, { ...reasons, budget: [money] }, office)).body;
  const ids = async (query: string, who: Caller = manager): Promise<string[]> =>
    (await who('GET', `/change-requests?project=${project.id}&${query}`)).body.items.map(
      ({ id }: { id: string }) => id,
    );
  expect(await ids('')).toEqual([second.id, first.id]);
  expect(await ids('state=draft')).toEqual([second.id]);
  expect(await ids('state=draft,submitted')).toEqual([second.id, first.id]);
  expect(await ids('route=head')).toEqual([first.id]);
  expect(await ids('route=committee')).toEqual([]);
  expect(await ids('direction=II')).toHaveLength(2);
  expect(await ids('direction=I')).toEqual([]);
  expect(await ids('mine=true')).toEqual([first.id]);
  expect(await ids('mine=true', office)).toEqual([second.id]);
  expect(await ids('', headI)).toEqual([]);
  const page = await manager('GET', `/projects/${project.id}/change-requests?limit=1`);
  expect(page.body.items.map(({ id }: { id: string }) => id)).toEqual([second.id]);
  const next = new URL(/<(.*)>/.exec(page.headers.get('link') ?? '')![1]!);
  expect((await manager('GET', `/projects/${project.id}/change-requests${next.search}`)).body.items).toMatchObject([
    { id: first.id },
  ]);
  expect((await headI('GET', `/change-requests/${first.id}`)).status).toBe(404);
  expect((await headI('GET', `/projects/${project.id}/change-requests`)).status).toBe(404);
});

it('proposes red and diverging projects for a report, until they have been heard', async () => {
  const [red, diverging, green] = [
    await deliveredProject(app, city),
    await deliveredProject(app, city),
    await deliveredProject(app, city),
  ];
  const health = (projectId: string, overall: string, isDiverging: boolean) =>
    database.query(
      `INSERT INTO project_health AS h (project_id, id, day, schedule, budget, risks, overall, overall_since, signals, divergence, diverging,
         diverging_since, policy_version)
       VALUES ($1, gen_random_uuid(), '2026-11-01', 'green', 'green', 'green', $2, '2026-10-30T12:00:00Z', '{}', 2, $3,
         CASE WHEN $3 THEN timestamptz '2026-10-31T12:00:00Z' END, 1)
       ON CONFLICT (project_id) DO UPDATE SET overall = excluded.overall, overall_since = excluded.overall_since,
         divergence = excluded.divergence, diverging = excluded.diverging, diverging_since = excluded.diverging_since`,
      [projectId, overall, isDiverging],
    );
  await health(red.id, 'red', true);
  await health(diverging.id, 'amber', true);
  await health(green.id, 'green', false);
  const reports = async () =>
    (await office('GET', '/agenda-candidates?limit=200')).body.items.filter(({ projectId }: { projectId: string }) =>
      [red.id, diverging.id, green.id].includes(projectId),
    );
  const [first, second, ...others] = await reports();
  expect(first).toMatchObject({ projectId: red.id, reason: 'red_project', kind: 'control_report', subjectId: null });
  expect(first.text).toBe('Состояние проекта красное с 30.10.2026.');
  expect(second).toMatchObject({ projectId: diverging.id, reason: 'diverging_project' });
  expect(others).toEqual([]);

  const meeting = await addMeeting(database);
  const { body: item } = await office('POST', `/meetings/${meeting}/agenda`, {
    candidate: { kind: 'control_report', sourceId: first.sourceId },
  });
  expect(await reports()).toMatchObject([{ projectId: diverging.id }]);
  expect((await decide(item.id, { outcome: 'note' })).status).toBe(201);
  expect(await reports()).toMatchObject([{ projectId: diverging.id }]);
});
