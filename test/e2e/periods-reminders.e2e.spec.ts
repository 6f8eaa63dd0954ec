import { DataSource } from 'typeorm';
import { ActorCache } from '#libs/identity';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { UpdateRemindersService } from '../../libs/periods/src/application/update-reminders.service.js';
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
let manager: Caller;
let headII: Caller;

// Monday 7 December 2026 is the due day of November: five working days after the 30th.
const MONTH = '2026-11-01';
const NAME = '2026-11';
const DUE = '2026-12-07';

beforeEach(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  headII = as(app, city.people.headII);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.close();
});

async function onDay<Result>(day: string, work: () => Promise<Result>): Promise<Result> {
  const today = jest.spyOn(app.app.get<Clock>(CLOCK), 'today').mockReturnValue(day);
  try {
    return await work();
  } finally {
    today.mockRestore();
  }
}
const remindOn = (day: string) => onDay(day, () => app.app.get(UpdateRemindersService).remind());
async function openNovember(more: object = {}) {
  const { status, body } = await onDay('2026-11-23', () =>
    office('POST', '/reporting-periods', { kind: 'month', from: MONTH, ...more }),
  );
  expect([status, body.dueOn]).toEqual([201, DUE]);
  return String(body.id);
}
async function submit(projectId: string) {
  const { body } = await manager('POST', `/projects/${projectId}/status-updates`, {
    period: NAME,
    language: 'kk',
    progress: 'Іргетас аяқталды',
    nextSteps: 'Қаңқаны құрастыру',
    rating: 'green',
    ratingNarrative: 'Айдың барлық кезеңдеріне қол жеткізілді',
  });
  const { status } = await manager('POST', `/status-updates/${body.id}/steps`, { step: 'submit' });
  expect(status).toBe(200);
  return String(body.id);
}
const told = async () =>
  (
    await database.query<{ type: string; payload: { userIds: string[]; workingDays: number; level?: string } }[]>(
      `SELECT type, payload FROM outbox WHERE type IN ('periods.update-due', 'periods.update-late', 'periods.update-escalated') ORDER BY id`,
    )
  ).map(({ type, payload }) => [
    type.replace('periods.update-', ''),
    payload.level ?? payload.workingDays,
    payload.userIds,
  ]);
async function lineManager(personId: string, projectId: string): Promise<string> {
  const lineId = await app.addUser('line.manager@city.kz', 'auditor');
  await database.query(
    `INSERT INTO team_member (id, project_id, person_id, role, allocation, starts_on, ends_on, line_manager_id, state, requested_at)
     VALUES ($1, $2, $3, 'Руководитель', 50, '2026-01-01', '2027-12-31', $4, 'confirmed', now())`,
    [newId(), projectId, personId, lineId],
  );
  return lineId;
}

it('reminds before and after the day, and climbs both lines and to the office, each step once', async () => {
  const { id: projectId } = await deliveredProject(app, city);
  const line = await lineManager(city.ids.manager, projectId);
  const periodId = await openNovember();
  const steps: [string, number][] = [];
  for (const day of [
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2026-12-05',
    '2026-12-06',
    DUE,
    '2026-12-08',
    '2026-12-09',
    '2026-12-10',
    '2026-12-11',
    '2026-12-14',
  ])
    steps.push([day, (await remindOn(day)).steps]);
  expect(steps.filter(([, count]) => count > 0)).toEqual([
    ['2026-12-02', 1],
    ['2026-12-04', 1],
    ['2026-12-08', 1],
    ['2026-12-09', 1],
    ['2026-12-11', 1],
  ]);
  expect(await told()).toEqual([
    ['due', 3, [city.ids.manager]],
    ['due', 1, [city.ids.manager]],
    ['late', 1, [city.ids.manager]],
    ['escalated', 'lines', [city.ids.headII, line].toSorted()],
    ['escalated', 'office', [city.ids.office]],
  ]);
  const late = await onDay('2026-12-11', () => office('GET', `/reporting-periods/${periodId}/late`));
  expect(late.body.items).toMatchObject([
    {
      project: { id: projectId },
      state: 'missing',
      late: true,
      actsUntil: DUE,
      workingDaysLate: 4,
      reminders: [
        { step: 'before-3' },
        { step: 'before-1' },
        { step: 'after-1', told: [{ id: city.ids.manager }] },
        { step: 'escalated-lines' },
        { step: 'escalated-office', told: [{ id: city.ids.office }] },
      ],
    },
  ]);
});

it('leaves holidays and weekends out, and does not remind on them', async () => {
  await deliveredProject(app, city);
  await openNovember();
  // Friday before the due Monday is off now: what was one working day is none.
  await database.query(
    `INSERT INTO calendar_day (day, id, working, name_ru) VALUES ('2026-12-04', $1, false, 'Праздник')`,
    [newId()],
  );
  expect(await remindOn('2026-12-01')).toEqual({ steps: 1 });
  expect(await remindOn('2026-12-04')).toEqual({ steps: 0 });
  expect(await remindOn('2026-12-05')).toEqual({ steps: 0 });
  expect(await remindOn('2026-12-03')).toEqual({ steps: 1 });
  expect((await told()).map(([type, days]) => [type, days])).toEqual([
    ['due', 3],
    ['due', 1],
  ]);
  // A Saturday that is worked.
  await database.query(
    `INSERT INTO calendar_day (day, id, working, name_ru) VALUES ('2026-12-12', $1, true, 'Рабочая суббота')`,
    [newId()],
  );
  expect(await remindOn('2026-12-12')).toEqual({ steps: 3 });
});

it('takes each step once, however many jobs run at once, and catches up after a standstill', async () => {
  for (let number = 0; number < 5; number++) await deliveredProject(app, city);
  await openNovember();
  const counts = await onDay('2026-12-11', () =>
    Promise.all([1, 2, 3].map(() => app.app.get(UpdateRemindersService).remind())),
  );
  // The last reminder, and both escalations; earlier reminders have had their time.
  expect(counts.reduce((sum, { steps }) => sum + steps, 0)).toBe(15);
  expect(await told()).toHaveLength(15);
  expect(await remindOn('2026-12-14')).toEqual({ steps: 0 });
});

it('stops with the submission, and begins anew for what came back', async () => {
  const { id: projectId } = await deliveredProject(app, city);
  const periodId = await openNovember();
  expect(await remindOn('2026-12-08')).toEqual({ steps: 1 });
  const updateId = await submit(projectId);
  for (const day of ['2026-12-09', '2026-12-11', '2026-12-14']) expect(await remindOn(day)).toEqual({ steps: 0 });
  const empty = await onDay('2026-12-14', () => office('GET', `/reporting-periods/${periodId}/late`));
  expect(empty.body.items).toEqual([]);
  await onDay('2026-12-14', () =>
    headII('POST', `/status-updates/${updateId}/steps`, { step: 'return', remarks: 'Кратко', deadline: '2026-12-21' }),
  );
  expect(await remindOn('2026-12-15')).toEqual({ steps: 1 });
  expect(await remindOn('2026-12-22')).toEqual({ steps: 1 });
  expect((await told()).map(([type, days]) => [type, days])).toEqual([
    ['late', 1],
    ['due', 3],
    ['late', 1],
  ]);
  const late = await onDay('2026-12-22', () => office('GET', `/reporting-periods/${periodId}/late`));
  expect(late.body.items).toMatchObject([
    {
      state: 'returned',
      actsUntil: '2026-12-21',
      workingDaysLate: 1,
      reminders: [{ step: 'before-3' }, { step: 'after-1' }],
    },
  ]);
  await manager('POST', `/status-updates/${updateId}/steps`, { step: 'submit' });
  expect(await remindOn('2026-12-28')).toEqual({ steps: 0 });
});

it('never reminds of what is submitted at the same moment', async () => {
  const ids: string[] = [];
  for (let number = 0; number < 6; number++) ids.push((await deliveredProject(app, city)).id);
  await openNovember();
  await Promise.all([onDay('2026-12-08', () => app.app.get(UpdateRemindersService).remind()), ...ids.map(submit)]);
  // Whatever came first, nothing was sent after the submission.
  const wrong = await database.query(
    `SELECT FROM history r JOIN history u ON u.table_name = 'status_update_step' AND u.project_id = r.project_id
     WHERE r.table_name = 'period_reminder' AND r.id > u.id`,
  );
  expect(wrong).toEqual([]);
});

it('asks the head where nobody manages, and nobody of a project that has ended or a period that is frozen', async () => {
  const headless = await deliveredProject(app, city);
  await database.query('UPDATE project SET manager_id = NULL WHERE id = $1', [headless.id]);
  const ended = await deliveredProject(app, city);
  const periodId = await openNovember();
  await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [ended.id]);
  expect(await remindOn('2026-12-04')).toEqual({ steps: 1 });
  expect(await told()).toEqual([['due', 1, [city.ids.headII]]]);
  await onDay('2026-12-08', () => office('POST', `/reporting-periods/${periodId}/freeze`, { reason: 'Так' }));
  expect(await remindOn('2026-12-08')).toEqual({ steps: 0 });
});

describe('a moved due day', () => {
  const move = (
    periodId: string,
    body: object,
    headers: Record<string, string> = { 'if-match': '"v1"' },
    by = office,
  ) => onDay('2026-12-04', () => by('PATCH', `/reporting-periods/${periodId}`, body, headers));

  it('is what reminders count from, anew, and those who still owe are told', async () => {
    const { id: projectId } = await deliveredProject(app, city);
    const { id: sent } = await deliveredProject(app, city);
    const periodId = await openNovember();
    expect([await remindOn('2026-12-02'), await remindOn('2026-12-04')]).toEqual([{ steps: 2 }, { steps: 2 }]);
    await submit(sent);
    const { status, body } = await move(periodId, { dueOn: '2026-12-14', reason: 'Праздники' });
    expect([status, body.dueOn, body.version]).toEqual([200, '2026-12-14', 2]);
    expect(body.steps.at(-1)).toMatchObject({
      name: 'due_moved',
      reason: 'Праздники',
      actor: { id: city.ids.office },
    });
    const kept = await database.query(
      `SELECT old_row ->> 'due_on' AS before, new_row ->> 'due_on' AS after, actor_id AS by FROM history
       WHERE table_name = 'reporting_period' AND operation = 'update'`,
    );
    expect(kept).toEqual([{ before: DUE, after: '2026-12-14', by: city.ids.office }]);
    const [announced] = await database.query(`SELECT payload FROM outbox WHERE type = 'periods.due-moved'`);
    expect(announced.payload).toEqual({ periodId });

    const steps = [];
    for (const day of ['2026-12-08', '2026-12-09', '2026-12-11', '2026-12-15', '2026-12-17'])
      steps.push((await remindOn(day)).steps);
    expect(steps).toEqual([0, 1, 1, 1, 1]);
    const late = await onDay('2026-12-17', () => office('GET', `/reporting-periods/${periodId}/late`));
    expect(late.body.items).toMatchObject([
      {
        project: { id: projectId },
        actsUntil: '2026-12-14',
        workingDaysLate: 2,
        reminders: [
          { step: 'before-3', dueOn: DUE },
          { step: 'before-1', dueOn: DUE },
          { step: 'before-3', dueOn: '2026-12-14' },
          { step: 'before-1', dueOn: '2026-12-14' },
          { step: 'after-1', dueOn: '2026-12-14' },
          { step: 'escalated-lines', dueOn: '2026-12-14' },
        ],
      },
    ]);
  });

  it('leaves a later day to a project that came later, and follows to an earlier one', async () => {
    await deliveredProject(app, city);
    const periodId = await openNovember();
    const { id: late } = await deliveredProject(app, city);
    await remindOn('2026-12-04');
    const dueDays = async () =>
      (await database.query(`SELECT DISTINCT due_on::text AS day FROM period_obligation ORDER BY 1`)).map(
        ({ day }: { day: string }) => day,
      );
    expect(await dueDays()).toEqual([DUE, '2026-12-11']);
    expect((await move(periodId, { dueOn: '2026-12-10' })).status).toBe(200);
    expect(await dueDays()).toEqual(['2026-12-10', '2026-12-11']);
    expect((await move(periodId, { dueOn: '2026-12-04' }, { 'if-match': '"v2"' })).status).toBe(200);
    expect(await dueDays()).toEqual(['2026-12-04', '2026-12-11']);
    const [{ day }] = await database.query(`SELECT due_on::text AS day FROM period_obligation WHERE project_id = $1`, [
      late,
    ]);
    expect(day).toBe('2026-12-11');
  });

  it('changes nothing when it is the same', async () => {
    const periodId = await openNovember();
    const { status, body } = await move(periodId, { dueOn: DUE });
    expect([status, body.version, body.steps]).toEqual([200, 1, [expect.objectContaining({ name: 'opened' })]]);
  });

  it('is refused on a day that has passed or before the period ends, of a frozen period, and to others than the office', async () => {
    const periodId = await openNovember();
    const field = async (dueOn: string) => (await move(periodId, { dueOn })).body.errors[0].code;
    expect([await field('2026-12-03'), await field('2026-11-30')]).toEqual(['IN_THE_PAST', 'IN_THE_PAST']);
    const early = await onDay('2026-11-24', () =>
      office('PATCH', `/reporting-periods/${periodId}`, { dueOn: '2026-11-29' }, { 'if-match': '"v1"' }),
    );
    expect([early.status, early.body.errors[0].code]).toEqual([400, 'DUE_BEFORE_END']);
    expect((await move(periodId, { dueOn: '2026-12-14' }, {})).status).toBe(428);
    expect((await move(periodId, { dueOn: '2026-12-14' }, { 'if-match': '"v9"' })).status).toBe(412);
    expect((await move(periodId, { dueOn: '2026-12-14' }, undefined, headII)).status).toBe(403);
    await onDay('2026-12-04', () => office('POST', `/reporting-periods/${periodId}/freeze`, { reason: 'Так' }));
    const frozen = await move(periodId, { dueOn: '2026-12-14' }, { 'if-match': '*' });
    expect([frozen.status, frozen.body.code]).toEqual([409, 'PERIOD_FROZEN']);
  });
});

it('lets an acting head answer, and tells that one', async () => {
  const { id: projectId } = await deliveredProject(app, city);
  await openNovember();
  await database.query(
    `INSERT INTO delegation (id, from_user_id, to_user_id, role, direction_id, starts_on, ends_on, reason, created_by)
     VALUES ($1, $2, $3, 'head_of_direction', $4, '2026-11-01', '2026-12-31', 'Отпуск', $2)`,
    [newId(), city.ids.headII, city.ids.headI, city.directions.II],
  );
  app.app.get(ActorCache).forget();
  expect(await remindOn('2026-12-09')).toEqual({ steps: 2 });
  expect((await told()).at(-1)).toEqual(['escalated', 'lines', [city.ids.headI, city.ids.headII].toSorted()]);
  const updateId = await submit(projectId);
  const acting = as(app, city.people.headI);
  const { body } = await onDay('2026-12-09', () =>
    acting('POST', `/status-updates/${updateId}/steps`, { step: 'confirm' }),
  );
  expect(body.state).toBe('confirmed');
});

describe('attention', () => {
  const kinds = async (person: keyof SmallCity['people'], day: string) => {
    const { body } = await onDay(day, () => as(app, city.people[person])('GET', '/portfolio/attention'));
    return body.items
      .filter(({ kind }: { kind: string }) => kind.endsWith('_update'))
      .map(({ kind, href, dueOn, text }: Record<string, string>) => ({ kind, href, dueOn, text }));
  };

  it('tells managers what they owe, and heads or the office what waits for them', async () => {
    const { id: projectId } = await deliveredProject(app, city);
    await openNovember();
    expect(await kinds('manager', '2026-11-30')).toEqual([]);
    expect(await kinds('manager', '2026-12-01')).toEqual([
      {
        kind: 'write_update',
        href: `/api/v1/projects/${projectId}/status-updates/draft`,
        dueOn: DUE,
        text: expect.stringContaining(NAME),
      },
    ]);
    expect(await kinds('otherManager', '2026-12-01')).toEqual([]);
    const updateId = await submit(projectId);
    expect(await kinds('manager', '2026-12-01')).toEqual([]);
    const waits = [expect.objectContaining({ kind: 'confirm_update', href: `/api/v1/status-updates/${updateId}` })];
    expect(await kinds('headII', '2026-12-01')).toEqual(waits);
    expect(await kinds('headI', '2026-12-01')).toEqual([]);
    expect(await kinds('office', '2026-12-01')).toEqual([]);
    // Without another head to answer, it is the office’s.
    await database.query('UPDATE project SET manager_id = $2 WHERE id = $1', [projectId, city.ids.headII]);
    expect(await kinds('headII', '2026-12-01')).toEqual([]);
    expect(await kinds('office', '2026-12-01')).toEqual(waits);
    await office('POST', `/status-updates/${updateId}/steps`, {
      step: 'return',
      remarks: 'Кратко',
      deadline: '2099-01-01',
    });
    expect(await kinds('headII', '2026-11-25')).toEqual([
      expect.objectContaining({ kind: 'write_update', dueOn: '2099-01-01' }),
    ]);
  });
});
