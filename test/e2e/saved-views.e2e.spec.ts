import { OverviewHttpModule } from '#libs/overview';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let office: ReturnType<typeof as>;
let admin: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp([OverviewHttpModule]);
  city = await smallCity(app);
  office = as(app, city.people.office);
  admin = as(app, city.people.admin);
  manager = as(app, city.people.manager);
});
afterAll(() => app.close());

const view = (name: string, more: object = {}) => ({
  screen: 'milestones',
  name,
  query: 'direction=II&overdue=true',
  ...more,
});
const statuses = (answers: readonly TestAnswer[]): number[] =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);
const ANY = { 'if-match': '*' };
let people = 0;
/** Somebody without any view. */
async function person() {
  const email = `views${++people}@city.kz`;
  await app.addUser(email, 'project_manager');
  return as(app, email);
}
const names = async (who: typeof office, query = '') =>
  (await who('GET', `/me/views${query}`)).body.items.map(({ name }: { name: string }) => name);

it('is saved, read, changed against the version that was read, and deleted', async () => {
  const me = await person();
  const saved = await me('POST', '/me/views', view('Просроченные вехи'));
  expect(saved).toMatchObject({
    status: 201,
    body: { ...view('Просроченные вехи'), shared: false, mayEdit: true, version: 1, owner: { name: { kk: null } } },
  });
  expect(saved.headers.get('etag')).toBe('"v1"');
  const { id } = saved.body;
  const change = (body: object, etag = '"v1"') => me('PATCH', `/me/views/${id}`, body, { 'if-match': etag });
  expect(await change({ name: 'Вехи', query: '' })).toMatchObject({
    status: 200,
    body: { name: 'Вехи', query: '', version: 2 },
  });
  expect((await change({ name: 'Другое' })).status).toBe(412);
  expect((await me('PATCH', `/me/views/${id}`, { name: 'Другое' })).status).toBe(428);
  expect((await me('GET', '/me/views')).body.items).toEqual([expect.objectContaining({ id, name: 'Вехи' })]);
  expect((await me('DELETE', `/me/views/${id}`)).status).toBe(204);
  expect((await me('DELETE', `/me/views/${id}`)).status).toBe(404);
});

it('is listed by name, for one screen, in pages', async () => {
  const me = await person();
  for (const name of ['В', 'А', 'Б']) await me('POST', '/me/views', view(name));
  await me('POST', '/me/views', view('Г', { screen: 'risks' }));
  expect(await names(me)).toEqual(['А', 'Б', 'В', 'Г']);
  expect(await names(me, '?screen=risks')).toEqual(['Г']);
  const first = await me('GET', '/me/views?limit=3');
  const next = /<(.*)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
  expect(await names(me, new URL(next).search)).toEqual(['Г']);
});

it('has one name on a screen for one person', async () => {
  const me = await person();
  const other = await person();
  const taken = { status: 409, body: { code: 'VIEW_NAME_TAKEN', params: { name: 'Мои риски' } } };
  const [one, two] = await Promise.all([0, 1].map(() => me('POST', '/me/views', view('Мои риски'))));
  expect(statuses([one!, two!])).toEqual([201, 409]);
  expect(await me('POST', '/me/views', view(' Мои риски '))).toMatchObject(taken);
  expect((await me('POST', '/me/views', view('Мои риски', { screen: 'risks' }))).status).toBe(201);
  expect((await other('POST', '/me/views', view('Мои риски'))).status).toBe(201);
  const { id } = (await me('POST', '/me/views', view('Ещё'))).body;
  expect(await me('PATCH', `/me/views/${id}`, { name: 'Мои риски' }, ANY)).toMatchObject(taken);
  expect((await me('PATCH', `/me/views/${id}`, { name: 'Ещё', query: 'a=1' }, ANY)).status).toBe(200);
});

it('is nobody else’s business', async () => {
  const { id } = (await manager('POST', '/me/views', view('Моё'))).body;
  expect(await names(admin)).not.toContain('Моё');
  expect((await admin('PATCH', `/me/views/${id}`, { name: 'Чужое' }, ANY)).status).toBe(404);
  expect((await admin('DELETE', `/me/views/${id}`)).status).toBe(404);
  expect((await app.request('GET', '/me/views')).status).toBe(401);
});

it('is everybody’s when the office says so, and then the office’s alone to change', async () => {
  const refused = { status: 403, body: { code: 'FORBIDDEN' } };
  expect(await manager('POST', '/me/views', view('Для всех', { shared: true }))).toMatchObject(refused);
  const own = (await manager('POST', '/me/views', view('Пока своё'))).body;
  expect(await manager('PATCH', `/me/views/${own.id}`, { shared: true }, ANY)).toMatchObject(refused);

  const { id } = (await office('POST', '/me/views', view('Для всех', { shared: true }))).body;
  const seen = (await manager('GET', '/me/views')).body.items.find((one: { id: string }) => one.id === id);
  expect(seen).toMatchObject({ shared: true, mayEdit: false, owner: { id: city.ids.office } });
  expect(await manager('PATCH', `/me/views/${id}`, { name: 'Моё' }, ANY)).toMatchObject(refused);
  expect(await manager('DELETE', `/me/views/${id}`)).toMatchObject(refused);
  const changed = await admin('PATCH', `/me/views/${id}`, { query: 'direction=I' }, ANY);
  expect(changed).toMatchObject({ status: 200, body: { mayEdit: true, owner: { id: city.ids.office } } });
  expect((await office('PATCH', `/me/views/${id}`, { shared: false }, ANY)).status).toBe(200);
  expect(await names(manager)).not.toContain('Для всех');
  expect(await names(office)).toContain('Для всех');
});

it('is one of at most 50, also when two are saved at once', async () => {
  const me = await person();
  for (let number = 1; number < 50; number += 1)
    expect((await me('POST', '/me/views', view(`Вид ${number}`))).status).toBe(201);
  const answers = await Promise.all(['А', 'Б'].map((name) => me('POST', '/me/views', view(name))));
  expect(statuses(answers)).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'VIEWS_FULL',
    params: { most: 50 },
  });
});

it.each([
  { body: view('x', { query: 'a'.repeat(2001) }), pointer: '/query', code: 'TOO_LONG' },
  { body: view('x', { query: 'a=б' }), pointer: '/query', code: 'BAD_FORMAT' },
  { body: view('x', { query: 'a=1#top' }), pointer: '/query', code: 'BAD_FORMAT' },
  { body: view('x', { query: 'a=1\n' }), pointer: '/query', code: 'BAD_FORMAT' },
  { body: view('x', { screen: 'Milestones' }), pointer: '/screen', code: 'BAD_FORMAT' },
  { body: view('x', { screen: '' }), pointer: '/screen', code: 'BAD_FORMAT' },
  { body: view(''), pointer: '/name', code: 'EMPTY' },
  { body: view('ж'.repeat(101)), pointer: '/name', code: 'TOO_LONG' },
  { body: view('x', { owner: 'me' }), pointer: '/owner', code: 'UNKNOWN_FIELD' },
  { body: { name: 'x' }, pointer: '/screen', code: 'REQUIRED' },
])('is refused with $pointer $code', async ({ body, pointer, code }) => {
  const answer = await manager('POST', '/me/views', body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED' } });
  expect(answer.body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
});

it('takes the longest address, and an empty change is none', async () => {
  const me = await person();
  const saved = await me('POST', '/me/views', view('Длинный', { query: 'a'.repeat(2000) }));
  expect(saved.status).toBe(201);
  const answer = await me('PATCH', `/me/views/${saved.body.id}`, {}, ANY);
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'NOTHING_TO_CHANGE' }] } });
});
