import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import { StatusUpdatesRead } from '#libs/periods';
import { Obligations } from '../../libs/periods/src/application/obligations.js';
import { actsUntil, obligationState } from '../../libs/periods/src/domain/obligation.js';
import { UPDATE_STATES } from '../../libs/periods/src/domain/update-steps.js';
import { ACTS_UNTIL, OBLIGATION_STATE } from '../../libs/periods/src/persistence/obligation-sql.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
type Person = keyof SmallCity['people'];

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let headII: Caller;
let headI: Caller;
let auditor: Caller;
let stranger: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  const caller = (who: Person) => as(app, city.people[who]);
  office = caller('office');
  manager = caller('manager');
  headII = caller('headII');
  headI = caller('headI');
  auditor = caller('auditor');
  stranger = caller('otherManager');
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => app.close());

async function onDay<Result>(day: string, work: () => Promise<Result>): Promise<Result> {
  const today = jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue(day);
  try {
    return await work();
  } finally {
    today.mockRestore();
  }
}

/** Each test has a year of its own: earlier periods are frozen, and the projects of earlier tests have ended. */
let year = 2000;
async function freshPeriod() {
  year += 1;
  await database.query(`UPDATE project SET stage = 'cancelled' WHERE stage IN ('approved', 'in_delivery', 'on_hold')`);
  await database.query(
    `UPDATE reporting_period SET state = 'frozen', frozen_on = ends_on, frozen_at = now() WHERE state = 'open' AND starts_on < $1`,
    [`${year}-01-01`],
  );
  return { from: `${year}-04-01`, during: `${year}-04-10`, after: `${year}-06-20`, name: `${year}-04` };
}
const open = (from: string, more: object = {}, who: Caller = office) =>
  who('POST', '/reporting-periods', { kind: 'month', from, ...more });
async function opened(from: string, more: object = {}) {
  const answer = await open(from, more);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
}
const counts = async (id: string, who: Caller = office) => (await who('GET', `/reporting-periods/${id}`)).body.counts;

const words = {
  language: 'ru',
  progress: 'Завершён фундамент',
  nextSteps: 'Монтаж каркаса',
  rating: 'green',
  ratingNarrative: 'Все вехи месяца достигнуты в срок',
};
const write = (projectId: string, period: string, more: object = {}, who: Caller = manager) =>
  who('POST', `/projects/${projectId}/status-updates`, { period, ...words, ...more });
async function written(projectId: string, period: string, more: object = {}, who: Caller = manager) {
  const answer = await write(projectId, period, more, who);
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
}
const step = (id: string, name: string, who: Caller, more: object = {}, headers?: Record<string, string>) =>
  who('POST', `/status-updates/${id}/steps`, { step: name, ...more }, headers);
async function submitted(projectId: string, period: string, more: object = {}) {
  const { id } = await written(projectId, period, more);
  const answer = await step(id, 'submit', manager);
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
}
const confirmed = async (projectId: string, period: string) => {
  const { id } = await submitted(projectId, period);
  expect((await step(id, 'confirm', headII)).status).toBe(200);
  return id;
};
const freeze = (id: string, reason: string | null = null) =>
  office('POST', `/reporting-periods/${id}/freeze`, { reason });
const statuses = (answers: readonly { status: number }[]) =>
  answers.map(({ status }) => status).toSorted((a, b) => a - b);
const announced = (type: string) =>
  database.query<{ payload: Record<string, unknown> }[]>('SELECT payload FROM outbox WHERE type = $1 ORDER BY id', [
    type,
  ]);

async function milestone(projectId: string, more: object = {}) {
  const { status, body } = await manager('POST', `/projects/${projectId}/milestones`, {
    title: { ru: 'Фундамент' },
    forecastOn: '2027-03-01',
    ...more,
  });
  expect(status).toBe(201);
  return body as { id: string; version: number };
}

describe('opening a period', () => {
  it('asks every project in delivery for an update', async () => {
    const { from, during, name } = await freshPeriod();
    const owing = await Promise.all(
      (['approved', 'in_delivery', 'on_hold'] as const).map((stage) => deliveredProject(app, city, { stage })),
    );
    await office('POST', '/projects', plainProposal);
    const { status, headers, body } = await onDay(during, () => open(from));
    expect([status, body.code]).toEqual([201, undefined]);
    expect(headers.get('location')).toBe(`/api/v1/reporting-periods/${body.id}`);
    expect(headers.get('etag')).toBe('"v1"');
    expect(body).toMatchObject({
      kind: 'month',
      name,
      startsOn: from,
      endsOn: `${year}-04-30`,
      dueDays: 5,
      state: 'open',
      freezeNumber: 0,
      frozenAt: null,
      reminders: { before: [3, 1], after: [1], escalateToLines: 2, escalateToOffice: 4 },
      openedBy: { id: city.ids.office },
      counts: { owed: 3, missing: 3, submitted: 0, returned: 0, confirmed: 0, excused: 0 },
      steps: [{ name: 'opened', reason: null, actor: { id: city.ids.office } }],
      possibleSteps: [],
    });
    const board = await office('GET', `/reporting-periods/${body.id}/obligations`);
    expect(board.body.items.map((item: { project: { id: string } }) => item.project.id).toSorted()).toEqual(
      owing.map(({ id }) => id).toSorted(),
    );
  });

  it('counts the due day in working days after the end, or after a late opening', async () => {
    const holiday = '2026-11-02';
    await database.query(`INSERT INTO calendar_day (day, id, working, name_ru) VALUES ($1, $2, false, 'Праздник')`, [
      holiday,
      newId(),
    ]);
    try {
      // 31 October 2026 is a Saturday.
      expect((await onDay('2026-10-05', () => opened('2026-10-01', { dueDays: 2 }))).dueOn).toBe('2026-11-04');
      expect((await onDay('2026-11-20', () => opened('2026-09-01', { dueDays: 2 }))).dueOn).toBe('2026-11-24');
    } finally {
      await database.query('DELETE FROM calendar_day WHERE day = $1', [holiday]);
    }
  });

  it('names quarters, which do not stand in the way of months', async () => {
    const month = await onDay('2025-07-09', () => opened('2025-07-01'));
    const quarter = await onDay('2025-07-09', () => opened('2025-07-01', { kind: 'quarter' }));
    expect([month.name, month.endsOn, quarter.name, quarter.endsOn]).toEqual([
      '2025-07',
      '2025-07-31',
      '2025-Q3',
      '2025-09-30',
    ]);
  });

  it('refuses what is no period, has been opened, or has not begun', async () => {
    const { from, during, name } = await freshPeriod();
    for (const [body, pointer, code] of [
      [{ kind: 'month', from: `${year}-04-02` }, '/from', 'NOT_START_OF_PERIOD'],
      [{ kind: 'quarter', from: `${year}-05-01` }, '/from', 'NOT_START_OF_PERIOD'],
      [{ kind: 'week', from }, '/kind', 'NOT_ONE_OF'],
      [{ kind: 'month', from, dueDays: 61 }, '/dueDays', 'TOO_BIG'],
      [
        { kind: 'month', from, reminders: { escalateToLines: 3, escalateToOffice: 2 } },
        '/reminders/escalateToOffice',
        'TOO_SMALL',
      ],
    ] as const) {
      const answer = await onDay(during, () => office('POST', '/reporting-periods', body));
      expect([answer.status, answer.body.errors]).toEqual([400, [expect.objectContaining({ pointer, code })]]);
    }
    const early = await onDay(`${year}-03-31`, () => open(from));
    expect([early.status, early.body.code]).toEqual([409, 'PERIOD_NOT_BEGUN']);
    await onDay(during, () => opened(from));
    const again = await onDay(during, () => open(from));
    expect([again.status, again.body.code, again.body.params]).toEqual([409, 'PERIOD_EXISTS', { period: name }]);
    expect((await onDay(during, () => open(from, {}, manager))).status).toBe(403);
    expect((await onDay(during, () => open(from, {}, headII))).status).toBe(403);
  });

  it('once, however many open it at once', async () => {
    const { from, during } = await freshPeriod();
    const answers = await onDay(during, () => Promise.all([1, 2, 3, 4].map(() => open(from))));
    expect(statuses(answers)).toEqual([201, 409, 409, 409]);
  });

  it('follows projects that enter or leave delivery', async () => {
    const { from, during } = await freshPeriod();
    const [first, second] = [await deliveredProject(app, city), await deliveredProject(app, city)];
    const { id, dueOn } = await onDay(during, () => opened(from));
    const late = await deliveredProject(app, city);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [first.id]);
    const follow = () => app.app.get(Obligations).followInOpen();
    await onDay(`${year}-05-20`, follow);
    expect(await counts(id)).toMatchObject({ owed: 3, missing: 2, excused: 1 });
    const { items } = (await office('GET', `/reporting-periods/${id}/obligations`)).body;
    const of = (projectId: string) => items.find((item: { project: { id: string } }) => item.project.id === projectId);
    expect(of(first.id)).toMatchObject({
      state: 'excused',
      excused: { stage: 'completed' },
      actsUntil: null,
      late: false,
    });
    expect(of(second.id)).toMatchObject({ state: 'missing', dueOn, excused: null });
    // Nobody is late with what has only just been asked for.
    expect(of(late.id).dueOn > `${year}-05-20`).toBe(true);
    await database.query(`UPDATE project SET stage = 'in_delivery' WHERE id = $1`, [first.id]);
    await Promise.all([onDay(during, follow), onDay(during, () => app.app.get(Obligations).followInOpen(first.id))]);
    expect(await counts(id)).toMatchObject({ owed: 3, missing: 3, excused: 0 });
  });
});

describe('the board of a period', () => {
  it('is narrowed, paged, and shows only what its reader may see', async () => {
    const { from, during, name, after } = await freshPeriod();
    const mine = await deliveredProject(app, city);
    const other = await deliveredProject(app, city, { manager: 'otherManager' });
    const elsewhere = await deliveredProject(app, city, { passport: { direction: 'I' } });
    const { id } = await onDay(during, () => opened(from));
    await confirmed(mine.id, name);
    const board = async (query: string, who: Caller = office) => {
      const { status, body } = await onDay(after, () => who('GET', `/reporting-periods/${id}/obligations?${query}`));
      expect(status).toBe(200);
      return body.items.map((item: { project: { id: string } }) => item.project.id);
    };
    expect(await board('state=confirmed')).toEqual([mine.id]);
    expect(await board('state=missing,confirmed')).toHaveLength(3);
    expect(await board('direction=I')).toEqual([elsewhere.id]);
    expect(await board(`manager=${city.ids.otherManager}`)).toEqual([other.id]);
    expect(await board('late=true')).toEqual([other.id, elsewhere.id]);
    expect(await board('late=false')).toEqual([mine.id]);
    expect(await board('', stranger)).toEqual([other.id]);
    expect(await board('', headI)).toEqual([elsewhere.id]);
    expect(await board('', auditor)).toHaveLength(3);
    expect(await counts(id, stranger)).toMatchObject({ owed: 1, missing: 1 });

    const first = await office('GET', `/reporting-periods/${id}/obligations?limit=2`);
    expect(first.body.items).toHaveLength(2);
    expect(first.body.counts).toMatchObject({ owed: 3, confirmed: 1 });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await office('GET', String(next).split('/api/v1')[1]!);
    expect(second.body.items.map((item: { project: { id: string } }) => item.project.id)).toEqual([elsewhere.id]);
    expect((await office('GET', `/reporting-periods/${newId()}/obligations`)).status).toBe(404);
    expect((await office('GET', `/reporting-periods/${newId()}`)).status).toBe(404);
    expect((await office('GET', `/reporting-periods/${newId()}/late`)).status).toBe(404);
  });

  it('is read by the database as the rule has it', async () => {
    const dueOn = '2026-12-07';
    for (const excused of [false, true])
      for (const state of [null, ...UPDATE_STATES]) {
        const deadline = state === 'returned' ? '2026-12-15' : null;
        const [row] = await database.query<{ state: string; until: string | null }[]>(
          `SELECT ${OBLIGATION_STATE} AS state, (${ACTS_UNTIL})::text AS until
           FROM (SELECT $1::date AS due_on, CASE WHEN $2::boolean THEN now() END AS excused_at) o,
             (SELECT $3::text AS state, $4::date AS deadline) u`,
          [dueOn, excused, state, deadline],
        );
        const owed = { dueOn, excused, update: state === null ? null : { state, deadline } };
        expect(row).toEqual({ state: obligationState(owed), until: actsUntil(owed) });
      }
  });

  it('tells nobody of a draft', async () => {
    const { from, during, name } = await freshPeriod();
    const project = await deliveredProject(app, city);
    const { id } = await onDay(during, () => opened(from));
    await written(project.id, name);
    const { items } = (await auditor('GET', `/reporting-periods/${id}/obligations`)).body;
    expect(items).toMatchObject([{ state: 'missing', update: null, manager: { id: city.ids.manager } }]);
  });
});

describe('writing a status update', () => {
  it('begins as a draft of its writers', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { status, headers, body } = await write(projectId, name, { helpNeeded: 'Решение по сетям' });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/status-updates/${body.id}`);
    expect(body).toMatchObject({
      project: { id: projectId, direction: 'II' },
      period: { name, state: 'open' },
      state: 'draft',
      revision: 0,
      content: { ...words, problems: null, helpNeeded: 'Решение по сетям', forecasts: [] },
      submittedBy: null,
      steps: [],
      possibleSteps: ['submit'],
      mayEdit: true,
    });
    const reads = async (who: Caller) => (await who('GET', `/status-updates/${body.id}`)).status;
    expect(await Promise.all([manager, headII, office, auditor, stranger].map(reads))).toEqual([
      200, 200, 200, 404, 404,
    ]);
    const listed = async (who: Caller) => (await who('GET', `/projects/${projectId}/status-updates`)).body;
    expect(await listed(manager)).toMatchObject({ items: [{ id: body.id, state: 'draft' }], mayWrite: true });
    expect(await listed(auditor)).toEqual({ items: [], mayWrite: false });
    expect((await stranger('GET', `/projects/${projectId}/status-updates`)).status).toBe(404);
  });

  it('changes with If-Match alone', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { id } = await written(projectId, name);
    const patch = (etag: string | undefined, body: object = { problems: 'Нет кабеля' }, who: Caller = manager) =>
      who('PATCH', `/status-updates/${id}`, body, etag ? { 'if-match': etag } : undefined);
    expect((await patch(undefined)).status).toBe(428);
    const changed = await patch('"v1"');
    expect([changed.status, changed.headers.get('etag'), changed.body.content.problems]).toEqual([
      200,
      '"v2"',
      'Нет кабеля',
    ]);
    expect((await patch('"v1"')).status).toBe(412);
    expect((await patch('"v2"', { problems: null })).body.content).toMatchObject({ ...words, problems: null });
    expect((await patch('"v3"', {})).body.errors).toEqual([expect.objectContaining({ code: 'NOTHING_TO_CHANGE' })]);
    expect((await patch('*', { problems: 'x' }, auditor)).status).toBe(403);
    expect((await patch('*', { problems: 'x' }, stranger)).status).toBe(404);
  });

  it('refuses what is not owed, not one’s own, or there already', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const { id: periodId } = await onDay(during, () => opened(from));
    const unknown = await write(projectId, '1999-01');
    expect([unknown.status, unknown.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/period', code: 'UNKNOWN_REFERENCE' })],
    ]);
    const foreign = await deliveredProject(app, city, { manager: 'otherManager' });
    const others = await milestone(projectId);
    const foreignMilestone = await stranger('POST', `/projects/${foreign.id}/milestones`, {
      title: { ru: 'Чужая' },
      forecastOn: '2027-01-01',
    });
    const wrong = await write(projectId, name, {
      forecasts: [
        { milestoneId: foreignMilestone.body.id, forecastOn: '2027-01-02' },
        { milestoneId: others.id, forecastOn: '2027-01-02' },
        { milestoneId: others.id, forecastOn: '2027-01-03' },
      ],
    });
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/forecasts/0/milestoneId', code: 'UNKNOWN_REFERENCE' }),
      expect.objectContaining({ pointer: '/forecasts/2/milestoneId', code: 'DUPLICATE' }),
    ]);
    // Came after the opening, and nobody has told the period yet.
    const notYet = await stranger('POST', `/projects/${foreign.id}/status-updates`, { period: name, ...words });
    expect([notYet.status, notYet.body.code]).toEqual([409, 'NOTHING_OWED']);
    expect((await write(projectId, name, {}, stranger)).status).toBe(404);
    const seen = await as(app, city.people.member)('POST', `/projects/${projectId}/status-updates`, {
      period: name,
      ...words,
    });
    expect(seen.status).toBe(403);
    // May write of own projects, sees this one through the direction of nobody: the head of another direction does not see it.
    expect((await write(projectId, name, {}, headI)).status).toBe(404);
    const key = { 'idempotency-key': `once-${projectId}` };
    const once = await manager('POST', `/projects/${projectId}/status-updates`, { period: name, ...words }, key);
    const twice = await manager('POST', `/projects/${projectId}/status-updates`, { period: name, ...words }, key);
    expect([once.status, twice.status, twice.body.id]).toEqual([201, 201, once.body.id]);
    const again = await write(projectId, name);
    expect([again.status, again.body.code]).toEqual([409, 'STATUS_UPDATE_EXISTS']);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [projectId]);
    const ended = await write(projectId, name);
    expect([ended.status, ended.body.code]).toEqual([409, 'PROJECT_ENDED']);
    expect(await counts(periodId)).toMatchObject({ owed: 1 });
  });

  it('one per project and period, however many begin it at once', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const answers = await Promise.all([manager, headII, office, manager].map((who) => write(projectId, name, {}, who)));
    expect(statuses(answers)).toEqual([201, 409, 409, 409]);
  });
});

describe('the way of an update', () => {
  it('enters its rating and its forecasts when it is submitted', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { id: milestoneId } = await milestone(projectId);
    const { id } = await written(projectId, name, {
      rating: 'amber',
      problems: 'Поставка задерживается',
      forecasts: [{ milestoneId, forecastOn: '2027-04-15', note: 'Ждём кабель' }],
    });
    const before = await manager('GET', `/milestones/${milestoneId}`);
    expect(before.body.forecastOn).toBe('2027-03-01');
    const { status, body } = await step(id, 'submit', manager);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'submitted',
      revision: 1,
      submittedBy: { id: city.ids.manager },
      content: { forecasts: [{ milestoneId, number: 1, forecastOn: '2027-04-15', note: 'Ждём кабель' }] },
      steps: [{ revision: 1, name: 'submitted', content: { rating: 'amber', forecasts: [{ milestoneId }] } }],
      possibleSteps: [],
      mayEdit: false,
    });
    expect((await manager('GET', `/milestones/${milestoneId}`)).body).toMatchObject({
      forecastOn: '2027-04-15',
      forecastNote: 'Ждём кабель',
    });
    const ratings = await manager('GET', `/projects/${projectId}/ratings`);
    expect(ratings.body.items).toMatchObject([
      { side: 'owner', rating: 'amber', narrative: words.ratingNarrative, ratedBy: { id: city.ids.manager } },
    ]);
    expect((await announced('periods.update-submitted')).at(-1)?.payload).toMatchObject({
      projectId,
      updateId: id,
      revision: 1,
      userIds: [city.ids.headII],
    });
  });

  it('goes back with remarks and a day, and comes again; what was submitted before stays readable', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const { id: periodId } = await onDay(during, () => opened(from));
    const { id } = await submitted(projectId, name);
    const answer = (more: object) => onDay(during, () => step(id, 'return', headII, more));
    const empty = await answer({});
    expect([empty.status, empty.body.code, empty.body.errors.map((each: { pointer: string }) => each.pointer)]).toEqual(
      [422, 'ANSWER_INCOMPLETE', ['/remarks', '/deadline']],
    );
    const past = await answer({ remarks: 'Кратко', deadline: `${year}-04-09` });
    expect(past.body.errors).toEqual([expect.objectContaining({ pointer: '/deadline', code: 'DUE_IN_PAST' })]);
    const returned = await answer({ remarks: 'Назовите объёмы', deadline: `${year}-05-12` });
    expect(returned.body).toMatchObject({ state: 'returned', deadline: `${year}-05-12`, possibleSteps: ['submit'] });
    expect((await announced('periods.update-returned')).at(-1)?.payload).toMatchObject({
      updateId: id,
      deadline: `${year}-05-12`,
      userIds: [city.ids.manager],
    });
    expect(await counts(periodId)).toMatchObject({ returned: 1, missing: 0, submitted: 0 });

    const { version } = (await manager('GET', `/status-updates/${id}`)).body;
    await manager('PATCH', `/status-updates/${id}`, { progress: 'Залито 400 м³' }, { 'if-match': `"v${version}"` });
    // Others read what was submitted, until the better words are.
    expect((await auditor('GET', `/status-updates/${id}`)).body.content.progress).toBe(words.progress);
    expect((await manager('GET', `/status-updates/${id}`)).body.content.progress).toBe('Залито 400 м³');
    expect((await step(id, 'submit', manager)).body).toMatchObject({ state: 'submitted', revision: 2, deadline: null });
    const done = await step(id, 'confirm', headII, { remarks: 'Спасибо' });
    expect(done.body).toMatchObject({ state: 'confirmed', possibleSteps: [] });
    expect(
      done.body.steps.map(
        (each: { revision: number; name: string; remarks: string | null; content: { progress: string } | null }) => [
          each.revision,
          each.name,
          each.remarks,
          each.content?.progress,
        ],
      ),
    ).toEqual([
      [1, 'submitted', null, words.progress],
      [1, 'returned', 'Назовите объёмы', undefined],
      [2, 'submitted', null, 'Залито 400 м³'],
      [2, 'confirmed', 'Спасибо', undefined],
    ]);
    expect((await announced('periods.update-confirmed')).at(-1)?.payload).toMatchObject({ updateId: id, revision: 2 });
    await expect(
      database.query(`UPDATE status_update_step SET remarks = 'x' WHERE update_id = $1`, [id]),
    ).rejects.toMatchObject({
      message: 'ROW_IS_IMMUTABLE',
    });
  });

  it('refuses steps that its state or its asker does not allow', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { id } = await written(projectId, name, { progress: null, rating: 'red', problems: null });
    const refused = async (name_: string, who: Caller, more: object = {}) => {
      const { status, body } = await step(id, name_, who, more);
      return [status, body.code, body.params?.possible];
    };
    expect(await refused('confirm', headII)).toEqual([409, 'UPDATE_STEP_NOT_POSSIBLE', ['submit']]);
    expect(await refused('submit', office)).toEqual([403, 'UPDATE_STEP_NOT_YOURS', undefined]);
    expect(await refused('submit', auditor)).toEqual([403, 'FORBIDDEN', undefined]);
    const incomplete = await step(id, 'submit', manager);
    expect([incomplete.status, incomplete.body.code]).toEqual([422, 'UPDATE_INCOMPLETE']);
    expect(incomplete.body.errors).toEqual([
      expect.objectContaining({ pointer: '/progress', code: 'REQUIRED' }),
      expect.objectContaining({ pointer: '/problems', code: 'PROBLEMS_UNSAID' }),
    ]);
    await manager('PATCH', `/status-updates/${id}`, { progress: 'Есть', rating: 'green' }, { 'if-match': '*' });
    const stale = await step(id, 'submit', manager, {}, { 'if-match': '"v1"' });
    expect(stale.status).toBe(412);
    expect((await step(id, 'submit', manager, {}, { 'if-match': '"v2"' })).status).toBe(200);
    expect(await refused('submit', manager)).toEqual([409, 'UPDATE_STEP_NOT_POSSIBLE', []]);
    expect(await refused('confirm', manager)).toEqual([403, 'UPDATE_STEP_NOT_YOURS', undefined]);
    const sent = await manager('PATCH', `/status-updates/${id}`, { progress: 'Ещё' }, { 'if-match': '*' });
    expect([sent.status, sent.body.code]).toEqual([409, 'STATUS_UPDATE_SENT']);
    expect((await step(id, 'confirm', office)).status).toBe(200);
    expect(await refused('return', headII, { remarks: 'Нет', deadline: '2030-01-01' })).toEqual([
      409,
      'UPDATE_STEP_NOT_POSSIBLE',
      [],
    ]);
  });

  it('is answered by nobody who wrote it or manages the project', async () => {
    const { from, during, name } = await freshPeriod();
    // The head of direction II manages it.
    await database.query(
      `INSERT INTO role_grant (id, user_id, role) SELECT $1, $2, 'project_manager' WHERE NOT EXISTS (
         SELECT FROM role_grant WHERE user_id = $2 AND role = 'project_manager')`,
      [newId(), city.ids.headII],
    );
    const managed = await deliveredProject(app, city, { manager: 'headII' });
    const headless = await deliveredProject(app, city);
    await database.query('UPDATE project SET manager_id = NULL WHERE id = $1', [headless.id]);
    await onDay(during, () => opened(from));
    for (const { id: projectId } of [managed, headless]) {
      const { id } = await written(projectId, name, {}, headII);
      expect((await step(id, 'submit', headII)).status).toBe(200);
      expect((await step(id, 'confirm', headII)).body.code).toBe('UPDATE_STEP_NOT_YOURS');
      expect((await announced('periods.update-submitted')).at(-1)?.payload).toMatchObject({
        userIds: [city.ids.office],
      });
      expect((await step(id, 'confirm', office)).body.state).toBe('confirmed');
    }
  });

  it('is submitted once, however many submit at once', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { id } = await written(projectId, name);
    const answers = await Promise.all([manager, headII, manager, headII].map((who) => step(id, 'submit', who)));
    expect(statuses(answers)).toEqual([200, 409, 409, 409]);
    const ratings = await manager('GET', `/projects/${projectId}/ratings`);
    expect(ratings.body.items).toHaveLength(1);
    expect((await manager('GET', `/status-updates/${id}`)).body.steps).toHaveLength(1);
  });

  it('undoes everything when one of its forecasts is refused', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    await onDay(during, () => opened(from));
    const { id: milestoneId } = await milestone(projectId);
    const { id } = await written(projectId, name, { forecasts: [{ milestoneId, forecastOn: '2027-05-01' }] });
    await manager('DELETE', `/milestones/${milestoneId}?reason=Лишняя`, undefined, { 'if-match': '*' });
    const refused = await step(id, 'submit', manager);
    expect([refused.status, refused.body.code]).toEqual([409, 'MILESTONE_REMOVED']);
    expect((await manager('GET', `/status-updates/${id}`)).body).toMatchObject({ state: 'draft', steps: [] });
    expect((await manager('GET', `/projects/${projectId}/ratings`)).body.items).toEqual([]);
  });
});

describe('the facts for a writer', () => {
  /** What has been told since the last time, as if it had been told then. */
  async function toldAt(day: string, projectId: string): Promise<void> {
    await database.query('ALTER TABLE history DISABLE TRIGGER history_is_immutable');
    await database.query('UPDATE history SET at = $2 WHERE project_id = $1 AND at > current_date', [projectId, day]);
    await database.query('ALTER TABLE history ENABLE TRIGGER history_is_immutable');
  }

  it('tell what happened in the period', async () => {
    await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const kept = await milestone(projectId, { forecastOn: '2026-12-10' });
    const done = await milestone(projectId, { title: { ru: 'Разрешение' }, forecastOn: '2026-11-20' });
    // The one had been there before the month began, and the other happened in it.
    await toldAt('2026-10-15', projectId);
    await onDay('2026-11-18', async () => {
      await manager('POST', `/milestones/${kept.id}/forecast`, { forecastOn: '2026-12-24' });
      await manager('PATCH', `/milestones/${done.id}`, { actualOn: '2026-11-18' }, { 'if-match': '*' });
      await manager('POST', `/projects/${projectId}/issues`, { title: 'Нет кабеля', severity: 'high' });
    });
    await database.query(`UPDATE issue SET raised_at = '2026-11-18' WHERE project_id = $1`, [projectId]);
    await toldAt('2026-11-18', projectId);
    await onDay('2026-11-20', () => opened('2026-11-01'));
    const facts = await manager('GET', `/projects/${projectId}/status-updates/draft`);
    expect(facts.status).toBe(200);
    expect(facts.body).toMatchObject({
      project: { id: projectId },
      period: { name: '2026-11' },
      updateId: null,
      milestones: {
        reached: [{ milestoneId: done.id, on: '2026-11-18' }],
        slipped: [{ milestoneId: kept.id, from: '2026-12-10', to: '2026-12-24', days: 14 }],
        recovered: [{ milestoneId: done.id, from: '2026-11-20', to: '2026-11-18', days: -2 }],
        coming: [{ milestoneId: kept.id, on: '2026-12-24' }],
      },
      money: null,
      issues: { raised: [{ title: 'Нет кабеля' }], resolved: [], open: [{ title: 'Нет кабеля' }] },
      risks: { raised: 0, closed: 0, high: [] },
      rating: { owner: null, office: null },
      previous: null,
    });
    const named = await manager('GET', `/projects/${projectId}/status-updates/draft?period=2026-11`);
    expect(named.body).toEqual(facts.body);
    expect((await auditor('GET', `/projects/${projectId}/status-updates/draft`)).status).toBe(403);
    expect((await stranger('GET', `/projects/${projectId}/status-updates/draft`)).status).toBe(404);
    const none = await manager('GET', `/projects/${projectId}/status-updates/draft?period=1999-01`);
    expect([none.status, none.body.code]).toEqual([409, 'NOTHING_OWED']);
    await submitted(projectId, '2026-11');
    await onDay('2026-12-02', () => opened('2026-12-01'));
    const later = await onDay('2026-12-02', () =>
      manager('GET', `/projects/${projectId}/status-updates/draft?period=2026-12`),
    );
    expect(later.body.previous).toMatchObject({
      period: '2026-11',
      progress: words.progress,
      nextSteps: words.nextSteps,
    });
  });
});

describe('freezing a period', () => {
  it('keeps the figures of that moment, and lets nothing change any more', async () => {
    const { from, during, name, after } = await freshPeriod();
    const [first, second] = [await deliveredProject(app, city), await deliveredProject(app, city)];
    const { id } = await onDay(during, () => opened(from));
    const updateId = await confirmed(first.id, name);
    const draft = await written(second.id, name);
    const early = await onDay(`${year}-04-30`, () => freeze(id, 'Рано'));
    expect([early.status, early.body.code]).toEqual([409, 'PERIOD_NOT_OVER']);
    const unexplained = await onDay(after, () => freeze(id));
    expect([unexplained.status, unexplained.body.code, unexplained.body.params]).toEqual([
      422,
      'UNCONFIRMED_NEEDS_REASON',
      { period: name, count: 1 },
    ]);
    const frozen = await onDay(after, () => freeze(id, 'Заседание завтра'));
    expect(frozen.body).toMatchObject({
      state: 'frozen',
      freezeNumber: 1,
      counts: { owed: 2, confirmed: 1, missing: 1, late: 1 },
      steps: [{ name: 'opened' }, { name: 'frozen', reason: 'Заседание завтра' }],
      possibleSteps: ['reopen'],
    });
    const figures = await database.transaction((tx) => app.app.get(StatusUpdatesRead).frozen(tx, id));
    expect(figures).toHaveLength(2);
    expect(figures.find(({ projectId }) => projectId === first.id)).toMatchObject({
      updateState: 'confirmed',
      ownerRating: 'green',
      officeRating: null,
      stage: 'in_delivery',
      // Nothing is known of its money or its plan: that is not zero.
      plan: null,
      actual: null,
      slipFirst: null,
      milestones: { total: 0 },
    });
    expect(figures.find(({ projectId }) => projectId === second.id)).toMatchObject({
      updateState: 'missing',
      ownerRating: null,
    });

    for (const answer of [
      await manager('PATCH', `/status-updates/${draft.id}`, { progress: 'Поздно' }, { 'if-match': '*' }),
      await step(draft.id, 'submit', manager),
      await write(second.id, name),
      await onDay(after, () => freeze(id, 'Ещё раз')),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'PERIOD_FROZEN']);
    for (const statement of [
      `UPDATE status_update SET progress = 'x' WHERE id = '${updateId}'`,
      `DELETE FROM status_update WHERE id = '${draft.id}'`,
      `UPDATE period_obligation SET due_on = due_on + 1 WHERE period_id = '${id}'`,
      `DELETE FROM period_obligation WHERE period_id = '${id}'`,
      `UPDATE reporting_period SET due_on = due_on + 1 WHERE id = '${id}'`,
      `DELETE FROM reporting_period WHERE id = '${id}'`,
    ])
      await expect(database.query(statement)).rejects.toMatchObject({
        message: 'PERIOD_FROZEN',
        driverError: { code: 'ZH001' },
      });
    await expect(
      database.query(`UPDATE period_figure SET overall = 'red' WHERE period_id = '${id}'`),
    ).rejects.toMatchObject({
      message: 'ROW_IS_IMMUTABLE',
    });
    // The manager of then, though there is another now.
    await database.query('UPDATE project SET manager_id = $2 WHERE id = $1', [second.id, city.ids.otherManager]);
    const { items } = (await office('GET', `/reporting-periods/${id}/obligations?state=missing`)).body;
    expect(items).toMatchObject([{ project: { id: second.id }, manager: { id: city.ids.manager }, late: true }]);
  });

  it('goes in order, and back with a reason while nothing later is frozen', async () => {
    await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const march = await onDay(`${year}-04-05`, () => opened(`${year}-03-01`));
    const april = await onDay(`${year}-04-05`, () => opened(`${year}-04-01`));
    await confirmed(projectId, march.name);
    const onTime = <Result>(work: () => Promise<Result>) => onDay(`${year}-05-20`, work);
    const early = await onTime(() => freeze(april.id, 'Нет'));
    expect([early.status, early.body.code, early.body.params]).toEqual([
      409,
      'EARLIER_PERIOD_OPEN',
      { period: april.name, earlier: march.name },
    ]);
    const reopen = (id: string, body: object = { reason: 'Пришёл отчёт' }) =>
      office('POST', `/reporting-periods/${id}/reopen`, body);
    expect((await reopen(march.id)).body.code).toBe('PERIOD_OPEN');
    expect((await onTime(() => freeze(march.id))).status).toBe(200);
    expect((await reopen(march.id, {})).status).toBe(400);
    const again = await reopen(march.id);
    expect(again.body).toMatchObject({ state: 'open', freezeNumber: 1, frozenAt: null });
    expect((await onTime(() => freeze(march.id))).body).toMatchObject({ freezeNumber: 2 });
    const sets = await database.query('SELECT freeze_number AS n FROM period_figure WHERE period_id = $1 ORDER BY 1', [
      march.id,
    ]);
    expect(sets).toEqual([{ n: 1 }, { n: 2 }]);
    expect((await onTime(() => freeze(april.id, 'Не получен'))).status).toBe(200);
    const late = await reopen(march.id);
    expect([late.status, late.body.code]).toEqual([409, 'LATER_PERIOD_FROZEN']);
    await expect(
      database.query(`UPDATE reporting_period SET state = 'open', frozen_on = NULL, frozen_at = NULL WHERE id = $1`, [
        march.id,
      ]),
    ).rejects.toMatchObject({ message: 'LATER_PERIOD_FROZEN' });
    const between = await onTime(() => open(`${year}-02-01`));
    expect([between.status, between.body.code]).toEqual([409, 'LATER_PERIOD_FROZEN']);
    expect((await manager('POST', `/reporting-periods/${april.id}/freeze`, {})).status).toBe(403);
  });

  it('and a submission at once: one waits for the other, and the figures say which came first', async () => {
    for (let round = 0; round < 4; round++) {
      const { from, during, name, after } = await freshPeriod();
      const { id: projectId } = await deliveredProject(app, city);
      const { id } = await onDay(during, () => opened(from));
      const { id: updateId } = await written(projectId, name);
      const [sent, frozen] = await onDay(after, () =>
        Promise.all([step(updateId, 'submit', manager), freeze(id, 'Сейчас')]),
      );
      expect(frozen.status).toBe(200);
      const [figure] = await database.query<{ state: string; rating: string | null }[]>(
        'SELECT update_state AS state, owner_rating AS rating FROM period_figure WHERE period_id = $1',
        [id],
      );
      if (sent.status === 200) expect(figure).toEqual({ state: 'submitted', rating: 'green' });
      else {
        expect([sent.status, sent.body.code]).toEqual([409, 'PERIOD_FROZEN']);
        expect(figure).toEqual({ state: 'missing', rating: null });
      }
    }
  });

  it('twice at once happens once', async () => {
    const { from, during, name, after } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const { id } = await onDay(during, () => opened(from));
    await confirmed(projectId, name);
    const answers = await onDay(after, () => Promise.all([freeze(id), freeze(id), freeze(id)]));
    expect(statuses(answers)).toEqual([200, 409, 409]);
  });
});

describe('comparing periods', () => {
  it('says what has changed by project and in all', async () => {
    await freshPeriod();
    const [steady, moved, gone] = await Promise.all([1, 2, 3].map(() => deliveredProject(app, city)));
    const march = await onDay(`${year}-04-01`, () => opened(`${year}-03-01`));
    const compare = (id: string, query = '', who: Caller = office) =>
      onDay(`${year}-05-20`, () => who('GET', `/reporting-periods/${id}/comparison${query}`));
    const quarter = await onDay(`${year}-04-01`, () => opened(`${year}-01-01`, { kind: 'quarter' }));
    const none = await compare(quarter.id);
    expect([none.status, none.body.code]).toEqual([409, 'NOTHING_TO_COMPARE']);
    await milestone(moved!.id, { forecastOn: '2027-03-01' });
    await submitted(moved!.id, march.name);
    await onDay(`${year}-04-20`, () => freeze(march.id, 'Так'));
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [gone!.id]);
    const april = await onDay(`${year}-04-20`, () => opened(`${year}-04-01`));
    const entered = await deliveredProject(app, city);
    await onDay(`${year}-04-21`, () => app.app.get(Obligations).followInOpen());
    const [{ id: milestoneId }] = (await manager('GET', `/projects/${moved!.id}/milestones`)).body.items;
    await submitted(moved!.id, april.name, {
      rating: 'amber_red',
      problems: 'Нет денег',
      forecasts: [{ milestoneId, forecastOn: '2027-03-15' }],
    });
    const live = await compare(april.id);
    expect(live.status).toBe(200);
    expect(live.body).toMatchObject({
      period: { name: april.name, state: 'open', at: null },
      with: { name: march.name, state: 'frozen', at: expect.any(String) },
      total: {
        projects: 4,
        entered: 1,
        left: 1,
        ratingDown: 1,
        ratingUp: 0,
        slipped: 1,
        slippedDays: 14,
        recovered: 0,
        adjustedChange: '0.00',
        spent: '0.00',
        spentUnknown: 2,
        adjustedUnknown: 2,
      },
    });
    const of = (body: { items: { project: { id: string } }[] }, id: string) =>
      body.items.find(({ project }) => project.id === id);
    expect(of(live.body, steady!.id)).toMatchObject({ changed: false, entered: false, left: false });
    expect(of(live.body, moved!.id)).toMatchObject({
      changed: true,
      rating: { from: 'green', to: 'amber_red', points: -3 },
      end: { from: '2027-03-01', to: '2027-03-15', days: 14 },
      update: { from: 'submitted', to: 'submitted' },
      adjusted: { from: null, to: null, change: null },
    });
    expect(of(live.body, gone!.id)).toMatchObject({ left: true });
    expect(of(live.body, entered.id)).toMatchObject({ entered: true });
    expect((await compare(april.id, '?changed=true')).body.items).toHaveLength(3);
    const paged = await compare(april.id, '?limit=3');
    expect(paged.body.items).toHaveLength(3);
    expect(paged.headers.get('link')).toContain('rel="next"');
    expect((await compare(april.id, '', stranger)).body.items).toEqual([]);
    const wrong = await compare(april.id, `?with=${april.name}`);
    expect([wrong.status, wrong.body.errors]).toEqual([400, [expect.objectContaining({ code: 'NOT_EARLIER_FROZEN' })]]);

    // Frozen, it says the same whatever happens afterwards.
    await onDay(`${year}-05-20`, () => freeze(april.id, 'Так'));
    const frozen = await compare(april.id, `?with=${march.name}`);
    await manager('POST', `/milestones/${milestoneId}/forecast`, { forecastOn: '2028-01-01' });
    await manager('POST', `/projects/${moved!.id}/ratings`, {
      rating: 'green',
      narrative: 'Деньги нашлись, отставание закрыто',
    });
    expect((await compare(april.id)).body).toEqual(frozen.body);
    expect(of(frozen.body, moved!.id)).toMatchObject({ end: { days: 14 }, rating: { points: -3 } });
  });
});

describe('what papers read', () => {
  it('is what stood submitted or confirmed at the moment', async () => {
    const { from, during, name } = await freshPeriod();
    const { id: projectId } = await deliveredProject(app, city);
    const { id: periodId } = await onDay(during, () => opened(from));
    const at = (moment: Date) =>
      app.app.get(UnitOfWork).run((tx) => app.app.get(StatusUpdatesRead).latest(tx, [projectId], moment));
    const before = new Date();
    const { id } = await submitted(projectId, name);
    const asSubmitted = new Date();
    await onDay(during, () => step(id, 'return', headII, { remarks: 'Кратко', deadline: `${year}-05-12` }));
    const asReturned = new Date();
    await manager('PATCH', `/status-updates/${id}`, { progress: 'Подробно' }, { 'if-match': '*' });
    await step(id, 'submit', manager);
    await step(id, 'confirm', headII);
    expect(await at(before)).toEqual([]);
    expect(await at(asSubmitted)).toMatchObject([
      { revision: 1, state: 'submitted', content: { progress: words.progress } },
    ]);
    expect(await at(asReturned)).toEqual([]);
    expect(await at(new Date())).toMatchObject([
      {
        updateId: id,
        period: name,
        revision: 2,
        state: 'confirmed',
        content: { progress: 'Подробно' },
        confirmedBy: city.people.headII,
      },
    ]);
    const board = await app.app.get(UnitOfWork).run((tx) => app.app.get(StatusUpdatesRead).board(tx, periodId, during));
    expect(board).toMatchObject([{ projectId, state: 'confirmed', actsUntil: null, late: false }]);
  });
});
