import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let auditor: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  auditor = as(app, city.people.auditor);
});
afterAll(() => app.close());

interface Entry {
  table: string;
  actor: { id: string | null };
  at: string;
  changes: Record<string, unknown>;
}

it('tells everything that one request did, by whom', async () => {
  const created = await app.request('POST', '/projects', {
    token: await app.signIn(city.people.manager),
    body: { ...plainProposal, districts: ['alatau'] },
    headers: { 'x-request-id': 'audited-request-1' },
  });
  expect(created.status).toBe(201);
  const { body } = await auditor('GET', '/audit?requestId=audited-request-1');
  expect(body.items.map(({ table }: Entry) => table).toSorted()).toEqual(['project', 'project_district']);
  for (const { actor } of body.items) expect(actor.id).toBe(city.ids.manager);
});

it('is filtered by table, person and time, and read page by page', async () => {
  const admin = as(app, city.people.admin);
  const before = new Date().toISOString();
  const code = (index: number) => ({ code: `body-${index}`, name: { ru: `Управление ${index}` }, kind: 'akimat' });
  for (const index of [1, 2, 3]) expect((await admin('POST', '/organisations', code(index))).status).toBe(201);
  const filters = `table=organisation&actor=${city.ids.admin}&from=${before}`;
  const first = await auditor('GET', `/audit?${filters}&limit=2`);
  expect(first.body.items).toHaveLength(2);
  const next = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
  const second = await auditor('GET', next!);
  expect(second.body.items).toHaveLength(1);
  expect((await auditor('GET', `/audit?${filters}&until=${before}`)).body.items).toEqual([]);
});

it('never shows how a password is kept', async () => {
  const { body } = await auditor('GET', '/audit?table=app_user&limit=200');
  expect(body.items.length).toBeGreaterThan(5);
  for (const { changes } of body.items) expect(changes).not.toHaveProperty('password_hash');
});

it.each([
  ['manager', 403],
  ['headII', 403],
  ['office', 403],
  ['admin', 200],
] as const)('answers %s with %s', async (person, status) => {
  expect((await as(app, city.people[person])('GET', '/audit')).status).toBe(status);
});

it.each(['table=a%20b', 'row=1', 'from=2026-02-31', 'colour=red', 'after=x'])('refuses ?%s by name', async (query) => {
  const answer = await auditor('GET', `/audit?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body.errors[0].pointer).toBe(`?${query.split('=')[0]}`);
});
