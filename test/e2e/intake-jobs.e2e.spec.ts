import { DataSource } from 'typeorm';
import { IntakeHttpModule, IntakeJobsModule } from '#libs/intake';
import { PlatformJobsModule } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import { IntakeJobs } from '../../libs/intake/src/jobs/intake.jobs.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { as, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

let app: TestApp;
let city: SmallCity;
let admin: ReturnType<typeof as>;
let office: ReturnType<typeof as>;
let manager: ReturnType<typeof as>;
let database: DataSource;

beforeAll(async () => {
  app = await startApp([PlatformJobsModule, PortfolioHttpModule, IntakeHttpModule, IntakeJobsModule]);
  city = await smallCity(app);
  admin = as(app, city.people.admin);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  database = app.app.get(DataSource);
});
afterAll(() => app.close());

const costOf = (total: string) => ({ total, categories: [{ category: 'construction', amount: total }] });

async function submitted(facts: object): Promise<string> {
  const { body } = await manager('POST', '/projects', { ...plainProposal, ...facts });
  expect((await manager('POST', `/projects/${body.id}/submit`)).status).toBe(200);
  return body.id;
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (
    const deadline = Date.now() + 20_000;
    Date.now() < deadline;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('it did not happen in 20 s');
}

it('reminds a head only after the days of the policy, and again only after as many', async () => {
  const id = await submitted({ cost: costOf('6000000000.00') });
  const jobs = app.app.get(IntakeJobs);
  const reminders = async () => {
    const [row] = await database.query<{ reminders: number }[]>(
      'SELECT reminders FROM attestation_request WHERE project_id = $1',
      [id],
    );
    return row!.reminders;
  };
  await jobs.remindHeads();
  expect(await reminders()).toBe(0);
  await database.query(`UPDATE attestation_request SET asked_at = now() - interval '3 days' WHERE project_id = $1`, [
    id,
  ]);
  await jobs.remindHeads();
  await jobs.remindHeads();
  expect(await reminders()).toBe(1);
});

describe('what-if', () => {
  async function tried(parameters: object) {
    const drafted = await admin('POST', '/intake/policies', { parameters });
    const asked = await office('POST', `/intake/policies/${drafted.body.id}/what-if`);
    expect(asked.status).toBe(202);
    const location = asked.headers.get('location')!.replace('/api/v1', '');
    return eventually(async () => {
      const { body } = await office('GET', location);
      return body.state === 'ready' ? body : undefined;
    });
  }

  it('lists who would enter and leave, and what a meeting would get, and changes nothing', async () => {
    const { parameters } = (await admin('GET', `/intake/policies/${city.policyId}`)).body;
    const mandated = await submitted({ mandate: { issuer: 'akim', number: '4/705', date: '2022-12-15' } });
    const small = await submitted({
      participants: [
        { organisation: 'roads', part: 'Дороги' },
        { organisation: 'urban-mobility', part: 'Узлы' },
      ],
    });
    const answer = await tried({ ...parameters, crossSector: { ...parameters.crossSector, minOrganisations: 2 } });
    expect(answer.result.enters.map((entry: { id: string }) => entry.id)).toEqual([small]);
    expect(answer.result.leaves).toEqual([]);
    expect(answer.result.items.then.total).toBe(answer.result.items.now.total + 1);
    expect(answer.progress).toBe(100);
    expect((await office('GET', `/projects/${small}`)).body.stage).toBe('submitted');
    expect((await office('GET', `/projects/${mandated}`)).body.stage).toBe('on_agenda');
  });

  it('is not for managers, and not of a policy that is not there', async () => {
    expect((await manager('POST', `/intake/policies/${city.policyId}/what-if`)).status).toBe(403);
    expect((await office('POST', '/intake/policies/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b/what-if')).status).toBe(404);
  });
});

it('screens again what is under way when another policy comes into force today', async () => {
  const id = await submitted({
    participants: [
      { organisation: 'roads', part: 'Дороги' },
      { organisation: 'urban-mobility', part: 'Узлы' },
    ],
  });
  const { parameters } = (await admin('GET', `/intake/policies/${city.policyId}`)).body;
  const drafted = await admin('POST', '/intake/policies', {
    parameters: { ...parameters, crossSector: { ...parameters.crossSector, minOrganisations: 2 } },
  });
  const [{ today }] = await database.query(`SELECT (now() AT TIME ZONE 'Asia/Almaty')::date::text AS today`);
  const path = `/intake/policies/${drafted.body.id}/activation`;
  expect((await admin('POST', path, { effectiveFrom: today }, { 'if-match': '"v1"' })).status).toBe(200);
  await eventually(async () =>
    (await office('GET', `/projects/${id}`)).body.stage === 'on_agenda' ? true : undefined,
  );
  const [screening] = (await office('GET', `/projects/${id}/screenings`)).body.items;
  expect(screening).toMatchObject({ cause: 'policy', policyVersion: 2, flagged: true });
});
