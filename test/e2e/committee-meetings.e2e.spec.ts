import { DataSource } from 'typeorm';
import { CommitteeHttpModule } from '#libs/committee';
import { IntakeHttpModule } from '#libs/intake';
import { newId } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { ReportsModule } from '#libs/reports';
import { publicationView } from '../../libs/committee/src/contract/index.js';
import { BASE_RULES } from '../../libs/committee/src/domain/index.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let admin: ReturnType<typeof as>;
let office: ReturnType<typeof as>;
let chair: ReturnType<typeof as>;
let member: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
let headI: ReturnType<typeof as>;
let headII: ReturnType<typeof as>;
let database: DataSource;

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, IntakeHttpModule, CommitteeHttpModule, ReportsModule]);
  city = await smallCity(app);
  admin = as(app, city.people.admin);
  office = as(app, city.people.office);
  chair = as(app, city.people.chair);
  member = as(app, city.people.member);
  manager = as(app, city.people.manager);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  database = app.app.get(DataSource);
  await enter({ personId: city.ids.chair, capacity: 'chair', voting: true, startsOn: '2026-01-01' });
});
afterAll(() => app.close());

const enter = (body: object) => office('POST', '/committee/members', body);
const inDays = (days: number, hour = 5) => {
  const at = new Date(Date.now() + days * 86_400_000);
  at.setUTCHours(hour, 0, 0, 0);
  return at.toISOString();
};
const dayOf = (moment: string) => moment.slice(0, 10);

async function meeting(body: object = {}): Promise<string> {
  const answer = await office('POST', '/meetings', {
    title: 'Заседание',
    mode: 'in_person',
    startsAt: inDays(10),
    plannedMinutes: 60,
    ...body,
  });
  expect(answer.status).toBe(201);
  return answer.body.id;
}

/** A proposal on its way to the committee's table. */
async function flagged(facts: object = {}): Promise<string> {
  const { body } = await manager('POST', '/projects', {
    ...plainProposal,
    mandate: { issuer: 'akim', number: '4/705', date: '2022-12-15' },
    ...facts,
  });
  const submitted = await manager('POST', `/projects/${body.id}/submit`);
  expect(submitted.body.stage).toBe('on_agenda');
  return body.id;
}

async function document(projectId: string): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO project_document (id, project_id, title, kind, file_name, content_type, bytes, sha256, file_key, uploaded_at)
     VALUES ($1, $2, 'ТЭО', 'feasibility_study', 'teo.pdf', 'application/pdf', 3, repeat('a', 64), 'k', now())`,
    [id, projectId],
  );
  return id;
}

const add = (meetingId: string, body: object) => office('POST', `/meetings/${meetingId}/agenda`, body);
const step = (meetingId: string, name: string, rest: object = {}) =>
  office('POST', `/meetings/${meetingId}/steps`, { step: name, ...rest });

/** An item of a waiting project with its paper. */
async function withPaper(meetingId: string, projectId: string): Promise<string> {
  const item = await add(meetingId, { kind: 'entry', projectId });
  expect(item.status).toBe(201);
  const paper = { source: 'document', id: await document(projectId) };
  expect((await office('POST', `/agenda-items/${item.body.id}/papers`, paper)).status).toBe(201);
  return item.body.id;
}

const candidatesOf = async (projectId: string, query = '') =>
  (await office('GET', `/agenda-candidates?limit=200${query}`)).body.items.filter(
    (candidate: { projectId: string }) => candidate.projectId === projectId,
  );

describe('rules', () => {
  it('start with the base rules in force, the very same as the domain states', async () => {
    const { body } = await office('GET', '/committee/rules');
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ version: 1, effectiveFrom: '2020-01-01', inForce: true });
    expect(body.items[0].parameters).toEqual(BASE_RULES);
  });

  it('are drafted, changed and put in force once, never for a day that has passed', async () => {
    const later = { ...BASE_RULES, castingVote: false };
    const drafted = await admin('POST', '/committee/rules', { parameters: BASE_RULES, note: 'Постановление' });
    expect([drafted.status, drafted.body.version]).toEqual([201, null]);
    const path = drafted.headers.get('location')!.replace('/api/v1', '');
    expect((await admin('PUT', path, { parameters: later })).status).toBe(428);
    expect((await admin('PUT', path, { parameters: later }, { 'if-match': '"v1"' })).body.revision).toBe(2);
    const stale = await admin('PUT', path, { parameters: later }, { 'if-match': '"v1"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
    const activate = (effectiveFrom: string) =>
      admin('POST', `${path}/activation`, { effectiveFrom }, { 'if-match': '"v2"' });
    expect((await activate('2021-01-01')).body.code).toBe('RULES_EFFECTIVE_IN_PAST');
    expect((await activate('2099-01-01')).body).toMatchObject({ version: 2, inForce: false });
    expect((await activate('2099-01-01')).body.code).toBe('RULES_IN_FORCE');
    expect((await admin('DELETE', path)).body.code).toBe('RULES_IN_FORCE');
  });

  it('are refused when a minority could decide, and are not the office’s to write', async () => {
    const minority = { ...BASE_RULES, majority: { ...BASE_RULES.majority, value: '1/3' } };
    const answer = await admin('POST', '/committee/rules', { parameters: minority });
    expect([answer.status, answer.body.code]).toEqual([422, 'RULES_UNREASONABLE']);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ pointer: '/parameters/majority/value', code: 'BELOW_HALF' }),
    ]);
    expect((await office('POST', '/committee/rules', { parameters: BASE_RULES })).status).toBe(403);
  });
});

describe('members', () => {
  it('need the role of their seat; an adviser without a vote needs none', async () => {
    const seat = { personId: city.ids.manager, capacity: 'member', startsOn: '2026-01-01', endsOn: '2026-06-30' };
    const refused = await enter({ ...seat, voting: true });
    expect([refused.status, refused.body.code]).toEqual([422, 'MEMBER_WITHOUT_ROLE']);
    expect((await enter({ ...seat, voting: false })).status).toBe(201);
    expect(
      (await enter({ ...seat, capacity: 'chair', voting: true, startsOn: '2020-01-01', endsOn: '2020-02-01' })).body
        .code,
    ).toBe('MEMBER_WITHOUT_ROLE');
    expect((await enter({ ...seat, personId: newId(), voting: false })).body.errors[0]).toMatchObject({
      pointer: '/personId',
      code: 'UNKNOWN_REFERENCE',
    });
    expect((await member('POST', '/committee/members', { ...seat, voting: false })).status).toBe(403);
  });

  it('are ended by a day and asked for by a day', async () => {
    const entered = await enter({
      personId: city.ids.member,
      capacity: 'member',
      voting: true,
      startsOn: '2026-02-01',
    });
    const path = `/committee/members/${entered.body.id}`;
    const end = (endsOn: string, etag: string) => office('PATCH', path, { endsOn }, { 'if-match': etag });
    expect((await end('2026-01-31', '"v1"')).body.errors[0].code).toBe('END_BEFORE_START');
    expect((await end('2026-12-31', '"v1"')).body).toMatchObject({ endsOn: '2026-12-31', version: 2 });
    expect((await end('2026-11-30', '"v1"')).status).toBe(412);
    const on = async (day: string) =>
      (await member('GET', `/committee/members?on=${day}`)).body.items.map(
        (membership: { person: { id: string } }) => membership.person.id,
      );
    expect(await on('2026-12-31')).toEqual([city.ids.chair, city.ids.member]);
    expect(await on('2027-01-01')).toEqual([city.ids.chair]);
  });

  it('never have two chairs at a time, not even when both are entered at once', async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, (_, index) => app.addUser(`deputy.akim${index}@city.kz`, 'committee_chair')),
    );
    const answers = await Promise.all(
      ids.map((personId) =>
        enter({ personId, capacity: 'chair', voting: true, startsOn: '2025-01-01', endsOn: '2025-12-31' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array<number>(7).fill(422)]);
    expect(answers.find(({ status }) => status === 422)!.body.errors[0].code).toBe('CHAIR_ALREADY');
  });

  it('have one deputy at a time, who stands in for one of them', async () => {
    const appoint = (body: object) => office('POST', '/committee/deputies', { startsOn: '2026-03-01', ...body });
    const first = await appoint({ memberId: city.ids.member, deputyId: city.ids.headI, endsOn: '2026-03-31' });
    expect(first.status).toBe(201);
    const codes = async (body: object) =>
      (await appoint(body)).body.errors.map((error: { code: string }) => error.code);
    expect(await codes({ memberId: city.ids.member, deputyId: city.ids.headII })).toEqual(['HAS_DEPUTY_ALREADY']);
    expect(await codes({ memberId: city.ids.chair, deputyId: city.ids.headI })).toEqual(['DEPUTY_OF_ANOTHER']);
    expect(await codes({ memberId: city.ids.executor, deputyId: city.ids.headII })).toEqual(['NOT_A_VOTING_MEMBER']);
    const path = `/committee/deputies/${first.body.id}`;
    expect((await office('PATCH', path, { endsOn: '2026-03-15' }, { 'if-match': '"v1"' })).body.endsOn).toBe(
      '2026-03-15',
    );
    expect((await office('GET', '/committee/deputies?on=2026-03-16')).body.items).toEqual([]);
  });
});

describe('calling meetings', () => {
  it('keeps the time of day of a series across the turn of the year and a change of the city’s clocks', async () => {
    const series = (startsAt: string, count: number) =>
      office('POST', '/meetings/series', { title: 'Комитет', startsAt, everyWeeks: 2, count, plannedMinutes: 90 });
    const across = await series('2026-12-21T10:00:00+05:00', 3);
    expect(across.status).toBe(201);
    expect(across.body.meetings.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2026-12-21T05:00:00.000Z',
      '2027-01-04T05:00:00.000Z',
      '2027-01-18T05:00:00.000Z',
    ]);
    // Almaty went from +06 to +05 on 1 March 2024.
    const moved = await series('2024-02-19T10:00:00+06:00', 2);
    expect(moved.body.meetings.map(({ startsAt }: { startsAt: string }) => startsAt)).toEqual([
      '2024-02-19T04:00:00.000Z',
      '2024-03-04T05:00:00.000Z',
    ]);
    const one = await office('GET', `/meetings/${across.body.meetings[1].id}`);
    expect(one.body).toMatchObject({ seriesId: across.body.id, mode: 'in_person', state: 'scheduled' });
  });

  it('pages through meetings by their days in the city, both ways', async () => {
    const list = async (query: string) => (await member('GET', `/meetings?${query}`)).body.items;
    const days = await list('from=2026-12-21&to=2027-01-04&sort=startsAt');
    expect(days.map(({ startsAt }: { startsAt: string }) => dayOf(startsAt))).toEqual(['2026-12-21', '2027-01-04']);
    const first = await member('GET', '/meetings?from=2026-12-21&to=2027-01-18&limit=2');
    const next = /after=([^&>]+)/.exec(first.headers.get('link')!)![1];
    const second = await list(`from=2026-12-21&to=2027-01-18&limit=2&after=${next}`);
    expect([...first.body.items, ...second].map(({ startsAt }: { startsAt: string }) => dayOf(startsAt))).toEqual([
      '2027-01-18',
      '2027-01-04',
      '2026-12-21',
    ]);
    expect(await list('from=2026-12-21&to=2027-01-18&state=cancelled')).toEqual([]);
    expect((await manager('GET', '/meetings')).status).toBe(403);
  });

  it.each([
    ['in absentia without a deadline', { mode: 'in_absentia' }, 'MEETING_NOT_POSSIBLE', 'REQUIRED'],
    [
      'in absentia with the deadline before the start',
      { mode: 'in_absentia', votingDeadline: inDays(9) },
      'MEETING_NOT_POSSIBLE',
      'DEADLINE_BEFORE_START',
    ],
    [
      'in absentia for less time than the rules want',
      { mode: 'in_absentia', votingDeadline: inDays(11, 4) },
      'VOTING_WINDOW_TOO_SHORT',
      'WINDOW_TOO_SHORT',
    ],
    ['in person with a deadline', { votingDeadline: inDays(12) }, 'MEETING_NOT_POSSIBLE', 'ONLY_IN_ABSENTIA'],
  ])('refuses a meeting %s', async (_, body, code, field) => {
    const answer = await office('POST', '/meetings', {
      title: 'Заочное',
      mode: 'in_person',
      startsAt: inDays(10),
      plannedMinutes: 60,
      ...body,
    });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer: '/votingDeadline', code: field })]);
  });

  it('takes votes in absentia for exactly as long as the rules want', async () => {
    const id = await meeting({ mode: 'in_absentia', votingDeadline: inDays(11) });
    expect((await office('GET', `/meetings/${id}`)).body.votingDeadline).toBe(inDays(11).replace('.000Z', '+00:00'));
  });

  it('moves a meeting while it has not opened, and only for who has read it', async () => {
    const id = await meeting();
    const move = (body: object, etag = '"v1"') => office('PATCH', `/meetings/${id}`, body, { 'if-match': etag });
    expect((await move({ startsAt: inDays(12) })).body).toMatchObject({ version: 2 });
    expect((await move({ startsAt: inDays(13) })).status).toBe(412);
    expect((await move({ votingDeadline: inDays(20) }, '"v2"')).body.errors[0].code).toBe('ONLY_IN_ABSENTIA');
    const [{ told }] = await database.query(
      `SELECT count(*)::int AS told FROM history WHERE table_name = 'meeting' AND row_id = $1 AND operation = 'update'`,
      [id],
    );
    expect(told).toBe(1);
    expect((await step(id, 'cancel', { reason: 'Болезнь докладчика' })).body.state).toBe('cancelled');
    expect((await move({ startsAt: inDays(14) }, '"v3"')).body.code).toBe('MEETING_FIXED');
  });
});

describe('the agenda', () => {
  it('is published neither empty nor without the papers of an entry', async () => {
    const id = await meeting();
    const empty = await step(id, 'publish_agenda');
    expect([empty.status, empty.body.code]).toEqual([422, 'AGENDA_EMPTY']);
    const projectId = await flagged();
    const item = await add(id, { kind: 'entry', projectId });
    expect(item.body).toMatchObject({ position: 1, title: 'Ремонт сквера', addedLater: false, papers: [] });
    const bare = await step(id, 'publish_agenda');
    expect([bare.status, bare.body.code]).toEqual([422, 'AGENDA_PAPERS_MISSING']);
    expect(bare.body.errors[0].pointer).toBe('/items/0/papers');

    const papers = `/agenda-items/${item.body.id}/papers`;
    const other = await office('POST', papers, { source: 'document', id: await document(await flagged()) });
    expect([other.status, other.body.code]).toEqual([422, 'PAPER_OF_ANOTHER_PROJECT']);
    expect((await office('POST', papers, { source: 'document', id: newId() })).body.errors[0].code).toBe(
      'UNKNOWN_REFERENCE',
    );
    const paper = { source: 'document', id: await document(projectId) };
    const laid = await office('POST', papers, paper);
    expect(laid.body.papers).toEqual([
      { id: expect.any(String), source: 'document', sourceId: paper.id, title: 'ТЭО', sha256: 'a'.repeat(64) },
    ]);
    expect((await office('POST', papers, paper)).body.code).toBe('PAPER_ALREADY_THERE');

    const published = await step(id, 'publish_agenda');
    expect(published.body).toMatchObject({ state: 'agenda_published', warnings: [], items: 1 });
    expect(published.body.publications).toEqual([{ number: 1, publishedAt: expect.any(String) }]);
    expect((await office('DELETE', `${papers}/${laid.body.papers[0].id}`)).status).toBe(204);
    const { body: publication } = await member('GET', `/meetings/${id}/agenda/publications/1`);
    expect(publicationView.parse(publication)).toEqual(publication);
    const frozen = publication.content;
    expect(frozen.items[0]).toMatchObject({ title: 'Ремонт сквера', papers: laid.body.papers });
    expect((await office('POST', `/meetings/${id}/agenda/publications`)).body.code).toBe('AGENDA_PAPERS_MISSING');
  });

  it('takes a ready report of the project as a paper, and no unfinished one', async () => {
    const id = await meeting();
    const projectId = await flagged();
    const item = await add(id, { kind: 'entry', projectId });
    const report = async (state: string, file: object) => {
      const packId = newId();
      await database.query(
        `INSERT INTO report_pack (id, kind, project_id, fingerprint, requested_at) VALUES ($1::uuid, 'project-passport', $2, $1::text, now())`,
        [packId, projectId],
      );
      const row = { id: newId(), pack_id: packId, format: 'pdf', language: 'ru', state, ...file };
      const names = Object.keys(row);
      await database.query(
        `INSERT INTO report (${names.join()}) VALUES (${names.map((_, index) => `$${index + 1}`).join()})`,
        Object.values(row),
      );
      return row.id;
    };
    const file = {
      file_key: 'k',
      file_name: 'Паспорт.pdf',
      content_type: 'application/pdf',
      bytes: 3,
      sha256: 'b'.repeat(64),
    };
    const lay = async (reportId: string) =>
      office('POST', `/agenda-items/${item.body.id}/papers`, { source: 'report', id: reportId });
    expect((await lay(await report('queued', {}))).body.errors[0].code).toBe('UNKNOWN_REFERENCE');
    const ready = await report('ready', file);
    expect((await lay(ready)).body.papers).toEqual([
      expect.objectContaining({ source: 'report', sourceId: ready, title: 'Паспорт.pdf', sha256: 'b'.repeat(64) }),
    ]);
  });

  it('marks what is added later and goes out again as the next frozen version', async () => {
    const id = await meeting();
    expect((await office('POST', `/meetings/${id}/agenda/publications`)).body.code).toBe('AGENDA_NOT_PUBLISHED');
    await add(id, { kind: 'other', title: 'О регламенте', minutes: 10 });
    await step(id, 'publish_agenda');
    const later = await add(id, { kind: 'other', title: 'О бюджете', minutes: 20, position: 1 });
    expect(later.body).toMatchObject({ position: 1, addedLater: true });
    const again = await office('POST', `/meetings/${id}/agenda/publications`);
    expect([again.status, again.body.number]).toEqual([201, 2]);
    const titles = async (number: number) =>
      (await office('GET', `/meetings/${id}/agenda/publications/${number}`)).body.content.items.map(
        (item: { title: string }) => item.title,
      );
    expect(await titles(1)).toEqual(['О регламенте']);
    expect(await titles(2)).toEqual(['О бюджете', 'О регламенте']);
    const events = await database.query<{ payload: { number: number } }[]>(
      `SELECT payload FROM outbox WHERE type = 'committee.agenda-published' AND payload ->> 'meetingId' = $1 ORDER BY id`,
      [id],
    );
    expect(events.map(({ payload }) => payload.number)).toEqual([1, 2]);
  });

  it('warns of a short notice and of more minutes than the meeting has', async () => {
    const id = await meeting({ startsAt: inDays(2, 12), plannedMinutes: 30 });
    await add(id, { kind: 'other', title: 'Долгий вопрос', minutes: 31 });
    await add(id, { kind: 'other', title: 'Без оценки' });
    const { body } = await step(id, 'publish_agenda');
    expect(body.time).toEqual({ planned: 31, available: 30, over: 1, unestimated: 1 });
    expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(['NOTICE_TOO_SHORT', 'OVER_TIME']);
    expect(body.warnings[1].text).toMatch(/1/);
  });

  it('takes a full order only', async () => {
    const id = await meeting();
    const ids: string[] = [];
    for (const title of ['А', 'Б', 'В']) ids.push((await add(id, { kind: 'other', title })).body.id);
    const order = (items: string[]) => office('POST', `/meetings/${id}/agenda/order`, { items });
    const [a, b, c] = ids as [string, string, string];
    expect((await order([a, b])).body.code).toBe('ORDER_INCOMPLETE');
    expect((await order([a, b, b])).body.code).toBe('ORDER_INCOMPLETE');
    expect((await order([a, b, c, newId()])).body.code).toBe('ORDER_INCOMPLETE');
    const titles = (body: { items: { title: string; position: number }[] }) =>
      body.items.map(({ title, position }) => `${position}${title}`);
    expect(titles((await order([c, a, b])).body)).toEqual(['1В', '2А', '3Б']);
    expect((await office('DELETE', `/agenda-items/${a}`)).status).toBe(204);
    expect(titles((await office('GET', `/meetings/${id}/agenda`)).body)).toEqual(['1В', '2Б']);
  });

  it('changes an item for who has read it', async () => {
    const id = await meeting();
    const item = await add(id, { kind: 'other', title: 'Вопрос' });
    const path = `/agenda-items/${item.body.id}`;
    expect((await office('PATCH', path, { minutes: 15 })).status).toBe(428);
    expect((await office('PATCH', path, { minutes: 15 }, { 'if-match': '"v1"' })).body).toMatchObject({
      minutes: 15,
      version: 2,
    });
    expect((await office('PATCH', path, { minutes: 20 }, { 'if-match': '"v1"' })).status).toBe(412);
    expect((await office('PATCH', path, { question: null }, { 'if-match': '"v2"' })).status).toBe(200);
    expect((await member('PATCH', path, { minutes: 20 }, { 'if-match': '"v3"' })).status).toBe(403);
  });

  it('holds a project once by each kind, also under a race, and only when it waits', async () => {
    const [one, two] = [await meeting(), await meeting()];
    const projectId = await flagged();
    const answers = await Promise.all([one, two, one, two].map((id) => add(id, { kind: 'entry', projectId })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('ITEM_ALREADY_OPEN');
    expect((await add(one, { kind: 're_entry', projectId })).body.code).toBe('PROJECT_NOT_WAITING');
    const draft = await manager('POST', '/projects', plainProposal);
    expect((await add(one, { kind: 'entry', projectId: draft.body.id })).body.code).toBe('PROJECT_NOT_WAITING');
    expect((await add(one, { kind: 'entry' })).body.errors[0]).toMatchObject({
      pointer: '/projectId',
      code: 'REQUIRED',
    });
    expect((await add(one, { kind: 'entry', projectId: newId() })).body.errors[0].code).toBe('UNKNOWN_REFERENCE');
    expect((await add(one, { kind: 'other' })).body.errors[0]).toMatchObject({ pointer: '/title', code: 'REQUIRED' });
  });

  it('shows forty items with their papers in one answer, in their order', async () => {
    const id = await meeting();
    const projectId = await flagged();
    await withPaper(id, projectId);
    for (let index = 2; index <= 40; index++) await add(id, { kind: 'other', title: `Вопрос ${index}`, minutes: 1 });
    const { status, body } = await member('GET', `/meetings/${id}/agenda`);
    expect(status).toBe(200);
    expect(body.items.map(({ position }: { position: number }) => position)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(body.items[0]).toMatchObject({ project: { id: projectId }, papers: [{ source: 'document' }] });
    expect((await member('GET', `/meetings/${id}`)).body.time).toEqual({
      planned: 39,
      available: 60,
      over: 0,
      unestimated: 1,
    });
  });

  it('shows a head only the projects of the own direction', async () => {
    const id = await meeting();
    await withPaper(id, await flagged());
    await add(id, { kind: 'other', title: 'Общий вопрос' });
    await step(id, 'publish_agenda');
    const count = async (who: typeof headI, path: string) => (await who('GET', path)).body;
    expect((await count(headI, `/meetings/${id}/agenda`)).items).toHaveLength(1);
    expect((await count(headII, `/meetings/${id}/agenda`)).items).toHaveLength(2);
    expect((await count(headI, `/meetings/${id}/agenda/publications/1`)).content.items).toHaveLength(1);
    expect((await count(member, `/meetings/${id}/agenda/publications/1`)).content.items).toHaveLength(2);
    expect((await office('GET', `/meetings/${newId()}/agenda`)).status).toBe(404);
  });
});

describe('the way of a meeting', () => {
  it('opens by the rules of its day and closes with nothing left open', async () => {
    const id = await meeting();
    const early = await step(id, 'open');
    expect([early.status, early.body.code]).toEqual([409, 'MEETING_STEP_NOT_POSSIBLE']);
    expect(early.body.params.possible).toEqual(['publish_agenda', 'cancel']);
    const projectId = await flagged();
    const itemId = await withPaper(id, projectId);
    expect((await chair('POST', `/meetings/${id}/steps`, { step: 'publish_agenda' })).body.code).toBe(
      'MEETING_STEP_NOT_YOURS',
    );
    expect((await member('POST', `/meetings/${id}/steps`, { step: 'publish_agenda' })).status).toBe(403);
    await step(id, 'publish_agenda');
    expect((await chair('GET', `/meetings/${id}`)).body.possibleSteps).toEqual(['open', 'cancel']);
    expect((await member('GET', `/meetings/${id}`)).body.possibleSteps).toEqual([]);
    const stale = await office('POST', `/meetings/${id}/steps`, { step: 'open' }, { 'if-match': '"v1"' });
    expect(stale.status).toBe(412);
    const opened = await Promise.all([chair('POST', `/meetings/${id}/steps`, { step: 'open' }), step(id, 'open')]);
    expect(opened.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await office('GET', `/meetings/${id}`)).body).toMatchObject({ state: 'in_session', rules: { version: 1 } });
    expect((await office('DELETE', `/agenda-items/${itemId}`)).body.code).toBe('AGENDA_FIXED');
    expect((await step(id, 'cancel', { reason: 'Поздно' })).body.code).toBe('MEETING_STEP_NOT_POSSIBLE');

    const refused = await step(id, 'close');
    expect([refused.status, refused.body.code]).toEqual([409, 'OPEN_ITEMS']);
    const closed = await step(id, 'close', { carryOver: true });
    expect(closed.body).toMatchObject({ state: 'closed', itemsByState: { carried_over: 1 } });
    const events = await database.query(
      `SELECT FROM outbox WHERE type = 'committee.meeting-closed' AND payload ->> 'meetingId' = $1`,
      [id],
    );
    expect(events).toHaveLength(1);
    expect((await add(id, { kind: 'other', title: 'Поздно' })).body.code).toBe('AGENDA_FIXED');

    const [candidate, ...others] = await candidatesOf(projectId);
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({ kind: 'entry', reason: 'carried_over', sourceId: itemId });
    const next = await meeting();
    const taken = await add(next, { candidate: { kind: 'entry', sourceId: itemId } });
    expect(taken.body).toMatchObject({
      carriedFrom: itemId,
      candidateReason: 'carried_over',
      project: { id: projectId },
    });
    expect(await candidatesOf(projectId)).toEqual([]);
  });

  it('refuses to close with a vote still open, even when the rest is carried over', async () => {
    const id = await meeting();
    const item = await add(id, { kind: 'other', title: 'Голосуется' });
    await step(id, 'publish_agenda');
    await step(id, 'open');
    await database.query(`UPDATE agenda_item SET state = 'open' WHERE id = $1`, [item.body.id]);
    expect((await step(id, 'close', { carryOver: true })).body.code).toBe('OPEN_ITEMS');
  });

  it('opens in absentia only while enough of the voting window is left', async () => {
    const id = await meeting({ mode: 'in_absentia', startsAt: inDays(5), votingDeadline: inDays(7) });
    await add(id, { kind: 'other', title: 'Заочно' });
    await step(id, 'publish_agenda');
    await database.query(
      `UPDATE meeting SET starts_at = now() - interval '25 hours', voting_deadline = now() + interval '23 hours' WHERE id = $1`,
      [id],
    );
    expect((await step(id, 'open')).body.code).toBe('VOTING_WINDOW_TOO_SHORT');
  });

  it('gives the candidates of a cancelled meeting back, with the reason kept', async () => {
    const id = await meeting();
    const projectId = await flagged();
    await withPaper(id, projectId);
    expect(await candidatesOf(projectId)).toEqual([]);
    const silent = await step(id, 'cancel');
    expect([silent.status, silent.body.code]).toEqual([422, 'STEP_REASON_MISSING']);
    expect((await step(id, 'cancel', { reason: 'Нет докладчика' })).body).toMatchObject({
      state: 'cancelled',
      stateReason: 'Нет докладчика',
    });
    expect(await candidatesOf(projectId)).toEqual([expect.objectContaining({ reason: 'carried_over' })]);
  });

  it('refuses to publish at short notice where the rules of its day say so', async () => {
    const activated = async (parameters: object, effectiveFrom: string) => {
      const drafted = await admin('POST', '/committee/rules', { parameters });
      const path = `/committee/rules/${drafted.body.id}/activation`;
      const answer = await admin('POST', path, { effectiveFrom }, { 'if-match': '"v1"' });
      expect(answer.status).toBe(200);
      return answer.body.version;
    };
    const strict = await activated({ ...BASE_RULES, notice: { days: 50, whenShort: 'refuse' } }, dayOf(inDays(40)));
    const lenient = await activated(BASE_RULES, dayOf(inDays(41)));
    const ofDay = async (days: number) => {
      const id = await meeting({ startsAt: inDays(days) });
      await add(id, { kind: 'other', title: 'Вопрос' });
      const { body } = await office('GET', `/meetings/${id}`);
      return { rules: body.rules.version, answer: await step(id, 'publish_agenda') };
    };
    expect(await ofDay(39)).toMatchObject({ rules: 1, answer: { status: 200 } });
    expect(await ofDay(40)).toMatchObject({
      rules: strict,
      answer: { status: 422, body: { code: 'NOTICE_TOO_SHORT', params: { required: 50 } } },
    });
    expect(await ofDay(41)).toMatchObject({ rules: lenient, answer: { status: 200 } });
  });
});

describe('candidates', () => {
  it('name a newly flagged project with its reason until it is on an agenda, and again when it is taken off', async () => {
    const projectId = await flagged();
    const [candidate] = await candidatesOf(projectId);
    expect(candidate).toMatchObject({ kind: 'entry', reason: 'newly_flagged', title: { ru: 'Ремонт сквера' } });
    expect(candidate.text).toMatch(/^Направлен на рассмотрение комитета \d\d\.\d\d\.\d{4}\.$/);
    const id = await meeting();
    const taken = await add(id, { candidate: { kind: 'entry', sourceId: candidate.sourceId } });
    expect(taken.body).toMatchObject({ kind: 'entry', candidateReason: 'newly_flagged', carriedFrom: null });
    expect((await add(id, { candidate: { kind: 'entry', sourceId: candidate.sourceId } })).body.code).toBe(
      'CANDIDATE_GONE',
    );
    expect(await candidatesOf(projectId)).toEqual([]);
    await office('DELETE', `/agenda-items/${taken.body.id}`);
    expect(await candidatesOf(projectId)).toEqual([candidate]);
    expect((await headI('GET', '/agenda-candidates')).body.items).toEqual([]);
    expect((await headII('GET', '/agenda-candidates')).body.items.length).toBeGreaterThan(0);
    expect((await manager('GET', '/agenda-candidates')).status).toBe(403);
  });

  it('come in pages, whoever waits longest first', async () => {
    const whole = (await office('GET', '/agenda-candidates?limit=200')).body.items;
    expect(whole.length).toBeGreaterThan(1);
    const first = await office('GET', '/agenda-candidates?limit=1');
    const next = /after=([^&>]+)/.exec(first.headers.get('link')!)![1];
    const second = await office('GET', `/agenda-candidates?limit=1&after=${next}`);
    expect([...first.body.items, ...second.body.items]).toEqual(whole.slice(0, 2));
  });

  /** A decision as it stands in the register, on an item of a closed meeting. */
  async function decision(
    projectId: string,
    outcome: string,
    columns: Record<string, unknown>,
  ): Promise<{ id: string; itemId: string }> {
    const [id, itemId] = [newId(), newId()];
    const meetingId = await meeting();
    await database.query(
      `INSERT INTO agenda_item (id, meeting_id, position, kind, project_id, title, state) VALUES ($1, $2, 1, 'entry', $3, 'Проект', $4)`,
      [itemId, meetingId, projectId, outcome === 'defer' ? 'deferred' : 'closed'],
    );
    const row = {
      id,
      number: id,
      item_id: itemId,
      meeting_id: meetingId,
      project_id: projectId,
      kind: 'entry',
      outcome,
      effects: '[]',
      ...columns,
    };
    const names = Object.keys(row);
    await database.query(
      `INSERT INTO decision (sequence, decided_at, ${names.join()}) SELECT coalesce(max(sequence), 0) + 1, now(),
         ${names.map((_, index) => `$${index + 1}`).join()} FROM decision`,
      Object.values(row),
    );
    return { id, itemId };
  }

  it('return a deferred item to the meeting that was named, and to no other', async () => {
    const projectId = await flagged();
    const [named, other] = [await meeting(), await meeting()];
    const { itemId } = await decision(projectId, 'defer', { deferred_to: named });
    const asked = { kind: 'entry', reason: 'deferred', sourceId: itemId };
    expect(await candidatesOf(projectId)).toEqual([expect.objectContaining(asked)]);
    expect(await candidatesOf(projectId, `&meeting=${named}`)).toEqual([expect.objectContaining(asked)]);
    expect(await candidatesOf(projectId, `&meeting=${other}`)).toEqual([]);
    expect((await add(other, { candidate: { kind: 'entry', sourceId: itemId } })).body.code).toBe('CANDIDATE_GONE');
    expect((await add(named, { candidate: { kind: 'entry', sourceId: itemId } })).body.carriedFrom).toBe(itemId);
  });

  it('return a deferred item to whoever asks once the named meeting is off', async () => {
    const projectId = await flagged();
    const [named, other] = [await meeting(), await meeting()];
    await decision(projectId, 'defer', { deferred_to: named });
    await step(named, 'cancel', { reason: 'Отменено' });
    expect(await candidatesOf(projectId, `&meeting=${other}`)).toHaveLength(1);
  });

  it.each([
    ['has passed', -1, 'returned_overdue'],
    ['is today', 0, 'returned_due'],
    ['comes in 14 days', 14, 'returned_due'],
    ['comes in 15 days', 15, null],
  ])('ask for a returned proposal whose deadline %s', async (_, days, reason) => {
    const projectId = (await manager('POST', '/projects', plainProposal)).body.id;
    const [{ deadline }] = await database.query(
      `SELECT ((now() AT TIME ZONE 'Asia/Almaty')::date + $1::int)::text AS deadline`,
      [days],
    );
    const { id } = await decision(projectId, 'return_for_revision', { deadline });
    const candidates = await candidatesOf(projectId);
    expect(candidates.map((candidate: { reason: string }) => candidate.reason)).toEqual(reason ? [reason] : []);
    if (reason) expect(candidates[0]).toMatchObject({ kind: 'control_report', sourceId: id });
  });

  it('group overdue instructions by project; one of a public meeting stands alone', async () => {
    const projectId = await flagged();
    const id = await meeting();
    await add(id, { kind: 'entry', projectId });
    const given = await decision(projectId, 'direct_control', {});
    const instruct = (columns: Record<string, unknown>) => {
      const row = { id: newId(), number: newId(), text: 'Доложить', state: 'open', created_at: new Date(), ...columns };
      const names = Object.keys(row);
      return database.query(
        `INSERT INTO instruction (${names.join()}) VALUES (${names.map((_, index) => `$${index + 1}`).join()})`,
        Object.values(row),
      );
    };
    const [{ today }] = await database.query(`SELECT (now() AT TIME ZONE 'Asia/Almaty')::date::text AS today`);
    const ofDecision = { source: 'decision', decision_id: given.id };
    await instruct({ ...ofDecision, due_on: '2026-01-15' });
    await instruct({ ...ofDecision, due_on: '2026-01-20', state: 'returned' });
    await instruct({ ...ofDecision, due_on: '2026-01-10', state: 'accepted' });
    await instruct({ ...ofDecision, due_on: today });
    const alone = newId();
    await instruct({ id: alone, number: 'П-7', source: 'public_meeting', due_on: '2026-02-01' });

    expect(await candidatesOf(projectId)).toEqual([
      expect.objectContaining({
        kind: 'control_report',
        reason: 'overdue_instruction',
        sourceId: projectId,
        text: 'Просрочено 2 поручения, самый ранний срок — 15.01.2026.',
      }),
    ]);
    const standing = { kind: 'control_report', sourceId: alone };
    const all = (await office('GET', '/agenda-candidates?limit=200')).body.items;
    expect(all).toContainEqual(
      expect.objectContaining({ ...standing, projectId: null, title: { kk: null, ru: 'П-7: Доложить', en: null } }),
    );
    expect((await add(id, { candidate: standing })).body).toMatchObject({ title: 'П-7: Доложить', project: null });
    expect((await add(id, { candidate: standing })).body.code).toBe('CANDIDATE_GONE');
  });
});
