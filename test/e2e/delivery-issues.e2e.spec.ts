import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { addMeeting, seatMembers } from '../../libs/committee/testing/committee-fixture.js';
import { IssueEscalationsService } from '../../libs/delivery/src/application/issue-escalations.service.js';
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
let executor: Caller;
let member: Caller;
/** Sees no project of the manager's, unless it is given something. */
let stranger: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  const caller = (who: Person) => as(app, city.people[who]);
  office = caller('office');
  manager = caller('manager');
  headII = caller('headII');
  executor = caller('executor');
  member = caller('member');
  stranger = caller('otherManager');
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => app.close());

/** Whatever is done meanwhile is done on that day. */
async function onDay<Result>(day: string, work: () => Promise<Result>): Promise<Result> {
  const today = jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue(day);
  try {
    return await work();
  } finally {
    today.mockRestore();
  }
}
const escalateOn = (day: string) => onDay(day, () => app.app.get(IssueEscalationsService).escalate());
const next = (day: string, days = 1) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
/** Nothing else climbs meanwhile. */
const settle = () => database.query(`UPDATE issue SET due_on = NULL`);

const issue = (more: object = {}) => ({ title: 'Подрядчик остановил работы', severity: 'high', ...more });
async function raised(projectId: string, more: object = {}, who: Caller = manager) {
  const answer = await who('POST', `/projects/${projectId}/issues`, issue(more));
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
}
const step = (id: string, name: string, who: Caller, headers?: Record<string, string>) =>
  who('POST', `/issues/${id}/steps`, { step: name, note: `Слова: ${name}` }, headers);
const read = async (id: string, who: Caller = office) => (await who('GET', `/issues/${id}`)).body;
const stepsOf = (body: { steps: { name: string; fromLevel: string | null; toLevel: string; actor: unknown }[] }) =>
  body.steps.map(({ name, fromLevel, toLevel }) => `${name} ${fromLevel} ${toLevel}`);

describe('raising', () => {
  it('gives it to the manager of the project, with the working days of the policy', async () => {
    const { id, code } = await deliveredProject(app, city, {
      passport: { participants: [{ organisation: 'roads' }] },
    });
    const { status, headers, body } = await onDay('2026-12-09', () =>
      executor('POST', `/projects/${id}/issues`, issue({ description: 'С 20 ноября' })),
    );
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/issues/${body.id}`);
    expect(headers.get('etag')).toBe('"v1"');
    expect(body).toMatchObject({
      project: { id, code, direction: 'II' },
      number: 1,
      severity: 'high',
      state: 'open',
      level: 'owner',
      // Independence Day, 16 December, is off.
      dueOn: '2026-12-17',
      owner: { id: city.ids.manager },
      raisedBy: { id: city.ids.executor },
      risk: null,
      milestone: null,
      decision: null,
      resolution: null,
      possibleSteps: [],
      mayEdit: true,
    });
    expect(body.steps).toEqual([
      {
        name: 'raised',
        fromLevel: null,
        toLevel: 'owner',
        note: null,
        actor: { id: city.ids.executor, name: city.people.executor },
        at: expect.any(String),
      },
    ]);
    expect((await read(body.id, manager)).possibleSteps).toEqual(['answer', 'escalate', 'resolve']);
  });

  it('begins with the head when nobody owns it', async () => {
    const { id } = await deliveredProject(app, city);
    await database.query('UPDATE project SET manager_id = NULL WHERE id = $1', [id]);
    const { level, owner, dueOn } = await onDay('2026-11-06', () => raised(id, {}, office));
    expect({ level, owner, dueOn }).toEqual({ level: 'head', owner: null, dueOn: '2026-11-20' });
  });

  it('says that its risk has occurred, and is found from it', async () => {
    const { id } = await deliveredProject(app, city);
    const risk = await manager('POST', `/projects/${id}/risks`, {
      title: 'Земельный спор',
      probability: 2,
      impact: 2,
      ownerId: city.ids.otherManager,
    });
    const riskId: string = risk.body.id;
    const first = await manager('POST', `/risks/${riskId}/issue`, { severity: 'medium' });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      title: 'Земельный спор',
      risk: { id: riskId, number: 1 },
      owner: { id: city.ids.otherManager },
    });
    const second = await raised(id, { riskId, ownerId: city.ids.manager });
    const { body } = await manager('GET', `/risks/${riskId}`);
    expect(body).toMatchObject({
      state: 'occurred',
      issues: [
        { id: first.body.id, number: 1 },
        { id: second.id, number: 2 },
      ],
    });
    expect((await manager('GET', `/projects/${id}`)).body.risks).toEqual([]);
  });

  it('refuses what it cannot stand on', async () => {
    const { id } = await deliveredProject(app, city, { passport: { participants: [{ organisation: 'roads' }] } });
    const other = await deliveredProject(app, city);
    const foreign = await manager('POST', `/projects/${other.id}/risks`, { title: 'x', probability: 1, impact: 1 });
    const bad = await manager(
      'POST',
      `/projects/${id}/issues`,
      issue({
        ownerId: id,
        riskId: foreign.body.id,
        milestoneId: id,
      }),
    );
    expect([
      bad.status,
      bad.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`),
    ]).toEqual([400, ['/ownerId UNKNOWN_REFERENCE', '/riskId UNKNOWN_REFERENCE', '/milestoneId UNKNOWN_REFERENCE']]);
    const empty = await manager('POST', `/projects/${id}/issues`, { severity: 'awful' });
    expect(empty.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/title', '/severity']);

    const gone = await manager('POST', `/projects/${id}/milestones`, { title: { ru: 'x' }, forecastOn: '2027-01-10' });
    const about = await manager('POST', `/projects/${id}/issues`, issue({ milestoneId: gone.body.id.toUpperCase() }));
    expect([about.status, about.body.milestone.id]).toEqual([201, gone.body.id]);
    await manager('DELETE', `/milestones/${gone.body.id}?reason=x`, undefined, { 'if-match': '*' });
    const onGone = await manager('POST', `/projects/${id}/issues`, issue({ milestoneId: gone.body.id }));
    expect([onGone.status, onGone.body.errors[0].code]).toEqual([400, 'UNKNOWN_REFERENCE']);
    const kept = { title: 'Иначе', milestoneId: gone.body.id };
    expect((await manager('PATCH', `/issues/${about.body.id}`, kept, { 'if-match': '*' })).status).toBe(200);

    const own = await manager('POST', `/projects/${id}/risks`, { title: 'x', probability: 1, impact: 1 });
    const byExecutor = await executor('POST', `/projects/${id}/issues`, issue({ riskId: own.body.id }));
    expect([byExecutor.status, byExecutor.body.code]).toEqual([403, 'PLAN_NOT_YOURS']);
    await manager('POST', `/risks/${own.body.id}/close`, { state: 'closed', note: 'Прошло' });
    const closed = await manager('POST', `/risks/${own.body.id}/issue`, { severity: 'low' });
    expect([closed.status, closed.body.code]).toEqual([409, 'RISK_NOT_OPEN']);

    expect((await stranger('POST', `/projects/${id}/issues`, issue())).status).toBe(404);
    expect((await member('POST', `/projects/${id}/issues`, issue())).status).toBe(403);
    const draft = await manager('POST', '/projects', plainProposal);
    const early = await manager('POST', `/projects/${draft.body.id}/issues`, issue());
    expect([early.status, early.body.code]).toEqual([409, 'NOT_IN_DELIVERY']);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [id]);
    const late = await manager('POST', `/projects/${id}/issues`, issue());
    expect([late.status, late.body.code]).toEqual([409, 'PROJECT_ENDED']);
  });

  it('numbers ten at once without a gap', async () => {
    const { id } = await deliveredProject(app, city);
    const made = await Promise.all(Array.from({ length: 10 }, () => raised(id)));
    expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a step', () => {
  it('answers, asks again, goes up by hand, resolves and reopens, each kept in the record', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: issueId } = await onDay('2026-11-06', () => raised(id, {}, headII));
    const answered = await step(issueId, 'answer', manager);
    expect([answered.status, answered.body.state, answered.body.dueOn]).toEqual([200, 'answered', null]);
    const again = await onDay('2026-11-20', () => step(issueId, 'ask_again', headII));
    expect(again.body).toMatchObject({ state: 'open', level: 'owner', dueOn: '2026-11-27' });
    const up = await onDay('2026-11-23', () => step(issueId, 'escalate', manager));
    expect(up.body).toMatchObject({ state: 'open', level: 'head', dueOn: '2026-12-07' });
    expect((await step(issueId, 'answer', headII)).body.state).toBe('answered');
    const resolved = await step(issueId, 'resolve', manager);
    expect(resolved.body).toMatchObject({
      state: 'resolved',
      level: 'head',
      dueOn: null,
      resolution: 'Слова: resolve',
      resolvedBy: { id: city.ids.manager },
      resolvedAt: expect.any(String),
    });
    const reopened = await onDay('2026-11-23', () => step(issueId, 'reopen', headII));
    expect(reopened.body).toMatchObject({
      state: 'open',
      level: 'head',
      dueOn: '2026-12-07',
      resolution: null,
      resolvedBy: null,
      resolvedAt: null,
    });
    expect(stepsOf(reopened.body)).toEqual([
      'raised null owner',
      'answered owner owner',
      'asked_again owner owner',
      'escalated owner head',
      'answered head head',
      'resolved head head',
      'reopened head head',
    ]);
    expect(reopened.body.steps[1]).toMatchObject({ note: 'Слова: answer', actor: { id: city.ids.manager } });
    await expect(database.query(`UPDATE issue_step SET note = 'другое'`)).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('is for whom the table names, and hidden from whoever sees nothing', async () => {
    const { id } = await deliveredProject(app, city, { passport: { participants: [{ organisation: 'roads' }] } });
    const { id: issueId } = await raised(id);
    for (const [who, name, status, code] of [
      [office, 'answer', 403, 'ISSUE_STEP_NOT_YOURS'],
      [executor, 'resolve', 403, 'ISSUE_STEP_NOT_YOURS'],
      [member, 'answer', 403, 'ISSUE_STEP_NOT_YOURS'],
      [manager, 'reopen', 409, 'ISSUE_STEP_NOT_POSSIBLE'],
      [manager, 'ask_again', 409, 'ISSUE_STEP_NOT_POSSIBLE'],
      [stranger, 'answer', 404, 'NOT_FOUND'],
    ] as const) {
      const answer = await step(issueId, name, who);
      expect([name, answer.status, answer.body.code]).toEqual([name, status, code]);
    }
    const wordless = await manager('POST', `/issues/${issueId}/steps`, { step: 'answer' });
    expect([wordless.status, wordless.body.errors[0].pointer]).toEqual([400, '/note']);
    const stale = await step(issueId, 'answer', manager, { 'if-match': '"v7"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [id]);
    expect((await step(issueId, 'answer', manager)).body.code).toBe('PROJECT_ENDED');
    expect((await read(issueId, manager)).possibleSteps).toEqual([]);
  });

  it('reaches its owner, who sees nothing else of the project', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: issueId } = await raised(id, { ownerId: city.ids.otherManager });
    expect((await stranger('GET', `/projects/${id}`)).status).toBe(404);
    expect((await stranger('GET', `/projects/${id}/issues`)).status).toBe(404);
    expect((await read(issueId, stranger)).possibleSteps).toEqual(['answer', 'escalate', 'resolve']);
    expect((await step(issueId, 'answer', stranger)).status).toBe(200);
  });

  it('answers once when ten answer at once', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: issueId } = await raised(id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => step(issueId, 'answer', manager)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(409)]);
    expect(stepsOf(await read(issueId))).toEqual(['raised null owner', 'answered owner owner']);
  });
});

describe('a change', () => {
  it('is made by whoever raised it or plans, on what was read, while it is not resolved', async () => {
    const { id } = await deliveredProject(app, city, { passport: { participants: [{ organisation: 'roads' }] } });
    const { id: issueId, dueOn } = await raised(id);
    const change = (who: Caller, body: object, version?: number) =>
      who('PATCH', `/issues/${issueId}`, body, version === undefined ? {} : { 'if-match': `"v${version}"` });
    expect((await change(manager, { severity: 'low' })).status).toBe(428);
    expect((await change(manager, { severity: 'low' }, 9)).status).toBe(412);
    expect((await change(executor, { severity: 'low' }, 1)).body.code).toBe('ISSUE_NOT_YOURS');
    expect((await change(stranger, { severity: 'low' }, 1)).status).toBe(404);
    expect((await change(manager, {}, 1)).body.errors[0].code).toBe('NOTHING_TO_CHANGE');
    const changed = await change(headII, { severity: 'low', ownerId: city.ids.otherManager }, 1);
    // Handing it over wins no time.
    expect(changed.body).toMatchObject({ severity: 'low', owner: { id: city.ids.otherManager }, dueOn, version: 2 });
    await step(issueId, 'resolve', headII);
    const late = await change(manager, { severity: 'high' }, 3);
    expect([late.status, late.body.code]).toEqual([409, 'ISSUE_RESOLVED']);
  });
});

describe('the clock', () => {
  const MOVED_SATURDAY = '2026-09-12';
  beforeAll(async () => {
    const day = { working: true, name: { ru: 'Рабочая суббота' } };
    expect((await as(app, city.people.admin)('PUT', `/calendar/${MOVED_SATURDAY}`, day)).status).toBe(200);
  });

  it.each([
    ['over a weekend', '2026-12-04', '2026-12-11', '2026-12-14'],
    ['over Independence Day', '2026-12-09', '2026-12-17', '2026-12-18'],
    ['raised on a Saturday', '2026-11-07', '2026-11-13', '2026-11-16'],
    ['due on a worked Saturday', '2026-09-07', '2026-09-12', '2026-09-14'],
    ['run out before a worked Saturday', '2026-09-04', '2026-09-11', '2026-09-12'],
  ])('gives the owner five working days: %s', async (_, from, due, climbs) => {
    await settle();
    const { id } = await deliveredProject(app, city);
    const { id: issueId, dueOn } = await onDay(from, () => raised(id));
    expect(dueOn).toBe(due);
    let climbed: string | undefined;
    for (let day = from; day <= next(climbs, 3); day = next(day))
      if ((await escalateOn(day)).escalated > 0) climbed = climbed ? `${climbed}, ${day}` : day;
    expect(climbed).toBe(climbs);
    expect((await read(issueId)).level).toBe('head');
  });

  it('follows the calendar while it runs, and not once it has been answered', async () => {
    await settle();
    const { id } = await deliveredProject(app, city);
    const admin = as(app, city.people.admin);
    const now = jest.spyOn(app.app.get<Clock>(CLOCK), 'now').mockReturnValue(new Date('2026-10-05T05:00:00Z'));
    const [running, answered] = await onDay('2026-10-05', async () => [await raised(id), await raised(id)]);
    now.mockRestore();
    expect((await step(answered.id, 'answer', manager)).status).toBe(200);
    expect(running.dueOn).toBe('2026-10-12');
    const off = { working: false, name: { ru: 'Выходной' } };
    expect((await admin('PUT', '/calendar/2026-10-12', off)).status).toBe(200);
    expect(await read(running.id)).toMatchObject({ dueOn: '2026-10-13', version: running.version + 1 });
    expect(await read(answered.id)).toMatchObject({ dueOn: null });
    expect((await admin('DELETE', '/calendar/2026-10-12')).status).toBe(204);
    expect(await read(running.id)).toMatchObject({ dueOn: '2026-10-12', version: running.version + 2 });
  });

  it('is stopped by an answer, and begins anew when it is not enough', async () => {
    await settle();
    const { id } = await deliveredProject(app, city);
    const { id: issueId } = await onDay('2026-11-06', () => raised(id));
    await step(issueId, 'answer', manager);
    expect(await escalateOn('2026-11-30')).toEqual({ escalated: 0 });
    await onDay('2026-11-30', () => step(issueId, 'ask_again', office));
    expect(await escalateOn('2026-12-07')).toEqual({ escalated: 0 });
    expect(await escalateOn('2026-12-08')).toEqual({ escalated: 1 });
  });

  it('takes it up once, however often and in however many places the job runs', async () => {
    await settle();
    const { id } = await deliveredProject(app, city);
    const made = await onDay('2026-11-06', () => Promise.all([raised(id), raised(id), raised(id)]));
    const runs = await onDay('2026-11-16', () => {
      const service = app.app.get(IssueEscalationsService);
      return Promise.all(Array.from({ length: 4 }, () => service.escalate()));
    });
    expect(runs.reduce((sum, { escalated }) => sum + escalated, 0)).toBe(3);
    expect(await escalateOn('2026-11-16')).toEqual({ escalated: 0 });
    for (const { id: issueId } of made)
      expect(stepsOf(await read(issueId))).toEqual(['raised null owner', 'escalated owner head']);
  });

  it('and an answer at the last moment: one of them comes first', async () => {
    for (let round = 0; round < 5; round++) {
      await settle();
      const { id } = await deliveredProject(app, city);
      const { id: issueId } = await onDay('2026-11-06', () => raised(id));
      const [{ escalated }, answer] = await onDay('2026-11-16', () =>
        Promise.all([app.app.get(IssueEscalationsService).escalate(), step(issueId, 'answer', manager)]),
      );
      const { state, level } = await read(issueId);
      expect([
        { escalated: 1, status: 403, state: 'open', level: 'head' },
        { escalated: 0, status: 200, state: 'answered', level: 'owner' },
      ]).toContainEqual({ escalated, status: answer.status, state, level });
    }
  });

  it('stands still once the project has ended', async () => {
    await settle();
    const { id } = await deliveredProject(app, city);
    await onDay('2026-11-06', () => raised(id));
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [id]);
    expect(await escalateOn('2026-11-30')).toEqual({ escalated: 0 });
  });
});

describe('an issue that nobody answers', () => {
  const DAYS = ['2026-11-16', '2026-12-01', '2026-12-09'];

  it('climbs to the committee, tells both reporting lines, and is resolved by a decision', async () => {
    await settle();
    const [lineManager, deputy] = [
      await app.addUser('line@city.kz', parks()),
      await app.addUser('deputy@city.kz', parks()),
    ];
    const { id } = await deliveredProject(app, city);
    await database.query(
      `INSERT INTO team_member (id, project_id, person_id, role, allocation, starts_on, ends_on, line_manager_id, state, requested_at)
       VALUES ($1, $3, $4, 'инженер', 50, '2026-11-01', '2026-12-31', $5, 'confirmed', now()),
         ($2, $3, $4, 'инженер', 50, '2026-11-01', '2026-12-31', $6, 'requested', now())`,
      [newId(), newId(), id, city.ids.executor, lineManager, city.ids.auditor],
    );
    await database.query(
      `INSERT INTO delegation (id, from_user_id, to_user_id, role, direction_id, starts_on, ends_on, reason, created_by)
       VALUES ($1, $2, $3, 'head_of_direction', $4, '2026-11-30', '2026-12-05', 'Отпуск', $2)`,
      [newId(), city.ids.headII, deputy, city.directions.II],
    );
    const { id: issueId } = await onDay('2026-11-06', () => raised(id, { ownerId: city.ids.executor }));

    const climbed: [string, string][] = [];
    for (let day = '2026-11-06'; day <= '2026-12-20'; day = next(day)) {
      const { escalated } = await escalateOn(day);
      if (escalated > 0) climbed.push([day, (await read(issueId)).level]);
    }
    expect(climbed).toEqual([
      [DAYS[0], 'head'],
      [DAYS[1], 'office'],
      [DAYS[2], 'committee'],
    ]);
    const lines = [city.ids.manager, city.ids.executor, lineManager, city.ids.headII];
    const told = await database.query<{ payload: { from: string; to: string; notify: string[] } }[]>(
      `SELECT payload FROM outbox WHERE type = 'delivery.issue-escalated' AND payload ->> 'issueId' = $1 ORDER BY id`,
      [issueId],
    );
    expect(told.map(({ payload: { from, to, notify } }) => ({ from, to, notify }))).toEqual([
      { from: 'owner', to: 'head', notify: lines.toSorted() },
      { from: 'head', to: 'office', notify: [...lines, deputy, city.ids.office].toSorted() },
      { from: 'office', to: 'committee', notify: [...lines, city.ids.office].toSorted() },
    ]);
    expect(await read(issueId)).toMatchObject({ state: 'open', dueOn: null, overdue: false, possibleSteps: [] });
    const byHand = await step(issueId, 'resolve', headII);
    expect([byHand.status, byHand.body.code]).toEqual([409, 'ISSUE_WAITS_FOR_COMMITTEE']);

    await decidedByCommittee(id, issueId);
  });

  async function decidedByCommittee(projectId: string, issueId: string): Promise<void> {
    await seatMembers(database, [city.ids.chair, city.ids.member]);
    const meeting = await addMeeting(database);
    const { body } = await office('GET', `/agenda-candidates?limit=200`);
    const candidate = body.items.find((item: { sourceId: string }) => item.sourceId === issueId);
    expect(candidate).toMatchObject({
      kind: 'escalation',
      reason: 'escalated_issue',
      projectId,
      subjectId: issueId,
      text: expect.stringContaining('№ 1'),
    });
    const add = () =>
      office('POST', `/meetings/${meeting}/agenda`, { candidate: { kind: 'escalation', sourceId: issueId } });
    const added = await add();
    expect([added.status, added.body.code]).toEqual([201, undefined]);
    expect((await add()).status).toBe(409);
    const item: string = added.body.id;
    await office('PUT', `/agenda-items/${item}/attendance`, { present: [city.ids.chair, city.ids.member] });
    expect((await office('POST', `/agenda-items/${item}/voting`, { proposal: 'resolve' })).status).toBe(201);
    for (const who of ['chair', 'member'] as const)
      expect((await as(app, city.people[who])('POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(
        200,
      );
    const decision = await office('POST', `/agenda-items/${item}/decision`, {
      outcome: 'resolve',
      remarks: 'Заменить подрядчика до 15 января',
    });
    expect([decision.status, decision.body.code]).toEqual([201, undefined]);
    const resolved = await read(issueId);
    expect(resolved).toMatchObject({
      state: 'resolved',
      level: 'committee',
      resolution: 'Заменить подрядчика до 15 января',
      resolvedBy: null,
      decision: { id: decision.body.id, number: decision.body.number },
    });
    expect(stepsOf(resolved).at(-1)).toBe('resolved committee committee');
    expect((await office('GET', `/decisions/${resolved.decision.id}`)).status).toBe(200);
    const reopening = await step(issueId, 'reopen', office);
    expect([reopening.status, reopening.body.code]).toEqual([409, 'ISSUE_STEP_NOT_POSSIBLE']);
    const later = await office('GET', '/agenda-candidates?limit=200');
    expect(later.body.items.map(({ sourceId }: { sourceId: string }) => sourceId)).not.toContain(issueId);
    const own = await office('POST', `/meetings/${meeting}/agenda`, {
      kind: 'escalation',
      projectId,
      subjectId: issueId,
    });
    expect([own.status, own.body.code]).toEqual([409, 'SUBJECT_NOT_WAITING']);
  }

  const parks = () => ({ role: 'executor' as const, directionId: null, organisationId: city.organisations.parks });
});

describe('the list across projects', () => {
  interface Item {
    id: string;
    dueOn: string | null;
  }
  const found = async (query: string, who: Caller = office): Promise<Item[]> =>
    (await who('GET', `/issues?limit=200${query}`)).body.items;

  it('comes by due day, those without a clock last, and pages without gaps', async () => {
    const { id } = await deliveredProject(app, city);
    await onDay('2026-11-06', () => raised(id));
    await onDay('2026-11-05', () => raised(id));
    const whole = await found('');
    const days = whole.map(({ dueOn }) => dueOn ?? 'never');
    expect(days).toEqual(days.toSorted());
    expect(days).toContain('never');
    const paged: string[] = [];
    let path: string | undefined = '/issues?limit=3';
    while (path !== undefined) {
      const page: { headers: Headers; body: { items: Item[] } } = await office('GET', path);
      paged.push(...page.body.items.map((item) => item.id));
      path = /<[^>]*\/api\/v1(\/[^>]+)>/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(paged).toEqual(whole.map((item) => item.id));
  });

  it('filters by direction, level, state, severity, overdue and mine', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: issueId } = await onDay('2026-10-01', () => raised(id, { severity: 'medium' }));
    const having = async (query: string, who: Caller = office) =>
      (await found(query, who)).some((item) => item.id === issueId);
    for (const query of ['&direction=II', '&level=owner,head', '&state=open', '&severity=medium', '&overdue=true'])
      expect([query, await having(query)]).toEqual([query, true]);
    for (const query of [
      '&direction=I',
      '&level=office',
      '&state=resolved',
      '&severity=low',
      '&overdue=false',
      '&mine=true',
    ])
      expect([query, await having(query)]).toEqual([query, false]);
    const mine = async () => [
      await having('&mine=true', manager),
      await having('&mine=true', headII),
      await having('&mine=true', office),
    ];
    expect(await mine()).toEqual([true, false, false]);
    await step(issueId, 'escalate', manager);
    expect(await mine()).toEqual([true, true, false]);
    await step(issueId, 'escalate', headII);
    expect(await mine()).toEqual([true, false, true]);
    await step(issueId, 'resolve', office);
    expect(await mine()).toEqual([false, false, false]);
    expect(await having('&mine=false')).toBe(true);
    for (const query of ['level=akim', 'mine=perhaps', 'after=x'])
      expect((await office('GET', `/issues?${query}`)).status).toBe(400);
  });

  it('shows only what the reader sees; that of one project by number', async () => {
    const { id } = await deliveredProject(app, city);
    const [first, second] = [await raised(id), await raised(id)];
    const whole = await manager('GET', `/projects/${id}/issues?limit=1`);
    expect(whole.body.items.map((item: Item) => item.id)).toEqual([first.id]);
    const link = /<[^>]*\/api\/v1(\/[^>]+)>/.exec(whole.headers.get('link')!)![1]!;
    expect((await manager('GET', link)).body.items.map((item: Item) => item.id)).toEqual([second.id]);
    expect((await found('', stranger)).map((item) => item.id)).not.toContain(first.id);
    expect((await stranger('GET', `/issues/${first.id}`)).status).toBe(404);
  });
});
