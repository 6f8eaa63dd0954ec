import { DataSource } from 'typeorm';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;
interface RiskItem {
  id: string;
  number: number;
  score: number;
  title: string;
}

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let headI: Caller;
let headII: Caller;
let executor: Caller;
let member: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  [office, manager, headI, headII, executor, member] = (
    ['office', 'manager', 'headI', 'headII', 'executor', 'member'] as const
  ).map((who) => as(app, city.people[who])) as [Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

const risk = (more: object = {}) => ({ title: 'Земельный спор', probability: 2, impact: 3, ...more });
const high = { probability: 4, impact: 4, responsePlan: 'Подать иск' };

async function raised(projectId: string, more: object = {}, who: Caller = manager) {
  const answer = await who('POST', `/projects/${projectId}/risks`, risk(more));
  expect([answer.status, answer.body.code]).toEqual([201, undefined]);
  return answer.body;
}

const patch = (id: string, version: number, body: object, who: Caller = manager) =>
  who('PATCH', `/risks/${id}`, body, { 'if-match': `"v${version}"` });
const projectOf = async (id: string) => (await office('GET', `/projects/${id}`)).body;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('the register', () => {
  it('takes a risk whole, numbers it and shows it on the passport', async () => {
    const { id } = await deliveredProject(app, city);
    const wanted = {
      ...risk(high),
      cause: 'Два владельца',
      effect: 'Полгода ожидания',
      ownerId: city.ids.otherManager,
      response: 'reduce',
      reviewOn: '2027-01-15',
    };
    const { status, headers, body } = await manager('POST', `/projects/${id}/risks`, wanted);
    const { ownerId, ...fields } = wanted;
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1/risks/${body.id}`);
    expect(headers.get('etag')).toBe('"v1"');
    expect(body).toMatchObject({
      ...fields,
      project: { id },
      number: 1,
      score: 16,
      band: 'high',
      owner: { id: ownerId },
      reviewOverdue: false,
      state: 'open',
      raisedBy: { id: city.ids.manager },
      issues: [],
      mayEdit: true,
    });
    expect((await projectOf(id)).risks).toEqual([{ title: 'Земельный спор', probability: 4, impact: 4 }]);
    const foreign = await headI('GET', `/risks/${body.id}`);
    expect(foreign.status).toBe(404);
    expect((await member('GET', `/risks/${body.id}`)).body.mayEdit).toBe(false);
  });

  it('is one with the risks of the passport, and keeps them by title while a draft is written', async () => {
    const created = await manager('POST', '/projects', {
      ...plainProposal,
      risks: [risk({ title: 'Засуха' }), risk({ title: 'Спор' })],
    });
    const { id } = created.body;
    const [first, second] = (await manager('GET', `/projects/${id}/risks`)).body.items;
    expect([first.number, first.title, second.number, second.title]).toEqual([1, 'Засуха', 2, 'Спор']);
    expect((await patch(second.id, 1, { cause: 'Два владельца' })).status).toBe(200);
    // Beside the passport: it is another passport now.
    await raised(id, { title: 'Паводок' });
    const stale = await manager('PATCH', `/projects/${id}`, { risks: [] }, { 'if-match': '"v1"' });
    expect(stale.status).toBe(412);
    const { version } = await projectOf(id);
    const risks = [risk({ title: 'Спор', impact: 5 }), risk({ title: 'Мороз' })];
    expect((await manager('PATCH', `/projects/${id}`, { risks }, { 'if-match': `"v${version}"` })).status).toBe(200);
    expect((await projectOf(id)).risks).toEqual(risks);
    const { items } = (await manager('GET', `/projects/${id}/risks`)).body;
    expect(items.map((item: RiskItem & { cause: string | null }) => [item.number, item.title, item.cause])).toEqual([
      [2, 'Спор', 'Два владельца'],
      [3, 'Мороз', null],
    ]);
    expect(items[0].id).toBe(second.id);
  });

  it('is where the risks of an approved project are kept, by the passport’s own word', async () => {
    const { id } = await deliveredProject(app, city);
    const { version } = await projectOf(id);
    const refused = await office('PATCH', `/projects/${id}`, { risks: [risk()] }, { 'if-match': `"v${version}"` });
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([
      409,
      'RISKS_ARE_IN_REGISTER',
      { remedy: `/projects/${id}/risks` },
    ]);
    // The same list is no change.
    expect((await office('PATCH', `/projects/${id}`, { risks: [] }, { 'if-match': `"v${version}"` })).status).toBe(200);
  });

  it('gives ten at once ten numbers that follow one another', async () => {
    const { id } = await deliveredProject(app, city);
    const made = await Promise.all(Array.from({ length: 10 }, () => raised(id)));
    expect(made.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('counts what is open in its cell of the matrix, and pages', async () => {
    const { id } = await deliveredProject(app, city);
    await raised(id, { probability: 1, impact: 5 });
    await raised(id, { probability: 1, impact: 5 });
    const third = await raised(id, { probability: 5, impact: 3, responsePlan: 'Запас' });
    const closed = await raised(id, { probability: 1, impact: 5 });
    await manager('POST', `/risks/${closed.id}/close`, { state: 'closed', note: 'Прошло' });
    const { body } = await manager('GET', `/projects/${id}/risks`);
    expect(body.items).toHaveLength(4);
    expect(body.matrix).toHaveLength(25);
    expect(body.matrix.filter(({ count }: { count: number }) => count > 0)).toEqual([
      { probability: 1, impact: 5, score: 5, band: 'low', count: 2 },
      { probability: 5, impact: 3, score: 15, band: 'high', count: 1 },
    ]);
    expect(body.mayEdit).toBe(true);
    const page = await manager('GET', `/projects/${id}/risks?state=open&limit=2`);
    expect(page.body.matrix).toEqual(body.matrix);
    const next = /<[^>]*\/api\/v1(\/[^>]+)>/.exec(page.headers.get('link')!)![1]!;
    const rest = await manager('GET', next);
    expect(rest.body.items.map((item: RiskItem) => item.id)).toEqual([third.id]);
    expect(rest.headers.get('link')).toBeNull();
  });
});

describe('a high risk in delivery', () => {
  it('says what is done about it', async () => {
    const { id } = await deliveredProject(app, city);
    const bare = await manager('POST', `/projects/${id}/risks`, risk({ probability: 3, impact: 5 }));
    expect([bare.status, bare.body.code, bare.body.errors]).toEqual([
      422,
      'RESPONSE_PLAN_MISSING',
      [expect.objectContaining({ pointer: '/responsePlan', code: 'REQUIRED' })],
    ]);
    const low = await raised(id, { probability: 2, impact: 5 });
    const grown = await patch(low.id, 1, { probability: 3 });
    expect([grown.status, grown.body.code]).toEqual([422, 'RESPONSE_PLAN_MISSING']);
    const planned = await patch(low.id, 1, { probability: 3, responsePlan: 'Второй подрядчик' });
    expect([planned.status, planned.body.band]).toEqual([200, 'high']);
    expect((await patch(low.id, 2, { responsePlan: null })).status).toBe(422);
  });

  it('is not watched again without it', async () => {
    const { id } = await deliveredProject(app, city);
    const low = await raised(id, { probability: 2, impact: 5 });
    await manager('POST', `/risks/${low.id}/close`, { state: 'closed', note: 'Прошло' });
    await database.query('UPDATE project_risk SET impact = 5, probability = 4 WHERE id = $1', [low.id]);
    const again = await manager('POST', `/risks/${low.id}/reopen`);
    expect([again.status, again.body.code]).toEqual([422, 'RESPONSE_PLAN_MISSING']);
    await database.query(`UPDATE project_risk SET response_plan = 'Второй подрядчик' WHERE id = $1`, [low.id]);
    expect((await manager('POST', `/risks/${low.id}/reopen`)).status).toBe(200);
  });

  it('brings the project back to the committee once the head attests it', async () => {
    const { id } = await deliveredProject(app, city, { passport: { riskQuestion: 'Продолжать ли работы?' } });
    expect((await projectOf(id)).flagged).toBe(false);
    const known = await raised(id, high);
    const asked = await headII('GET', '/intake/attestation-requests?open=true');
    expect(asked.body.items).toContainEqual(
      expect.objectContaining({ project: expect.objectContaining({ id }), criteria: ['4.6'] }),
    );
    const attested = await headII('POST', `/projects/${id}/attestations`, { criteria: ['4.6'], note: 'Риск проверен' });
    expect(attested.status).toBe(200);
    const referrals = () =>
      database.query<object[]>('SELECT kind, closed_because AS because FROM committee_referral WHERE project_id = $1', [
        id,
      ]);
    expect(await referrals()).toEqual([{ kind: 're_entry', because: null }]);
    expect(await projectOf(id)).toMatchObject({ flagged: true, stage: 'in_delivery' });
    // Once it is not high any more, the reason is gone.
    expect((await patch(known.id, 1, { probability: 1 })).status).toBe(200);
    expect(await referrals()).toEqual([{ kind: 're_entry', because: 'not_flagged' }]);
    expect((await projectOf(id)).flagged).toBe(false);
  });

  it('screens nothing again for what the passport does not show', async () => {
    const { id } = await deliveredProject(app, city);
    const known = await raised(id);
    const { version } = await projectOf(id);
    await patch(known.id, 1, { reviewOn: '2027-03-01', ownerId: city.ids.manager });
    expect((await projectOf(id)).version).toBe(version);
  });
});

describe('the life of a risk', () => {
  it('ends closed or occurred, with a note, and may begin again', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: riskId } = await raised(id);
    const closed = await manager('POST', `/risks/${riskId}/close`, { state: 'closed', note: 'Суд признал право' });
    expect([closed.status, closed.body.state, closed.body.closingNote]).toEqual([200, 'closed', 'Суд признал право']);
    expect((await projectOf(id)).risks).toEqual([]);
    for (const answer of [
      await manager('POST', `/risks/${riskId}/close`, { state: 'occurred', note: 'Ещё' }),
      await patch(riskId, closed.body.version, { title: 'Другой' }),
    ])
      expect([answer.status, answer.body.code, answer.body.params]).toEqual([
        409,
        'RISK_NOT_OPEN',
        { state: 'closed' },
      ]);
    const again = await manager('POST', `/risks/${riskId}/reopen`);
    expect([again.status, again.body.state, again.body.closedAt]).toEqual([200, 'open', null]);
    expect((await manager('POST', `/risks/${riskId}/reopen`)).body.code).toBe('RISK_IS_OPEN');
    const occurred = await manager('POST', `/risks/${riskId}/close`, { state: 'occurred', note: 'Случилось' });
    expect(occurred.body.state).toBe('occurred');
    const bad = await manager('POST', `/risks/${riskId}/close`, { state: 'open' });
    expect([bad.status, bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      400,
      ['/state', '/note'],
    ]);
  });

  it('is changed by one of ten at once', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: riskId } = await raised(id);
    const closings = await Promise.all(
      Array.from({ length: 10 }, () => manager('POST', `/risks/${riskId}/close`, { state: 'closed', note: 'Прошло' })),
    );
    expect(closings.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(409)]);
    await manager('POST', `/risks/${riskId}/reopen`);
    const changes = await Promise.all(
      Array.from({ length: 10 }, (_, index) => patch(riskId, 3, { title: `Риск ${index}` })),
    );
    expect(changes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, ...Array(9).fill(412)]);
  });
});

describe('the register refuses', () => {
  it('a change without the version that was read', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: riskId } = await raised(id);
    expect((await manager('PATCH', `/risks/${riskId}`, { impact: 1 })).status).toBe(428);
    expect((await patch(riskId, 7, { impact: 1 })).status).toBe(412);
    const closing = { state: 'closed', note: 'Прошло' };
    const stale = await manager('POST', `/risks/${riskId}/close`, closing, { 'if-match': '"v9"' });
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE']);
  });

  it('every wrong field at once', async () => {
    const { id } = await deliveredProject(app, city);
    const answer = await manager('POST', `/projects/${id}/risks`, { probability: 6, impact: 0, response: 'hope' });
    expect(answer.status).toBe(400);
    expect(
      answer.body.errors.map((error: { pointer: string; code: string }) => `${error.pointer} ${error.code}`).toSorted(),
    ).toEqual(['/impact TOO_SMALL', '/probability TOO_BIG', '/response NOT_ONE_OF', '/title REQUIRED']);
    const nobody = await manager('POST', `/projects/${id}/risks`, risk({ ownerId: id }));
    expect([nobody.status, nobody.body.errors[0].pointer, nobody.body.errors[0].code]).toEqual([
      400,
      '/ownerId',
      'UNKNOWN_REFERENCE',
    ]);
  });

  it('whoever does not plan, and hides it from whoever does not see', async () => {
    const { id } = await deliveredProject(app, city, {
      passport: { participants: [{ organisation: 'roads' }] },
    });
    const { id: riskId } = await raised(id);
    expect((await headII('POST', `/projects/${id}/risks`, risk())).status).toBe(201);
    expect((await headI('POST', `/projects/${id}/risks`, risk())).status).toBe(404);
    expect((await headI('GET', `/projects/${id}/risks`)).status).toBe(404);
    expect((await patch(riskId, 1, { impact: 1 }, headI)).status).toBe(404);
    // An executor sees, but does not plan.
    expect((await executor('GET', `/risks/${riskId}`)).status).toBe(200);
    expect((await executor('POST', `/projects/${id}/risks`, risk())).status).toBe(403);
  });

  it('the manager of a proposal that is being judged: its facts are the office’s', async () => {
    const created = await manager('POST', '/projects', { ...plainProposal, risks: [risk()] });
    const { id } = created.body;
    expect((await manager('POST', `/projects/${id}/submit`)).status).toBe(200);
    const answer = await manager('POST', `/projects/${id}/risks`, risk());
    expect([answer.status, answer.body.code]).toEqual([403, 'PROJECT_NOT_YOURS_TO_EDIT']);
    expect((await office('POST', `/projects/${id}/risks`, risk({ title: 'Мороз' }))).status).toBe(201);
  });

  it('any change once the project has ended', async () => {
    const { id } = await deliveredProject(app, city);
    const { id: riskId } = await raised(id);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [id]);
    for (const answer of [
      await office('POST', `/projects/${id}/risks`, risk()),
      await patch(riskId, 1, { impact: 1 }, office),
      await office('POST', `/risks/${riskId}/close`, { state: 'closed', note: 'Прошло' }),
    ])
      expect([answer.status, answer.body.code]).toEqual([409, 'PROJECT_ENDED']);
    expect((await office('GET', `/risks/${riskId}`)).body.mayEdit).toBe(false);
  });
});

describe('the list across projects', () => {
  const found = async (query: string, who: Caller = office): Promise<RiskItem[]> =>
    (await who('GET', `/risks?limit=200${query}`)).body.items;

  it('comes by score, pages without gaps, and shows only what the reader sees', async () => {
    const hidden = await deliveredProject(app, city, { passport: { direction: 'I' }, manager: 'otherManager' });
    const seen = await deliveredProject(app, city);
    const foreign = await raised(hidden.id, {}, office);
    const own = await raised(seen.id, high);
    const whole = await found('');
    expect(whole.map(({ score }) => score)).toEqual(whole.map(({ score }) => score).toSorted((a, b) => b - a));
    const paged: string[] = [];
    let path: string | undefined = '/risks?limit=3';
    while (path !== undefined) {
      const page: { headers: Headers; body: { items: RiskItem[] } } = await office('GET', path);
      paged.push(...page.body.items.map(({ id }) => id));
      path = /<[^>]*\/api\/v1(\/[^>]+)>/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
    const ofHead = (await found('', headII)).map(({ id }) => id);
    expect([ofHead.includes(own.id), ofHead.includes(foreign.id)]).toEqual([true, false]);
  });

  it('filters by direction, band, owner, state and review', async () => {
    const { id } = await deliveredProject(app, city, { passport: { direction: 'III' } });
    const wanted = await raised(id, { ...high, ownerId: city.ids.manager, reviewOn: inDays(-2) }, office);
    const having = async (query: string, who: Caller = office) =>
      (await found(query, who)).some((item) => item.id === wanted.id);
    for (const query of [
      '&direction=III',
      '&direction=I,III',
      '&band=high',
      '&band=low&band=high',
      `&owner=${city.ids.manager}`,
      '&state=open',
      '&overdueReview=true',
      `&reviewBefore=${inDays(-1)}`,
    ])
      expect([query, await having(query)]).toEqual([query, true]);
    for (const query of [
      '&direction=I',
      '&band=medium,low',
      '&owner=me',
      '&state=closed,occurred',
      '&overdueReview=false',
      `&reviewBefore=${inDays(-2)}`,
    ])
      expect([query, await having(query)]).toEqual([query, false]);
    expect(await having('&owner=me', manager)).toBe(true);
    expect((await office('GET', `/risks/${wanted.id}`)).body.reviewOverdue).toBe(true);
    await office('POST', `/risks/${wanted.id}/close`, { state: 'closed', note: 'Прошло' });
    expect((await office('GET', `/risks/${wanted.id}`)).body.reviewOverdue).toBe(false);
    for (const query of ['band=red', 'state=lost', 'after=x'])
      expect((await office('GET', `/risks?${query}`)).status).toBe(400);
  });
});
