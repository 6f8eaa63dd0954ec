import { DataSource } from 'typeorm';
import { ActorCache } from '#libs/identity';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { NoticeMaker } from '../../libs/notify/src/notices/application/notice-maker.js';
import { TOLD_OF } from '../../libs/notify/src/notices/persistence/notice-causes.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
type Person = keyof SmallCity['people'];

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
});
afterAll(() => app.close());
beforeEach(() => database.query('TRUNCATE outbox, notice CASCADE'));

/** Makes the notices of all that has been announced: `[kind, e-mail, subject]`, and for whom. */
async function told() {
  const announced = await database.query<{ id: string; type: string; payload: object }[]>(
    'DELETE FROM outbox RETURNING id, type, payload',
  );
  for (const { id, type, payload } of announced[0] as unknown as { id: string; type: string; payload: object }[]) {
    const causes = TOLD_OF.find(({ event }) => event.type === type)?.causes ?? [];
    await app.app.get(NoticeMaker).make(causes, payload, id);
  }
  const notices = await database.query<
    { kind: string; email: string; behalf: string | null; title: string; link: string }[]
  >(
    `DELETE FROM notice n USING app_user u WHERE u.id = n.receiver_id
     RETURNING n.kind, u.email, (SELECT email FROM app_user b WHERE b.id = n.on_behalf_of) AS behalf, n.title, n.link`,
  );
  return (notices[0] as unknown as typeof notices).toSorted((a, b) =>
    `${a.kind} ${a.email}`.localeCompare(`${b.kind} ${b.email}`),
  );
}
const whom = async () => (await told()).map(({ kind, email }) => [kind, email]);
const email = (person: Person) => city.people[person];

async function milestone(projectId: string, forecastOn: string, fields: object = {}) {
  const answer = await office('POST', `/projects/${projectId}/milestones`, {
    title: { ru: `Веха на ${forecastOn}` },
    forecastOn,
    ...fields,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as { id: string; projectId: string };
}

async function move(id: string, forecastOn: string, who: Caller) {
  const answer = await who('PATCH', `/milestones/${id}`, { forecastOn }, { 'if-match': '*' });
  expect(answer).toMatchObject({ status: 200 });
}

/** Work of one project that another waits for, and a milestone of the same project that waits, too. */
async function waiting() {
  const one = await deliveredProject(app, city, { manager: 'otherManager', passport: { direction: 'I' } });
  const two = await deliveredProject(app, city, {});
  const road = await milestone(one.id, '2035-03-05');
  const opening = await milestone(one.id, '2035-03-06');
  const pipes = await milestone(two.id, '2035-03-08', { owner: 'roads', startOn: '2035-03-06' });
  for (const after of [opening, pipes]) {
    const answer = await office('POST', `/projects/${after.projectId}/dependencies`, {
      predecessorId: road.id,
      successorId: after.id,
    });
    expect(answer).toMatchObject({ status: 201 });
  }
  await told();
  return { one, two, road, pipes };
}

const open = async (projectId: string) =>
  (await office('GET', `/forecast-proposals?state=open&project=${projectId}`)).body.items;

describe('a moved forecast', () => {
  it('asks those whose milestone waits, but for whoever moved it, once for the same days', async () => {
    const { one, two, road } = await waiting();
    await move(road.id, '2035-03-12', as(app, email('otherManager')));
    const notices = await told();
    const [proposal] = await open(two.id);
    expect(notices).toEqual([
      {
        kind: 'forecast-proposed',
        email: email('executor'),
        behalf: null,
        title: `Проект ${two.code}: предложено сдвинуть веху на 15.03.2035`,
        link: `/forecast-proposals/${proposal.id}`,
      },
      expect.objectContaining({ kind: 'forecast-proposed', email: email('manager') }),
    ]);
    expect(await open(one.id)).toHaveLength(1);

    await move(road.id, '2035-03-12', office);
    expect(await told()).toEqual([]);
    await move(road.id, '2035-03-13', as(app, email('otherManager')));
    expect(await whom()).toEqual([
      ['forecast-proposed', email('executor')],
      ['forecast-proposed', email('manager')],
    ]);
    await move(road.id, '2035-03-05', as(app, email('otherManager')));
    expect(await told()).toEqual([]);
  });

  it('asks the head where nobody manages', async () => {
    const { two, road } = await waiting();
    await database.query('UPDATE project SET manager_id = NULL WHERE id = $1', [two.id]);
    await move(road.id, '2035-03-12', as(app, email('otherManager')));
    expect(await whom()).toEqual([
      ['forecast-proposed', email('executor')],
      ['forecast-proposed', email('headII')],
    ]);
  });

  it('is no longer asked about once it was moved back', async () => {
    const { road } = await waiting();
    await move(road.id, '2035-03-12', as(app, email('otherManager')));
    await move(road.id, '2035-03-05', as(app, email('otherManager')));
    expect(await told()).toEqual([]);
  });

  it.each([
    { accepted: true, said: 'принято' },
    { accepted: false, said: 'отклонено' },
  ])('tells whoever moved it of the answer: $said', async ({ accepted, said }) => {
    const { two, road } = await waiting();
    await move(road.id, '2035-03-12', as(app, email('otherManager')));
    await told();
    const [{ id }] = await open(two.id);
    const answer = { accepted, note: 'Так' };
    expect(await manager('POST', `/forecast-proposals/${id}/answer`, answer)).toMatchObject({ status: 200 });
    expect(await told()).toEqual([
      {
        kind: 'proposal-answered',
        // Sees the own project, and not the one that waits.
        email: email('otherManager'),
        behalf: null,
        title: `Проект ${two.code}, сдвиг на 15.03.2035: ${said}`,
        link: `/milestones/${road.id}`,
      },
    ]);
  });
});

describe('a change request', () => {
  async function submitted(oversight: 'committee' | 'head' | 'standard', by: Person) {
    const project = await deliveredProject(app, city, { oversight });
    const works = await milestone(project.id, '2035-05-31');
    const promise = await manager('POST', `/projects/${project.id}/baselines`, { reasonCode: 'initial' });
    expect(promise).toMatchObject({ status: 201 });
    const filed = await as(app, email(by))('POST', `/projects/${project.id}/change-requests`, {
      reasonCode: 'procurement',
      justification: 'Конкурс признан несостоявшимся',
      milestones: [{ milestoneId: works.id, toOn: '2035-07-30' }],
    });
    expect(filed).toMatchObject({ status: 201 });
    expect(await whom()).toEqual([]);
    const path = `/change-requests/${filed.body.id}`;
    expect(await as(app, email(by))('POST', `${path}/submit`, undefined, { 'if-match': '*' })).toMatchObject({
      status: 200,
    });
    return { project, path };
  }

  it.each([
    { oversight: 'head', by: 'manager', asked: ['headII'] },
    { oversight: 'head', by: 'headII', asked: [] },
    { oversight: 'standard', by: 'office', asked: ['manager'] },
    // Approved at once, by whoever asked.
    { oversight: 'standard', by: 'manager', asked: [] },
    // It comes to the committee by an agenda.
    { oversight: 'committee', by: 'manager', asked: [] },
  ] as const)('of a project under $oversight, by $by, asks $asked', async ({ oversight, by, asked }) => {
    await submitted(oversight, by);
    expect(await whom()).toEqual(asked.map((person) => ['change-request-submitted', email(person)]));
  });

  it.each([
    { approved: true, said: 'одобрено' },
    { approved: false, said: 'отказано' },
  ])('that was answered is told of to whoever asked: $said', async ({ approved, said }) => {
    const { project, path } = await submitted('head', 'manager');
    await told();
    const answer = { approved, note: 'Так' };
    expect(await as(app, email('headII'))('POST', `${path}/answer`, answer, { 'if-match': '*' })).toMatchObject({
      status: 200,
    });
    expect(await told()).toEqual([
      {
        kind: 'change-request-ended',
        email: email('manager'),
        behalf: null,
        title: `Запрос на изменение № 1 по проекту ${project.code}: ${said}`,
        link: path,
      },
    ]);
  });

  it('that its asker withdrew is nobody’s news; one that ended with its project is', async () => {
    const own = await submitted('head', 'manager');
    await told();
    await manager('POST', `${own.path}/withdraw`, { note: 'Ошибка' }, { 'if-match': '*' });
    expect(await told()).toEqual([]);

    const { project } = await submitted('head', 'manager');
    await told();
    const ended = await office('POST', `/projects/${project.id}/transitions`, {
      transition: 'cancel',
      reason: 'Средства перераспределены',
    });
    expect(ended).toMatchObject({ status: 200 });
    expect(await told()).toContainEqual(
      expect.objectContaining({
        kind: 'change-request-ended',
        email: email('manager'),
        title: `Запрос на изменение № 1 по проекту ${project.code}: отозвано`,
      }),
    );
  });
});

it('a webhook that the product disabled is told of to its owner and the administrators, without its address', async () => {
  const id = newId();
  await database.query(
    `INSERT INTO webhook (id, url, event_types, state, disabled_reason, disabled_at, secret, secret_since, created_by, created_at, updated_at)
     VALUES ($1, 'https://hooks.city.example/in/secret-path?token=1', '{project.flagged}', 'disabled', 'failing', now(), '\\x00', now(), $2, now(), now())`,
    [id, city.ids.admin],
  );
  await database.query(`INSERT INTO outbox (id, type, payload) VALUES ($1, 'notify.webhook-disabled', $2)`, [
    newId(),
    JSON.stringify({ webhookId: id, reason: 'failing' }),
  ]);
  expect(await told()).toEqual([
    {
      kind: 'webhook-disabled',
      email: email('admin'),
      behalf: null,
      title: 'Вебхук «hooks.city.example» отключён',
      link: `/webhooks/${id}`,
    },
  ]);
});

describe('a period', () => {
  it('that was opened, and whose due day was moved, is told of once to each who owes, and to nobody else', async () => {
    await database.query(`UPDATE project SET stage = 'completed'`);
    await deliveredProject(app, city, {});
    await deliveredProject(app, city, {});
    const headless = await deliveredProject(app, city, { passport: { direction: 'I' } });
    await database.query('UPDATE project SET manager_id = NULL WHERE id = $1', [headless.id]);
    await told();
    const opened = await office('POST', '/reporting-periods', { kind: 'month', from: '2026-01-01' });
    expect(opened).toMatchObject({ status: 201 });
    const owing = ['headI', 'manager'].map((person) => email(person as Person));
    const notices = await told();
    expect(notices.map(({ kind, email: whose }) => [kind, whose])).toEqual(
      owing.map((whose) => ['period-opened', whose]),
    );
    expect(notices[0]).toMatchObject({
      title: expect.stringMatching(/^Период 2026-01: статус-отчёты — до \d\d\.\d\d\.\d{4}$/),
      link: `/reporting-periods/${opened.body.id}`,
    });
    const moved = await office(
      'PATCH',
      `/reporting-periods/${opened.body.id}`,
      { dueOn: '2099-12-14' },
      { 'if-match': '*' },
    );
    expect(moved).toMatchObject({ status: 200 });
    expect(await whom()).toEqual(owing.map((whose) => ['period-due-moved', whose]));
  });
});

describe('whoever stands in for a manager on leave', () => {
  const deputy = () => as(app, email('otherManager'));

  it('sees, writes and answers as that manager does, is told in their place, and no longer than for those days', async () => {
    await database.query(`UPDATE project SET stage = 'completed'`);
    const { id, code } = await deliveredProject(app, city, {});
    const works = await milestone(id, '2035-05-31');
    const path = `/projects/${id}`;
    expect((await deputy()('GET', path)).status).toBe(404);
    const rating = { period: '2026-02', language: 'ru', progress: 'Готово', nextSteps: 'Дальше', rating: 'green' };
    const opened = await office('POST', '/reporting-periods', { kind: 'month', from: '2026-02-01' });
    expect(opened).toMatchObject({ status: 201 });
    const asks = async () =>
      (await deputy()('GET', '/portfolio/attention')).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await asks()).not.toContain('write_update');
    await told();

    const delegated = await as(app, email('admin'))('POST', '/delegations', {
      fromUserId: city.ids.manager,
      toUserId: city.ids.otherManager,
      role: 'project_manager',
      startsOn: '2020-01-01',
      endsOn: '2099-01-01',
      reason: 'Отпуск',
    });
    expect(delegated).toMatchObject({ status: 201 });
    expect(await deputy()('GET', path)).toMatchObject({ status: 200, body: { code } });
    expect(await asks()).toContain('write_update');
    expect((await deputy()('GET', '/milestones?mine=true')).body.items).toContainEqual(
      expect.objectContaining({ id: works.id }),
    );
    await move(works.id, '2035-06-01', deputy());
    const draft = await deputy()('POST', `${path}/status-updates`, {
      ...rating,
      ratingNarrative: 'Все вехи месяца достигнуты',
    });
    expect(draft).toMatchObject({ status: 201 });
    const sent = await deputy()('POST', `/status-updates/${draft.body.id}/steps`, { step: 'submit' });
    expect(sent).toMatchObject({ status: 200 });
    await told();
    await as(app, email('headII'))('POST', `/status-updates/${draft.body.id}/steps`, {
      step: 'return',
      remarks: 'Кратко',
      deadline: '2099-01-01',
    });
    expect(await told()).toEqual([
      expect.objectContaining({ kind: 'update-returned', email: email('manager'), behalf: null }),
      // Told of the own update; it is in their own hand.
      expect.objectContaining({ kind: 'update-returned', email: email('otherManager') }),
    ]);
    // Of another manager’s project nothing changes, nor for whoever is nobody’s deputy.
    const third = await app.addUser('third.manager@city.kz', 'project_manager');
    const other = await deliveredProject(app, city, {});
    await database.query('UPDATE project SET manager_id = $2 WHERE id = $1', [other.id, third]);
    expect((await deputy()('GET', `/projects/${other.id}`)).status).toBe(404);
    await told();
    await database.query(`UPDATE project SET stage = 'completed' WHERE id NOT IN ($1, $2)`, [id, other.id]);
    const march = await office('POST', '/reporting-periods', { kind: 'month', from: '2026-03-01' });
    expect((await told()).map(({ email: whose, behalf }) => [whose, behalf])).toEqual([
      [email('manager'), null],
      [email('otherManager'), email('manager')],
      ['third.manager@city.kz', null],
    ]);
    expect(march).toMatchObject({ status: 201 });

    await database.query('UPDATE delegation SET ends_on = CURRENT_DATE - 2');
    app.app.get(ActorCache).forget();
    expect((await deputy()('GET', path)).status).toBe(404);
    expect(await asks()).not.toContain('write_update');
    const refused = await deputy()(
      'PATCH',
      `/milestones/${works.id}`,
      { forecastOn: '2035-06-04' },
      { 'if-match': '*' },
    );
    expect(refused.status).toBe(404);
  });
});
