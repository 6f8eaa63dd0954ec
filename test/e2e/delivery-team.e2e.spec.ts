import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import type { DeliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Person = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
/** Works for the parks; `boss` is the line manager, who sees no project of these. */
let worker: string;
let boss: string;
let byWorker: Person;
let byBoss: Person;
let office: Person;
let manager: Person;
let otherManager: Person;
let headII: Person;
let auditor: Person;
let project: DeliveredProject;
let other: DeliveredProject;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  // what is wished for lies ahead of this day
  jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue('2026-11-23');
  city = await smallCity(app);
  worker = await app.addUser('worker@city.kz', atParks());
  boss = await app.addUser('boss@city.kz', atParks());
  [byWorker, byBoss] = [as(app, 'worker@city.kz'), as(app, 'boss@city.kz')];
  const person = (name: keyof SmallCity['people']) => as(app, city.people[name]);
  [office, manager, otherManager, headII, auditor] = [
    person('office'),
    person('manager'),
    person('otherManager'),
    person('headII'),
    person('auditor'),
  ];
  project = await deliveredProject(app, city);
  other = await deliveredProject(app, city, { manager: 'otherManager', passport: { direction: 'I' } });
});
afterAll(() => app.close());

const atParks = () => ({
  role: 'executor' as const,
  directionId: null,
  organisationId: city.organisations.parks,
});

/** A person nobody has asked for yet. */
let people = 0;
const somebody = async (): Promise<string> => {
  people += 1;
  return app.addUser(`somebody${people}@city.kz`, atParks());
};
const wish = (personId: string, fields: object = {}) => ({
  personId,
  lineManagerId: boss,
  role: 'Инженер технического надзора',
  allocation: 60,
  startsOn: '2026-12-07',
  endsOn: '2027-01-10',
  ...fields,
});
const ask = (body: object, by = manager, of = project) => by('POST', `/projects/${of.id}/team`, body);
const asked = async (body: object, by = manager, of = project): Promise<string> => {
  const answer = await ask(body, by, of);
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const step = (id: string, name: 'answer' | 'release', body: object, by: Person) =>
  by('POST', `/team-members/${id}/${name}`, body);
const confirmed = async (body: object, by = manager, of = project): Promise<string> => {
  const id = await asked(body, by, of);
  const answer = await step(id, 'answer', { accepted: true }, byBoss);
  expect([answer.status, answer.body.state]).toEqual([200, 'confirmed']);
  return id;
};
const change = async (id: string, body: object, by: Person): Promise<TestAnswer> =>
  by('PATCH', `/team-members/${id}`, body, {
    'if-match': (await office('GET', `/team-members/${id}`)).headers.get('etag')!,
  });
const refusal = ({ status, body }: TestAnswer) => [
  status,
  body.code,
  ...(body.errors ?? []).map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`),
];
const weeks = (found: { week: string; confirmed: number; load: number; overBy: number }[]) =>
  found.map((week) => `${week.week} ${week.confirmed} ${week.load} +${week.overBy}`);

describe('a request for a person', () => {
  it('of the project’s manager waits for the line manager, who agrees', async () => {
    const personId = await somebody();
    const answer = await ask(wish(personId));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`/api/v1/team-members/${answer.body.id}`);
    expect(answer.headers.get('etag')).toBe('"v1"');
    expect(answer.body).toMatchObject({
      project: { id: project.id, code: project.code },
      person: { id: personId },
      lineManager: { id: boss },
      state: 'requested',
      allocation: 60,
      projectAcceptance: { by: { id: city.ids.manager } },
      lineAcceptance: null,
      requestedBy: { id: city.ids.manager },
      possibleSteps: ['answer', 'change'],
      overload: [],
    });
    const { id } = answer.body;

    // The line manager does not see the project, but what the request is about and who answers for it.
    expect((await byBoss('GET', `/projects/${project.id}`)).status).toBe(404);
    const waiting = await byBoss('GET', '/team-requests?mine=true&limit=200');
    const item = waiting.body.items.find((request: { id: string }) => request.id === id);
    expect(item).toMatchObject({
      project: { id: null, code: project.code, title: null, manager: { id: city.ids.manager } },
      possibleSteps: ['answer', 'change'],
    });
    const agreed = await step(id, 'answer', { accepted: true, note: 'С декабря' }, byBoss);
    expect(agreed.body).toMatchObject({
      state: 'confirmed',
      lineAcceptance: { by: { id: boss } },
      answer: 'С декабря',
    });
    expect(agreed.headers.get('etag')).toBe('"v2"');
    expect((await byBoss('GET', '/team-requests?mine=true&limit=200')).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
  });

  it.each(['office', 'headII'] as const)('of %s waits for both managers, in any order', async (who) => {
    const by = as(app, city.people[who]);
    const id = await asked(wish(await somebody()), by);
    const mine = async (person: Person) =>
      (await person('GET', '/team-requests?mine=true&limit=200')).body.items.some(
        (item: { id: string }) => item.id === id,
      );
    expect([await mine(manager), await mine(byBoss), await mine(by), await mine(otherManager)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(refusal(await step(id, 'answer', { accepted: true }, by))).toEqual([403, 'TEAM_STEP_NOT_YOURS']);
    expect((await step(id, 'answer', { accepted: true }, byBoss)).body).toMatchObject({
      state: 'requested',
      projectAcceptance: null,
    });
    expect(refusal(await step(id, 'answer', { accepted: true }, byBoss))).toEqual([409, 'TEAM_ALREADY_ACCEPTED']);
    expect((await step(id, 'answer', { accepted: true }, manager)).body.state).toBe('confirmed');
  });

  it('of a manager for one of the manager’s own people is agreed by both at once', async () => {
    const answer = await ask(wish(await somebody(), { lineManagerId: city.ids.manager }));
    expect(answer.body).toMatchObject({
      state: 'confirmed',
      projectAcceptance: { by: { id: city.ids.manager } },
      lineAcceptance: { by: { id: city.ids.manager } },
    });
  });

  it('is confirmed once when both agree at the same moment', async () => {
    const id = await asked(wish(await somebody()), office);
    const answers = await Promise.all([
      step(id, 'answer', { accepted: true }, manager),
      step(id, 'answer', { accepted: true }, byBoss),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await office('GET', `/team-members/${id}`)).body).toMatchObject({
      state: 'confirmed',
      version: 3,
      projectAcceptance: { by: { id: city.ids.manager } },
      lineAcceptance: { by: { id: boss } },
    });
  });

  it('is declined with a note only, and then stays as it is', async () => {
    const id = await asked(wish(await somebody()));
    expect(refusal(await step(id, 'answer', { accepted: false }, byBoss))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/note REQUIRED',
    ]);
    const declined = await step(id, 'answer', { accepted: false, note: 'Занят на водоводе' }, byBoss);
    expect(declined.body).toMatchObject({ state: 'declined', answer: 'Занят на водоводе', possibleSteps: [] });
    for (const answer of [
      await step(id, 'answer', { accepted: true }, byBoss),
      await change(id, { allocation: 10 }, manager),
      await step(id, 'release', { on: '2026-12-08' }, manager),
    ]) {
      expect(answer).toMatchObject({ status: 409, body: { code: 'TEAM_STEP_NOT_POSSIBLE', params: { possible: [] } } });
    }
  });

  it('names every bad field at once', async () => {
    expect(
      refusal(await ask({ personId: 'me', role: '', allocation: 0, startsOn: '2026-02-31', endsOn: 5, colour: 1 })),
    ).toEqual([
      400,
      'VALIDATION_FAILED',
      '/personId NOT_AN_ID',
      '/lineManagerId REQUIRED',
      '/role EMPTY',
      '/allocation TOO_SMALL',
      '/startsOn NOT_A_DAY',
      '/endsOn WRONG_TYPE',
      '/colour UNKNOWN_FIELD',
    ]);
    const nobody = newId();
    expect(
      refusal(await ask(wish(nobody, { lineManagerId: nobody, startsOn: '2026-12-08', endsOn: '2026-12-07' }))),
    ).toEqual([
      400,
      'VALIDATION_FAILED',
      '/lineManagerId OWN_LINE_MANAGER',
      '/endsOn END_BEFORE_START',
      '/personId UNKNOWN_REFERENCE',
      '/lineManagerId UNKNOWN_REFERENCE',
    ]);
    expect(refusal(await ask(wish(worker, { endsOn: '2030-01-10' })))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/endsOn PERIOD_TOO_LONG',
    ]);
    expect(refusal(await ask(wish(worker, { lineManagerId: worker })))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/lineManagerId OWN_LINE_MANAGER',
    ]);
    expect(refusal(await ask(wish(worker, { allocation: 101 })))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/allocation TOO_BIG',
    ]);
  });

  it('is made by who plans the project', async () => {
    const body = wish(worker);
    expect(refusal(await ask(body, otherManager))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await ask(body, auditor))).toEqual([403, 'FORBIDDEN']);
    expect(refusal(await ask(body, as(app, city.people.headI), project))).toEqual([404, 'NOT_FOUND']);
    await app.app
      .get(DataSource)
      .query('UPDATE project SET created_by = $2 WHERE id = $1', [other.id, city.ids.manager]);
    expect(refusal(await ask(body, manager, other))).toEqual([403, 'PLAN_NOT_YOURS']);
  });

  it('is not made, answered or changed once the project has ended', async () => {
    const ended = await deliveredProject(app, city);
    const id = await asked(wish(await somebody()), manager, ended);
    await office('POST', `/projects/${ended.id}/transitions`, { transition: 'cancel', reason: 'Отменён' });
    for (const answer of [
      await ask(wish(worker), manager, ended),
      await step(id, 'answer', { accepted: true }, byBoss),
      await change(id, { allocation: 10 }, manager),
    ]) {
      expect(refusal(answer)).toEqual([409, 'PROJECT_ENDED']);
    }
    const mine = (await byBoss('GET', '/team-requests?mine=true&limit=200')).body.items;
    expect(mine).not.toContainEqual(expect.objectContaining({ id }));
    expect((await byBoss('GET', `/team-members/${id}`)).body.possibleSteps).toEqual([]);
  });
});

describe('a change', () => {
  it('of period or share is agreed anew by the other side', async () => {
    const id = await confirmed(wish(await somebody()));
    const byManager = await change(id, { allocation: 80 }, manager);
    expect(byManager.body).toMatchObject({
      state: 'requested',
      allocation: 80,
      lineAcceptance: null,
      projectAcceptance: { by: { id: city.ids.manager } },
    });
    await step(id, 'answer', { accepted: true }, byBoss);
    const byLine = await change(id, { endsOn: '2026-12-20' }, byBoss);
    expect(byLine.body).toMatchObject({
      state: 'requested',
      projectAcceptance: null,
      lineAcceptance: { by: { id: boss } },
    });
    await step(id, 'answer', { accepted: true }, manager);
    const byOffice = await change(id, { startsOn: '2026-12-08' }, office);
    expect(byOffice.body).toMatchObject({ state: 'requested', projectAcceptance: null, lineAcceptance: null });
  });

  it('of the part alone, or of nothing, is not', async () => {
    const id = await confirmed(wish(await somebody()));
    for (const body of [{ role: 'Главный инженер' }, { allocation: 60, endsOn: '2027-01-10' }]) {
      expect((await change(id, body, manager)).body.state).toBe('confirmed');
    }
    expect((await office('GET', `/team-members/${id}`)).body.role).toBe('Главный инженер');
  });

  it('needs the version that was read, and a right', async () => {
    const id = await confirmed(wish(worker, { allocation: 1 }));
    const patch = (by: Person, headers?: Record<string, string>, body: object = { allocation: 2 }) =>
      by('PATCH', `/team-members/${id}`, body, headers);
    expect(refusal(await patch(manager))).toEqual([428, 'IF_MATCH_MISSING']);
    expect(refusal(await patch(manager, { 'if-match': '"v1"' }))).toEqual([412, 'STALE']);
    expect(refusal(await patch(otherManager, { 'if-match': '*' }))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await patch(auditor, { 'if-match': '*' }))).toEqual([403, 'TEAM_STEP_NOT_YOURS']);
    // The person sees the own part, and does not decide on it.
    expect((await byWorker('GET', `/team-members/${id}`)).status).toBe(200);
    expect(refusal(await patch(byWorker, { 'if-match': '*' }))).toEqual([403, 'TEAM_STEP_NOT_YOURS']);
    expect(refusal(await patch(manager, { 'if-match': '*' }, {}))).toEqual([
      400,
      'VALIDATION_FAILED',
      ' NOTHING_TO_CHANGE',
    ]);
    expect(refusal(await patch(manager, { 'if-match': '*' }, { endsOn: '2026-12-01' }))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/endsOn END_BEFORE_START',
    ]);
  });
});

describe('a release', () => {
  it('ends the part with its last day, and frees the days after', async () => {
    const personId = await somebody();
    const id = await confirmed(wish(personId, { allocation: 100 }));
    expect(refusal(await step(id, 'release', { on: '2027-01-11' }, manager))).toEqual([
      400,
      'VALIDATION_FAILED',
      '/on AFTER_TEAM_PERIOD',
    ]);
    const released = await step(id, 'release', { on: '2026-12-16', note: 'Работы приняты' }, byBoss);
    expect(released.body).toMatchObject({
      state: 'released',
      endsOn: '2026-12-16',
      answer: 'Работы приняты',
      possibleSteps: [],
    });
    const { body } = await office('GET', `/people/${personId}/allocations?from=2026-12-07&to=2026-12-27`);
    expect(weeks(body.weeks)).toEqual(['2026-W50 100 100 +0', '2026-W51 100 100 +0', '2026-W52 0 0 +0']);
  });

  it('before the first day lets the person not come at all', async () => {
    const personId = await somebody();
    const id = await confirmed(wish(personId));
    expect((await step(id, 'release', { on: '2026-12-06' }, office)).body.state).toBe('declined');
    const { body } = await office('GET', `/people/${personId}/allocations?from=2026-12-07&to=2026-12-08`);
    expect(weeks(body.weeks)).toEqual(['2026-W50 0 0 +0']);
  });

  it('is not made of somebody who is only asked for', async () => {
    const id = await asked(wish(await somebody()));
    expect(await step(id, 'release', { on: '2026-12-16' }, manager)).toMatchObject({
      status: 409,
      body: { code: 'TEAM_STEP_NOT_POSSIBLE', params: { possible: ['answer', 'change'] } },
    });
  });
});

describe('too much for one person', () => {
  let personId: string;
  let first: string;
  let second: TestAnswer;
  beforeAll(async () => {
    personId = await somebody();
    first = await confirmed(wish(personId, { allocation: 60, startsOn: '2026-12-21', endsOn: '2027-01-06' }));
    second = await ask(
      wish(personId, { allocation: 70, startsOn: '2026-12-31', endsOn: '2027-02-28' }),
      otherManager,
      other,
    );
  });

  it('is not refused, but said in the answer, with weeks over New Year and the projects that compete', async () => {
    expect(second.status).toBe(201);
    expect(weeks(second.body.overload)).toEqual(['2026-W53 60 130 +30', '2027-W01 60 130 +30']);
    expect(second.body.overload[0]).toMatchObject({
      startsOn: '2026-12-28',
      endsOn: '2027-01-03',
      fullestDay: '2026-12-31',
    });
    expect(second.body.overload[0].shares).toEqual([
      {
        memberId: first,
        // A manager of another project learns whom to talk to, not what the project is.
        project: {
          id: null,
          code: project.code,
          title: null,
          manager: expect.objectContaining({ id: city.ids.manager }),
        },
        role: 'Инженер технического надзора',
        allocation: 60,
        state: 'confirmed',
      },
      expect.objectContaining({ memberId: second.body.id, allocation: 70, state: 'requested' }),
    ]);
  });

  it('stands before the line manager who is asked', async () => {
    const { items } = (await byBoss('GET', '/team-requests?mine=true&limit=200')).body;
    const item = items.find((request: { id: string }) => request.id === second.body.id);
    expect(weeks(item.overload)).toEqual(['2026-W53 60 130 +30', '2027-W01 60 130 +30']);
  });

  it('is found in the city’s, the direction’s and the manager’s list', async () => {
    const list = async (by: Person, query = '') => {
      const answer = await by('GET', `/allocations/overload?from=2026-12-01&to=2027-03-01&limit=200${query}`);
      expect(answer.status).toBe(200);
      return answer.body.items.find((item: { person: { id: string } }) => item.person.id === personId);
    };
    for (const by of [office, headII, manager, otherManager, byBoss, auditor]) {
      expect(weeks((await list(by)).weeks)).toEqual(['2026-W53 60 130 +30', '2027-W01 60 130 +30']);
    }
    for (const direction of ['I', 'II']) expect(await list(office, `&direction=${direction}`)).toBeDefined();
    expect(await list(office, '&direction=III')).toBeUndefined();
    expect(await list(byWorker)).toBeUndefined();
    expect(await list(as(app, city.people.executor))).toBeUndefined();
    const before = await office('GET', '/allocations/overload?from=2026-12-01&to=2026-12-27&limit=200');
    expect(before.body.items).not.toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ id: personId }) }),
    );
  });

  it('is over when the project that competes ends', async () => {
    const short = await deliveredProject(app, city);
    const busy = await somebody();
    await confirmed(wish(busy, { allocation: 100 }), manager, short);
    const id = await asked(wish(busy, { allocation: 50 }), manager);
    expect((await office('GET', `/team-members/${id}`)).body.overload).toHaveLength(5);
    const now = jest.spyOn(app.app.get<Clock>(CLOCK), 'now').mockReturnValue(new Date('2026-11-23T05:00:00Z'));
    await office('POST', `/projects/${short.id}/transitions`, { transition: 'cancel', reason: 'Отменён' });
    now.mockRestore();
    expect((await office('GET', `/team-members/${id}`)).body.overload).toEqual([]);
  });
});

describe('reading', () => {
  it('of allocations: one’s own, one’s people’s, everybody’s for those who plan or watch', async () => {
    await asked(wish(worker, { allocation: 5 }));
    const path = `/people/${worker}/allocations?from=2026-12-07&to=2026-12-13`;
    for (const by of [byWorker, byBoss, office, manager, otherManager, headII, auditor]) {
      const { status, body } = await by('GET', path);
      expect([status, body.person.id, body.weeks.length]).toEqual([200, worker, 1]);
    }
    for (const name of ['executor', 'member'] as const) {
      expect((await as(app, city.people[name])('GET', path)).status).toBe(404);
    }
    expect((await office('GET', `/people/${newId()}/allocations`)).status).toBe(404);
    expect((await office('GET', `/people/${worker}/allocations`)).body.weeks.length).toBeGreaterThanOrEqual(26);
  });

  it.each([
    ['from=2026-12-07&to=2026-12-06', '?to END_BEFORE_START'],
    ['from=2026-12-07&to=2029-12-06', '?to PERIOD_TOO_LONG'],
    ['from=yesterday', '?from NOT_A_DAY'],
    ['colour=1', '?colour UNKNOWN_FIELD'],
  ])('by ?%s is refused by name', async (query, error) => {
    for (const path of [`/people/${worker}/allocations`, '/allocations/overload']) {
      expect(refusal(await office('GET', `${path}?${query}`))).toEqual([400, 'VALIDATION_FAILED', error]);
    }
  });

  it('of a team and of requests goes page by page, each once, and keeps to sight', async () => {
    const wide = await deliveredProject(app, city);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const day = `2026-12-0${1 + (index % 2)}`;
      ids.push(await asked(wish(await somebody(), { allocation: 1, startsOn: day }), manager, wide));
    }
    for (const path of [`/projects/${wide.id}/team`, '/team-requests']) {
      const seen: string[] = [];
      let next: string | null = `${path}?limit=2`;
      while (next !== null) {
        const answer: TestAnswer = await office('GET', next);
        seen.push(...answer.body.items.map(({ id }: { id: string }) => id));
        const link = answer.headers.get('link');
        next = link === null ? null : /^<(.*)>/.exec(link)![1]!.slice(`${app.url}/api/v1`.length);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(ids.filter((id) => !seen.includes(id))).toEqual([]);
    }
    const requested = await manager('GET', `/projects/${wide.id}/team?state=requested,declined`);
    expect(requested.body.items).toHaveLength(5);
    expect((await manager('GET', `/projects/${wide.id}/team?state=confirmed`)).body.items).toEqual([]);
    expect((await otherManager('GET', `/projects/${wide.id}/team`)).status).toBe(404);
    expect((await otherManager('GET', `/team-members/${ids[0]}`)).status).toBe(404);
    const foreign = (await otherManager('GET', '/team-requests?limit=200')).body.items;
    expect(foreign).not.toContainEqual(expect.objectContaining({ id: ids[0] }));
    for (const query of ['state=gone', 'limit=0', 'after=nonsense']) {
      expect((await office('GET', `/projects/${wide.id}/team?${query}`)).status).toBe(400);
    }
  });
});
