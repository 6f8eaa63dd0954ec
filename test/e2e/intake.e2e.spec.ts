import { DataSource } from 'typeorm';
import { IntakeHttpModule } from '#libs/intake';
import { PortfolioHttpModule } from '#libs/portfolio';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let manager: ReturnType<typeof as>;
let office: ReturnType<typeof as>;
let headI: ReturnType<typeof as>;
let headII: ReturnType<typeof as>;
let admin: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, IntakeHttpModule]);
  city = await smallCity(app);
  manager = as(app, city.people.manager);
  office = as(app, city.people.office);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  admin = as(app, city.people.admin);
});
afterAll(() => app.close());

const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' };
const costOf = (total: string) => ({ total, categories: [{ category: 'construction', amount: total }] });

async function draft(facts: object = {}): Promise<string> {
  const created = await manager('POST', '/projects', { ...plainProposal, ...facts });
  expect(created.status).toBe(201);
  return created.body.id;
}

async function submitted(facts: object = {}): Promise<string> {
  const id = await draft(facts);
  expect((await manager('POST', `/projects/${id}/submit`)).status).toBe(200);
  return id;
}

const stageOf = async (id: string): Promise<string> => (await office('GET', `/projects/${id}`)).body.stage;
const finding = (criteria: { code: string }[], code: string) => criteria.find((known) => known.code === code);

async function changed(id: string, patch: object) {
  const etag = (await office('GET', `/projects/${id}`)).headers.get('etag')!;
  return office('PATCH', `/projects/${id}`, patch, { 'if-match': etag });
}

describe('submission', () => {
  it('flags a mandate of the Head of State and puts the project on the table', async () => {
    const id = await draft({ mandate });
    const answer = await manager('POST', `/projects/${id}/submit`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ stage: 'on_agenda', flagged: true });
    expect(finding(answer.body.screening.criteria, '1')).toMatchObject({
      result: 'met',
      reason: 'MANDATE_FROM_HEAD_OF_STATE',
      params: { number: '22-3011', date: '2022-05-19' },
    });
    const waiting = await office('GET', '/intake/referrals?open=true');
    expect(waiting.body.items).toContainEqual(
      expect.objectContaining({ kind: 'entry', criteria: ['1'], project: expect.objectContaining({ id }) }),
    );
    const line = await office('GET', `/projects/${id}/transitions`);
    expect(line.body.items.map((item: { name: string }) => item.name)).toEqual(['submit', 'flag']);
  });

  it.each(['kk', 'ru', 'en'])('explains each criterion in %s', async (language) => {
    const answer = await app.request('POST', '/intake/preview', {
      token: await app.signIn(city.people.manager),
      body: { direction: 'II', mandate },
      headers: { 'accept-language': language },
    });
    expect(answer.body.criteria).toHaveLength(9);
    for (const { text } of answer.body.criteria) expect(text).not.toMatch(/reason\.|\{\{/);
    expect(finding(answer.body.criteria, '1')).toMatchObject({ text: expect.stringContaining('22-3011') });
  });

  it('keeps a plain project with the head, who accepts it', async () => {
    const id = await submitted();
    expect(await stageOf(id)).toBe('submitted');
    const accepted = await headII('POST', `/projects/${id}/transitions`, { transition: 'accept' });
    expect(accepted.status).toBe(200);
    const project = await office('GET', `/projects/${id}`);
    expect(project.body).toMatchObject({ stage: 'approved', oversight: 'standard', flagged: false });
  });

  it('lets one of 100 parallel submissions through', async () => {
    const id = await draft({ mandate });
    const answers = await Promise.all(Array.from({ length: 100 }, () => manager('POST', `/projects/${id}/submit`)));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(99);
    const screenings = await office('GET', `/projects/${id}/screenings`);
    expect(screenings.body.items).toHaveLength(1);
  });

  it('refuses an incomplete draft by naming what is missing', async () => {
    const created = await manager('POST', '/projects', { title: { ru: 'Без описания' }, direction: 'II' });
    const answer = await manager('POST', `/projects/${created.body.id}/submit`);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'NOT_READY_TO_SUBMIT',
      errors: [{ pointer: '/description/ru', code: 'REQUIRED' }],
    });
  });

  it('refuses a stale If-Match', async () => {
    const id = await draft();
    const answer = await app.request('POST', `/projects/${id}/submit`, {
      token: await app.signIn(city.people.manager),
      headers: { 'if-match': '"v7"' },
    });
    expect(answer.status).toBe(412);
    expect(await stageOf(id)).toBe('draft');
  });
});

describe('attestation', () => {
  const big = { cost: costOf('5000000000.01') };

  it('asks the head about a candidate and flags the project once attested', async () => {
    const id = await submitted(big);
    expect(await stageOf(id)).toBe('submitted');
    const asked = await headII('GET', '/intake/attestation-requests?open=true');
    expect(asked.body.items).toContainEqual(
      expect.objectContaining({ criteria: ['4.5'], project: expect.objectContaining({ id }) }),
    );

    const answer = await headII('POST', `/projects/${id}/attestations`, { criteria: ['4.5'], note: 'Смета проверена' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ stage: 'on_agenda', flagged: true });
    expect(finding(answer.body.screening.criteria, '4.5')).toMatchObject({ result: 'met' });
    const open = await headII('GET', '/intake/attestation-requests?open=true');
    expect(open.body.items.map((item: { project: { id: string } }) => item.project.id)).not.toContain(id);
  });

  it('takes "not significant" for an answer and does not ask again', async () => {
    const id = await submitted(big);
    expect((await headII('POST', `/projects/${id}/attestations`, { criteria: [] })).body).toMatchObject({
      stage: 'submitted',
    });
    await changed(id, { purpose: 'Другая цель' });
    const asked = await headII('GET', '/intake/attestation-requests?open=true');
    expect(asked.body.items.map((item: { project: { id: string } }) => item.project.id)).not.toContain(id);
  });

  it.each([
    ['exactly at the threshold', '5000000000.00', 'not_met'],
    ['a tiyn over it', '5000000000.01', 'candidate'],
  ])('cost %s is %s', async (_, total, result) => {
    const id = await submitted({ cost: costOf(total) });
    const { body } = await office('GET', `/projects/${id}/screenings`);
    expect(finding(body.items[0].criteria, '4.5')).toMatchObject({ result });
  });

  it('is not seen by the head of another direction', async () => {
    const id = await submitted(big);
    expect((await headI('POST', `/projects/${id}/attestations`, { criteria: ['4.5'] })).status).toBe(404);
  });

  it('is refused to a head of another direction who sees the project', async () => {
    const created = await headI('POST', '/projects', { ...plainProposal, ...big });
    await headI('POST', `/projects/${created.body.id}/submit`);
    const answer = await headI('POST', `/projects/${created.body.id}/attestations`, { criteria: ['4.5'] });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('ATTESTATION_BY_OTHER_DIRECTION');
  });

  it('is refused to everybody but heads', async () => {
    const id = await submitted(big);
    expect((await office('POST', `/projects/${id}/attestations`, { criteria: ['4.5'] })).status).toBe(403);
  });
});

describe('a changed fact', () => {
  it('is screened in the transaction of the change, once', async () => {
    const id = await submitted();
    await changed(id, { mandate });
    expect(await stageOf(id)).toBe('on_agenda');
    await changed(id, { purpose: 'Не факт отбора' });
    const { body } = await office('GET', `/projects/${id}/screenings`);
    expect(body.items.map((item: { cause: string }) => item.cause)).toEqual(['fact_change', 'submission']);
  });

  it('takes a project from the table when nothing flags it any more', async () => {
    const id = await submitted({ mandate });
    await changed(id, { mandate: null });
    expect(await stageOf(id)).toBe('submitted');
    const { body } = await office('GET', '/intake/referrals?open=true');
    expect(body.items.map((item: { project: { id: string } }) => item.project.id)).not.toContain(id);
  });

  it('brings a project in delivery to the agenda as re-entry, once, however often facts change', async () => {
    const id = await submitted();
    await headII('POST', `/projects/${id}/transitions`, { transition: 'accept' });
    await manager('POST', `/projects/${id}/transitions`, { transition: 'start' });
    await changed(id, { mandate });
    await changed(id, { mandate: { ...mandate, number: '22-3012' } });
    await changed(id, { citizens: { affected: 20000, estimate: 'Перепись' } });
    const { body } = await office('GET', '/intake/referrals?open=true');
    const mine = body.items.filter((item: { project: { id: string } }) => item.project.id === id);
    expect(mine).toEqual([expect.objectContaining({ kind: 're_entry' })]);
    expect(await stageOf(id)).toBe('in_delivery');
  });

  it('counts the organisations of a bundle together, and screens the others of the bundle again', async () => {
    const part = (organisation: string) => ({ organisation, part: 'Участвует' });
    const first = await submitted({ bundle: 'east-gate', participants: [part('roads'), part('entrepreneurship')] });
    expect(await stageOf(first)).toBe('submitted');
    const second = await submitted();
    await changed(second, { bundle: 'east-gate', participants: [part('urban-mobility')] });
    expect(await stageOf(second)).toBe('on_agenda');
    expect(await stageOf(first)).toBe('on_agenda');
    await office('POST', `/projects/${second}/transitions`, { transition: 'cancel', reason: 'Проект отменён' });
    expect(await stageOf(first)).toBe('submitted');
  });

  it('screens the others of a bundle again when a new project joins it', async () => {
    const part = (organisation: string) => ({ organisation, part: 'Участвует' });
    const first = await submitted({ bundle: 'west-gate', participants: [part('roads'), part('entrepreneurship')] });
    await draft({ bundle: 'west-gate', participants: [part('urban-mobility')] });
    expect(await stageOf(first)).toBe('on_agenda');
  });

  it('survives two projects of one bundle being changed at once, many times', async () => {
    const part = (organisation: string) => ({ organisation, part: 'Участвует' });
    const ids = await Promise.all([submitted({ bundle: 'east-gate' }), submitted({ bundle: 'east-gate' })]);
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(
        ids.map((id, index) => changed(id, { participants: [part(round % 2 === index ? 'roads' : 'parks')] })),
      );
      // A mate's screening may have moved the version on: then the caller is told.
      for (const { status } of answers) expect([200, 412]).toContain(status);
    }
    const database = app.app.get(DataSource);
    const open = await database.query(
      'SELECT project_id FROM committee_referral WHERE closed_at IS NULL GROUP BY 1 HAVING count(*) > 1',
    );
    expect(open).toEqual([]);
  });
});

describe('override', () => {
  it('puts a project on the table with a reason, and lifting it brings the screening back', async () => {
    const id = await submitted();
    const answer = await office('POST', `/projects/${id}/overrides`, { flagged: true, reason: 'Просьба акима' });
    expect(answer.body).toMatchObject({ stage: 'on_agenda', flagged: true });
    const listed = await as(app, city.people.member)('GET', '/intake/overrides?inForce=true');
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ reason: 'Просьба акима', project: expect.objectContaining({ id }) }),
    );
    expect((await office('DELETE', `/projects/${id}/overrides`)).status).toBe(204);
    expect(await stageOf(id)).toBe('submitted');
    expect((await office('DELETE', `/projects/${id}/overrides`)).body.code).toBe('NO_OVERRIDE_IN_FORCE');
  });

  it('is refused without a reason, on a draft, and to a manager', async () => {
    const id = await submitted();
    expect((await office('POST', `/projects/${id}/overrides`, { flagged: true })).body.errors).toEqual([
      expect.objectContaining({ pointer: '/reason', code: 'REQUIRED' }),
    ]);
    expect(
      (await office('POST', `/projects/${await draft()}/overrides`, { flagged: true, reason: 'Нет' })).status,
    ).toBe(409);
    expect((await manager('POST', `/projects/${id}/overrides`, { flagged: true, reason: 'Нет' })).status).toBe(403);
  });
});

describe('policy', () => {
  const parameters = async () => (await admin('GET', `/intake/policies/${city.policyId}`)).body.parameters;

  it('is drafted, changed, compared and put in force; then it never changes', async () => {
    const base = await parameters();
    const drafted = await admin('POST', '/intake/policies', { parameters: base, note: 'Порог ниже' });
    expect(drafted.status).toBe(201);
    const lower = { ...base, cost: { ...base.cost, over: '1000000000.00' } };
    const path = `/intake/policies/${drafted.body.id}`;
    const edited = await admin('PUT', path, { parameters: lower }, { 'if-match': drafted.headers.get('etag')! });
    expect(edited.status).toBe(200);
    expect((await admin('PUT', path, { parameters: base }, { 'if-match': drafted.headers.get('etag')! })).status).toBe(
      412,
    );
    expect((await admin('GET', `${path}/comparison`)).body.differences).toEqual([
      { pointer: '/cost/over', from: '5000000000.00', to: '1000000000.00' },
    ]);
    const etag = { 'if-match': edited.headers.get('etag')! };
    expect((await admin('POST', `${path}/activation`, { effectiveFrom: '2020-01-01' }, etag)).body.code).toBe(
      'POLICY_EFFECTIVE_IN_PAST',
    );
    const activated = await admin('POST', `${path}/activation`, { effectiveFrom: '2199-01-01' }, etag);
    expect(activated.body).toMatchObject({ version: 2, effectiveFrom: '2199-01-01', inForce: false });
    expect((await admin('DELETE', path)).body.code).toBe('POLICY_IN_FORCE');
    await expect(
      app.app.get(DataSource).query(`UPDATE intake_policy SET note = 'x' WHERE id = $1`, [drafted.body.id]),
    ).rejects.toThrow('ROW_IS_IMMUTABLE');
  });

  it('is not for managers to draft', async () => {
    expect((await manager('POST', '/intake/policies', { parameters: await parameters() })).status).toBe(403);
  });

  it('repeats a past screening with its own policy', async () => {
    const id = await submitted({ mandate });
    const [screening] = (await office('GET', `/projects/${id}/screenings`)).body.items;
    const { body } = await office('GET', `/projects/${id}/screenings/${screening.id}/repetition`);
    expect(body.same).toBe(true);
    await expect(app.app.get(DataSource).query('DELETE FROM screening WHERE id = $1', [screening.id])).rejects.toThrow(
      'ROW_IS_IMMUTABLE',
    );
  });
});

describe('preview', () => {
  it('stores nothing', async () => {
    const database = app.app.get(DataSource);
    const count = async () => (await database.query('SELECT count(*) FROM history'))[0].count;
    const before = await count();
    const answer = await manager('POST', '/intake/preview', { direction: 'II', mandate });
    expect(answer.body).toMatchObject({ flagged: true, policyVersion: 1 });
    expect(await count()).toBe(before);
  });

  it('refuses every bad fact by name, all at once', async () => {
    const answer = await manager('POST', '/intake/preview', {
      direction: 'II',
      citizens: { affected: -1 },
      cost: { total: 5000000000 },
      risks: [{ title: 'Срыв', probability: 6, impact: 1 }],
      colour: 'red',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(
      answer.body.errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]).sort(),
    ).toEqual([
      ['/citizens/affected', 'TOO_SMALL'],
      ['/colour', 'UNKNOWN_FIELD'],
      ['/cost/total', 'WRONG_TYPE'],
      ['/risks/0/probability', 'TOO_BIG'],
    ]);
  });
});
