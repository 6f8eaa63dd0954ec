import { DataSource } from 'typeorm';
import { CommitteeHttpModule } from '#libs/committee';
import { IntakeHttpModule } from '#libs/intake';
import { PortfolioHttpModule } from '#libs/portfolio';
import { addItem, addMeeting, appointDeputy, seatMembers } from '../../libs/committee/testing/committee-fixture.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
type Choice = 'for' | 'against' | 'abstain';

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let members: Caller[];
/** The chair, three members, and the head of direction I. */
let persons: string[];
let chair: Caller;
let deputy: Caller;

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, IntakeHttpModule, CommitteeHttpModule]);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  const third = await app.addUser('third@city.kz', 'committee_member');
  const fourth = await app.addUser('fourth@city.kz', 'committee_member');
  persons = [city.ids.chair, city.ids.member, third, fourth, city.ids.headI];
  await seatMembers(database, persons);
  await appointDeputy(database, third, city.ids.executor);
  members = [city.people.chair, city.people.member, 'third@city.kz', 'fourth@city.kz', city.people.headI].map((email) =>
    as(app, email),
  );
  chair = members[0]!;
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  deputy = as(app, city.people.executor);
});
afterAll(() => app.close());

const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' };

async function flagged(facts: object = {}): Promise<string> {
  const created = await manager('POST', '/projects', { ...plainProposal, mandate, ...facts });
  const answer = await manager('POST', `/projects/${created.body.id}/submit`);
  expect(answer.body).toMatchObject({ stage: 'on_agenda', flagged: true });
  return created.body.id;
}

const projectOf = async (id: string) => (await office('GET', `/projects/${id}`)).body;

interface Item {
  id: string;
  project: string;
  meeting: string;
}

/** An entry in a meeting in session, with the first so many members there. */
async function atTable({ present = 5, facts = {} }: { present?: number; facts?: object } = {}): Promise<Item> {
  const project = await flagged(facts);
  const meeting = await addMeeting(database);
  const id = await addItem(database, meeting, project);
  const noted = await office('PUT', `/agenda-items/${id}/attendance`, { present: persons.slice(0, present) });
  expect(noted.status).toBe(200);
  return { id, project, meeting };
}

const open = (item: Item, proposal = 'direct_control', secret = false) =>
  office('POST', `/agenda-items/${item.id}/voting`, { proposal, secret });
const vote = (item: Item, who: Caller, choice: Choice) => who('POST', `/agenda-items/${item.id}/votes`, { choice });
const decide = (item: Item, decision: object, who: Caller = office) =>
  who('POST', `/agenda-items/${item.id}/decision`, decision);

async function votedBy(item: Item, choices: readonly Choice[], proposal?: string): Promise<void> {
  expect((await open(item, proposal)).status).toBe(201);
  for (const [index, choice] of choices.entries()) expect((await vote(item, members[index]!, choice)).status).toBe(200);
}

async function decided(
  decision: { outcome: string } & Record<string, string> = { outcome: 'direct_control' },
  choices: readonly Choice[] = ['for', 'for', 'for'],
) {
  const item = await atTable();
  await votedBy(item, choices, decision.outcome);
  const answer = await decide(item, decision);
  expect(answer.status).toBe(201);
  return { item, decision: answer.body };
}

describe('attendance', () => {
  it('shows seats, recusals and the quorum before the vote', async () => {
    const item = await atTable({ present: 3, facts: { direction: 'I' } });
    const { body } = await office('GET', `/agenda-items/${item.id}/attendance`);
    expect(body).toMatchObject({
      base: 5,
      attending: 3,
      recused: 1,
      absent: 1,
      frozenAt: null,
      quorum: { required: 3, reached: true },
    });
    expect(body.recusals).toEqual([
      { person: expect.objectContaining({ id: city.ids.headI }), ground: 'heads_direction', reason: null },
    ]);
    expect(body.steps.join(' ')).not.toMatch(/tally\.|\{\{/);
  });

  it('recuses an acting head, too', async () => {
    await as(app, city.people.admin)('POST', '/delegations', {
      fromUserId: city.ids.headII,
      toUserId: city.ids.member,
      role: 'head_of_direction',
      directionId: city.directions.II,
      startsOn: '2026-01-01',
      endsOn: '2099-12-31',
      reason: 'Отпуск',
    });
    const item = await atTable();
    const { body } = await office('GET', `/agenda-items/${item.id}/attendance`);
    expect(body.recusals).toContainEqual(
      expect.objectContaining({ person: expect.objectContaining({ id: city.ids.member }) }),
    );
    await database.query('UPDATE delegation SET revoked_at = now()');
  });

  it('takes only those who belong to the committee', async () => {
    const item = await atTable();
    const answer = await office('PUT', `/agenda-items/${item.id}/attendance`, {
      present: [persons[0], city.ids.auditor],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'NOT_OF_THE_COMMITTEE', errors: [{ pointer: '/present/1' }] },
    });
  });

  it('is noted for all planned items at once, and frozen by the vote', async () => {
    const item = await atTable();
    const second = await addItem(database, item.meeting, null);
    expect((await open(item)).status).toBe(201);
    const all = await office('PUT', `/meetings/${item.meeting}/attendance`, { present: persons.slice(0, 2) });
    expect(all.status).toBe(204);
    expect((await office('GET', `/agenda-items/${second}/attendance`)).body).toMatchObject({ attending: 2 });
    expect((await office('GET', `/agenda-items/${item.id}/attendance`)).body).toMatchObject({ attending: 5 });
    const late = await office('PUT', `/agenda-items/${item.id}/attendance`, { present: [] });
    expect(late).toMatchObject({ status: 409, body: { code: 'ATTENDANCE_FROZEN' } });
  });
});

describe('recusal', () => {
  const recuse = (item: Item, who: Caller) =>
    who('POST', `/agenda-items/${item.id}/recusals`, { reason: 'Родственник у подрядчика' });

  it('is declared and taken back before the vote only', async () => {
    const item = await atTable();
    expect((await recuse(item, members[1]!)).status).toBe(204);
    expect(await recuse(item, members[1]!)).toMatchObject({ status: 409, body: { code: 'RECUSED_ALREADY' } });
    expect((await members[1]!('DELETE', `/agenda-items/${item.id}/recusals`)).status).toBe(204);
    expect((await recuse(item, members[2]!)).status).toBe(204);
    await open(item);
    const late = await members[2]!('DELETE', `/agenda-items/${item.id}/recusals`);
    expect(late).toMatchObject({ status: 409, body: { code: 'RECUSAL_TOO_LATE' } });
    expect(await vote(item, members[2]!, 'for')).toMatchObject({ status: 403, body: { code: 'RECUSED' } });
  });

  it('by office stands', async () => {
    const item = await atTable({ facts: { direction: 'I' } });
    const answer = await members[4]!('DELETE', `/agenda-items/${item.id}/recusals`);
    expect(answer).toMatchObject({ status: 403, body: { code: 'RECUSAL_STANDS' } });
  });

  it('can break the quorum', async () => {
    const item = await atTable({ present: 3 });
    expect((await recuse(item, members[2]!)).status).toBe(204);
    expect(await open(item)).toMatchObject({ status: 409, body: { code: 'NO_QUORUM' } });
    expect(await decide(item, { outcome: 'direct_control' })).toMatchObject({
      status: 409,
      body: { code: 'VOTE_MISSING' },
    });
  });

  it('is refused to strangers', async () => {
    const item = await atTable();
    expect(await recuse(item, manager)).toMatchObject({ status: 403, body: { code: 'NOT_A_MEMBER' } });
  });
});

describe('voting', () => {
  it('is refused before opening, after closing, to strangers and to those who are not there', async () => {
    const item = await atTable({ present: 3 });
    expect(await vote(item, chair, 'for')).toMatchObject({ status: 409, body: { code: 'VOTE_NOT_OPEN' } });
    await open(item);
    expect(await vote(item, manager, 'for')).toMatchObject({ status: 403, body: { code: 'NOT_A_MEMBER' } });
    expect(await vote(item, members[3]!, 'for')).toMatchObject({ status: 409, body: { code: 'NOT_PRESENT' } });
    expect((await vote(item, chair, 'for')).status).toBe(200);
    expect((await office('POST', `/agenda-items/${item.id}/voting/closing`)).status).toBe(200);
    expect(await vote(item, members[1]!, 'for')).toMatchObject({ status: 409, body: { code: 'VOTE_CLOSED' } });
  });

  it('opens only on an outcome of the kind that needs a vote, once', async () => {
    const item = await atTable();
    expect(await open(item, 'approve')).toMatchObject({ status: 422, body: { code: 'OUTCOME_NOT_FOR_KIND' } });
    expect(await open(item, 'defer')).toMatchObject({ status: 422, body: { code: 'OUTCOME_NEEDS_NO_VOTE' } });
    const both = await Promise.all([open(item), open(item)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('is opened by the one in the chair, not by another with the same role', async () => {
    const item = await atTable();
    await app.addUser('vice@city.kz', 'committee_chair');
    const vice = await as(app, 'vice@city.kz')('POST', `/agenda-items/${item.id}/voting`, { proposal: 'reject' });
    expect(vice).toMatchObject({ status: 403, body: { code: 'ITEM_STEP_NOT_YOURS' } });
    expect((await chair('POST', `/agenda-items/${item.id}/voting`, { proposal: 'reject' })).status).toBe(201);
  });

  it('counts one vote of 100 sent at once, and shows how only after closing', async () => {
    const item = await atTable();
    await open(item);
    const choices: Choice[] = ['for', 'against', 'abstain'];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => vote(item, chair, choices[index % 3]!)),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const rows = await database.query(
      'SELECT t.choice FROM vote t JOIN voting v ON v.id = t.voting_id WHERE v.item_id = $1',
      [item.id],
    );
    expect(rows).toHaveLength(1);
    const during = (await office('GET', `/agenda-items/${item.id}/votes`)).body.items[0];
    expect(during).toMatchObject({ tally: null, votes: [{ choice: null, seat: { id: persons[0] } }] });
    await vote(item, chair, 'against');
    const closed = (await office('POST', `/agenda-items/${item.id}/voting/closing`)).body;
    expect(closed).toMatchObject({
      votes: [{ choice: 'against' }],
      tally: { for: 0, against: 1, notVoted: 4, outcome: 'not_carried' },
    });
  });

  it('lets no vote in after closing, and counts every vote before it', async () => {
    const item = await atTable();
    await open(item);
    const votes = members.map((who) => vote(item, who, 'for'));
    const [closing, ...answers] = await Promise.all([
      office('POST', `/agenda-items/${item.id}/voting/closing`),
      ...votes,
    ]);
    const taken = answers.filter(({ status }) => status === 200).length;
    expect(closing).toMatchObject({ status: 200, body: { tally: { for: taken, notVoted: 5 - taken } } });
  });

  it('gives a deputy the seat of an absent member only', async () => {
    const item = await atTable();
    await office('PUT', `/agenda-items/${item.id}/attendance`, { present: [...persons, city.ids.executor] });
    await open(item);
    expect(await vote(item, deputy, 'for')).toMatchObject({ status: 403, body: { code: 'DEPUTY_NOT_IN_CHARGE' } });

    const other = await atTable();
    const present = [...persons.filter((person) => person !== persons[2]), city.ids.executor];
    await office('PUT', `/agenda-items/${other.id}/attendance`, { present });
    await open(other);
    expect((await vote(other, deputy, 'for')).body).toMatchObject({ seat: persons[2], choice: 'for' });
  });

  it('shows a deputy without any role in the committee what is voted on, and the own vote alone', async () => {
    const item = await atTable();
    const stranger = manager;
    const present = [...persons.filter((person) => person !== persons[2]), city.ids.executor];
    await office('PUT', `/agenda-items/${item.id}/attendance`, { present });
    await open(item);
    await vote(item, chair, 'against');
    await vote(item, deputy, 'for');

    const paths = ['', '/attendance', '/votes'].map((part) => `/agenda-items/${item.id}${part}`);
    for (const path of paths) {
      expect((await deputy('GET', path)).status).toBe(200);
      expect(await stranger('GET', path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    }
    const [round] = (await deputy('GET', `/agenda-items/${item.id}/votes`)).body.items;
    const choices = round.votes.map(({ by, choice }: { by: { id: string }; choice: string | null }) => [by.id, choice]);
    expect(Object.fromEntries(choices)).toEqual({ [persons[0]!]: null, [city.ids.executor]: 'for' });

    // The seat counts on the day of the meeting, and for what is said of it alone.
    const before = await addMeeting(database, { startsAt: new Date('2019-12-01T05:00:00Z') });
    const old = await addItem(database, before, null);
    expect((await deputy('GET', `/agenda-items/${old}`)).status).toBe(404);
    expect((await deputy('GET', `/meetings/${item.meeting}/agenda`)).status).toBe(403);
  });

  it('is broken by the chair when votes are equal', async () => {
    const item = await atTable({ present: 4 });
    await votedBy(item, ['for', 'for', 'against', 'against']);
    const answer = await decide(item, { outcome: 'direct_control' });
    expect(answer.status).toBe(201);
    const [{ tally }] = answer.body.votings;
    expect(tally).toMatchObject({
      tie: true,
      outcome: 'carried',
      castingVote: { used: true, by: persons[0], choice: 'for' },
    });
  });
});

describe('a secret vote', () => {
  it('keeps who voted, never how', async () => {
    const item = await atTable();
    await open(item, 'direct_control', true);
    const key = { 'idempotency-key': `secret-${item.id}` };
    const first = await chair('POST', `/agenda-items/${item.id}/votes`, { choice: 'for' }, key);
    expect(first).toMatchObject({ status: 200, body: { choice: null } });
    expect(await vote(item, chair, 'against')).toMatchObject({ status: 409, body: { code: 'SECRET_VOTE_IS_FINAL' } });
    const parallel = await Promise.all(Array.from({ length: 20 }, () => vote(item, members[1]!, 'against')));
    expect(parallel.filter(({ status }) => status === 200)).toHaveLength(1);
    await vote(item, members[2]!, 'for');

    const during = (await office('GET', `/agenda-items/${item.id}/votes`)).body.items[0];
    expect(during.votes.map((known: { choice: unknown }) => known.choice)).toEqual([null, null, null]);
    expect(during.tally).toBeNull();
    const closed = (await office('POST', `/agenda-items/${item.id}/voting/closing`)).body;
    expect(closed).toMatchObject({
      tally: { for: 2, against: 1 },
      votes: [{ choice: null }, { choice: null }, { choice: null }],
    });

    const decision = (await decide(item, { outcome: 'direct_control' })).body;
    // Wherever the database names a person of this vote, no choice stands beside: rows, history, register, kept requests.
    const [{ id: voting }] = await database.query('SELECT id FROM voting WHERE item_id = $1', [item.id]);
    const rows: { choice: string | null }[] = await database.query('SELECT choice FROM vote WHERE voting_id = $1', [
      voting,
    ]);
    expect(rows.map(({ choice }) => choice)).toEqual([null, null, null]);
    const past: { table_name: string; row: Record<string, unknown> }[] = await database.query(
      `SELECT table_name, new_row AS row FROM history WHERE new_row ->> 'voting_id' = $1 OR row_id = $1::uuid`,
      [voting],
    );
    expect(past.filter(({ table_name }) => table_name === 'secret_count')).toEqual([]);
    expect(past.filter(({ row }) => row['choice'] != null)).toEqual([]);
    const [{ entry }] = await database.query('SELECT entry FROM register_entry WHERE decision_id = $1', [decision.id]);
    expect(JSON.parse(entry).vote).toMatchObject({ ballot: 'secret', votes: null, for: 2 });
    expect(await database.query(`SELECT FROM idempotency_key WHERE path LIKE '%/votes'`)).toEqual([]);
  });
});

describe('in absentia', () => {
  it('counts who voted in the window, the member before the deputy', async () => {
    const project = await flagged();
    const meeting = await addMeeting(database, {
      mode: 'in_absentia',
      startsAt: new Date(Date.now() - 3_600_000),
      votingDeadline: new Date(Date.now() + 86_400_000),
    });
    const item = { id: await addItem(database, meeting, project), project, meeting };
    expect(await office('PUT', `/agenda-items/${item.id}/attendance`, { present: [] })).toMatchObject({
      status: 409,
      body: { code: 'ATTENDANCE_IN_ABSENTIA' },
    });
    expect(await open(item, 'direct_control', true)).toMatchObject({ body: { code: 'SECRET_BALLOT_NOT_ALLOWED' } });
    await open(item);
    expect((await vote(item, deputy, 'against')).body).toMatchObject({ seat: persons[2] });
    expect((await vote(item, members[2]!, 'for')).body).toMatchObject({ seat: persons[2] });
    expect(await vote(item, deputy, 'against')).toMatchObject({ status: 403 });
    await vote(item, chair, 'for');
    expect(await decide(item, { outcome: 'direct_control' })).toMatchObject({
      status: 409,
      body: { code: 'VOTING_WINDOW_OPEN', params: { votesMissing: 3 } },
    });
    for (const who of [members[1]!, members[3]!, members[4]!]) await vote(item, who, 'for');
    const answer = await decide(item, { outcome: 'direct_control' });
    expect(answer.body.votings[0].tally).toMatchObject({ for: 5, against: 0, present: 5, outcome: 'carried' });
  });

  it('takes no decision without the quorum of those who voted', async () => {
    const project = await flagged();
    const meeting = await addMeeting(database, {
      mode: 'in_absentia',
      startsAt: new Date(Date.now() - 3_600_000),
      votingDeadline: new Date(Date.now() + 2000),
    });
    const item = { id: await addItem(database, meeting, project), project, meeting };
    await open(item);
    await vote(item, chair, 'for');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await vote(item, members[1]!, 'for')).toMatchObject({ status: 409, body: { code: 'VOTE_CLOSED' } });
    expect(await decide(item, { outcome: 'direct_control' })).toMatchObject({
      status: 409,
      body: { code: 'NO_QUORUM' },
    });
  });
});

describe('a decision', () => {
  it('puts the project under direct control and shows the way back', async () => {
    const { item, decision } = await decided({
      outcome: 'direct_control',
      textRu: 'Взять на прямой контроль.',
      conditions: 'Уточнить смету',
      legalBasis: 'Положение, пункт 14',
      ownerId: city.ids.office,
    });
    const project = await projectOf(item.project);
    expect(project).toMatchObject({
      stage: 'approved',
      oversight: 'committee',
      standsBy: { stage: { decisionId: decision.id }, oversight: { decisionId: decision.id } },
    });
    const { body } = await office('GET', `/decisions/${decision.id}`);
    expect(body).toMatchObject({
      number: expect.stringMatching(/^D-\d{4}-\d+$/),
      project: { id: item.project },
      cause: { referral: { kind: 'entry' }, screening: { policyVersion: 1, met: ['1'] } },
      attendance: { attending: 5, frozenAt: expect.any(String) },
      votings: [{ tally: { for: 3, notVoted: 2, outcome: 'carried' } }],
      effects: [
        { kind: 'project.transition', transition: 'approve' },
        { kind: 'project.oversight', oversight: 'committee' },
      ],
      texts: { ru: 'Взять на прямой контроль.', kk: null },
      owner: { id: city.ids.office },
      register: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      supersededBy: null,
    });
    const moves = (await office('GET', `/projects/${item.project}/transitions`)).body.items;
    expect(moves.at(-1)).toMatchObject({ name: 'approve', decisionId: decision.id, reason: body.number });
    const waiting = await office('GET', '/intake/referrals?open=true&limit=200');
    expect(waiting.body.items.map((known: { project: { id: string } }) => known.project.id)).not.toContain(
      item.project,
    );
    const listed = await manager('GET', `/projects/${item.project}/decisions`);
    expect(listed.body.items.map((known: { id: string }) => known.id)).toEqual([decision.id]);
    // What was approved is delivered by the same decision.
    await manager('POST', `/projects/${item.project}/transitions`, { transition: 'start' });
    expect(await projectOf(item.project)).toMatchObject({
      stage: 'in_delivery',
      standsBy: { stage: { decisionId: decision.id } },
    });
  });

  it.each([
    [{ outcome: 'monitor_via_head' }, { stage: 'approved', oversight: 'head' }],
    [
      { outcome: 'reject', remarks: 'Нет земли' },
      { stage: 'rejected', oversight: null },
    ],
    [
      { outcome: 'return_for_revision', remarks: 'Нет сметы', deadline: '2099-01-31' },
      { stage: 'draft', oversight: null },
    ],
  ])('carries out %j', async (input, expected) => {
    const { item, decision } = await decided(input);
    expect(await projectOf(item.project)).toMatchObject({
      ...expected,
      standsBy: { stage: { decisionId: decision.id } },
    });
  });

  it('returns with remarks and a deadline that name the decision', async () => {
    const { item, decision } = await decided({
      outcome: 'return_for_revision',
      remarks: 'Нет сметы',
      deadline: '2099-01-31',
    });
    const moves = (await office('GET', `/projects/${item.project}/transitions`)).body.items;
    expect(moves.at(-1)).toMatchObject({ reason: `${decision.number}. Нет сметы`, deadline: '2099-01-31' });
  });

  it('defers to a meeting ahead without a vote', async () => {
    const item = await atTable();
    expect(await decide(item, { outcome: 'defer', toMeetingId: item.meeting })).toMatchObject({
      status: 422,
      body: { code: 'MEETING_NOT_AHEAD' },
    });
    const next = await addMeeting(database, { state: 'scheduled' });
    const answer = await decide(item, { outcome: 'defer', toMeetingId: next });
    expect(answer).toMatchObject({
      status: 201,
      body: { deferredTo: next, attendance: null, votings: [], effects: [] },
    });
    expect(await database.query('SELECT state FROM agenda_item WHERE id = $1', [item.id])).toEqual([
      { state: 'deferred' },
    ]);
    expect(await projectOf(item.project)).toMatchObject({ stage: 'on_agenda' });
  });

  it('closes an item once of two at once', async () => {
    const item = await atTable();
    await votedBy(item, ['for', 'for', 'for']);
    const answers = await Promise.all([
      decide(item, { outcome: 'direct_control' }),
      decide(item, { outcome: 'direct_control' }, chair),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(await database.query('SELECT id FROM decision WHERE item_id = $1', [item.id])).toHaveLength(1);
  });

  it.each([
    [['against', 'against', 'for'], 'direct_control', 'NOT_CARRIED'],
    [['for', 'for', 'for'], 'monitor_via_head', 'VOTED_ON_ANOTHER'],
  ] as const)('is refused after %j on another end: %s, %s; the vote goes on', async (choices, outcome, code) => {
    const item = await atTable();
    await votedBy(item, choices);
    expect(await decide(item, { outcome })).toMatchObject({ status: 409, body: { code } });
    expect((await vote(item, members[3]!, 'for')).status).toBe(200);
    expect(await projectOf(item.project)).toMatchObject({ stage: 'on_agenda' });
  });

  it('is refused for another kind, without what it needs, and for what does not exist', async () => {
    const item = await atTable();
    expect(await decide(item, { outcome: 'approve' })).toMatchObject({
      status: 422,
      body: { code: 'OUTCOME_NOT_FOR_KIND' },
    });
    expect(await decide(item, { outcome: 'defer' })).toMatchObject({
      status: 422,
      body: { code: 'DECISION_INCOMPLETE' },
    });
    await votedBy(item, ['for', 'for', 'for']);
    const owner = await decide(item, { outcome: 'direct_control', ownerId: item.id });
    expect(owner).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/ownerId', code: 'UNKNOWN_REFERENCE' }] },
    });
  });

  it('is refused on a cancelled project', async () => {
    const item = await atTable();
    await votedBy(item, ['for', 'for', 'for']);
    await manager('POST', `/projects/${item.project}/transitions`, { transition: 'withdraw', reason: 'Передумали' });
    expect(await decide(item, { outcome: 'direct_control' })).toMatchObject({
      status: 409,
      body: { code: 'PROJECT_ENDED' },
    });
  });

  it.each([
    ['names nothing to act on', null, 'ITEM_HAS_NO_SUBJECT'],
    // This process knows of no delivery.
    ['has effects that nobody carries out', '0199a3c4-0000-7000-8000-00000000000c', 'EFFECT_HAS_NO_HANDLER'],
  ])('is refused when it %s, and leaves nothing behind', async (_, subject, code) => {
    const { item } = await decided();
    const meeting = await addMeeting(database);
    const change = {
      id: await addItem(database, meeting, item.project, 'change_request'),
      project: item.project,
      meeting,
    };
    await database.query('UPDATE agenda_item SET subject_id = $2 WHERE id = $1', [change.id, subject]);
    await office('PUT', `/agenda-items/${change.id}/attendance`, { present: persons });
    await votedBy(change, ['for', 'for', 'for'], 'approve');
    expect(await decide(change, { outcome: 'approve' })).toMatchObject({ status: 409, body: { code } });
    expect(await database.query('SELECT id FROM decision WHERE item_id = $1', [change.id])).toEqual([]);
  });

  it('is superseded once, by a later one on the same project; both stay', async () => {
    const { item, decision } = await decided();
    const meeting = await addMeeting(database);
    const again = { id: await addItem(database, meeting, item.project, 're_entry'), project: item.project, meeting };
    await office('PUT', `/agenda-items/${again.id}/attendance`, { present: persons });
    await votedBy(again, ['for', 'for', 'for'], 'monitor_via_head');
    const foreign = await decided();
    expect(await decide(again, { outcome: 'monitor_via_head', supersedes: foreign.decision.id })).toMatchObject({
      status: 422,
      body: { code: 'SUPERSEDES_ANOTHER_PROJECT' },
    });
    const later = await decide(again, { outcome: 'monitor_via_head', supersedes: decision.id });
    expect(later).toMatchObject({ status: 201, body: { supersedes: { id: decision.id, number: decision.number } } });
    expect((await office('GET', `/decisions/${decision.id}`)).body.supersededBy).toEqual({
      id: later.body.id,
      number: later.body.number,
    });
    expect(await projectOf(item.project)).toMatchObject({
      stage: 'approved',
      oversight: 'head',
      standsBy: { stage: { decisionId: decision.id }, oversight: { decisionId: later.body.id } },
    });
    const third = { id: await addItem(database, meeting, item.project, 're_entry'), project: item.project, meeting };
    await office('PUT', `/agenda-items/${third.id}/attendance`, { present: persons });
    await votedBy(third, ['for', 'for', 'for']);
    expect(await decide(third, { outcome: 'direct_control', supersedes: decision.id })).toMatchObject({
      status: 409,
      body: { code: 'SUPERSEDED_ALREADY' },
    });
  });

  it('answers a re-entry, so that it waits no more', async () => {
    const created = await manager('POST', '/projects', plainProposal);
    const id: string = created.body.id;
    await manager('POST', `/projects/${id}/submit`);
    await as(app, city.people.headII)('POST', `/projects/${id}/transitions`, { transition: 'accept' });
    const etag = (await office('GET', `/projects/${id}`)).headers.get('etag')!;
    expect((await office('PATCH', `/projects/${id}`, { mandate }, { 'if-match': etag })).status).toBe(200);
    const waiting = async () =>
      (await office('GET', '/intake/referrals?open=true&limit=200')).body.items.map(
        (known: { project: { id: string } }) => known.project.id,
      );
    expect(await waiting()).toContain(id);
    const meeting = await addMeeting(database);
    const item = { id: await addItem(database, meeting, id, 're_entry'), project: id, meeting };
    await office('PUT', `/agenda-items/${item.id}/attendance`, { present: persons });
    await votedBy(item, ['for', 'for', 'for']);
    expect((await decide(item, { outcome: 'direct_control' })).body).toMatchObject({
      cause: { referral: { kind: 're_entry' } },
    });
    expect(await waiting()).not.toContain(id);
    expect(await projectOf(id)).toMatchObject({ stage: 'approved', oversight: 'committee' });
  });
});

describe('texts and publication', () => {
  it('publishes only in both languages, and never changes a text', async () => {
    const { decision } = await decided({ outcome: 'direct_control', textRu: 'Взять на контроль.' });
    const publish = () => office('POST', `/decisions/${decision.id}/publication`);
    expect(await publish()).toMatchObject({ status: 409, body: { code: 'DECISION_TEXT_MISSING' } });
    const write = (language: string) =>
      office('POST', `/decisions/${decision.id}/texts`, { language, text: 'Бақылауға алынсын.' });
    expect(await write('ru')).toMatchObject({ status: 409, body: { code: 'DECISION_TEXT_EXISTS' } });
    expect((await write('kk')).body.texts).toEqual({ ru: 'Взять на контроль.', kk: 'Бақылауға алынсын.' });
    const answers = await Promise.all([publish(), publish()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });
});

describe('the list of decisions', () => {
  it('is filtered, paged and limited to what its reader may see', async () => {
    const { item, decision } = await decided();
    const of = async (query: string, who: Caller = office): Promise<string[]> =>
      (await who('GET', `/decisions?${query}`)).body.items.map((known: { id: string }) => known.id);
    expect(await of(`project=${item.project}`)).toEqual([decision.id]);
    expect(await of(`meeting=${item.meeting}&outcome=direct_control`)).toEqual([decision.id]);
    expect(await of(`project=${item.project}&to=2020-01-01`)).toEqual([]);
    expect(await of(`project=${item.project}`, as(app, city.people.headI))).toEqual([]);
    expect((await as(app, city.people.headI)('GET', `/decisions/${decision.id}`)).status).toBe(404);
    const first = await office('GET', '/decisions?limit=1');
    expect(first.body.items[0].id).toBe(decision.id);
    const next = new URL(/<(.*)>/.exec(first.headers.get('link') ?? '')![1]!);
    expect(await of(next.search.slice(1))).not.toContain(decision.id);
  });
});

describe('the database itself', () => {
  /** The message with which it refuses a statement. */
  const refusal = (sql: string, values: unknown[]): Promise<string> =>
    database.query(sql, values).then(
      () => 'not refused',
      (error: Error) => error.message,
    );

  it('refuses to approve a flagged project without a decision, from wherever it stands', async () => {
    const id = await flagged();
    expect(await refusal(`UPDATE project SET stage = 'approved' WHERE id = $1`, [id])).toBe('APPROVAL_NEEDS_DECISION');
    expect(await refusal(`UPDATE project SET stage = 'in_delivery' WHERE id = $1`, [id])).toBe(
      'APPROVAL_NEEDS_DECISION',
    );
    expect(await refusal(`UPDATE project SET stage = 'approved', flagged = false WHERE id = $1`, [id])).toBe(
      'APPROVAL_NEEDS_DECISION',
    );
    await database.query(`UPDATE project SET stage = 'submitted' WHERE id = $1`, [id]);
    expect(await refusal(`UPDATE project SET stage = 'approved' WHERE id = $1`, [id])).toBe('APPROVAL_NEEDS_DECISION');
  });

  it('refuses another oversight than the last decision in force says', async () => {
    const { item } = await decided();
    for (const oversight of ['head', 'standard', null])
      expect(await refusal('UPDATE project SET oversight = $2 WHERE id = $1', [item.project, oversight])).toBe(
        'OVERSIGHT_NEEDS_DECISION',
      );
  });

  it.each(['decision', 'decision_text', 'register_entry', 'decision_publication'])(
    'refuses to change or delete a row of %s',
    async (table) => {
      const { decision } = await decided({ outcome: 'direct_control', textRu: 'Да', textKk: 'Иә' });
      await office('POST', `/decisions/${decision.id}/publication`);
      const column = table === 'decision' ? 'id' : 'decision_id';
      expect(await refusal(`UPDATE ${table} SET id = gen_random_uuid() WHERE ${column} = $1`, [decision.id])).toBe(
        'ROW_IS_IMMUTABLE',
      );
      expect(await refusal(`DELETE FROM ${table} WHERE ${column} = $1`, [decision.id])).toBe('ROW_IS_IMMUTABLE');
    },
  );

  it('refuses to touch a closed vote', async () => {
    const { item } = await decided();
    const [{ id }] = await database.query('SELECT id FROM voting WHERE item_id = $1', [item.id]);
    expect(await refusal(`UPDATE voting SET proposal = 'reject' WHERE id = $1`, [id])).toBe('ROW_IS_IMMUTABLE');
    expect(await refusal(`UPDATE vote SET choice = 'against' WHERE voting_id = $1`, [id])).toBe('VOTE_CLOSED');
    expect(await refusal('DELETE FROM vote WHERE voting_id = $1', [id])).toBe('VOTE_CLOSED');
    expect(await refusal('INSERT INTO secret_count (voting_id) VALUES ($1)', [id])).toBe('VOTE_CLOSED');
  });

  it('refuses a publication in one language', async () => {
    const { decision } = await decided({ outcome: 'direct_control', textRu: 'Да' });
    expect(
      await refusal(
        'INSERT INTO decision_publication (id, decision_id, published_at) VALUES (gen_random_uuid(), $1, now())',
        [decision.id],
      ),
    ).toBe('DECISION_TEXT_MISSING');
  });
});
