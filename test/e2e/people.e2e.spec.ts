import { DataSource } from 'typeorm';
import { ROLES } from '#libs/kernel';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let manager: ReturnType<typeof as>;
let admin: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  manager = as(app, city.people.manager);
  admin = as(app, city.people.admin);
});
afterAll(() => app.close());

const names = (answer: { body: { items: { name: { ru: string } }[] } }) => answer.body.items.map(({ name }) => name.ru);
const grant = { role: 'executor', directionId: null, organisationId: null };

async function enter(name: object, more: object = {}) {
  const answer = await admin('POST', '/users', {
    email: `p${Math.random().toString(36).slice(2)}@city.kz`,
    name,
    password: 'a long sentence is best',
    grants: [{ ...grant, organisationId: city.organisations['urban-mobility'] }],
    ...more,
  });
  expect(answer).toMatchObject({ status: 201 });
  return answer;
}

it('says who a person is and nothing that is theirs alone', async () => {
  const position = { kk: 'Бас маман', ru: 'Главный специалист', en: null };
  const { body } = await enter({ ru: 'Ахметова Айгуль', kk: 'Ахметова Айгүл' }, { position });
  expect(body).toMatchObject({ position });
  const answer = await manager('GET', '/people?q=%D0%B0%D1%85%D0%BC%D0%B5%D1%82');
  expect(answer).toMatchObject({ status: 200 });
  expect(answer.body.items).toEqual([
    {
      id: body.id,
      name: { kk: 'Ахметова Айгүл', ru: 'Ахметова Айгуль', en: null },
      position,
      organisation: { code: 'urban-mobility', name: { kk: null, ru: 'urban-mobility', en: null } },
      direction: 'III',
    },
  ]);
});

it('finds by a part of the position, in any language and either alphabet of a letter', async () => {
  const { body } = await enter({ ru: 'Касымов' }, { position: { kk: 'Өңір үйлестірушісі' } });
  for (const q of ['үйлестіруші', 'УЙЛЕСТІРУШІ', 'өңір'])
    expect((await manager('GET', `/people?q=${encodeURIComponent(q)}`)).body.items).toMatchObject([{ id: body.id }]);
  for (const q of ['%', '_', 'нет такого', '@city'])
    expect(names(await manager('GET', `/people?q=${encodeURIComponent(q === '@city' ? 'p@city' : q)}`))).toEqual([]);
});

it('takes a position away again', async () => {
  const { body, headers } = await enter({ ru: 'Без должности' }, { position: { ru: 'Временная' } });
  const changed = await admin(
    'PATCH',
    `/users/${body.id}`,
    { position: null },
    { 'if-match': headers.get('etag') ?? '' },
  );
  expect(changed).toMatchObject({ status: 200, body: { position: { kk: null, ru: null, en: null } } });
});

it('is narrowed by organisation and by the direction that curates it or is headed', async () => {
  expect(names(await manager('GET', '/people?organisation=roads'))).toEqual([city.people.executor]);
  expect(names(await manager('GET', '/people?direction=I'))).toEqual([city.people.executor, city.people.headI]);
  expect(names(await manager('GET', '/people?direction=II'))).toEqual([city.people.headII]);
  expect(names(await manager('GET', '/people?organisation=nobody'))).toEqual([]);
  expect(names(await manager('GET', '/people?manages=true'))).toEqual([city.people.manager, city.people.otherManager]);
  expect(names(await manager('GET', '/people?manages=false&direction=II'))).toEqual([city.people.headII]);
});

it('names only those who may sign in and have something to do here', async () => {
  const { body: gone, headers } = await enter({ ru: 'Ушедший' });
  await enter({ ru: 'Ещё никто' }, { grants: [] });
  await admin('PATCH', `/users/${gone.id}`, { active: false }, { 'if-match': headers.get('etag') ?? '' });
  expect(names(await manager('GET', '/people?q=%D1%83%D1%88%D0%B5%D0%B4'))).toEqual([]);
  expect(names(await manager('GET', '/people?q=%D0%BD%D0%B8%D0%BA%D1%82%D0%BE'))).toEqual([]);
});

it('is read page by page, each person once', async () => {
  const all = names(await manager('GET', '/people?limit=200'));
  const found: string[] = [];
  let path: string | undefined = '/people?limit=3';
  while (path !== undefined) {
    const answer = await manager('GET', path);
    found.push(...names(answer));
    path = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  expect(found).toEqual(all);
  expect(new Set(found).size).toBe(found.length);
});

it('refuses a position that is none, unknown filters and those who have not signed in', async () => {
  expect(await manager('GET', '/people?after=xyz')).toMatchObject({ status: 400 });
  expect(await manager('GET', '/people?role=admin')).toMatchObject({ status: 400 });
  expect(await app.request('GET', '/people')).toMatchObject({ status: 401 });
});

it('tells no role of anybody', async () => {
  const { body } = await manager('GET', '/people?limit=200');
  const said = JSON.stringify(body);
  for (const role of ROLES) expect(said).not.toContain(`"${role}"`);
  expect(said).not.toContain('email');
  const [{ count }] = await app.app
    .get(DataSource)
    .query(
      `SELECT count(*)::int AS count FROM app_user u WHERE active AND EXISTS (SELECT FROM role_grant g WHERE g.user_id = u.id)`,
    );
  expect(body.items).toHaveLength(count);
});
