import { DataSource } from 'typeorm';
import { CommitteeHttpModule } from '#libs/committee';
import { IntakeHttpModule } from '#libs/intake';
import { newId } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { addItem, addMeeting, appointDeputy, seatMembers } from '../../libs/committee/testing/committee-fixture.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { listen } from '../support/listen.js';
import type { Listening } from '../support/listen.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: ReturnType<typeof as>;
let member: ReturnType<typeof as>;
let persons: string[];
const open: Listening[] = [];

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, IntakeHttpModule, CommitteeHttpModule]);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  persons = [city.ids.chair, city.ids.member];
  await seatMembers(database, persons);
  office = as(app, city.people.office);
  member = as(app, city.people.member);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
});
afterAll(() => app.close());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function eventually<T>(look: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(10)) {
    const seen = look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 10 s');
}

/** Follows a meeting, from its first `state` on. */
async function follow(email: string, meeting: string): Promise<Listening> {
  const stream = await listen(`${app.url}/api/v1/meetings/${meeting}/events`, await app.signIn(email));
  open.push(stream);
  expect(stream.answer.status).toBe(200);
  await eventually(() => stream.heard.find(({ event }) => event === 'state'));
  return stream;
}
const changes = ({ heard }: Listening) => heard.filter(({ event }) => event === 'change').map(({ data }) => data);
const tallies = ({ heard }: Listening) => heard.filter(({ event }) => event === 'tally').map(({ data }) => data);
const kinds = (stream: Listening) => changes(stream).map(({ kind }) => kind);

/** An item in a meeting in session where all members are; without a project it is an issue of none. */
async function atTable(project: string | null = null) {
  const meeting = await addMeeting(database);
  const item = await addItem(database, meeting, project, project === null ? 'escalation' : 'entry');
  expect((await office('PUT', `/agenda-items/${item}/attendance`, { present: persons })).status).toBe(200);
  return { meeting, item };
}
async function flagged(): Promise<string> {
  const manager = as(app, city.people.manager);
  const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' };
  const { body } = await manager('POST', '/projects', { ...plainProposal, mandate });
  expect((await manager('POST', `/projects/${body.id}/submit`)).body).toMatchObject({ stage: 'on_agenda' });
  return body.id;
}
const openVote = async (item: string, voting: { proposal: string; secret: boolean }) =>
  expect((await office('POST', `/agenda-items/${item}/voting`, voting)).status).toBe(201);

it('begins with the whole', async () => {
  const { meeting, item } = await atTable();
  const stream = await follow(city.people.member, meeting);
  expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
  expect(stream.heard[0]).toMatchObject({
    event: 'state',
    data: {
      version: 1,
      state: 'in_session',
      items: [{ itemId: item, version: 1, state: 'planned', decided: false, vote: null }],
    },
  });
});

it('tells two readers of each step of an item within a second', async () => {
  const { meeting, item } = await atTable(await flagged());
  const streams = await Promise.all([follow(city.people.office, meeting), follow(city.people.chair, meeting)]);
  const soon = async (look: (stream: Listening) => boolean) => {
    const since = performance.now();
    for (const stream of streams) await eventually(() => look(stream) || undefined);
    for (const { heard } of streams) expect(heard.at(-1)!.at - since).toBeLessThan(1_000);
  };

  await openVote(item, { proposal: 'direct_control', secret: false });
  await soon((stream) => tallies(stream).length === 1);
  expect((await member('POST', `/agenda-items/${item}/votes`, { choice: 'for' })).status).toBe(200);
  await soon((stream) => tallies(stream).at(-1).cast === 1);
  expect((await office('POST', `/agenda-items/${item}/voting/closing`)).status).toBe(200);
  await soon((stream) => tallies(stream).at(-1).open === false);
  const decided = await office('POST', `/agenda-items/${item}/decision`, { outcome: 'direct_control' });
  expect(decided).toMatchObject({ status: 201 });
  await soon((stream) => kinds(stream).includes('decision'));

  for (const stream of streams) {
    expect(changes(stream).map(({ kind, itemId }) => [kind, itemId])).toEqual([
      ['voting_opened', item],
      ['voting_closed', item],
      ['decision', item],
    ]);
    expect(tallies(stream).map(({ cast, tally }) => [cast, tally])).toEqual([
      [0, null],
      [1, null],
      [1, expect.objectContaining({ for: 1, against: 0, abstained: 0 })],
    ]);
  }
  const { version } = (await office('GET', `/agenda-items/${item}`)).body;
  expect(changes(streams[0]).at(-1).version).toBe(version);
});

it('tells of the meeting, its agenda, papers and attendance, and not of another meeting', async () => {
  const { meeting, item } = await atTable();
  const other = await atTable();
  const stream = await follow(city.people.auditor, meeting);
  const elsewhere = await follow(city.people.auditor, other.meeting);
  const told = async (kind: string, itemId: string | null) => {
    const change = await eventually(() => changes(stream).at(-1));
    expect(change).toMatchObject({ kind, itemId });
    stream.heard.length = 0;
  };

  await office('PUT', `/agenda-items/${item}/attendance`, { present: persons.slice(1) });
  await told('attendance', item);
  const reason = { reason: 'Родственник у подрядчика' };
  expect((await member('POST', `/agenda-items/${item}/recusals`, reason)).status).toBe(204);
  await told('attendance', item);
  expect((await office('POST', `/meetings/${meeting}/agenda`, { kind: 'other', title: 'Ещё' })).status).toBe(201);
  await told('agenda', null);
  const [first, second] = (await office('GET', `/meetings/${meeting}/agenda`)).body.items;
  const order = { items: [second.id, first.id] };
  expect((await office('POST', `/meetings/${meeting}/agenda/order`, order)).status).toBe(200);
  await told('agenda', null);
  await database.query('UPDATE meeting SET title = title, version = version + 1 WHERE id = $1', [meeting]);
  await told('meeting', null);
  await database.query('UPDATE agenda_item SET minutes = 7, version = version + 1 WHERE id = $1', [item]);
  await told('item', item);
  await pause(200);
  expect(elsewhere.heard.map(({ event }) => event)).toEqual(['state']);
});

it('never tells how a secret vote goes before it is closed', async () => {
  const { meeting, item } = await atTable();
  const stream = await follow(city.people.office, meeting);
  await openVote(item, { proposal: 'resolve', secret: true });
  for (const who of [member, as(app, city.people.chair)])
    expect((await who('POST', `/agenda-items/${item}/votes`, { choice: 'against' })).status).toBe(200);
  await eventually(() => tallies(stream).at(-1)?.cast === 2 || undefined);
  const late = await follow(city.people.auditor, meeting);
  const during = JSON.stringify([stream.heard, late.heard]);
  expect(during).not.toMatch(/against|"for"/);
  expect(late.heard[0]!.data.items[0].vote).toMatchObject({ secret: true, open: true, cast: 2, tally: null });
  // No more than the votes themselves say.
  const [{ votes, tally }] = (await office('GET', `/agenda-items/${item}/votes`)).body.items;
  expect([votes.length, tally]).toEqual([2, null]);

  expect((await office('POST', `/agenda-items/${item}/voting/closing`)).status).toBe(200);
  const closed = await eventually(() => tallies(stream).find((one) => !one.open));
  expect(closed.tally).toMatchObject({ for: 0, against: 2, abstained: 0, outcome: 'not_carried' });
});

it('leaves out items of projects that the reader may not see', async () => {
  const { body } = await as(app, city.people.otherManager)('POST', '/projects', { ...plainProposal, direction: 'I' });
  const meeting = await addMeeting(database);
  const hidden = await addItem(database, meeting, body.id, 'entry');
  const [itsHead, anotherHead] = await Promise.all([
    follow(city.people.headI, meeting),
    follow(city.people.headII, meeting),
  ]);
  expect(itsHead.heard[0]!.data.items.map(({ itemId }: { itemId: string }) => itemId)).toEqual([hidden]);
  expect(anotherHead.heard[0]!.data.items).toEqual([]);
  await office('PUT', `/agenda-items/${hidden}/attendance`, { present: persons });
  await eventually(() => kinds(itsHead).includes('attendance') || undefined);
  await pause(200);
  expect(anotherHead.heard.map(({ event }) => event)).toEqual(['state']);
});

it('is refused to those who may not read of the committee, and for what is not there', async () => {
  const { meeting } = await atTable();
  const refused = await as(app, city.people.manager)('GET', `/meetings/${meeting}/events`);
  expect(refused).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  expect((await app.request('GET', `/meetings/${meeting}/events`)).status).toBe(401);
  expect((await office('GET', `/meetings/${newId()}/events`)).status).toBe(404);
});

it('tells a deputy of every item that the deputy may vote on', async () => {
  await appointDeputy(database, city.ids.member, city.ids.executor);
  const { meeting, item } = await atTable(await flagged());
  const stream = await follow(city.people.executor, meeting);
  expect(stream.heard[0]!.data.items).toMatchObject([{ itemId: item }]);
  await openVote(item, { proposal: 'direct_control', secret: false });
  await eventually(() => tallies(stream).at(-1));
  await database.query('DELETE FROM committee_deputy WHERE deputy_id = $1', [city.ids.executor]);
  await office('POST', `/agenda-items/${item}/voting/closing`);
  await eventually(() => stream.hasEnded() || undefined);
}, 20_000);

it('ends when the role is taken or the session ends', async () => {
  const { meeting, item } = await atTable();
  const id = await app.addUser('leaving@city.kz', 'committee_member');
  const stream = await follow('leaving@city.kz', meeting);
  const admin = as(app, city.people.admin);
  const taken = await admin('PUT', `/users/${id}/grants`, { grants: [] }, { 'if-match': '*' });
  expect(taken.status).toBe(200);
  await office('PUT', `/agenda-items/${item}/attendance`, { present: [] });
  await eventually(() => stream.hasEnded() || undefined);
  expect(changes(stream)).toEqual([]);

  await app.addUser('signing.out@city.kz', 'auditor');
  const other = await follow('signing.out@city.kz', meeting);
  await database.query(
    `UPDATE session SET ended_at = now() FROM app_user u WHERE u.id = user_id AND u.email = 'signing.out@city.kz'`,
  );
  await eventually(() => other.hasEnded() || undefined);
}, 20_000);
