import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock, Role } from '#libs/kernel';
import { InTransaction, newId, openApiDocument } from '#libs/platform';
import { PortfolioHttpModule, PortfolioModule, organisationChanged } from '#libs/portfolio';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';

const DAY = 86_400_000;

let test: TestApp;
let database: DataSource;
const directions = { I: newId(), II: newId() };
const told: string[] = [];
let reaction: (() => void) | undefined;

/** The same address for the same person; `head` heads direction I. */
const call = async (who: string, method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  test.request(method, path, {
    token: await test.signIn(`${who}@test.zhoba`),
    ...(body !== undefined && { body }),
    ...(headers && { headers }),
  });
const get = (who: string, path: string) => call(who, 'GET', path);

beforeAll(async () => {
  test = await startApp([PortfolioModule, PortfolioHttpModule]);
  database = test.app.get(DataSource);
  await database.query(
    `INSERT INTO direction (id, code, position, name_kk, name_ru) VALUES
       ($2, 'II', 2, 'Экономика', 'Экономика и предпринимательство'), ($1, 'I', 1, 'Жайлы қала', 'Комфортная городская среда')`,
    [directions.I, directions.II],
  );
  await database.query(
    `INSERT INTO district (id, code, position, name_kk, name_ru, area_km2) VALUES
       ($1, 'medeu', 2, 'Медеу', 'Медеуский', 253.40), ($2, 'alatau', 1, 'Алатау', 'Алатауский', NULL)`,
    [newId(), newId()],
  );
  await database.query(
    `INSERT INTO polycentre (id, code, position, name_ru, specialisation) VALUES ($1, 'gate', 1, 'Gate City', 'логистика')`,
    [newId()],
  );
  const roles: Role[] = ['admin', 'project_office', 'project_manager', 'committee_chair', 'auditor'];
  for (const role of roles) await test.addUser(`${role}@test.zhoba`, role);
  await test.addUser('head@test.zhoba', { role: 'head_of_direction', directionId: directions.I, organisationId: null });
  await test.addUser('member@test.zhoba', 'committee_member');
  test.app.get(InTransaction).on(organisationChanged, async (_tx, { organisationId }) => {
    told.push(organisationId);
    reaction?.();
    await Promise.resolve();
  });
});
afterAll(() => test.close());

const READS = [
  '/directions',
  '/directions/I',
  '/districts',
  '/polycentres',
  '/organisations',
  '/organisations/x',
  '/roadmaps',
  '/roadmaps/x',
  '/bundles',
  '/bundles/x',
  '/committee-members',
];

it.each(READS)('GET %s asks who is there', async (path) => {
  expect((await test.request('GET', path)).status).toBe(401);
});

it.each(['/directions/IX', '/organisations/x', '/roadmaps/x', '/bundles/x', '/organisations/%00', '/bundles/a%20b'])(
  'GET %s finds nothing',
  async (path) => {
    const answer = await get('auditor', path);
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_FOUND']);
  },
);

describe('directions', () => {
  const heads = async () =>
    (await get('auditor', '/directions')).body.items.map(
      ({ code, head }: { code: string; head: { name: { ru: string } } | null }) => [code, head?.name.ru ?? null],
    );

  it('are listed in their order, each with its head', async () => {
    expect(await heads()).toEqual([
      ['I', 'head@test.zhoba'],
      ['II', null],
    ]);
    expect((await get('auditor', '/directions')).body.items[0]).toMatchObject({
      id: directions.I,
      name: { kk: 'Жайлы қала', ru: 'Комфортная городская среда', en: null },
      version: 1,
    });
  });

  describe('with a deputy', () => {
    let head: string;
    let deputy: string;
    let today: string;
    const dayFromToday = (days: number) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10);

    beforeAll(async () => {
      head = (await get('head', '/me')).body.id;
      deputy = await test.addUser('deputy@test.zhoba', 'project_manager');
      today = test.app.get<Clock>(CLOCK).today();
    });
    afterEach(async () => {
      await database.query('DELETE FROM delegation');
      await database.query('UPDATE app_user SET active = true');
    });
    const delegate = (from: number, to: number, revoked = false) =>
      database.query(
        `INSERT INTO delegation (id, from_user_id, to_user_id, role, direction_id, starts_on, ends_on, reason, revoked_at, created_by)
         VALUES ($1, $2, $3, 'head_of_direction', $4, $5, $6, 'leave', $7, $2)`,
        [newId(), head, deputy, directions.I, dayFromToday(from), dayFromToday(to), revoked ? new Date() : null],
      );

    it.each([
      { when: 'begins today', from: 0, to: 5, acts: true },
      { when: 'ends today', from: -5, to: 0, acts: true },
      { when: 'begins tomorrow', from: 1, to: 5, acts: false },
      { when: 'ended yesterday', from: -5, to: -1, acts: false },
      { when: 'is revoked', from: -1, to: 1, revoked: true, acts: false },
    ])('shows who heads it when the delegation $when', async ({ from, to, revoked, acts }) => {
      await delegate(from, to, revoked);
      expect((await heads())[0]).toEqual(['I', acts ? 'deputy@test.zhoba' : 'head@test.zhoba']);
    });

    it('shows the head when the deputy has left', async () => {
      await delegate(0, 1);
      await database.query('UPDATE app_user SET active = false WHERE id = $1', [deputy]);
      expect((await heads())[0]).toEqual(['I', 'head@test.zhoba']);
    });
  });

  it('are renamed by the administrator, one language at a time', async () => {
    const { headers } = await get('admin', '/directions/I');
    const ifMatch = { 'if-match': headers.get('etag')! };

    const answer = await call('admin', 'PATCH', '/directions/I', { name: { en: 'Comfortable city' } }, ifMatch);

    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"v2"');
    expect(answer.body.name).toEqual({ kk: 'Жайлы қала', ru: 'Комфортная городская среда', en: 'Comfortable city' });
    const again = await call('admin', 'PATCH', '/directions/I', { name: { kk: null } }, ifMatch);
    expect([again.status, again.body.code]).toEqual([412, 'STALE']);
  });

  it.each([
    { why: 'no If-Match', body: { name: { kk: 'x' } }, headers: {}, expected: [428, 'IF_MATCH_MISSING'] },
    { why: 'another code', body: { code: 'IX', name: { kk: 'x' } }, expected: [400, 'VALIDATION_FAILED'] },
    { why: 'no Russian name', body: { name: { ru: null } }, expected: [400, 'VALIDATION_FAILED'] },
    { why: 'nothing', body: { name: {} }, expected: [400, 'VALIDATION_FAILED'] },
    { why: 'somebody else', who: 'project_office', body: { name: { kk: 'x' } }, expected: [403, 'FORBIDDEN'] },
  ])('refuse $why', async ({ who = 'admin', body, headers = { 'if-match': '*' }, expected }) => {
    const answer = await call(who, 'PATCH', '/directions/II', body, headers);
    expect([answer.status, answer.body.code]).toEqual(expected);
  });
});

it('lists districts and polycentres in their order', async () => {
  const districts = await get('auditor', '/districts');
  expect(districts.body.items.map((item: { code: string; areaKm2: string }) => [item.code, item.areaKm2])).toEqual([
    ['alatau', null],
    ['medeu', '253.4'],
  ]);
  const polycentres = await get('auditor', '/polycentres');
  expect(polycentres.body.items).toMatchObject([{ code: 'gate', specialisation: 'логистика' }]);
});

describe('organisations', () => {
  const organisation = (code: string, more: object = {}) => ({
    code,
    name: { ru: `Управление ${code}` },
    kind: 'akimat',
    ...more,
  });
  const create = (body: unknown) => call('admin', 'POST', '/organisations', body);
  const codes = async (query: string) =>
    (await get('auditor', `/organisations?${query}`)).body.items.map((item: { code: string }) => item.code);

  it('are entered by the administrator', async () => {
    const answer = await create(
      organisation('mobility', { name: { kk: 'Қалалық мобильділік', ru: 'Городская мобильность' }, direction: 'I' }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe('/api/v1/organisations/mobility');
    expect(answer.body).toMatchObject({
      code: 'mobility',
      name: { kk: 'Қалалық мобильділік', ru: 'Городская мобильность', en: null },
      kind: 'akimat',
      direction: 'I',
      active: true,
      version: 1,
    });
    const read = await get('auditor', '/organisations/mobility');
    expect(read.body).toEqual(answer.body);
    expect(read.headers.get('etag')).toBe('"v1"');
  });

  it('have one code each, also when two are entered at once', async () => {
    const answers = await Promise.all([create(organisation('twin')), create(organisation('twin'))]);
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect(answers.find((answer) => answer.status === 409)?.body).toMatchObject({
      code: 'CODE_TAKEN',
      params: { code: 'twin' },
    });
  });

  it.each([
    { why: 'an unknown direction', more: { direction: 'IX' }, pointer: '/direction', code: 'UNKNOWN_REFERENCE' },
    { why: 'an unknown kind', more: { kind: 'club' }, pointer: '/kind', code: 'NOT_ONE_OF' },
    { why: 'a code with a space', more: { code: 'a b' }, pointer: '/code', code: 'BAD_FORMAT' },
    { why: 'an empty code', more: { code: '' }, pointer: '/code', code: 'BAD_FORMAT' },
    { why: 'a code of 61', more: { code: 'a'.repeat(61) }, pointer: '/code', code: 'BAD_FORMAT' },
    { why: 'a blank name', more: { name: { ru: '  ' } }, pointer: '/name/ru', code: 'EMPTY' },
    { why: 'a name of two lines', more: { name: { ru: 'a\nb' } }, pointer: '/name/ru', code: 'LINE_BREAK' },
    { why: 'a NUL', more: { name: { ru: 'a\0b' } }, pointer: '/name/ru', code: 'CONTROL_CHARACTER' },
    { why: 'half a character', more: { name: { ru: 'a\ud800' } }, pointer: '/name/ru', code: 'NOT_UNICODE' },
    { why: 'a field that is not there', more: { head: 'x' }, pointer: '/head', code: 'UNKNOWN_FIELD' },
  ])('are refused with $why', async ({ more, pointer, code }) => {
    const answer = await create({ ...organisation('refused'), ...more });
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors).toMatchObject([{ pointer, code }]);
    expect((await get('auditor', '/organisations/refused')).status).toBe(404);
  });

  it('keep markup and quotes as they are written', async () => {
    const name = `<b>"О'Коннор"</b>; DROP TABLE organisation; -- 🚋 ‏عربي`;
    const answer = await create(organisation('markup', { name: { ru: name } }));
    expect(answer.body.name.ru).toBe(name);
  });

  it.each(['project_office', 'head', 'auditor'])('are not entered by %s', async (who) => {
    const answer = await call(who, 'POST', '/organisations', organisation('mine'));
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });

  describe('in lists', () => {
    beforeAll(async () => {
      await database.query('DELETE FROM organisation');
      const rows = [
        organisation('roads', { name: { ru: 'Дороги', kk: 'Жолдар' }, direction: 'I' }),
        organisation('ecology', { name: { ru: 'Экология', kk: 'Қоршаған орта' }, direction: 'II' }),
        organisation('bank', { name: { ru: 'Банк 100%' }, kind: 'private' }),
        organisation('water', { name: { ru: 'Водоканал' }, kind: 'subordinate', active: false }),
        organisation('water-2', { name: { ru: 'Водоканал' }, kind: 'subordinate', direction: 'II' }),
      ];
      for (const row of rows) await create(row);
    });

    it.each([
      { query: '', found: ['bank', 'water', 'water-2', 'roads', 'ecology'] },
      { query: 'kind=subordinate', found: ['water', 'water-2'] },
      { query: 'direction=II', found: ['water-2', 'ecology'] },
      { query: 'direction=IX', found: [] },
      { query: 'active=false', found: ['water'] },
      { query: 'active=true&kind=subordinate', found: ['water-2'] },
      { query: 'q=ДОРОГ', found: ['roads'] },
      // Kazakh letters typed as their Russian neighbours.
      { query: 'q=Коршаган', found: ['ecology'] },
      { query: 'q=water', found: ['water', 'water-2'] },
      { query: 'q=%25', found: ['bank'] },
      { query: 'q=_', found: [] },
      { query: 'q=%5C', found: [] },
    ])('are found by "$query"', async ({ query, found }) => {
      expect(await codes(query.replaceAll(/[А-я]+/g, encodeURIComponent))).toEqual(found);
    });

    it.each([
      { query: 'kind=club', pointer: '?kind' },
      { query: 'active=maybe', pointer: '?active' },
      { query: 'limit=0', pointer: '?limit' },
      { query: 'limit=201', pointer: '?limit' },
      { query: 'q=%00', pointer: '?q' },
      { query: 'colour=red', pointer: '?colour' },
      { query: 'after=nonsense', pointer: '?after' },
      { query: `after=${Buffer.from('["name","a\\u0000",7]').toString('base64url')}`, pointer: '?after' },
    ])('refuse "$query"', async ({ query, pointer }) => {
      const answer = await get('auditor', `/organisations?${query}`);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].pointer).toBe(pointer);
    });

    it('come in pages that miss nobody, not even of the same name', async () => {
      const seen: string[] = [];
      let path: string | undefined = '/organisations?limit=2';
      while (path) {
        const answer = await get('auditor', path);
        seen.push(...answer.body.items.map((item: { code: string }) => item.code));
        path = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
      }
      expect(seen).toEqual(['bank', 'water', 'water-2', 'roads', 'ecology']);
    });
  });

  describe('when changed', () => {
    const change = (body: unknown, ifMatch = '*') =>
      call('admin', 'PATCH', '/organisations/changing', body, { 'if-match': ifMatch });

    beforeEach(async () => {
      await database.query(`DELETE FROM organisation WHERE code = 'changing'`);
      await create(organisation('changing', { direction: 'I' }));
      told.length = 0;
    });
    afterEach(() => {
      reaction = undefined;
    });

    it.each([
      { what: 'the kind', body: { kind: 'central' }, tells: true },
      { what: 'the direction', body: { direction: 'II' }, tells: true },
      { what: 'the direction taken away', body: { direction: null }, tells: true },
      { what: 'the name', body: { name: { ru: 'Другое' } }, tells: false },
      { what: 'that it has closed', body: { active: false }, tells: false },
      { what: 'nothing that differs', body: { kind: 'akimat', direction: 'I' }, tells: false },
    ])('say so to screening only when projects are touched: $what', async ({ body, tells }) => {
      const answer = await change(body);
      expect(answer.status).toBe(200);
      expect(told).toEqual(tells ? [answer.body.id] : []);
    });

    it('count their versions', async () => {
      expect((await change({ direction: 'II' }, '"v1"')).body).toMatchObject({ direction: 'II', version: 2 });
      const stale = await change({ direction: 'I' }, '"v1"');
      expect([stale.status, stale.body.params]).toEqual([412, { current: 2 }]);
      expect((await change({ direction: 'II' }, '"v2"')).body.version).toBe(2);
    });

    it('let one of two at once through', async () => {
      const answers = await Promise.all([change({ active: false }, '"v1"'), change({ kind: 'private' }, '"v1"')]);
      expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    });

    it('stay as they were when somebody refuses in the same transaction', async () => {
      reaction = () => {
        throw new Error('cannot screen');
      };
      expect((await change({ kind: 'central', name: { ru: 'Другое' } })).status).toBe(500);
      expect((await get('auditor', '/organisations/changing')).body).toMatchObject({ kind: 'akimat', version: 1 });
    });

    it.each([
      { why: 'another code', body: { code: 'other' }, pointer: '/code' },
      { why: 'an unknown direction', body: { direction: 'IX' }, pointer: '/direction' },
      { why: 'nothing', body: {}, pointer: '' },
    ])('refuse $why', async ({ body, pointer }) => {
      const answer = await change(body);
      expect(answer.status).toBe(400);
      expect(answer.body.errors[0].pointer).toBe(pointer);
    });

    it('write into the history who did it', async () => {
      const { body } = await change({ kind: 'central' });
      const admin = (await get('admin', '/me')).body.id;
      const [row] = await database.query(
        `SELECT operation, actor_id, new_row ->> 'kind' AS kind FROM history WHERE row_id = $1 ORDER BY id DESC LIMIT 1`,
        [body.id],
      );
      expect(row).toEqual({ operation: 'update', actor_id: admin, kind: 'central' });
    });
  });
});

describe('roadmaps', () => {
  const create = (body: unknown, who = 'admin') => call(who, 'POST', '/roadmaps', body);

  it('are entered at the end of the list, or where they are put', async () => {
    expect((await create({ code: 'transport', name: { ru: 'Транспорт' } })).body).toMatchObject({
      position: 1,
      illustrative: false,
    });
    expect((await create({ code: 'air', name: { ru: 'Воздух' }, illustrative: true })).body.position).toBe(2);
    expect((await create({ code: 'first', name: { ru: 'Первая' }, position: 1 })).status).toBe(201);

    const { items } = (await get('auditor', '/roadmaps')).body;
    expect(items.map((item: { code: string }) => item.code)).toEqual(['first', 'transport', 'air']);
  });

  it('have one code each', async () => {
    const answer = await create({ code: 'air', name: { ru: 'Воздух' } });
    expect([answer.status, answer.body.code]).toEqual([409, 'CODE_TAKEN']);
  });

  it('are changed by whoever read them last', async () => {
    const change = (body: unknown, ifMatch: string) =>
      call('admin', 'PATCH', '/roadmaps/air', body, { 'if-match': ifMatch });
    const answer = await change({ name: { kk: 'Ауа' }, illustrative: false, position: 9 }, '"v1"');
    expect(answer.body).toMatchObject({
      name: { kk: 'Ауа', ru: 'Воздух' },
      illustrative: false,
      position: 9,
      version: 2,
    });
    expect((await change({ position: 1 }, '"v1"')).status).toBe(412);
  });

  it('are the administrator’s', async () => {
    expect((await create({ code: 'mine', name: { ru: 'x' } }, 'project_office')).status).toBe(403);
  });
});

describe('bundles', () => {
  const create = (who: string, code: string) => call(who, 'POST', '/bundles', { code, name: { ru: 'Узел' } });

  it('are entered and renamed by the project office', async () => {
    const answer = await create('project_office', 'hub');
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ code: 'hub', name: { ru: 'Узел' }, projects: [], version: 1 });
    const rename = (ifMatch: string) =>
      call('project_office', 'PATCH', '/bundles/hub', { name: { kk: 'Торап' } }, { 'if-match': ifMatch });
    expect((await rename('"v1"')).body).toMatchObject({ name: { kk: 'Торап', ru: 'Узел' }, version: 2 });
    expect((await rename('"v1"')).status).toBe(412);
    expect((await create('project_office', 'hub')).body.code).toBe('CODE_TAKEN');
  });

  it.each(['admin', 'project_manager', 'head', 'auditor'])('are not entered or renamed by %s', async (who) => {
    expect((await create(who, `bundle-of-${who.replace('_', '-')}`)).status).toBe(403);
    const answer = await call(who, 'PATCH', '/bundles/hub', { name: { ru: 'Мой' } }, { 'if-match': '*' });
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('are read anew, as their projects may change without them', async () => {
    const { headers } = await get('auditor', '/bundles/hub');
    const again = await call('auditor', 'GET', '/bundles/hub', undefined, { 'if-none-match': headers.get('etag')! });
    expect(again.status).toBe(200);
  });

  it('show the projects that the reader may see', async () => {
    const project = (who: string, title: string) =>
      call(who, 'POST', '/projects', { title: { ru: title }, direction: 'II', bundle: 'hub' });
    const managers = await project('project_manager', 'Станция');
    const offices = await project('project_office', 'Дорога');
    expect([managers.status, offices.status]).toEqual([201, 201]);

    const seen = async (who: string) =>
      (await get(who, '/bundles/hub')).body.projects.map((item: { code: string }) => item.code);
    expect(await seen('auditor')).toEqual([managers.body.code, offices.body.code]);
    expect(await seen('project_manager')).toEqual([managers.body.code]);
    expect(await seen('head')).toEqual([]);
    expect(await seen('member')).toEqual([]);
  });
});

it('names the committee, its chair first', async () => {
  const { items } = (await get('auditor', '/committee-members')).body;
  expect(items.map((item: { name: { ru: string }; role: string }) => [item.name.ru, item.role])).toEqual([
    ['committee_chair@test.zhoba', 'committee_chair'],
    ['member@test.zhoba', 'committee_member'],
  ]);
});

it('describes every operation with a summary and its success', () => {
  const document = openApiDocument(test.app);
  const paths = Object.entries(document.paths).filter(([path]) =>
    /\/(directions|districts|polycentres|organisations|roadmaps|bundles|committee-members)\b/.test(path),
  );
  expect(paths.length).toBeGreaterThanOrEqual(11);
  for (const [path, item] of paths) {
    for (const operation of [item.get, item.post, item.patch].filter((known) => known !== undefined)) {
      expect([path, operation.summary]).toEqual([path, expect.stringMatching(/\S/)]);
      const success = operation.responses['200'] ?? operation.responses['201'];
      expect([path, success]).toEqual([path, expect.objectContaining({ content: expect.anything() })]);
    }
  }
});
