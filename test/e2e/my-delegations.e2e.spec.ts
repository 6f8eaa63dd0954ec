import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { PRODUCT } from '../support/product.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let today: string;
let head: ReturnType<typeof as>;
let grant: { role: string; directionId: string | null };
let deputyId: string;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  today = app.app.get<Clock>(CLOCK).today();
  head = as(app, city.people.headI);
  [grant] = (await head('GET', '/me')).body.grants;
  deputyId = (await as(app, city.people.manager)('GET', '/me')).body.id;
});
afterAll(() => app.close());

const PATH = '/me/delegations';
const hand = (more: object = {}) =>
  head('POST', PATH, {
    role: grant.role,
    directionId: grant.directionId,
    toUserId: deputyId,
    startsOn: today,
    endsOn: today,
    reason: 'Еңбек демалысы',
    ...more,
  });

it('is handed over by its holder, seen by both with their names, and taken back by the holder alone', async () => {
  const given = await hand();
  expect([given.status, given.body.errors]).toEqual([201, undefined]);
  const { id } = given.body;
  const deputy = as(app, city.people.manager);
  for (const call of [head, deputy])
    expect((await call('GET', PATH)).body.items).toMatchObject([
      { id, to: { id: deputyId, name: {} }, revokedAt: null },
    ]);
  expect((await deputy('GET', '/me')).body.grants).toContainEqual(
    expect.objectContaining({ role: 'head_of_direction', until: today }),
  );
  expect((await as(app, city.people.headII)('GET', PATH)).body.items).toEqual([]);

  expect((await hand()).body.code).toBe('DELEGATION_OVERLAPS');
  expect((await deputy('POST', `${PATH}/${id}/revocation`)).status).toBe(404);
  expect((await head('POST', `${PATH}/${id}/revocation`)).status).toBe(200);
  expect((await head('POST', `${PATH}/${id}/revocation`)).body.code).toBe('DELEGATION_REVOKED');
  expect((await deputy('GET', '/me')).body.grants).not.toContainEqual(
    expect.objectContaining({ role: 'head_of_direction' }),
  );
});

it.each([
  ['a role that one does not hold', { role: 'project_office', directionId: null }, 422, 'GRANT_NOT_HELD'],
  ['days that end before they begin', { endsOn: '2020-01-01' }, 400, 'VALIDATION_FAILED'],
])('refuses %s', async (_what, more, status, code) =>
  expect(await hand(more)).toMatchObject({ status, body: { code } }),
);

it('refuses to hand a role to oneself', async () => {
  const { id } = (await head('GET', '/me')).body;
  expect(await hand({ toUserId: id })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/toUserId', code: 'DELEGATED_TO_SELF' }] },
  });
});

it('signs a person out everywhere, who may sign in again', async () => {
  const admin = as(app, city.people.admin);
  const { body: auditor } = await as(app, city.people.auditor)('GET', '/me');
  expect((await as(app, city.people.auditor)('DELETE', `/users/${auditor.id}/sessions`)).status).toBe(403);
  expect((await admin('DELETE', `/users/${auditor.id}/sessions`)).status).toBe(204);
  expect((await as(app, city.people.auditor)('GET', '/me')).status).toBe(401);
  await expect(app.signIn(auditor.email)).resolves.toEqual(expect.any(String));
  expect((await admin('DELETE', '/users/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b/sessions')).status).toBe(404);
});
