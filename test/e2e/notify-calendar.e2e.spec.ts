import ICAL from 'ical.js';
import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
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
let chair: Caller;
let project: { id: string; code: string };

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  chair = as(app, city.people.chair);
  project = await deliveredProject(app, city);
});
afterAll(() => app.close());

/** The city's day so many days from today. */
const inDays = (days: number): string =>
  new Date(Date.now() + 5 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
const plain = (day: string) => day.replaceAll('-', '');

async function milestone(fields: object = {}, projectId = project.id) {
  const answer = await manager('POST', `/projects/${projectId}/milestones`, {
    title: { ru: 'Покрытие уложено', kk: 'Жабын төселді' },
    forecastOn: inDays(40),
    ...fields,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as { id: string; version: number };
}

interface Feed {
  readonly id: string;
  readonly address: string;
}
async function feed(who: Caller, body: object): Promise<Feed> {
  const answer = await who('POST', '/calendar-feeds', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}

/** Reads an address as a calendar program does: without signing in. */
async function read({ address }: Feed, query = '', headers: Record<string, string> = {}) {
  const answer = await fetch(address + query, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function entries(of: Feed, query = ''): Promise<ICAL.Component[]> {
  const { status, text } = await read(of, query);
  expect(status).toBe(200);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents();
}
const value = (component: ICAL.Component | undefined, name: string) =>
  component?.getFirstPropertyValue(name)?.toString();
const byUid = async (of: Feed, start: string, query = '') =>
  (await entries(of, query)).find((one) => value(one, 'uid')?.startsWith(start));

describe('own days', () => {
  it('hold what one manages, as any program can read it', async () => {
    const { id } = await milestone({ title: { ru: 'Озеленение; полив, «ә ғ қ ң ө ұ ү һ і» '.repeat(4).trim() } });
    const mine = await feed(manager, { scope: 'mine', language: 'ru' });
    expect(mine.address).toMatch(new RegExp(`^${app.url}/api/v1/calendar/[A-Za-z0-9_-]{43}\\.ics$`));
    const { status, headers, text } = await read(mine);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    expect(value(calendar, 'name')).toBe('Мои сроки — Город Алматы');
    expect(value(calendar, 'x-wr-calname')).toBe('Мои сроки — Город Алматы');
    expect(value(calendar, 'refresh-interval')).toBe('PT6H');
    const event = await byUid(mine, `milestone-${id}`);
    expect(event!.name).toBe('vevent');
    expect(value(event, 'uid')).toBe(`milestone-${id}@alm.zhoba`);
    expect(value(event, 'dtstart')).toBe(inDays(40));
    expect(value(event, 'dtend')).toBe(inDays(41));
    expect(value(event, 'status')).toBe('TENTATIVE');
    expect(value(event, 'transp')).toBe('TRANSPARENT');
    expect(value(event, 'sequence')).toBe('0');
    expect(value(event, 'summary')).toContain(`${project.code}: Озеленение; полив, «ә`);
    expect(value(event, 'description')).toContain('Прогноз: ');
    expect(value(event, 'url')).toBe(`${app.url}/api/v1/milestones/${id}`);
  });

  it('are in the language of the calendar, whoever reads it', async () => {
    const { id } = await milestone();
    const mine = await feed(manager, { scope: 'mine', language: 'kk' });
    const { text } = await read(mine, '', { 'accept-language': 'en' });
    expect(text).toContain('NAME:Менің мерзімдерім');
    expect(value(await byUid(mine, `milestone-${id}`), 'summary')).toBe(`${project.code}: Жабын төселді`);
  });

  it('count each change of a date once, and nothing else', async () => {
    const { id } = await milestone();
    const mine = await feed(manager, { scope: 'mine' });
    const sequence = async () => Number(value(await byUid(mine, `milestone-${id}`), 'sequence'));
    const patch = async (body: object) => {
      const { version } = (await manager('GET', `/milestones/${id}`)).body;
      expect((await manager('PATCH', `/milestones/${id}`, body, { 'if-match': `"v${version}"` })).status).toBe(200);
    };
    expect(await sequence()).toBe(0);
    await patch({ title: { ru: 'Покрытие готово' } });
    expect(await sequence()).toBe(0);
    await patch({ forecastOn: inDays(45) });
    expect(await sequence()).toBe(1);
    await patch({ forecastOn: inDays(50) });
    expect(await sequence()).toBe(2);
    expect(value(await byUid(mine, `milestone-${id}`), 'dtstart')).toBe(inDays(50));
  });

  it('say for a month that a milestone is off, then forget it', async () => {
    const { id, version } = await milestone();
    const mine = await feed(manager, { scope: 'mine' });
    await manager('DELETE', `/milestones/${id}?reason=лишняя`, undefined, { 'if-match': `"v${version}"` });
    const off = await byUid(mine, `milestone-${id}`);
    expect([value(off, 'status'), value(off, 'sequence')]).toEqual(['CANCELLED', '1']);
    const removedBefore = (days: string) =>
      database.query(`UPDATE milestone SET removed_at = now() - $2::interval WHERE id = $1`, [id, days]);
    await removedBefore('29 days 23 hours');
    expect(value(await byUid(mine, `milestone-${id}`), 'status')).toBe('CANCELLED');
    await removedBefore('30 days 1 hour');
    expect(await byUid(mine, `milestone-${id}`)).toBeUndefined();
  });

  it('are milestones of the own organisation, for those who work there', async () => {
    const { id } = await milestone({ owner: 'roads' });
    const other = await milestone();
    const mine = await feed(as(app, city.people.executor), { scope: 'mine' });
    expect(await byUid(mine, `milestone-${id}`)).toBeDefined();
    expect(await byUid(mine, `milestone-${other.id}`)).toBeUndefined();
    const nobodys = await feed(as(app, city.people.otherManager), { scope: 'mine' });
    expect((await entries(nobodys)).filter((one) => value(one, 'uid')?.startsWith('milestone-'))).toEqual([]);
  });

  it('hold instructions, as tasks too', async () => {
    const { body: given } = await office('POST', '/instructions', {
      source: 'public_meeting',
      sourceNote: 'Встреча с жителями',
      direction: 'II',
      text: 'Проверить освещение; доложить',
      dueOn: inDays(7),
      assignees: [{ personId: city.ids.manager, responsible: true }],
    });
    const mine = await feed(manager, { scope: 'mine', language: 'en' });
    const event = await byUid(mine, `instruction-${given.id}`);
    expect([event!.name, value(event, 'dtstart'), value(event, 'summary')]).toEqual([
      'vevent',
      inDays(7),
      `Instruction ${given.number} is due`,
    ]);
    expect(value(event, 'description')).toBe('Проверить освещение; доложить');
    const task = await byUid(mine, `instruction-${given.id}`, '?component=todo');
    expect([task!.name, value(task, 'due'), value(task, 'status')]).toEqual(['vtodo', inDays(7), 'NEEDS-ACTION']);
    const all = await entries(mine, '?component=todo');
    expect(new Set(all.map(({ name }) => name))).toEqual(new Set(['vtodo']));
    const stranger = await feed(as(app, city.people.otherManager), { scope: 'mine' });
    expect(await byUid(stranger, `instruction-${given.id}`)).toBeUndefined();
  });

  it('show a milestone that is done as a finished task', async () => {
    const { id } = await milestone();
    await database.query(
      `UPDATE milestone SET actual_on = $2, acceptance = 'accepted', accepted_at = now(), accepted_by = $3, reported_by = $3 WHERE id = $1`,
      [id, inDays(-1), city.ids.manager],
    );
    const mine = await feed(manager, { scope: 'mine', component: 'todo' });
    const task = await byUid(mine, `milestone-${id}`);
    expect([value(task, 'status'), value(task, 'percent-complete')]).toEqual(['COMPLETED', '100']);
    // Midnight in the city, five hours before that of UTC.
    expect(value(task, 'completed')).toBe(`${inDays(-2)}T19:00:00Z`);
    const event = await byUid(mine, `milestone-${id}`, '?component=event');
    expect([value(event, 'dtstart'), value(event, 'status')]).toEqual([inDays(-1), 'CONFIRMED']);
  });

  it('hold status updates that are due', async () => {
    const periodId = newId();
    await database.query(
      `INSERT INTO reporting_period (id, kind, name, starts_on, ends_on, due_days, due_on, remind_before, remind_after, escalate_to_lines,
         escalate_to_office, state, opened_by, opened_at)
       VALUES ($1, 'month', '2026-10', '2026-10-01', '2026-10-31', 5, $2, '{}', '{}', 3, 5, 'open', $3, now())`,
      [periodId, inDays(3), city.ids.office],
    );
    const obligationId = newId();
    await database.query(
      `INSERT INTO period_obligation (id, project_id, period_id, due_on, added_at) VALUES ($1, $2, $3, $4, now())`,
      [obligationId, project.id, periodId, inDays(3)],
    );
    const mine = await feed(manager, { scope: 'mine', language: 'ru' });
    const event = await byUid(mine, `status-update-${obligationId}`);
    expect([value(event, 'dtstart'), value(event, 'summary')]).toEqual([
      inDays(3),
      `${project.code}: статус-отчёт за период 2026-10`,
    ]);
  });
});

describe('the committee', () => {
  const meeting = async (more: object = {}) => {
    const id = newId();
    const row = {
      id,
      title: 'Заседание № 12',
      mode: 'in_person',
      starts_at: new Date(`${inDays(10)}T05:00:00Z`),
      planned_minutes: 90,
      place: 'Акимат, зал 1',
      state: 'agenda_published',
      created_at: new Date(),
      ...more,
    };
    await database.query(
      `INSERT INTO meeting (${Object.keys(row).join()}) VALUES (${Object.keys(row)
        .map((_, n) => `$${n + 1}`)
        .join()})`,
      Object.values(row),
    );
    return id;
  };

  it('meets at hours in UTC', async () => {
    const id = await meeting();
    const vote = await meeting({
      mode: 'in_absentia',
      voting_deadline: new Date(`${inDays(12)}T13:00:00Z`),
      state: 'scheduled',
    });
    const of = await feed(chair, { scope: 'committee', language: 'ru' });
    const { text } = await read(of);
    expect(text).toContain(
      `DTSTART:${plain(inDays(10))}T050000Z\r\nDTEND:${plain(inDays(10))}T063000Z\r\nTRANSP:OPAQUE\r\nSTATUS:CONFIRMED`,
    );
    expect(value(await byUid(of, `meeting-${id}`), 'location')).toBe('Акимат, зал 1');
    const absent = await byUid(of, `meeting-${vote}`);
    expect([value(absent, 'dtend'), value(absent, 'transp'), value(absent, 'status')]).toEqual([
      `${inDays(12)}T13:00:00Z`,
      'TRANSPARENT',
      'TENTATIVE',
    ]);
    expect(await byUid(await feed(chair, { scope: 'mine' }), `meeting-${id}`)).toBeDefined();
    expect(await byUid(await feed(manager, { scope: 'mine' }), `meeting-${id}`)).toBeUndefined();
  });

  it('takes another hour, or does not meet at all', async () => {
    const id = await meeting();
    const of = await feed(office, { scope: 'committee' });
    await database.query(`UPDATE meeting SET starts_at = starts_at + interval '1 hour' WHERE id = $1`, [id]);
    expect(value(await byUid(of, `meeting-${id}`), 'sequence')).toBe('1');
    await database.query(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [id]);
    const off = await byUid(of, `meeting-${id}`);
    expect([value(off, 'status'), value(off, 'sequence')]).toEqual(['CANCELLED', '2']);
  });

  it('is not for those who may not read of it, also when they could before', async () => {
    expect((await manager('POST', '/calendar-feeds', { scope: 'committee' })).status).toBe(403);
    await app.addUser('leaving.member@city.kz', 'committee_member');
    const member = as(app, 'leaving.member@city.kz');
    const of = await feed(member, { scope: 'committee' });
    expect((await read(of)).status).toBe(200);
    await database.query(
      `UPDATE role_grant SET role = 'project_manager' WHERE user_id = (SELECT id FROM app_user WHERE email = 'leaving.member@city.kz')`,
    );
    expect((await read(of)).status).toBe(404);
  });
});

describe('roadmaps and projects', () => {
  it('show milestones that the owner of the calendar may see', async () => {
    const [roadmap] = await database.query<{ id: string }[]>(`SELECT id FROM roadmap WHERE code = 'polycentres'`);
    const there = await deliveredProject(app, city, { passport: { roadmap: 'polycentres' } });
    const { id } = await milestone({}, there.id);
    const elsewhere = await milestone();
    const all = await feed(office, { scope: 'roadmap', roadmapId: roadmap!.id, language: 'ru' });
    expect((await read(all)).text.replaceAll('\r\n ', '')).toContain(
      'NAME:Дорожная карта: Полицентричное развитие\r\n',
    );
    expect(await byUid(all, `milestone-${id}`)).toBeDefined();
    expect(await byUid(all, `milestone-${elsewhere.id}`)).toBeUndefined();
    const stranger = await feed(as(app, city.people.otherManager), { scope: 'roadmap', roadmapId: roadmap!.id });
    expect(await entries(stranger)).toEqual([]);
  });

  it('lead nowhere once the project is not seen any more', async () => {
    const there = await deliveredProject(app, city);
    const { id } = await milestone({}, there.id);
    const of = await feed(manager, { scope: 'project', projectId: there.id });
    expect(await byUid(of, `milestone-${id}`)).toBeDefined();
    await database.query('UPDATE project SET manager_id = $2, created_by = $2 WHERE id = $1', [
      there.id,
      city.ids.otherManager,
    ]);
    expect((await read(of)).status).toBe(404);
  });

  it('say that a cancelled project does nothing more', async () => {
    const there = await deliveredProject(app, city);
    const { id } = await milestone({}, there.id);
    const of = await feed(office, { scope: 'project', projectId: there.id });
    await database.query(`UPDATE project SET stage = 'cancelled', stage_since = now() WHERE id = $1`, [there.id]);
    const off = await byUid(of, `milestone-${id}`);
    expect([value(off, 'status'), value(off, 'sequence')]).toEqual(['CANCELLED', '1']);
    await database.query(`UPDATE project SET stage_since = now() - interval '31 days' WHERE id = $1`, [there.id]);
    expect(await entries(of)).toEqual([]);
  });
});

describe('an address', () => {
  it('is shown once, and is nowhere in clear', async () => {
    const { id, address } = await feed(manager, { scope: 'mine' });
    const token = /([^/]+)\.ics$/.exec(address)![1]!;
    const list = await manager('GET', '/calendar-feeds');
    expect(list.body.items[0]).toEqual({
      id,
      scope: 'mine',
      roadmap: null,
      project: null,
      component: 'event',
      language: 'ru',
      createdAt: expect.any(String),
    });
    const rows = await database.query<{ row: string }[]>(
      `SELECT f::text AS row FROM calendar_feed f WHERE id = $1
       UNION ALL SELECT h::text FROM history h WHERE row_id = $1 UNION ALL SELECT k::text FROM idempotency_key k`,
      [id],
    );
    expect(rows.length).toBeGreaterThanOrEqual(2);
    for (const { row } of rows) expect(row).not.toContain(token);
    const [past] = await database.query<{ row: string }[]>(`SELECT h::text AS row FROM history h WHERE row_id = $1`, [
      id,
    ]);
    expect(past!.row).not.toContain('token_hash');
  });

  it('answers those who have it already without the content', async () => {
    const of = await feed(manager, { scope: 'mine' });
    const one = await read(of);
    const etag = one.headers.get('etag')!;
    expect((await read(of)).text).toBe(one.text);
    expect(await read(of, '', { 'if-none-match': etag })).toMatchObject({ status: 304, text: '' });
    await milestone();
    expect((await read(of, '', { 'if-none-match': etag })).status).toBe(200);
  });

  it('leads nowhere once it is revoked, or its owner has left', async () => {
    const of = await feed(manager, { scope: 'mine' });
    expect((await office('DELETE', `/calendar-feeds/${of.id}`)).status).toBe(404);
    expect((await manager('DELETE', `/calendar-feeds/${of.id}`)).status).toBe(204);
    expect((await manager('DELETE', `/calendar-feeds/${of.id}`)).status).toBe(404);
    const gone = await read(of);
    expect(gone.status).toBe(404);
    expect(JSON.parse(gone.text)).toMatchObject({ code: 'NOT_FOUND' });

    await app.addUser('leaving@city.kz', 'project_manager');
    const left = await feed(as(app, 'leaving@city.kz'), { scope: 'mine' });
    expect((await read(left)).status).toBe(200);
    await database.query(`UPDATE app_user SET active = false WHERE email = 'leaving@city.kz'`);
    expect((await read(left)).status).toBe(404);
  });

  it('cannot be guessed at', async () => {
    for (const token of ['x', 'x'.repeat(43), `${'x'.repeat(42)}/`, '../me', '%00'])
      expect({ token, status: (await fetch(`${app.url}/api/v1/calendar/${token}.ics`)).status }).toEqual({
        token,
        status: 404,
      });
  });

  it('is asked for so often a minute and no more', async () => {
    const of = await feed(manager, { scope: 'mine' });
    const headers = { 'x-forwarded-for': '10.77.0.1' };
    const statuses: number[] = [];
    for (let n = 0; n < 31; n++)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 10 }, async () => (await read(of, '', headers)).status))),
      );
    expect(statuses.filter((status) => status === 200)).toHaveLength(300);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await read(of, '', { 'x-forwarded-for': '10.77.0.2' })).status).toBe(200);
  });
});

it('refuses what it cannot show, field by field', async () => {
  for (const [body, pointer, code] of [
    [{}, '/scope', 'REQUIRED'],
    [{ scope: 'world' }, '/scope', 'NOT_ONE_OF'],
    [{ scope: 'roadmap' }, '/roadmapId', 'REQUIRED'],
    [{ scope: 'roadmap', roadmapId: newId() }, '/roadmapId', 'UNKNOWN_REFERENCE'],
    [{ scope: 'project', projectId: newId() }, '/projectId', 'UNKNOWN_REFERENCE'],
    [{ scope: 'mine', projectId: newId() }, '/projectId', 'UNKNOWN_FIELD'],
    [{ scope: 'mine', component: 'journal' }, '/component', 'NOT_ONE_OF'],
  ] as const) {
    const answer = await manager('POST', '/calendar-feeds', body);
    expect({ body, status: answer.status, errors: answer.body.errors }).toMatchObject({
      body,
      status: 400,
      errors: [{ pointer, code }],
    });
  }
  const hidden = await as(app, city.people.otherManager)('POST', '/calendar-feeds', {
    scope: 'project',
    projectId: project.id,
  });
  expect(hidden.body.errors).toMatchObject([{ pointer: '/projectId', code: 'UNKNOWN_REFERENCE' }]);
  const of = await feed(manager, { scope: 'mine' });
  expect((await read(of, '?component=journal')).status).toBe(400);
});

it('gives a person fifty calendars at most, also when many are asked for at once', async () => {
  await app.addUser('collector@city.kz', 'auditor');
  const collector = as(app, 'collector@city.kz');
  await collector('GET', '/me');
  const answers = await Promise.all(
    Array.from({ length: 60 }, () => collector('POST', '/calendar-feeds', { scope: 'mine' })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  const full = answers.find(({ status }) => status !== 201)!;
  expect([full.status, full.body.code]).toEqual([409, 'CALENDAR_FEEDS_FULL']);
  const first = await collector('GET', '/calendar-feeds?limit=30');
  const after = new URL(/<(.*)>/.exec(first.headers.get('link')!)![1]!).searchParams.get('after');
  const rest = await collector('GET', `/calendar-feeds?limit=30&after=${after}`);
  expect(new Set([...first.body.items, ...rest.body.items].map(({ id }: { id: string }) => id)).size).toBe(50);
});
