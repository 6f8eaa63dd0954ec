import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
let admin: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  admin = as(app, city.people.admin);
});
afterAll(() => app.close());

const facts = {
  ...plainProposal,
  districts: ['alatau', 'medeu'],
  roadmap: 'polycentres',
  bundle: 'east-gate',
  initiator: 'parks',
  participants: [{ organisation: 'roads', part: 'Подъезды' }],
  funding: [{ source: 'local', year: 2026, amount: '100.10' }],
  cost: { total: '100.10', categories: [{ category: 'Работы', amount: '100.10' }] },
  expectedResults: [{ name: 'Деревьев', year: 2027, value: '12.5', unit: 'тысяч' }],
  risks: [{ title: 'Засуха', probability: 2, impact: 3 }],
  citizens: { affected: 500, estimate: 'Жители квартала' },
};
const create = async (): Promise<string> => (await manager('POST', '/projects', facts)).body.id;
const change = async (id: string, patch: object, headers: Record<string, string> = {}): Promise<TestAnswer> => {
  const etag = (await office('GET', `/projects/${id}`)).headers.get('etag')!;
  const answer = await office('PATCH', `/projects/${id}`, patch, { 'if-match': etag, ...headers });
  expect(answer.status).toBe(200);
  return answer;
};
const read = (id: string, asOf?: string) =>
  office('GET', `/projects/${id}${asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`}`);

/** What does not depend on who reads and when. */
function frozen({ body }: TestAnswer): object {
  const { possibleTransitions, mayEdit, ...rest } = body;
  expect([Array.isArray(possibleTransitions), typeof mayEdit]).toEqual([true, 'boolean']);
  return rest;
}

interface Entry {
  id: string;
  table: string;
  operation: string;
  changes: Record<string, { old: unknown; new: unknown }>;
  actor: { id: string | null; name: string | null };
  requestId: string | null;
  at: string;
}
const historyOf = async (id: string, query = 'limit=200'): Promise<Entry[]> =>
  (await office('GET', `/projects/${id}/history?${query}`)).body.items;

describe('the history of a project', () => {
  it('says who changed what from what to what, in which request', async () => {
    const id = await create();
    await change(id, { purpose: 'Тень и прохлада', risks: [] }, { 'x-request-id': 'a-change-of-purpose' });
    const entries = await historyOf(id);
    const ofRequest = entries.filter(({ requestId }) => requestId === 'a-change-of-purpose');
    expect(ofRequest.map(({ table, operation }) => `${table} ${operation}`).toSorted()).toEqual([
      'project update',
      'project_risk delete',
    ]);
    const update = ofRequest.find(({ table }) => table === 'project')!;
    expect(update.changes).toMatchObject({
      purpose: { old: null, new: 'Тень и прохлада' },
      version: { old: 1, new: 2 },
    });
    // Only what differs is told.
    expect(Object.keys(update.changes).toSorted()).toEqual(['purpose', 'updated_at', 'version']);
    expect(update.actor).toEqual({ id: city.ids.office, name: city.people.office });
    const removed = ofRequest.find(({ table }) => table === 'project_risk')!;
    expect(removed.changes['title']).toEqual({ old: 'Засуха', new: null });

    const created = entries.filter(({ actor }) => actor.id === city.ids.manager);
    expect(new Set(created.map(({ table }) => table))).toEqual(
      new Set([
        'project',
        'project_cost',
        'project_district',
        'project_funding',
        'project_participant',
        'project_result',
        'project_risk',
      ]),
    );
    expect(new Set(created.map(({ operation }) => operation))).toEqual(new Set(['insert']));
    expect(new Set(created.map(({ requestId }) => requestId)).size).toBe(1);
  });

  it('holds the way through intake, too', async () => {
    const id = await create();
    await manager('POST', `/projects/${id}/submit`);
    const tables = (await historyOf(id)).map(({ table }) => table);
    expect(tables).toEqual(expect.arrayContaining(['project_transition', 'screening']));
  });

  it('comes newest first, in pages that miss nothing while more happens', async () => {
    const id = await create();
    for (const purpose of ['один', 'два', 'три']) await change(id, { purpose });
    const all = await historyOf(id);
    expect(all.map((entry) => Number(entry.id))).toEqual(
      all.map((entry) => Number(entry.id)).toSorted((a, b) => b - a),
    );
    const seen: string[] = [];
    let next: string | undefined = `/projects/${id}/history?limit=4`;
    while (next !== undefined) {
      const answer: TestAnswer = await office('GET', next);
      expect(answer.body.items.length).toBeLessThanOrEqual(4);
      seen.push(...answer.body.items.map((entry: Entry) => entry.id));
      const link = answer.headers.get('link');
      next = link === null ? undefined : /<(.*)>/.exec(link)![1]!.slice(`${app.url}/api/v1`.length);
      await change(id, { relevance: `после ${seen.length}` });
    }
    expect(seen).toEqual(all.map((entry) => entry.id));
  });

  const position = (...values: unknown[]) => `after=${Buffer.from(JSON.stringify(values)).toString('base64url')}`;
  it.each([
    'after=x',
    position('history', 'x'),
    position('history', null),
    position('history', '9'.repeat(30)),
    position('other', '1'),
    'limit=0',
    'limit=201',
    'colour=red',
  ])('refuses ?%s', async (query) => {
    const id = await create();
    expect(await office('GET', `/projects/${id}/history?${query}`)).toMatchObject({
      status: 400,
      body: { code: 'VALIDATION_FAILED' },
    });
  });

  it('is not for the executor, and not there for whoever does not see the project', async () => {
    const id = await create();
    expect((await as(app, city.people.executor)('GET', `/projects/${id}/history`)).status).toBe(403);
    expect((await as(app, city.people.member)('GET', `/projects/${id}/history`)).status).toBe(404);
    expect((await as(app, city.people.auditor)('GET', `/projects/${id}/history`)).status).toBe(200);
  });

  it('is not written by what changes nothing or is undone', async () => {
    const id = await create();
    const before = await historyOf(id);
    await change(id, { districts: ['medeu', 'alatau'], purpose: null });
    const refused = await office('PATCH', `/projects/${id}`, { purpose: 'x', direction: 'IX' }, { 'if-match': '"v1"' });
    expect(refused.status).toBe(400);
    expect(await historyOf(id)).toEqual(before);
  });
});

describe('a project as of an earlier moment', () => {
  it('is what it was, with its parts and the names of then', async () => {
    const id = await create();
    const then = await read(id);
    await sleep(5);
    const moment = new Date().toISOString();
    await sleep(5);

    await change(id, {
      title: { ru: 'Другое название' },
      districts: ['medeu'],
      participants: [{ organisation: 'entrepreneurship' }],
      funding: [],
      cost: null,
      expectedResults: [{ name: 'Скамеек', value: '7' }],
      risks: [],
      bundle: null,
      roadmap: null,
      initiator: null,
      managerId: city.ids.otherManager,
      citizens: null,
    });
    await manager('POST', `/projects/${id}/submit`);
    for (const path of ['/organisations/roads', '/organisations/parks', '/roadmaps/polycentres', '/directions/II']) {
      const etag = (await admin('GET', path)).headers.get('etag')!;
      const renamed = await admin('PATCH', path, { name: { ru: `Новое имя ${path}` } }, { 'if-match': etag });
      expect(renamed.status).toBe(200);
    }
    const bundle = await office('GET', '/bundles/east-gate');
    await office('PATCH', '/bundles/east-gate', { name: { ru: 'Иное' } }, { 'if-match': bundle.headers.get('etag')! });
    await app.app
      .get(DataSource)
      .query(`UPDATE app_user SET name_ru = 'Новый руководитель', version = version + 1 WHERE id = $1`, [
        city.ids.manager,
      ]);

    const past = await read(id, moment);
    expect(past.status).toBe(200);
    expect(frozen(past)).toEqual(frozen(then));
    expect(past.body).toMatchObject({ possibleTransitions: [], mayEdit: false });
    // The past has no version to change against.
    expect(past.headers.get('etag')).toBeNull();

    const now = await read(id);
    expect(frozen(now)).not.toEqual(frozen(then));
    expect(now.body.direction.name.ru).toBe('Новое имя /directions/II');
  });

  it('is today’s at the end of today, and not known of days to come', async () => {
    const id = await create();
    await change(id, { purpose: 'Сегодня' });
    const today = app.app.get<Clock>(CLOCK).today();
    expect(frozen(await read(id, today))).toEqual(frozen(await read(id)));
    for (const asOf of ['2199-12-31', '2100-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
      expect((await read(id, asOf)).body).toMatchObject({
        status: 400,
        errors: [{ pointer: '?asOf', code: 'IN_THE_FUTURE' }],
      });
    }
  });

  it('changes at the city’s midnight, not at that of Greenwich', async () => {
    const id = await create();
    const [row] = await app.app
      .get(DataSource)
      .query<{ id: string }[]>('SELECT id FROM history WHERE project_id = $1 ORDER BY id DESC LIMIT 1', [id]);
    expect(row).toBeDefined();
    // The guard of the history is set aside to move the project's past to a known moment: 20:00 in Greenwich, 01:00 in the city.
    await app.app.get(DataSource).transaction(async (tx) => {
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(`UPDATE history SET at = '2026-03-10T20:00:00Z' WHERE project_id = $1`, [id]);
      await tx.query(`UPDATE history SET at = '2026-01-01' WHERE project_id IS NULL`);
    });
    expect((await read(id, '2026-03-10')).body).toMatchObject({ status: 404, code: 'NOT_YET_THERE' });
    expect((await read(id, '2026-03-11')).status).toBe(200);
    expect((await read(id, '2026-03-10T20:00:00Z')).status).toBe(200);
    expect((await read(id, '2026-03-11T01:00:00+05:00')).status).toBe(200);
    expect((await read(id, '2026-03-10T19:59:59.999Z')).body.code).toBe('NOT_YET_THERE');
  });

  it('is not there before it was', async () => {
    const id = await create();
    const answer = await read(id, '2020-01-01');
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_YET_THERE', params: { asOf: '2020-01-01' } } });
    expect(answer.body.detail).toContain('01.01.2020');
  });

  it.each(['2026-02-31', 'yesterday', '2026-01-01T00:00:00', '2026-11-23T25:00:00Z', ''])(
    'is refused for "%s"',
    async (asOf) => {
      const answer = await read(await create(), asOf);
      expect([answer.status, answer.body.errors?.[0].pointer]).toEqual([400, '?asOf']);
    },
  );

  it('is seen by whoever sees it today, and by nobody else', async () => {
    const id = await create();
    const today = app.app.get<Clock>(CLOCK).today();
    expect((await as(app, city.people.otherManager)('GET', `/projects/${id}?asOf=${today}`)).body.code).toBe(
      'NOT_FOUND',
    );
    expect((await as(app, city.people.headII)('GET', `/projects/${id}?asOf=${today}`)).status).toBe(200);
  });
});
