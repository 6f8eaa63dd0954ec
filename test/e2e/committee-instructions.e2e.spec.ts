import { DataSource } from 'typeorm';
import { CommitteeHttpModule, CommitteeJobsModule } from '#libs/committee';
import { systemClock } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { PortfolioHttpModule, addWorkingDays } from '#libs/portfolio';
import { InstructionRemindersService } from '../../libs/committee/src/application/instruction-reminders.service.js';
import { closedMeeting } from '../../libs/committee/testing/closed-meeting.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let clock: Clock;
let decisionId: string;
let office: ReturnType<typeof as>;
let executor: ReturnType<typeof as>;
let member: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
let headI: ReturnType<typeof as>;
let headII: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, CommitteeHttpModule, CommitteeJobsModule]);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  clock = systemClock('Asia/Almaty');
  office = as(app, city.people.office);
  executor = as(app, city.people.executor);
  member = as(app, city.people.member);
  manager = as(app, city.people.manager);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  const { body } = await manager('POST', '/projects', plainProposal);
  const { decisionIds } = await closedMeeting(database, {
    startsAt: '2026-11-20T10:00:00+05:00',
    members: [city.ids.chair, city.ids.member],
    items: [{ title: 'Сквер', projectId: body.id, outcome: 'direct_control' }],
  });
  decisionId = decisionIds[0]!;
});
afterAll(() => app.close());

/** A day so many calendar days from today. */
const inDays = (days: number) => new Date(Date.parse(clock.today()) + days * 86_400_000).toISOString().slice(0, 10);

const order = (more: object = {}) => ({
  source: 'decision',
  decisionId,
  text: 'Представить график работ',
  dueOn: inDays(30),
  assignees: [{ organisation: 'roads', responsible: true }],
  ...more,
});

async function given(more: object = {}): Promise<{ id: string; number: string }> {
  const answer = await office('POST', '/instructions', order(more));
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
}

/** Moves the due day, which nobody can do over HTTP into the past. */
const dueOn = (id: string, day: string) =>
  database.query('UPDATE instruction SET due_on = $2 WHERE id = $1', [id, day]);

describe('giving', () => {
  it('from a decision: numbered, in the direction of its project, open, for one organisation', async () => {
    const { status, headers, body } = await office('POST', '/instructions', order());
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/instructions/${body.id}`);
    expect(headers.get('etag')).toBe('"v1"');
    expect(body).toMatchObject({
      number: expect.stringMatching(new RegExp(`^I-${clock.today().slice(0, 4)}-\\d+$`)),
      source: 'decision',
      decision: { id: decisionId, project: { code: expect.any(String) } },
      direction: { code: 'II' },
      state: 'open',
      overdueDays: 0,
      assignees: [{ person: null, organisation: { code: 'roads' }, responsible: true }],
      steps: [],
      possibleSteps: ['report'],
    });
  });

  it('from a meeting with citizens: with its note, a direction of its own and persons', async () => {
    const { status, body } = await office('POST', '/instructions', {
      source: 'public_meeting',
      sourceNote: 'Встреча с жителями Алатауского района',
      direction: 'I',
      text: 'Проверить освещение',
      dueOn: clock.today(),
      assignees: [
        { personId: city.ids.otherManager, responsible: false },
        { organisation: 'roads', responsible: true },
      ],
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ decision: null, direction: { code: 'I' }, sourceNote: expect.any(String) });
    expect(body.assignees.map((one: { responsible: boolean }) => one.responsible)).toEqual([true, false]);
  });

  it('ten at once have ten numbers that follow one another', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => given()));
    const numbers = made.map(({ number }) => Number(number.split('-')[2])).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => numbers[0]! + index));
  });

  const person = { personId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', responsible: true };
  it.each<[string, object, number, string, unknown]>([
    ['due yesterday', { dueOn: 'yesterday' }, 422, 'INSTRUCTION_DUE_IN_PAST', [['/dueOn', 'DUE_IN_PAST']]],
    [
      'two responsible',
      {
        assignees: [
          { organisation: 'roads', responsible: true },
          { organisation: 'parks', responsible: true },
        ],
      },
      422,
      'ASSIGNEES_WRONG',
      [['/assignees', 'ONE_RESPONSIBLE']],
    ],
    [
      'nobody responsible',
      { assignees: [{ organisation: 'roads', responsible: false }] },
      422,
      'ASSIGNEES_WRONG',
      [['/assignees', 'ONE_RESPONSIBLE']],
    ],
    [
      'one twice',
      {
        assignees: [
          { organisation: 'roads', responsible: true },
          { organisation: 'roads', responsible: false },
        ],
      },
      422,
      'ASSIGNEES_WRONG',
      [['/assignees/1/id', 'DUPLICATE']],
    ],
    ['nobody at all', { assignees: [] }, 400, 'VALIDATION_FAILED', [['/assignees', 'TOO_FEW']]],
    [
      'a person and an organisation in one',
      { assignees: [{ ...person, organisation: 'roads' }] },
      400,
      'VALIDATION_FAILED',
      [['/assignees/0', 'PERSON_OR_ORGANISATION']],
    ],
    [
      'references to nothing',
      {
        decisionId: person.personId,
        direction: 'IX',
        assignees: [person, { organisation: 'nobody', responsible: false }],
      },
      400,
      'VALIDATION_FAILED',
      [
        ['/decisionId', 'UNKNOWN_REFERENCE'],
        ['/direction', 'UNKNOWN_REFERENCE'],
        ['/assignees/0/personId', 'UNKNOWN_REFERENCE'],
        ['/assignees/1/organisation', 'UNKNOWN_REFERENCE'],
      ],
    ],
    ['no decision', { decisionId: undefined }, 400, 'VALIDATION_FAILED', [['/decisionId', 'REQUIRED']]],
  ])('refuses %s', async (_, change, status, code, fields) => {
    const body = { ...order(), ...change };
    if (body.dueOn === 'yesterday') body.dueOn = inDays(-1);
    const answer = await office('POST', '/instructions', body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code])).toEqual(
      fields,
    );
  });

  it.each(['chair', 'member', 'headI', 'manager', 'executor', 'auditor', 'admin'] as const)(
    'is not for the %s',
    async (who) => {
      const answer = await as(app, city.people[who])('POST', '/instructions', order());
      expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
    },
  );
});

describe('execution', () => {
  it('goes from report to return, to report with evidence, to acceptance, and is then at its end', async () => {
    const { id } = await given();
    const bare = await executor('POST', `/instructions/${id}/report`, { text: 'Готово' });
    expect([bare.status, bare.body.state]).toEqual([200, 'reported']);
    const early = await office('POST', `/instructions/${id}/acceptance`);
    expect([early.status, early.body.code]).toEqual([422, 'EVIDENCE_MISSING']);
    const returned = await office('POST', `/instructions/${id}/return`, { reason: 'Нет акта' });
    expect([returned.status, returned.body.state]).toEqual([200, 'returned']);
    await executor('POST', `/instructions/${id}/report`, { text: 'Акт приложен', evidence: 'Акт № 14' });
    const accepted = await office('POST', `/instructions/${id}/acceptance`);
    expect([accepted.status, accepted.body.state, accepted.body.possibleSteps]).toEqual([200, 'accepted', []]);
    expect(
      accepted.body.steps.map((step: Record<string, unknown>) => [step['kind'], step['text'], step['evidence']]),
    ).toEqual([
      ['report', 'Готово', null],
      ['return', 'Нет акта', null],
      ['report', 'Акт приложен', 'Акт № 14'],
      ['accept', null, null],
    ]);
    const again = await executor('POST', `/instructions/${id}/report`, { text: 'Ещё' });
    expect([again.status, again.body.code]).toEqual([409, 'INSTRUCTION_STEP_NOT_POSSIBLE']);
  });

  it('counts only the evidence of the last report', async () => {
    const { id } = await given();
    await executor('POST', `/instructions/${id}/report`, { text: 'Готово', evidence: 'Фото' });
    await office('POST', `/instructions/${id}/return`, { reason: 'Фото другого сквера' });
    await executor('POST', `/instructions/${id}/report`, { text: 'Точно готово' });
    const answer = await office('POST', `/instructions/${id}/acceptance`);
    expect([answer.status, answer.body.code]).toEqual([422, 'EVIDENCE_MISSING']);
  });

  it('is reported by an assigned person and by the office, not by a committee member who only reads', async () => {
    const { id } = await given({ assignees: [{ personId: city.ids.manager, responsible: true }] });
    const foreign = await member('POST', `/instructions/${id}/report`, { text: 'Готово' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'INSTRUCTION_STEP_NOT_YOURS']);
    const unseen = await executor('POST', `/instructions/${id}/report`, { text: 'Готово' });
    expect(unseen.status).toBe(404);
    expect((await manager('POST', `/instructions/${id}/report`, { text: 'Готово' })).status).toBe(200);
    await office('POST', `/instructions/${id}/return`, { reason: 'Мало' });
    expect((await office('POST', `/instructions/${id}/report`, { text: 'Со слов' })).status).toBe(200);
  });

  it('is judged by the office alone, in its turn, with a reason, on what was read', async () => {
    const { id } = await given();
    expect((await executor('POST', `/instructions/${id}/acceptance`)).status).toBe(403);
    expect((await executor('POST', `/instructions/${id}/return`, { reason: 'Нет' })).status).toBe(403);
    const early = await office('POST', `/instructions/${id}/acceptance`);
    expect([early.status, early.body.code]).toEqual([409, 'INSTRUCTION_STEP_NOT_POSSIBLE']);
    await executor('POST', `/instructions/${id}/report`, { text: 'Готово', evidence: 'Акт' });
    expect((await office('POST', `/instructions/${id}/return`, {})).status).toBe(400);
    const stale = await office('POST', `/instructions/${id}/acceptance`, undefined, { 'if-match': '"v1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
  });

  it('is accepted once by ten at once', async () => {
    const { id } = await given();
    await executor('POST', `/instructions/${id}/report`, { text: 'Готово', evidence: 'Акт' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => office('POST', `/instructions/${id}/acceptance`)),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ]);
  });

  it('keeps its steps for ever', async () => {
    await expect(database.query(`UPDATE instruction_step SET text = 'другое'`)).rejects.toThrow('ROW_IS_IMMUTABLE');
  });
});

describe('sight', () => {
  it('of the office, the committee, auditors and administrators is whole; others see what is theirs', async () => {
    const { id } = await given({ assignees: [{ personId: city.ids.otherManager, responsible: true }] });
    const statusFor = async (who: keyof SmallCity['people']) =>
      (await as(app, city.people[who])('GET', `/instructions/${id}`)).status;
    const seen = ['office', 'admin', 'auditor', 'chair', 'member', 'headII', 'otherManager'] as const;
    const unseen = ['headI', 'manager', 'executor'] as const;
    expect(await Promise.all(seen.map(statusFor))).toEqual(seen.map(() => 200));
    expect(await Promise.all(unseen.map(statusFor))).toEqual(unseen.map(() => 404));
    const listed = await headI('GET', '/instructions?limit=200');
    expect(listed.body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  });
});

describe('the list', () => {
  const numbersIn = (body: { items: { number: string }[] }) => body.items.map(({ number }) => number);

  it('pages by due day, each instruction once', async () => {
    const whole = await office('GET', '/instructions?limit=200');
    const pages: string[] = [];
    let path: string | undefined = '/instructions?limit=3';
    while (path !== undefined) {
      const { headers, body }: { headers: Headers; body: { items: { number: string; dueOn: string }[] } } =
        await office('GET', path);
      pages.push(...numbersIn(body));
      path = /<[^>]*\/api\/v1(\/[^>]+)>/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(pages).toEqual(numbersIn(whole.body));
    const days = whole.body.items.map(({ dueOn: day }: { dueOn: string }) => day);
    expect(days).toEqual(days.toSorted());
  });

  it('filters by state, overdue, direction, decision, assignee and day', async () => {
    const { id, number } = await given({ assignees: [{ personId: city.ids.manager, responsible: true }] });
    await dueOn(id, inDays(-5));
    const having = async (who: ReturnType<typeof as>, query: string) =>
      numbersIn((await who('GET', `/instructions?limit=200&${query}`)).body).includes(number);
    for (const query of [
      'state=open',
      'state=open,returned',
      'overdue=true',
      'direction=II',
      `decision=${decisionId}`,
      `dueBefore=${inDays(-4)}`,
    ])
      expect([query, await having(office, query)]).toEqual([query, true]);
    for (const query of ['state=accepted', 'overdue=false', 'direction=I', `dueBefore=${inDays(-5)}`, 'assignee=me'])
      expect([query, await having(office, query)]).toEqual([query, false]);
    expect(await having(manager, 'assignee=me')).toBe(true);
    const { body } = await office('GET', `/instructions/${id}`);
    expect(body.overdueDays).toBe(5);
    const bad = await office('GET', '/instructions?state=late');
    expect([bad.status, bad.body.errors[0].pointer]).toEqual([400, '?state.0']);
  });

  it('of what is overdue groups by direction, the longest first, and stops the clock for a report', async () => {
    const [first, second, reported] = [
      await given({ direction: 'III' }),
      await given({ direction: 'III' }),
      await given({ direction: 'III' }),
    ];
    await dueOn(first.id, inDays(-2));
    await dueOn(second.id, inDays(-9));
    await dueOn(reported.id, inDays(-9));
    await executor('POST', `/instructions/${reported.id}/report`, { text: 'Готово' });
    const { body } = await office('GET', '/instructions/overdue');
    const group = body.items.find(({ direction }: { direction: { code: string } }) => direction.code === 'III');
    expect(group).toMatchObject({
      count: 2,
      items: [
        { id: second.id, overdueDays: 9 },
        { id: first.id, overdueDays: 2 },
      ],
    });
    const foreign = await headI('GET', '/instructions/overdue');
    expect(foreign.body.items.map(({ direction }: { direction: { code: string } }) => direction?.code)).not.toContain(
      'II',
    );
  });
});

describe('reminders', () => {
  /** The service on another day. */
  function onDay(day: string): Promise<{ reminded: number; escalated: number }> {
    const now = new Date(`${day}T09:00:00+05:00`);
    const then: Clock = { now: () => now, today: () => day };
    const service = app.app.get(InstructionRemindersService);
    return Reflect.construct(
      InstructionRemindersService,
      (['unitOfWork', 'calendar', 'outbox'] as const)
        .map((name) => Reflect.get(service, name))
        .concat([then, app.config]),
    ).remind();
  }

  const notices = (id: string) =>
    database.query<{ type: string; to: string[] }[]>(
      `SELECT type, payload -> 'to' AS "to" FROM outbox WHERE payload ->> 'instructionId' = $1 ORDER BY id`,
      [id],
    );

  it('come three working days before, on the day and every second working day after; escalate once', async () => {
    await database.query(`UPDATE instruction SET state = 'accepted'`);
    const { id } = await given();
    // Wednesday before Independence Day, which falls on the Wednesday after: 16 December 2026 is off.
    await dueOn(id, '2026-12-17');
    const seen: Record<string, [number, number]> = {};
    for (let day = '2026-12-09'; day <= '2026-12-25'; day = addDay(day)) {
      const { reminded, escalated } = await onDay(day);
      expect(await onDay(day)).toEqual({ reminded: 0, escalated: 0 });
      if (reminded + escalated > 0) seen[day] = [reminded, escalated];
    }
    expect(seen).toEqual({
      '2026-12-11': [1, 0], // Friday: Monday, Tuesday and Thursday are the three working days
      '2026-12-17': [1, 0],
      '2026-12-21': [1, 0],
      '2026-12-22': [0, 1],
      '2026-12-23': [1, 0],
      '2026-12-25': [1, 0],
    });
    expect(await notices(id)).toEqual([
      { type: 'committee.instruction-given', to: null },
      ...Array.from({ length: 3 }, () => ({ type: 'committee.instruction-reminded', to: [city.ids.executor] })),
      { type: 'committee.instruction-escalated', to: [city.ids.headII] },
      ...Array.from({ length: 2 }, () => ({ type: 'committee.instruction-reminded', to: [city.ids.executor] })),
    ]);
  });

  it('do not come on a day off, nor while a report waits', async () => {
    await database.query(`UPDATE instruction SET state = 'accepted'`);
    const { id } = await given();
    await dueOn(id, '2026-12-16');
    expect(await onDay('2026-12-16')).toEqual({ reminded: 0, escalated: 0 });
    expect(await onDay('2026-12-15')).toEqual({ reminded: 1, escalated: 0 });
    await executor('POST', `/instructions/${id}/report`, { text: 'Готово' });
    expect(await onDay('2026-12-22')).toEqual({ reminded: 0, escalated: 0 });
  });

  const addDay = (day: string) => addWorkingDays(day, 1, new Map([[next(day), true]]));
  const next = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
});

describe('the calendar', () => {
  it('knows the holidays of 2026 with their substitute days', async () => {
    const { status, body } = await headII('GET', '/calendar?year=2026');
    expect(status).toBe(200);
    const days = body.items.map(({ day }: { day: string }) => day);
    expect(days).toHaveLength(13 + 6 + 1 + 1);
    expect(days).toEqual(
      expect.arrayContaining(['2026-01-07', '2026-03-25', '2026-05-11', '2026-05-27', '2026-12-16']),
    );
    expect(body.items.at(-1)).toMatchObject({ working: false, name: { kk: 'Тәуелсіздік күні' } });
  });

  it('has a version, by which one of two changes that were read alike is refused', async () => {
    const admin = as(app, city.people.admin);
    const read = await admin('GET', '/calendar?year=2030');
    expect(read.headers.get('etag')).toBe(`"v${read.body.version}"`);
    const tag = { 'if-match': read.headers.get('etag')! };
    const answers = await Promise.all(
      ['2030-11-04', '2030-11-05'].map((day) =>
        admin('PUT', `/calendar/${day}`, { working: false, name: { ru: 'Выходной' } }, tag),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const [kept] = answers.filter(({ status }) => status === 200);
    expect(kept?.body.version).toBe(read.body.version + 1);
    const entered = kept?.body.items.find(({ name }: { name: { ru: string } }) => name.ru === 'Выходной');
    expect((await admin('DELETE', `/calendar/${entered.day}`, undefined, tag)).status).toBe(412);
    expect((await admin('DELETE', `/calendar/${entered.day}`)).status).toBe(204);
  });

  it('is kept by the administrator, and remembers who changed it', async () => {
    const admin = as(app, city.people.admin);
    const day = { working: true, name: { ru: 'Рабочий день вместо 31 декабря' } };
    expect((await office('PUT', '/calendar/2026-12-26', day)).status).toBe(403);
    expect((await admin('PUT', '/calendar/2026-02-30', day)).status).toBe(404);
    const put = await admin('PUT', '/calendar/2026-12-26', day);
    expect([put.status, put.body.items.at(-1).working]).toEqual([200, true]);
    expect((await admin('PUT', '/calendar/2026-12-26', { ...day, working: false })).status).toBe(200);
    expect((await admin('DELETE', '/calendar/2026-12-26')).status).toBe(204);
    expect((await admin('DELETE', '/calendar/2026-12-26')).status).toBe(404);
    const [kept] = await database.query<{ operations: string[]; actors: string[] }[]>(
      `SELECT array_agg(operation ORDER BY id) AS operations, array_agg(DISTINCT actor_id) AS actors
       FROM history WHERE table_name = 'calendar_day' AND coalesce(new_row, old_row) ->> 'day' = '2026-12-26'`,
    );
    expect(kept).toEqual({ operations: ['insert', 'update', 'delete'], actors: [city.ids.admin] });
  });
});
