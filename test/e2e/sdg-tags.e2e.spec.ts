import { DataSource } from 'typeorm';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let otherManager: Caller;
let headI: Caller;
let headII: Caller;
let executor: Caller;
let member: Caller;
let auditor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  [office, manager, otherManager, headI, headII, executor, member, auditor] = (
    ['office', 'manager', 'otherManager', 'headI', 'headII', 'executor', 'member', 'auditor'] as const
  ).map((who) => as(app, city.people[who])) as [Caller, Caller, Caller, Caller, Caller, Caller, Caller, Caller];
});
afterAll(() => app.close());

const tag = (target = '11.2', more: object = {}) => ({
  target,
  contribution: 'direct',
  effect: 'positive',
  rationale: 'Сокращает путь до работы',
  ...more,
});
const propose = (projectId: string, body: object = tag(), who: Caller = manager) =>
  who('POST', `/projects/${projectId}/sdg-tags`, body);
async function proposed(projectId: string, target = '11.2', more: object = {}) {
  const { status, body } = await propose(projectId, tag(target, more));
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
}
const answer = (id: string, body: object = { confirmed: true }, who: Caller = office) =>
  who('POST', `/sdg-tags/${id}/answer`, body);
async function confirmed(projectId: string, ...targets: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const target of targets) {
    const { id } = await proposed(projectId, target);
    expect((await answer(id)).status).toBe(200);
    ids.push(id);
  }
  return ids;
}
const project = async () => (await deliveredProject(app, city)).id;
const refusal = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('a tag', () => {
  it('is proposed with its reasons and read again', async () => {
    const id = await project();
    const { status, headers, body } = await propose(id);
    expect(status).toBe(201);
    expect([headers.get('location'), headers.get('etag')]).toEqual([`/api/v1/sdg-tags/${body.id}`, '"v1"']);
    expect(body).toMatchObject({
      projectId: id,
      target: { code: '11.2', goal: 11, iri: 'http://metadata.un.org/sdg/11.2' },
      contribution: 'direct',
      effect: 'positive',
      rationale: 'Сокращает путь до работы',
      state: 'proposed',
      note: null,
      proposedBy: { id: city.ids.manager },
      answeredBy: null,
      answeredAt: null,
      mayEdit: true,
      mayAnswer: false,
    });
    expect((await office('GET', `/sdg-tags/${body.id}`)).body).toMatchObject({ mayEdit: true, mayAnswer: true });
    expect((await member('GET', `/sdg-tags/${body.id}`)).body).toMatchObject({ mayEdit: false, mayAnswer: false });
  });

  it('is listed by target, numbers before letters', async () => {
    const id = await project();
    for (const target of ['11.a', '8.10', '3.1', '11.2', '8.2']) await proposed(id, target);
    const { body } = await manager('GET', `/projects/${id}/sdg-tags`);
    expect(body.items.map((item: { target: { code: string } }) => item.target.code)).toEqual([
      '3.1',
      '8.2',
      '8.10',
      '11.2',
      '11.a',
    ]);
    expect([body.mayEdit, (await auditor('GET', `/projects/${id}/sdg-tags`)).body.mayEdit]).toEqual([true, false]);
  });

  it.each([
    ['the manager', () => manager, 201, undefined],
    ['the office', () => office, 201, undefined],
    ['the head of its direction', () => headII, 201, undefined],
    ['another head', () => headI, 404, 'NOT_FOUND'],
    ['another manager', () => otherManager, 404, 'NOT_FOUND'],
    ['a member of the committee', () => member, 403, 'FORBIDDEN'],
    ['an executor', () => executor, 403, 'FORBIDDEN'],
    ['an auditor', () => auditor, 403, 'FORBIDDEN'],
  ] as const)('proposed by %s is answered as it should be', async (_who, caller, status, code) => {
    expect(refusal(await propose(await project(), tag(), caller()))).toEqual([status, code]);
  });

  it('of a draft is proposed by its author, and of a submitted proposal no longer', async () => {
    const body = { ...plainProposal, direction: 'I', managerId: city.ids.manager };
    const { id } = (await otherManager('POST', '/projects', body)).body;
    expect((await propose(id, tag('11.2'), otherManager)).status).toBe(201);
    await database.query(`UPDATE project SET stage = 'submitted' WHERE id = $1`, [id]);
    expect(refusal(await propose(id, tag('11.3'), otherManager))).toEqual([403, 'SDG_NOT_YOURS']);
  });

  it('of an ended project neither comes nor changes', async () => {
    const id = await project();
    const { id: tagId } = await proposed(id);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [id]);
    expect(refusal(await propose(id, tag('11.3')))).toEqual([409, 'PROJECT_ENDED']);
    expect(refusal(await answer(tagId))).toEqual([409, 'PROJECT_ENDED']);
    expect(refusal(await manager('DELETE', `/sdg-tags/${tagId}`))).toEqual([409, 'PROJECT_ENDED']);
  });

  it.each([
    [{ target: '11.99' }, '/target', 'UNKNOWN_REFERENCE'],
    [{ target: '18.1' }, '/target', undefined],
    [{ target: '11.A' }, '/target', undefined],
    [{ contribution: 'big' }, '/contribution', undefined],
    [{ effect: 'none' }, '/effect', undefined],
    [{ rationale: ' ' }, '/rationale', undefined],
    [{ state: 'confirmed' }, '/state', undefined],
  ])('with %j is no tag', async (more, pointer, code) => {
    const { status, body } = await propose(await project(), tag('11.2', more));
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
    if (code) expect(body.errors[0].code).toBe(code);
  });

  it('stands once for a target, and may be proposed again after it was declined', async () => {
    const id = await project();
    const first = await proposed(id);
    expect(refusal(await propose(id))).toEqual([409, 'SDG_TAG_EXISTS']);
    await answer(first.id, { confirmed: false, note: 'Не о транспорте' });
    const second = await proposed(id);
    await answer(second.id);
    expect(refusal(await propose(id))).toEqual([409, 'SDG_TAG_EXISTS']);
    const { items } = (await manager('GET', `/projects/${id}/sdg-tags`)).body;
    expect(items.map((item: { state: string }) => item.state)).toEqual(['confirmed', 'declined']);
  });

  it('proposed twice at once stands once', async () => {
    const id = await project();
    const answers = await Promise.all([manager, office, headII, manager].map((who) => propose(id, tag(), who)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(await database.query('SELECT 1 FROM sdg_tag WHERE project_id = $1', [id])).toHaveLength(1);
  });
});

describe('a proposed tag', () => {
  it('changes with the version that was read', async () => {
    const { id } = await proposed(await project());
    const change = (version: number, body: object, who: Caller = manager) =>
      who('PATCH', `/sdg-tags/${id}`, body, { 'if-match': `"v${version}"` });
    const changed = await change(1, { contribution: 'enabling', effect: 'negative' });
    expect([changed.status, changed.headers.get('etag'), changed.body.contribution, changed.body.effect]).toEqual([
      200,
      '"v2"',
      'enabling',
      'negative',
    ]);
    expect(refusal(await change(1, { effect: 'positive' }))).toEqual([412, 'STALE']);
    expect(refusal(await manager('PATCH', `/sdg-tags/${id}`, { effect: 'positive' }))).toEqual([
      428,
      'IF_MATCH_MISSING',
    ]);
    expect((await change(2, {})).body.errors[0].code).toBe('NOTHING_TO_CHANGE');
    expect((await change(2, { target: '11.3' })).status).toBe(400);
    expect(refusal(await change(2, { effect: 'positive' }, headI))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await change(2, { effect: 'positive' }, auditor))).toEqual([403, 'FORBIDDEN']);
  });

  it('is withdrawn, and its history stays', async () => {
    const projectId = await project();
    const { id } = await proposed(projectId);
    expect((await manager('DELETE', `/sdg-tags/${id}`, undefined, { 'if-match': '"v9"' })).status).toBe(412);
    expect((await manager('DELETE', `/sdg-tags/${id}`)).status).toBe(204);
    expect(refusal(await manager('GET', `/sdg-tags/${id}`))).toEqual([404, 'NOT_FOUND']);
    expect(refusal(await manager('DELETE', `/sdg-tags/${id}`))).toEqual([404, 'NOT_FOUND']);
    const history = await database.query<{ operation: string }[]>(
      'SELECT operation FROM history WHERE row_id = $1 AND project_id = $2 ORDER BY id',
      [id, projectId],
    );
    expect(history.map(({ operation }) => operation)).toEqual(['insert', 'delete']);
  });

  it('is confirmed by the office alone', async () => {
    const { id } = await proposed(await project());
    for (const who of [manager, headII, member, auditor, executor])
      expect(refusal(await answer(id, { confirmed: true }, who))).toEqual([403, 'FORBIDDEN']);
    const { status, body } = await answer(id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'confirmed',
      note: null,
      answeredBy: { id: city.ids.office },
      version: 2,
      mayEdit: false,
    });
  });

  it.each([[{ confirmed: false }], [{ confirmed: false, note: null }], [{ confirmed: false, note: ' ' }]])(
    'is not declined without a word: %j',
    async (body) => {
      const { id } = await proposed(await project());
      const refused = await answer(id, body);
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, '/note']);
    },
  );

  it('answered by two at once is answered once', async () => {
    const { id } = await proposed(await project());
    const answers = await Promise.all([answer(id), answer(id), manager('DELETE', `/sdg-tags/${id}`)]);
    expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
  });
});

describe('an answered tag', () => {
  it('neither changes nor goes', async () => {
    const [id = ''] = await confirmed(await project(), '11.2');
    const patched = await manager('PATCH', `/sdg-tags/${id}`, { effect: 'negative' }, { 'if-match': '*' });
    expect(refusal(patched)).toEqual([409, 'SDG_TAG_ANSWERED']);
    expect(refusal(await manager('DELETE', `/sdg-tags/${id}`))).toEqual([409, 'SDG_TAG_ANSWERED']);
    expect(refusal(await answer(id))).toEqual([409, 'SDG_TAG_ANSWERED']);
  });

  it('may be declined after all, but not while money is divided by it', async () => {
    const projectId = await project();
    const [id = ''] = await confirmed(projectId, '11.2');
    const put = (shares: object[]) => manager('PUT', `/projects/${projectId}/sdg-shares`, shares, { 'if-match': '*' });
    expect((await put([{ target: '11.2', percent: '100' }])).status).toBe(200);
    const no = { confirmed: false, note: 'Ошибка' };
    expect(refusal(await answer(id, no))).toEqual([409, 'SDG_TAG_HAS_SHARE']);
    await put([]);
    expect((await answer(id, no)).body).toMatchObject({ state: 'declined', note: 'Ошибка', mayAnswer: false });
    expect(refusal(await answer(id, { confirmed: true }))).toEqual([409, 'SDG_TAG_ANSWERED']);
  });
});

describe('shares', () => {
  const shares = (projectId: string, who: Caller = manager) => who('GET', `/projects/${projectId}/sdg-shares`);
  const put = (projectId: string, body: object[], etag = '*', who: Caller = manager) =>
    who('PUT', `/projects/${projectId}/sdg-shares`, body, { 'if-match': etag });

  it('are none at first, then exactly the whole', async () => {
    const id = await project();
    await confirmed(id, '11.2', '9.1', '8.10');
    const before = await shares(id);
    expect(before.body).toEqual({ items: [], mayEdit: true });
    const set = await put(
      id,
      [
        { target: '11.2', percent: '33.3334' },
        { target: '8.10', percent: '33.3333' },
        { target: '9.1', percent: '33.3333' },
      ],
      before.headers.get('etag')!,
    );
    expect(set.status).toBe(200);
    expect(
      set.body.items.map((item: { target: { code: string }; percent: string }) => [item.target.code, item.percent]),
    ).toEqual([
      ['8.10', '33.3333'],
      ['9.1', '33.3333'],
      ['11.2', '33.3334'],
    ]);
    const again = await put(id, [{ target: '9.1', percent: '100' }], before.headers.get('etag')!);
    expect(refusal(again)).toEqual([412, 'STALE']);
    expect((await put(id, [], set.headers.get('etag')!)).body.items).toEqual([]);
    expect((await shares(id)).headers.get('etag')).toBe(before.headers.get('etag'));
  });

  it.each([
    [['60', '39.9999'], '99.9999'],
    [['60', '40.0001'], '100.0001'],
    [['100', '100'], '200.0000'],
    [['50'], '50.0000'],
  ])('of %j are refused by their sum', async (percents, sum) => {
    const id = await project();
    await confirmed(id, '11.2', '9.1');
    const body = percents.map((percent, place) => ({ target: ['11.2', '9.1'][place]!, percent }));
    const refused = await put(id, body);
    expect(refusal(refused)).toEqual([422, 'SDG_SHARES_NOT_WHOLE']);
    expect(refused.body.detail).toContain(sum);
    expect((await shares(id)).body.items).toEqual([]);
  });

  it('go only to what is confirmed', async () => {
    const id = await project();
    await confirmed(id, '11.2');
    await proposed(id, '9.1');
    const declined = await proposed(id, '9.2');
    await answer(declined.id, { confirmed: false, note: 'Нет' });
    for (const target of ['9.1', '9.2', '3.1', '11.99']) {
      const refused = await put(id, [
        { target: '11.2', percent: '50' },
        { target, percent: '50' },
      ]);
      expect([target, ...refusal(refused)]).toEqual([target, 422, 'SDG_SHARE_UNCONFIRMED']);
      expect(refused.body.detail).toContain(target);
    }
  });

  it.each([
    [[{ target: '11.2', percent: '0' }], '/0/percent'],
    [[{ target: '11.2', percent: '-100' }], '/0/percent'],
    [[{ target: '11.2', percent: '100.00001' }], '/0/percent'],
    [[{ target: '11.2', percent: '101' }], '/0/percent'],
    [[{ target: '11.2', percent: 100 }], '/0/percent'],
    [[{ target: 'x', percent: '100' }], '/0/target'],
    [
      [
        { target: '11.2', percent: '50' },
        { target: '11.2', percent: '50' },
      ],
      '/1/target',
    ],
  ])('of %j are none', async (body, pointer) => {
    const id = await project();
    await confirmed(id, '11.2');
    const refused = await put(id, body);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer]);
  });

  it.each([
    ['the head of its direction', () => headII, 200, undefined],
    ['another manager', () => otherManager, 404, 'NOT_FOUND'],
    ['a member of the committee', () => member, 403, 'FORBIDDEN'],
  ] as const)('set by %s are answered as they should be', async (_who, caller, status, code) => {
    const id = await project();
    await confirmed(id, '11.2');
    expect(refusal(await put(id, [{ target: '11.2', percent: '100' }], '*', caller()))).toEqual([status, code]);
  });

  it('need the version that was read, and belong to a project that lives', async () => {
    const id = await project();
    await confirmed(id, '11.2');
    const body = [{ target: '11.2', percent: '100' }];
    expect(refusal(await manager('PUT', `/projects/${id}/sdg-shares`, body))).toEqual([428, 'IF_MATCH_MISSING']);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [id]);
    expect(refusal(await put(id, body))).toEqual([409, 'PROJECT_ENDED']);
    expect(refusal(await shares(id, headI))).toEqual([404, 'NOT_FOUND']);
  });

  it('set by two at once are those of one', async () => {
    const id = await project();
    await confirmed(id, '11.2', '9.1');
    const etag = (await shares(id)).headers.get('etag')!;
    const answers = await Promise.all(['11.2', '9.1'].map((target) => put(id, [{ target, percent: '100' }], etag)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await shares(id)).body.items).toHaveLength(1);
  });

  it('that are not the whole are refused by the database, too', async () => {
    const id = await project();
    const insert = (target: string, percent: string) =>
      database.query('INSERT INTO sdg_share (id, project_id, target_code, percent) VALUES ($1, $2, $3, $4)', [
        newId(),
        id,
        target,
        percent,
      ]);
    await expect(insert('11.2', '99.9999')).rejects.toThrow('SHARES_NOT_WHOLE');
    await expect(insert('11.2', '0')).rejects.toThrow('sdg_share_percent');
    await insert('11.2', '100');
    await expect(insert('9.1', '1')).rejects.toThrow('SHARES_NOT_WHOLE');
    await expect(database.query('UPDATE sdg_share SET percent = 50 WHERE project_id = $1', [id])).rejects.toThrow(
      'SHARES_NOT_WHOLE',
    );
    await database.query('DELETE FROM sdg_share WHERE project_id = $1', [id]);
  });
});
