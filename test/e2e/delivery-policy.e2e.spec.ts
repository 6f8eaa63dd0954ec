import { DataSource } from 'typeorm';
import { BASE_DELIVERY_POLICY, DeliveryHttpModule } from '#libs/delivery';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { DeliveryPolicyService } from '../../libs/delivery/src/application/delivery-policy.service.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, smallCity } from '../support/small-city.js';

let app: TestApp;
let database: DataSource;
let today: string;
let admin: ReturnType<typeof as>;
let office: ReturnType<typeof as>;

beforeAll(async () => {
  app = await startApp([DeliveryHttpModule]);
  const { people } = await smallCity(app);
  database = app.app.get(DataSource);
  today = app.app.get<Clock>(CLOCK).today();
  admin = as(app, people.admin);
  office = as(app, people.office);
});
afterAll(() => app.close());

const PATH = '/delivery/policies';
const stricter = { ...BASE_DELIVERY_POLICY, milestones: { dueSoonDays: 21, staleForecastDays: 30 } };
const tag = (revision: number) => ({ 'if-match': `"v${revision}"` });
const draft = async () => {
  const answer = await admin('POST', PATH, { parameters: stricter, note: 'Order 4/12' });
  expect(answer.status).toBe(201);
  return answer;
};

it('starts with the base policy, which everybody may read', async () => {
  const { status, body } = await office('GET', PATH);
  expect([status, body.items]).toEqual([
    200,
    [
      expect.objectContaining({
        version: 1,
        inForce: true,
        parameters: BASE_DELIVERY_POLICY,
        effectiveFrom: '2020-01-01',
      }),
    ],
  ]);
});

it('lives from the draft to its day', async () => {
  const created = await draft();
  const { id } = created.body;
  expect(created.headers.get('location')).toBe(`/api/v1${PATH}/${id}`);
  expect(created.headers.get('etag')).toBe('"v1"');
  expect(created.body).toMatchObject({ version: null, inForce: false, note: 'Order 4/12', parameters: stricter });

  const unnoted = await admin('PUT', `${PATH}/${id}`, { parameters: stricter }, tag(1));
  expect(unnoted.body).toMatchObject({ revision: 2, note: null, parameters: stricter });
  const eased = { ...stricter, ratings: { divergencePoints: 3, staleDays: 92 } };
  expect((await admin('PUT', `${PATH}/${id}`, { parameters: eased }, tag(2))).body).toMatchObject({
    revision: 3,
    parameters: eased,
  });
  expect((await admin('PUT', `${PATH}/${id}`, { parameters: eased, note: 'late' }, tag(2))).status).toBe(412);
  expect((await admin('PUT', `${PATH}/${id}`, { parameters: eased, note: 'bare' })).status).toBe(428);
  expect((await admin('POST', `${PATH}/${id}/activation`, { effectiveFrom: today }, tag(1))).status).toBe(412);

  const active = await admin('POST', `${PATH}/${id}/activation`, { effectiveFrom: '2199-01-01' }, tag(3));
  expect(active).toMatchObject({ status: 200, body: { version: 2, inForce: false, effectiveFrom: '2199-01-01' } });
  const refusals = [
    await admin('PUT', `${PATH}/${id}`, { parameters: eased }, tag(4)),
    await admin('DELETE', `${PATH}/${id}`),
    await admin('POST', `${PATH}/${id}/activation`, { effectiveFrom: today }, tag(4)),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
    [409, 'DELIVERY_POLICY_IN_FORCE'],
    [409, 'DELIVERY_POLICY_IN_FORCE'],
    [409, 'DELIVERY_POLICY_IN_FORCE'],
  ]);
  await expect(database.query('DELETE FROM delivery_policy WHERE id = $1', [id])).rejects.toThrow('ROW_IS_IMMUTABLE');
});

it('is tried on the projects in delivery, for those who may try policies', async () => {
  const { id } = (await draft()).body;
  const { status, body } = await office('GET', `${PATH}/${id}/trial`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ worse: [], better: [], now: { red: 0 } });
  expect(body.then).toEqual(body.now);
  expect((await admin('GET', `${PATH}/${newId()}/trial`)).status).toBe(404);
});

it('is discarded while it is a draft', async () => {
  const { id } = (await draft()).body;
  expect((await admin('DELETE', `${PATH}/${id}`)).status).toBe(204);
  expect((await admin('GET', `${PATH}/${id}`)).status).toBe(404);
  expect((await admin('PUT', `${PATH}/${id}`, { parameters: stricter }, tag(1))).status).toBe(404);
});

it('never begins on a day that has passed', async () => {
  const { id } = (await draft()).body;
  expect(await admin('POST', `${PATH}/${id}/activation`, { effectiveFrom: '2020-01-02' }, tag(1))).toMatchObject({
    status: 422,
    body: {
      code: 'DELIVERY_POLICY_EFFECTIVE_IN_PAST',
      errors: [{ pointer: '/effectiveFrom', code: 'IN_THE_PAST' }],
    },
  });
});

it('names every threshold that is wrong', async () => {
  const shapeless = await admin('POST', PATH, {
    parameters: {
      ...BASE_DELIVERY_POLICY,
      milestones: { dueSoonDays: 0, staleForecastDays: 1.5 },
      clocks: { owner: 5, head: 10, office: 5, mayor: 1 },
    },
  });
  expect(shapeless.status).toBe(400);
  expect(shapeless.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/parameters/clocks/mayor',
    '/parameters/milestones/dueSoonDays',
    '/parameters/milestones/staleForecastDays',
  ]);
  const { health } = BASE_DELIVERY_POLICY;
  const backwards = {
    ...BASE_DELIVERY_POLICY,
    health: { ...health, schedule: { ...health.schedule, amberSlipDays: 60 }, risks: { amberScore: 16, redScore: 15 } },
  };
  const { id } = (await draft()).body;
  for (const answer of [
    await admin('POST', PATH, { parameters: backwards }),
    await admin('PUT', `${PATH}/${id}`, { parameters: backwards }, tag(1)),
  ])
    expect(answer).toMatchObject({
      status: 422,
      body: {
        code: 'DELIVERY_POLICY_UNREASONABLE',
        errors: [
          { pointer: '/parameters/health/schedule/amberSlipDays', code: 'AMBER_NOT_BELOW_RED' },
          { pointer: '/parameters/health/risks/amberScore', code: 'AMBER_NOT_BELOW_RED' },
        ],
      },
    });
  expect((await admin('PUT', `${PATH}/${id}`, { note: 'Only a note' }, tag(1))).status).toBe(400);
});

it('is managed by the administrator alone', async () => {
  const { id } = (await draft()).body;
  const answers = [
    await office('POST', PATH, { parameters: stricter }),
    await office('PUT', `${PATH}/${id}`, { parameters: stricter }, tag(1)),
    await office('DELETE', `${PATH}/${id}`),
    await office('POST', `${PATH}/${id}/activation`, { effectiveFrom: today }, tag(1)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

it('gives two drafts put in force at once two versions', async () => {
  const ids = [(await draft()).body.id, (await draft()).body.id, (await draft()).body.id];
  const active = await Promise.all(
    ids.map((id) => admin('POST', `${PATH}/${id}/activation`, { effectiveFrom: '2199-06-01' }, tag(1))),
  );
  expect(active.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(active.map(({ body }) => body.version))).toEqual(new Set([3, 4, 5]));
});

describe('of a day', () => {
  const version = async (number: number, effectiveFrom: string) =>
    database.query(
      `INSERT INTO delivery_policy (id, version, parameters, effective_from, activated_at, created_at) VALUES ($1, $2, $3, $4, now(), now())`,
      [newId(), number, JSON.stringify(BASE_DELIVERY_POLICY), effectiveFrom],
    );
  beforeAll(async () => {
    await version(11, '2000-01-01');
    await version(12, '2010-07-01');
    // Drafted later and put in force for an earlier date.
    await version(13, '2005-01-01');
    await version(15, '2012-01-01');
    await version(14, '2012-01-01');
  });

  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 11],
    ['2004-12-31', 11],
    ['2005-01-01', 13],
    ['2010-06-30', 13],
    ['2010-07-01', 12],
    ['2011-12-31', 12],
    ['2012-01-01', 15],
  ])('%s the latest that has begun holds, of two of a day the higher version: %s', async (day, expected) => {
    const policies = app.app.get(DeliveryPolicyService);
    const found = () => policies.onDay(day);
    if (expected === undefined) await expect(found()).rejects.toMatchObject({ code: 'NO_DELIVERY_POLICY' });
    else {
      expect((await found()).version).toBe(expected);
      expect((await database.transaction((tx) => policies.onDay(day, tx))).version).toBe(expected);
    }
  });
});
