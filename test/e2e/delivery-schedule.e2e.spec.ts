import { DataSource } from 'typeorm';
import { systemClock } from '#libs/kernel';
import { addWorkingDays } from '#libs/portfolio';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let headI: Caller;
let headII: Caller;
let manager: Caller;
let otherManager: Caller;
let executor: Caller;
let auditor: Caller;
let chair: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  executor = as(app, city.people.executor);
  auditor = as(app, city.people.auditor);
  chair = as(app, city.people.chair);
  const rows: { day: string; working: boolean }[] = await database.query('SELECT day, working FROM calendar_day');
  for (const { day, working } of rows) calendar.set(day, working);
});
afterAll(() => app.close());

const today = systemClock('Asia/Almaty').today();
const calendar = new Map<string, boolean>();
/** A working day by the city's calendar, so many working days from the first one to come. */
const work = (days: number): string => addWorkingDays(addWorkingDays(today, 1, calendar), days, calendar);

/** A project of direction II under `manager`, or of direction I under `otherManager`. */
const project = (of: 'I' | 'II', more: object = {}) =>
  deliveredProject(app, city, {
    manager: of === 'II' ? 'manager' : 'otherManager',
    passport: { direction: of, ...more },
    oversight: 'head',
  });

interface Milestone {
  readonly id: string;
  readonly number: number;
  readonly projectId: string;
}

async function milestone(projectId: string, on: string, fields: object = {}): Promise<Milestone> {
  const { status, body } = await office('POST', `/projects/${projectId}/milestones`, {
    title: { ru: `Веха на ${on}` },
    forecastOn: on,
    ...fields,
  });
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

async function link(from: Milestone, to: Milestone, more: object = {}, who: Caller = office) {
  const body = { predecessorId: from.id, successorId: to.id, ...more };
  return who('POST', `/projects/${to.projectId}/dependencies`, body);
}

async function linked(from: Milestone, to: Milestone, more: object = {}): Promise<{ id: string; version: number }> {
  const { status, body } = await link(from, to, more);
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}

const read = async (path: string, who: Caller = office) => {
  const { status, body } = await who('GET', path);
  expect([status, body.code]).toEqual([200, undefined]);
  return body;
};

async function moveTo(one: { id: string }, forecastOn: string, who: Caller = office) {
  const { version } = await read(`/milestones/${one.id}`);
  const answer = await who('PATCH', `/milestones/${one.id}`, { forecastOn }, { 'if-match': `"v${version}"` });
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body;
}

const openProposals = async (projectId: string, who: Caller = office) =>
  (await read(`/forecast-proposals?state=open&project=${projectId}`, who)).items;

/** Open proposals of a project as `[number, from, to, working days, number of the cause]`. */
const asked = async (projectId: string) =>
  // eslint-disable-next-line typescript/no-explicit-any -- an answer
  (await openProposals(projectId)).map((one: any) => [
    one.milestone.number,
    one.from.finishOn,
    one.to.finishOn,
    one.workingDays,
    one.cause.number,
  ]);

describe('dependencies', () => {
  it('are entered by planners of the project that waits, and told to both sides', async () => {
    const [one, two] = [await project('I'), await project('II')];
    const [road, pipes] = [await milestone(one.id, work(10)), await milestone(two.id, work(20))];
    const created = await link(road, pipes, { type: 'SS', lagDays: -2, note: 'Сначала дорога' });
    expect(created.body).toMatchObject({
      type: 'SS',
      lagDays: -2,
      note: 'Сначала дорога',
      version: 1,
      mayEdit: true,
      predecessor: { id: road.id, number: 1, project: { id: one.id, code: one.code }, forecastOn: work(10) },
      successor: { id: pipes.id, project: { code: two.code } },
    });
    expect(created.headers.get('location')).toBe(`/api/v1/dependencies/${created.body.id}`);
    expect(created.headers.get('etag')).toBe('"v1"');

    // The manager of each side sees the dependency, though neither sees the other's project.
    expect((await manager('GET', `/projects/${one.id}`)).status).toBe(404);
    expect((await read(`/projects/${two.id}/dependencies`, manager)).items).toMatchObject([
      { side: 'in', mayEdit: true, predecessor: { project: { code: one.code } } },
    ]);
    expect((await read(`/projects/${one.id}/dependencies`, otherManager)).items).toMatchObject([
      { side: 'out', mayEdit: false, successor: { project: { code: two.code } } },
    ]);
    expect((await read(`/projects/${one.id}/dependencies?side=in`, otherManager)).items).toEqual([]);
    expect((await manager('GET', `/projects/${one.id}/dependencies`)).status).toBe(404);
  });

  it('are listed in pages', async () => {
    const { id } = await project('II');
    const first = await milestone(id, work(1));
    for (let day = 2; day < 5; day++) await linked(first, await milestone(id, work(day)));
    const page = await office('GET', `/projects/${id}/dependencies?limit=2`);
    expect(page.body.items).toHaveLength(2);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')![1]!;
    const rest = await office('GET', next.slice(next.indexOf('/projects')));
    expect(rest.body.items).toMatchObject([{ side: 'inside', successor: { number: 4 } }]);
    expect(rest.headers.get('link')).toBeNull();
  });

  it('refuse who may not, what is not seen, and what makes no sense', async () => {
    const [one, two] = [await project('I'), await project('II')];
    const [road, pipes, rails] = [
      await milestone(one.id, work(10)),
      await milestone(two.id, work(20)),
      await milestone(two.id, work(30)),
    ];
    const draft = (await headI('POST', '/projects', { ...plainProposal, direction: 'I' })).body;
    const code = async (answer: ReturnType<typeof link>) => [(await answer).status, (await answer).body.code];

    expect(await code(link(pipes, rails, {}, chair))).toEqual([403, 'FORBIDDEN']);
    expect(await code(link(pipes, rails, {}, executor))).toEqual([403, 'FORBIDDEN']);
    expect(await code(link(pipes, rails, {}, headI))).toEqual([404, 'NOT_FOUND']);
    expect(await code(link(pipes, rails, {}, manager))).toEqual([201, undefined]);
    expect(await code(link(pipes, rails))).toEqual([409, 'DEPENDENCY_EXISTS']);

    const unseen = await link(road, pipes, {}, headII);
    expect([unseen.status, unseen.body.errors]).toEqual([
      400,
      [expect.objectContaining({ pointer: '/predecessorId', code: 'UNKNOWN_REFERENCE' })],
    ]);
    const both = await office('POST', `/projects/${two.id}/dependencies`, {
      predecessorId: draft.id,
      successorId: road.id,
    });
    expect(both.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/predecessorId',
      '/successorId',
    ]);
    const wrong = await office('POST', `/projects/${two.id}/dependencies`, {
      predecessorId: pipes.id,
      successorId: pipes.id,
      type: 'XX',
      lagDays: 2000,
      more: 1,
    });
    expect([wrong.status, wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()]).toEqual([
      400,
      ['/lagDays', '/more', '/type'],
    ]);
    const itself = await link(pipes, pipes);
    expect(itself.body.errors).toMatchObject([{ pointer: '/predecessorId', code: 'MILESTONE_WAITS_FOR_ITSELF' }]);

    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [two.id]);
    expect(await code(link(road, pipes))).toEqual([409, 'PROJECT_ENDED']);
  });

  it('change with If-Match, and go', async () => {
    const [one, two] = [await project('I'), await project('II')];
    const dependency = await linked(await milestone(one.id, work(10)), await milestone(two.id, work(20)));
    const path = `/dependencies/${dependency.id}`;
    const patch = (who: Caller, body: object, headers?: Record<string, string>) => who('PATCH', path, body, headers);
    expect((await patch(manager, { lagDays: 3 })).status).toBe(428);
    expect((await patch(manager, { lagDays: 3 }, { 'if-match': '"v7"' })).status).toBe(412);
    expect((await patch(manager, {}, { 'if-match': '"v1"' })).status).toBe(400);
    expect((await patch(otherManager, { lagDays: 3 }, { 'if-match': '"v1"' })).body).toMatchObject({
      status: 403,
      code: 'PLAN_NOT_YOURS',
    });
    const changed = await patch(manager, { lagDays: 3, type: 'FF', note: 'Пуск' }, { 'if-match': '"v1"' });
    expect(changed.body).toMatchObject({ lagDays: 3, type: 'FF', note: 'Пуск', version: 2 });
    expect((await otherManager('DELETE', path)).status).toBe(403);
    expect((await manager('DELETE', path, undefined, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await manager('DELETE', path)).status).toBe(204);
    expect((await manager('DELETE', path)).status).toBe(404);
    expect((await office('GET', path)).status).toBe(404);
  });

  it('name a circle in full and in order, across projects', async () => {
    const [one, two] = [await project('I'), await project('II')];
    const a = await milestone(one.id, work(10), { title: { ru: 'Проект готов', en: 'Design ready' } });
    const b = await milestone(two.id, work(20), { title: { ru: 'Стройка' } });
    const c = await milestone(two.id, work(30), { title: { ru: 'Пуск' } });
    await linked(a, b);
    await linked(b, c, { type: 'FF' });
    const closing = await office(
      'POST',
      `/projects/${one.id}/dependencies`,
      { predecessorId: c.id, successorId: a.id, type: 'SS', lagDays: -100 },
      { 'accept-language': 'en' },
    );
    const names = [`${one.code}, 1 «Design ready»`, `${two.code}, 1 «Стройка»`, `${two.code}, 2 «Пуск»`];
    expect(closing.body).toMatchObject({
      status: 409,
      code: 'DEPENDENCY_CYCLE',
      params: { milestones: names },
      detail: expect.stringContaining([...names, names[0]].join(' → ')),
    });
  });

  it('say nothing of a draft that the reader does not see', async () => {
    const two = await project('II');
    const first = await milestone(two.id, work(5));
    const last = await milestone(two.id, work(10));
    const draft = await otherManager('POST', '/projects', { ...plainProposal, title: { ru: 'ТАЙНА' }, direction: 'I' });
    const secret = await milestone(draft.body.id, work(20), { title: { ru: 'ТАЙНА' }, owner: 'parks' });
    await linked(first, secret);
    const hiding = await linked(secret, last);

    const closing = await link(last, first, {}, manager);
    const [one, other] = [`${two.code}, 1 «Веха на ${work(5)}»`, `${two.code}, 2 «Веха на ${work(10)}»`];
    const hidden = 'веха черновика, который вам не виден';
    expect(closing.body).toMatchObject({
      code: 'DEPENDENCY_CYCLE',
      params: { milestones: [one, hidden, other] },
      detail: expect.stringContaining(`${one} → ${hidden} → ${other} → ${one}`),
    });
    const seeing = await link(last, first, {}, office);
    expect(seeing.body.params.milestones[1]).toBe(`${draft.body.code}, 1 «ТАЙНА»`);

    for (const who of [manager, headII, chair]) {
      const [asking] = await openProposals(two.id, who);
      expect(asking).toMatchObject({ milestone: { id: last.id }, cause: null, workingDays: 10 });
      expect(await read(`/forecast-proposals/${asking.id}`, who)).toMatchObject({ cause: null });
      const { items } = await read('/portfolio/blockers?organisation=parks', who);
      expect(items).toMatchObject([{ projectDays: 10, causes: [{ milestone: null, projectDays: 10 }] }]);
    }
    expect(await openProposals(two.id)).toMatchObject([{ cause: { id: secret.id, title: { ru: 'ТАЙНА' } } }]);
    expect((await read('/portfolio/blockers?organisation=parks')).items[0].causes).toMatchObject([
      { milestone: { id: secret.id } },
    ]);
    expect((await office('DELETE', `/dependencies/${hiding.id}`, undefined, { 'if-match': '"v1"' })).status).toBe(204);
  });

  it('never close a circle together, however many are entered at once', async () => {
    for (let round = 0; round < 3; round++) {
      const projects = [await project('I'), await project('II'), await project('II')];
      const ring: Milestone[] = [];
      for (const { id } of projects) for (const day of [10, 11]) ring.push(await milestone(id, work(day)));
      const answers = await Promise.all(ring.map((from, index) => link(from, ring[(index + 1) % ring.length]!)));
      const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
      expect(statuses).toEqual([201, 201, 201, 201, 201, 409]);
      const refused = answers.find(({ status }) => status === 409)!;
      expect(refused.body.code).toBe('DEPENDENCY_CYCLE');
      expect(refused.body.params.milestones).toHaveLength(6);
    }
  });
});

describe('proposals', () => {
  it('ask everybody whom a moved forecast pushes, name the cause, and move nobody', async () => {
    const [one, two] = [await project('I'), await project('II')];
    const road = await milestone(one.id, work(10));
    const pipes = await milestone(two.id, work(15), { startOn: work(11), owner: 'roads' });
    const opening = await milestone(two.id, work(16));
    const later = await milestone(two.id, work(60));
    await linked(road, pipes);
    await linked(pipes, opening);
    await linked(opening, later);
    expect(await asked(two.id)).toEqual([]);

    await moveTo(road, work(13), otherManager);
    // The pipes start on the morning after: three working days later than planned; so does the opening, two of which it had left.
    expect(await asked(two.id)).toEqual([
      [2, work(16), work(18), 2, 1],
      [1, work(15), work(18), 3, 1],
    ]);
    expect((await read(`/milestones/${pipes.id}`)).forecastOn).toBe(work(15));
    const [, toPipes] = await openProposals(two.id, manager);
    expect(toPipes).toMatchObject({
      cause: { id: road.id, project: { code: one.code } },
      causedBy: { id: city.ids.otherManager },
      from: { startOn: work(11), finishOn: work(15) },
      to: { startOn: work(14), finishOn: work(18) },
      state: 'open',
      mayAnswer: true,
    });

    // Moved further, the same proposals are brought up to date; moved back, they are withdrawn.
    await moveTo(road, work(14), otherManager);
    expect(await asked(two.id)).toEqual([
      [2, work(16), work(19), 3, 1],
      [1, work(15), work(19), 4, 1],
    ]);
    expect((await openProposals(two.id))[1]).toMatchObject({ id: toPipes.id, version: 2 });
    await moveTo(road, work(10), otherManager);
    expect(await asked(two.id)).toEqual([]);
    const withdrawn = await read(`/forecast-proposals?state=withdrawn&project=${two.id}`);
    expect(withdrawn.items).toHaveLength(2);
    const late = await manager('POST', `/forecast-proposals/${toPipes.id}/answer`, { accepted: true });
    expect(late.body).toMatchObject({ status: 409, code: 'PROPOSAL_CLOSED' });
  });

  it('move the milestone when they are accepted, and go on to those that wait for it', async () => {
    const { id } = await project('II');
    const [first, second, third] = [
      await milestone(id, work(5)),
      await milestone(id, work(8), { startOn: work(6) }),
      await milestone(id, work(9)),
    ];
    await linked(first, second);
    await linked(second, third, { lagDays: 1 });
    await moveTo(first, work(7), manager);
    const [toThird, toSecond] = await openProposals(id);
    expect([toSecond.workingDays, toThird.workingDays]).toEqual([2, 2]);
    const answered = await manager('POST', `/forecast-proposals/${toSecond.id}/answer`, {
      accepted: true,
      note: 'Согласны',
    });
    expect(answered.body).toMatchObject({
      state: 'accepted',
      answer: 'Согласны',
      answeredBy: { id: city.ids.manager },
    });
    expect(await read(`/milestones/${second.id}`)).toMatchObject({ startOn: work(8), forecastOn: work(10) });
    // The third is pushed by the second now, which has moved.
    expect(await asked(id)).toEqual([[3, work(9), work(11), 2, 2]]);
    const again = await manager('POST', `/forecast-proposals/${toSecond.id}/answer`, { accepted: false, note: 'Нет' });
    expect(again.body.code).toBe('PROPOSAL_CLOSED');
  });

  it('leave the forecast with its owner when they are declined, until the push goes further', async () => {
    const { id } = await project('II');
    const [first, second, third] = [
      await milestone(id, work(5)),
      await milestone(id, work(8), { owner: 'roads' }),
      await milestone(id, work(9)),
    ];
    await linked(first, second);
    await linked(second, third);
    await moveTo(first, work(10), manager);
    const proposal = (await openProposals(id)).find((one: { milestone: Milestone }) => one.milestone.number === 2);
    const path = `/forecast-proposals/${proposal.id}/answer`;

    const wordless = await executor('POST', path, { accepted: false });
    expect(wordless.body).toMatchObject({ status: 400, errors: [{ pointer: '/note', code: 'REQUIRED' }] });
    expect((await headI('POST', path, { accepted: true })).status).toBe(404);
    expect((await auditor('POST', path, { accepted: true })).body).toMatchObject({
      status: 403,
      code: 'PROPOSAL_NOT_YOURS',
    });
    expect((await executor('POST', path, { accepted: true }, { 'if-match': '"v9"' })).status).toBe(412);
    // The executor sees the milestone of the own organisation, though not the project.
    expect((await read(`/forecast-proposals?mine=true&state=open&project=${id}`, executor)).items).toMatchObject([
      { id: proposal.id },
    ]);
    const declined = await executor('POST', path, { accepted: false, note: 'Вторая смена' });
    expect(declined.body).toMatchObject({ state: 'declined', answer: 'Вторая смена', mayAnswer: false });

    // Nobody is pushed through a milestone whose owner keeps the day.
    expect(await asked(id)).toEqual([]);
    await moveTo(first, work(9), manager);
    expect(await asked(id)).toEqual([]);
    await moveTo(first, work(12), manager);
    expect(await asked(id)).toEqual([
      [3, work(9), work(12), 3, 1],
      [2, work(8), work(12), 4, 1],
    ]);
  });

  it('come with a new dependency, follow its change, and go with it', async () => {
    const { id } = await project('II');
    const [first, second] = [await milestone(id, work(10)), await milestone(id, work(8))];
    const dependency = await linked(first, second);
    expect(await asked(id)).toEqual([[2, work(8), work(10), 2, 1]]);
    await manager('PATCH', `/dependencies/${dependency.id}`, { lagDays: 5 }, { 'if-match': '"v1"' });
    expect(await asked(id)).toEqual([[2, work(8), work(15), 7, 1]]);
    await manager('DELETE', `/dependencies/${dependency.id}`);
    expect(await asked(id)).toEqual([]);
  });

  it('go when the milestone is done, or what it waited for is removed', async () => {
    const { id } = await project('II');
    const [first, second, third] = [
      await milestone(id, work(10)),
      await milestone(id, work(8)),
      await milestone(id, work(9)),
    ];
    await linked(first, second);
    await linked(second, third);
    expect((await asked(id)).length).toBe(2);
    const { version } = await read(`/milestones/${second.id}`);
    const removed = await manager(
      'DELETE',
      `/milestones/${second.id}?reason=${encodeURIComponent('Не нужна')}`,
      undefined,
      {
        'if-match': `"v${version}"`,
      },
    );
    expect([removed.status, removed.body.code]).toEqual([200, undefined]);
    expect(await asked(id)).toEqual([]);
  });

  it('go from other projects, too, with what all of them waited for, and nobody else is looked at', async () => {
    const [one, two, three] = [await project('I'), await project('II'), await project('II')];
    const road = await milestone(one.id, work(30));
    const [pipes, opening] = [await milestone(two.id, work(10)), await milestone(three.id, work(5))];
    await linked(road, pipes);
    await linked(pipes, opening);
    expect([await asked(two.id), await asked(three.id)]).toEqual([
      [[1, work(10), work(30), 20, 1]],
      [[1, work(5), work(30), 25, 1]],
    ]);
    const [bystander, driver] = [await milestone(one.id, work(3)), await milestone(one.id, work(8))];
    await linked(driver, bystander);
    // Away from what it ought to be: whoever looks at it puts it right.
    await database.query(
      'UPDATE forecast_proposal SET working_days = 77, version = version + 1 WHERE milestone_id = $1',
      [bystander.id],
    );
    const path = `/milestones/${road.id}?reason=${encodeURIComponent('Отпала')}`;
    const removed = await office('DELETE', path, undefined, { 'if-match': '"v1"' });
    expect(removed.status).toBe(200);
    expect([await asked(two.id), await asked(three.id)]).toEqual([[], [[1, work(5), work(10), 5, 1]]]);
    expect(await asked(one.id)).toEqual([[2, work(3), work(8), 77, 3]]);
  });

  it('count the working days of the calendar', async () => {
    const { id } = await project('II');
    const admin = as(app, city.people.admin);
    // Of a week in the far future Wednesday and Thursday are off, and the Saturday is worked.
    for (const [day, working] of [
      ['2030-03-06', false],
      ['2030-03-07', false],
      ['2030-03-09', true],
    ] as const)
      await admin('PUT', `/calendar/${day}`, { working, name: { ru: 'Перенос' } });
    const [first, second] = [await milestone(id, '2030-03-05'), await milestone(id, '2030-03-05')];
    await linked(first, second, { lagDays: 2 });
    expect(await asked(id)).toEqual([[2, '2030-03-05', '2030-03-09', 2, 1]]);
    const [{ causedBy, version }] = await openProposals(id);

    // What has been asked follows the calendar; nobody else has moved the cause.
    await admin('PUT', '/calendar/2030-03-09', { working: false, name: { ru: 'Перенос отменён' } });
    expect(await asked(id)).toEqual([[2, '2030-03-05', '2030-03-11', 2, 1]]);
    expect(await openProposals(id)).toMatchObject([{ causedBy, version: version + 1 }]);
    await admin('PUT', '/calendar/2030-03-09', { working: false, name: { ru: 'Суббота' } });
    expect(await openProposals(id)).toMatchObject([{ version: version + 1 }]);
    await admin('DELETE', '/calendar/2030-03-06');
    expect(await asked(id)).toEqual([[2, '2030-03-05', '2030-03-08', 2, 1]]);
  });

  it('keep the furthest push when two causes move at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const [one, two] = [await project('I'), await project('II')];
      const causes = [
        await milestone(one.id, work(5)),
        await milestone(one.id, work(5)),
        await milestone(two.id, work(5)),
        await milestone(two.id, work(5)),
      ];
      const waiting = await milestone(two.id, work(6));
      for (const cause of causes) await linked(cause, waiting);
      await Promise.all(causes.map((cause, index) => moveTo(cause, work(10 + ((index + round) % 4)))));
      expect((await asked(two.id)).map(([number, , to, days]: unknown[]) => [number, to, days])).toEqual([
        [3, work(13), 7],
      ]);
    }
  });
});

/** A chain across projects: the road of direction I before the pipes of direction II, then the opening; and a quiet one. */
async function chain() {
  const [one, two] = [await project('I', { roadmap: 'polycentres' }), await project('II')];
  const road = await milestone(one.id, work(10), { owner: 'roads', title: { ru: 'Дорога' } });
  const pipes = await milestone(two.id, work(15), { startOn: work(11), title: { ru: 'Сети' } });
  const opening = await milestone(two.id, work(17), { title: { ru: 'Пуск' } });
  const quiet = await milestone(two.id, work(12), { title: { ru: 'Отчёт' } });
  await linked(road, pipes);
  await linked(pipes, opening);
  return { one, two, road, pipes, opening, quiet };
}

describe('the impact of a move', () => {
  it('shows a head who is hit, in which project, by how much and through whom; nothing is stored', async () => {
    const { one, two, road, pipes, opening } = await chain();
    const before = await read(`/milestones/${road.id}`);
    const { status, body } = await headI('POST', `/milestones/${road.id}/impact`, { forecastOn: work(14) });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      milestone: { id: road.id, owner: { code: 'roads' } },
      from: { startOn: null, finishOn: work(10) },
      to: { startOn: null, finishOn: work(14) },
      workingDays: 4,
      total: 2,
      items: [
        {
          milestone: { id: pipes.id, project: { code: two.code } },
          from: { startOn: work(11), finishOn: work(15) },
          to: { startOn: work(15), finishOn: work(19) },
          workingDays: 4,
          critical: true,
          path: [{ id: road.id }, { id: pipes.id }],
        },
        {
          milestone: { id: opening.id },
          from: { finishOn: work(17) },
          to: { finishOn: work(19) },
          workingDays: 2,
          critical: true,
          path: [{ id: road.id }, { id: pipes.id }, { id: opening.id }],
        },
      ],
      projects: [
        { project: { code: one.code }, endBefore: work(10), endAfter: work(14), workingDays: 4 },
        { project: { code: two.code }, endBefore: work(17), endAfter: work(19), workingDays: 2 },
      ],
    });
    expect(await read(`/milestones/${road.id}`)).toEqual(before);
    expect(await asked(two.id)).toEqual([]);

    // What was foreseen is what is asked once the head really moves it.
    await moveTo(road, work(14), headI);
    expect(await asked(two.id)).toEqual([
      [2, work(17), work(19), 2, 1],
      [1, work(15), work(19), 4, 1],
    ]);
    // Moved back, it would let both go.
    const back = await headI('POST', `/milestones/${road.id}/impact`, { forecastOn: work(10) });
    expect(back.body.items.map((hit: { workingDays: number }) => hit.workingDays)).toEqual([-2, -4]);
  });

  it('refuses what a move would refuse', async () => {
    const { road, pipes, two } = await chain();
    const path = (one: Milestone) => `/milestones/${one.id}/impact`;
    expect((await headII('POST', path(road), { forecastOn: work(14) })).status).toBe(404);
    expect((await office('POST', path(road), {})).body.errors).toMatchObject([
      { pointer: '/forecastOn', code: 'REQUIRED' },
    ]);
    expect((await office('POST', path(pipes), { forecastOn: work(5) })).body.errors).toMatchObject([
      { pointer: '/forecastOn', code: 'END_BEFORE_START' },
    ]);
    const point = await office('POST', path(pipes), { forecastOn: work(5), startOn: null });
    expect(point.body).toMatchObject({ to: { startOn: null, finishOn: work(5) }, total: 0 });
    await database.query(`UPDATE milestone SET actual_on = forecast_on, acceptance = 'pending' WHERE id = $1`, [
      pipes.id,
    ]);
    expect((await office('POST', path(pipes), { forecastOn: work(5) })).body.code).toBe('MILESTONE_DONE');
    expect(await asked(two.id)).toEqual([]);
  });
});

describe('the schedule', () => {
  it('of a project tells early and late days, float, the critical path and who drives whom', async () => {
    const { one, two, road, pipes, opening, quiet } = await chain();
    await moveTo(road, work(14), headI);
    const schedule = await read(`/projects/${two.id}/schedule`, headII);
    expect(schedule).toMatchObject({
      finishOn: work(19),
      counts: { projects: 1, milestones: 3, open: 3, pushed: 2, critical: 2, links: 2 },
      criticalPath: [{ id: road.id, project: { code: one.code } }, { id: pipes.id }, { id: opening.id }],
      milestones: [
        {
          milestone: { id: quiet.id },
          early: { finishOn: work(12) },
          late: { finishOn: work(19) },
          totalFloat: 7,
          freeFloat: 7,
          critical: false,
          pushedDays: 0,
          drivenBy: null,
        },
        {
          milestone: { id: pipes.id, forecastOn: work(15) },
          early: { startOn: work(15), finishOn: work(19) },
          late: { startOn: work(15), finishOn: work(19) },
          totalFloat: 0,
          critical: true,
          pushedDays: 4,
          drivenBy: { milestone: { id: road.id } },
        },
        { milestone: { id: opening.id }, pushedDays: 2, drivenBy: { milestone: { id: pipes.id } } },
      ],
    });
    expect((await headI('GET', `/projects/${two.id}/schedule`)).status).toBe(404);
  });

  it('of a roadmap and of all that somebody sees holds what that person sees', async () => {
    const { one, two, road } = await chain();
    const [polycentres] = await database.query(`SELECT id FROM roadmap WHERE code = 'polycentres'`);
    await database.query(
      `INSERT INTO project_roadmap (id, project_id, roadmap_id) VALUES (gen_random_uuid(), $1, $2)`,
      [two.id, polycentres.id],
    );
    await moveTo(road, '2035-05-15', headI);
    const whole = await read('/roadmaps/polycentres/schedule', auditor);
    const codes = new Set(
      whole.milestones.map((one_: { milestone: { project: { code: string } } }) => one_.milestone.project.code),
    );
    expect([codes.has(one.code), codes.has(two.code)]).toEqual([true, true]);
    expect(whole.finishOn > '2035-05-15').toBe(true);
    const ofHead = await read('/roadmaps/polycentres/schedule', headII);
    expect(ofHead.counts).toMatchObject({ projects: 1, milestones: 3 });
    // What drives it is told though it lies in a project that this head does not see.
    expect(ofHead.criticalPath[0]).toMatchObject({ id: road.id });
    expect((await office('GET', '/roadmaps/nowhere/schedule')).status).toBe(404);

    const all = await read('/portfolio/schedule');
    expect(all.finishOn).toBe(whole.finishOn);
    expect(all.criticalPath.at(-1)).toMatchObject({
      critical: true,
      totalFloat: 0,
      milestone: { project: { code: two.code } },
    });
    const [{ milestones }] = await database.query(
      `SELECT count(*)::int AS milestones FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE m.removed_at IS NULL AND p.stage IN ('approved', 'in_delivery', 'on_hold', 'completed')`,
    );
    expect(all.counts.milestones).toBe(milestones);
    expect((await read('/portfolio/schedule', otherManager)).counts.milestones).toBeLessThan(milestones);
  });
});

describe('the blockers', () => {
  /** The rule said in plain SQL, one level after the other. */
  const recount = async () => {
    const rows: { code: string; days: number; projects: number }[] = await database.query(`
      SELECT o.code, sum(w.days)::int AS days, count(*)::int AS projects FROM (
        SELECT owner_id, project_id, max(days) AS days FROM (
          SELECT c.owner_id, m.project_id, m.id, sum(f.working_days) AS days
          FROM forecast_proposal f, milestone m, milestone c, project p
          WHERE m.id = f.milestone_id AND c.id = f.cause_id AND p.id = m.project_id
            AND f.state NOT IN ('declined', 'withdrawn') AND m.actual_on IS NULL AND m.removed_at IS NULL
            AND p.stage NOT IN ('draft', 'submitted', 'on_agenda', 'completed', 'cancelled', 'rejected')
          GROUP BY c.owner_id, m.project_id, m.id) one_milestone
        GROUP BY owner_id, project_id) w
      LEFT JOIN organisation o ON o.id = w.owner_id GROUP BY o.code ORDER BY o.code NULLS LAST`);
    return rows.map(({ code, days, projects }) => [code, days, projects]);
  };

  it('are the organisations that others wait for, as plain SQL counts them', async () => {
    const { two, road, pipes } = await chain();
    const other = await project('II');
    const [near, far] = [await milestone(other.id, work(12)), await milestone(other.id, work(13))];
    await linked(road, near);
    await linked(road, far);
    const gate = await milestone(other.id, work(5), { owner: 'parks' });
    const lamps = await milestone(other.id, work(6));
    await linked(gate, lamps);
    await moveTo(road, work(20), headI);
    await moveTo(gate, work(9));
    // Accepted days stay waited for, and a second move adds its own.
    const first = (await openProposals(two.id)).find((one: { milestone: Milestone }) => one.milestone.id === pipes.id);
    expect((await office('POST', `/forecast-proposals/${first.id}/answer`, { accepted: true })).status).toBe(200);
    await moveTo(road, work(22), headI);

    const { items } = await read('/portfolio/blockers');
    const told = items
      // eslint-disable-next-line typescript/no-explicit-any -- an answer
      .map((one: any) => [one.organisation?.code ?? null, one.projectDays, one.projects])
      .toSorted((a: [string | null], b: [string | null]) => ((a[0] ?? '~') < (b[0] ?? '~') ? -1 : 1));
    expect(told).toEqual(await recount());
    expect(items.map((one: { projectDays: number }) => one.projectDays)).toEqual(
      items.map((one: { projectDays: number }) => one.projectDays).toSorted((a: number, b: number) => b - a),
    );
    const roads = items.find((one: { organisation: { code: string } | null }) => one.organisation?.code === 'roads');
    // The pipes 10 days and 2 more, the nearer of the two others 10 days.
    expect(roads.causes.find((cause: { milestone: Milestone }) => cause.milestone.id === road.id)).toMatchObject({
      projectDays: 12 + 10,
      projects: 2,
    });
    const parks = await read('/portfolio/blockers?organisation=parks');
    expect(parks.items).toMatchObject([{ projectDays: 3, projects: 1, causes: [{ milestone: { id: gate.id } }] }]);
    expect((await read('/portfolio/blockers?direction=I&organisation=roads')).items).toEqual([]);
    // A head sees who keeps the own direction waiting.
    expect((await read('/portfolio/blockers?organisation=roads', headI)).items).toEqual([]);
    const pages = await office('GET', '/portfolio/blockers?limit=1');
    expect(pages.body.items).toEqual(items.slice(0, 1));
    const next = /<([^>]+)>/.exec(pages.headers.get('link') ?? '')![1]!;
    const rest = await office('GET', next.slice(next.indexOf('/portfolio')));
    expect(rest.body.items).toEqual(items.slice(1, 2));
  });
});

describe('the chart of a roadmap', () => {
  it('comes whole in one answer, with promises, links, the critical path and days off', async () => {
    const { one, two, road, pipes, opening } = await chain();
    await database.query(
      `INSERT INTO roadmap (id, code, position, name_ru) VALUES (gen_random_uuid(), 'chart', 7, 'График')`,
    );
    await database.query(
      `UPDATE project SET roadmap_id = (SELECT id FROM roadmap WHERE code = 'chart') WHERE id = $1`,
      [one.id],
    );
    await database.query(
      `INSERT INTO project_roadmap (id, project_id, roadmap_id) SELECT gen_random_uuid(), $1, id FROM roadmap WHERE code = 'chart'`,
      [two.id],
    );
    const promised = await manager('POST', `/projects/${two.id}/baselines`, { reasonCode: 'initial' });
    expect([promised.status, promised.body.code]).toEqual([201, undefined]);
    await moveTo(road, work(14), headI);

    const answer = await office('GET', '/roadmaps/chart/gantt');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      roadmap: { code: 'chart' },
      today,
      finishOn: work(19),
      projects: [
        {
          code: one.code,
          manager: { id: city.ids.otherManager },
          milestones: [{ id: road.id, owner: 'roads', critical: true, criticalInProject: true, firstBaseline: null }],
        },
        {
          code: two.code,
          milestones: [
            {
              id: pipes.id,
              forecastOn: work(15),
              early: { startOn: work(15), finishOn: work(19) },
              firstBaseline: { startOn: work(11), finishOn: work(15) },
              baseline: { startOn: work(11), finishOn: work(15) },
              critical: true,
              pushedDays: 4,
            },
            { id: opening.id, critical: true },
            { critical: false, criticalInProject: false, totalFloat: 7 },
          ],
        },
      ],
      links: [
        { predecessorId: road.id, successorId: pipes.id, type: 'FS', lagDays: 0 },
        { predecessorId: pipes.id, successorId: opening.id },
      ],
      neighbours: [],
    });
    expect(answer.body.calendar).toEqual(
      [...calendar]
        .filter(([day]) => day >= today && day <= work(19))
        .map(([day, working]) => ({ day, working }))
        .toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    );
    const etag = answer.headers.get('etag')!;
    expect((await office('GET', '/roadmaps/chart/gantt', undefined, { 'if-none-match': etag })).status).toBe(304);

    // A head sees the own project alone; what it waits for is named beside it.
    const ofHead = await read('/roadmaps/chart/gantt', headII);
    expect(ofHead.projects).toMatchObject([{ code: two.code }]);
    expect(ofHead.neighbours).toMatchObject([{ id: road.id, project: { code: one.code } }]);
    expect(ofHead.links).toHaveLength(2);

    const page = await office('GET', '/roadmaps/chart/gantt?limit=1');
    expect(page.body.projects).toMatchObject([{ code: one.code, milestones: [{ critical: true }] }]);
    const next = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')![1]!;
    const rest = await office('GET', next.slice(next.indexOf('/roadmaps')));
    expect(rest.body.projects).toEqual(answer.body.projects.slice(1));
    expect(rest.headers.get('link')).toBeNull();
    expect((await office('GET', '/roadmaps/nowhere/gantt')).status).toBe(404);
    expect((await office('GET', '/roadmaps/chart/gantt?limit=300&after=x')).body.errors).toMatchObject([
      { pointer: '?limit' },
    ]);
    expect((await office('GET', '/roadmaps/chart/gantt?after=x')).body.errors).toMatchObject([{ pointer: '?after' }]);
  });
});
