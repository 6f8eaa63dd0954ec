import { DataSource } from 'typeorm';
import { HealthService } from '#libs/delivery';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as as signedIn, plainProposal, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof signedIn>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let clock: Clock;
let health: HealthService;
let office: Caller;
let headI: Caller;
let headII: Caller;
let manager: Caller;
let otherManager: Caller;
let executor: Caller;
let auditor: Caller;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  clock = app.app.get<Clock>(CLOCK);
  health = app.app.get(HealthService);
  office = as(app, city.people.office);
  headI = as(app, city.people.headI);
  headII = as(app, city.people.headII);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  executor = as(app, city.people.executor);
  auditor = as(app, city.people.auditor);
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => app.close());

/** A remembered token has expired once the clock has gone on by days; asked for again, it is verified by the server's own time. */
function as(server: TestApp, email: string): Caller {
  const call = signedIn(server, email);
  return async (...request) => {
    const answer = await call(...request);
    return answer.status === 401 ? call(...request) : answer;
  };
}

const NARRATIVE = 'The contractor is two months behind and has no plan.';

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const TODAY = plusDays(new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10), 0);
const inDays = (days: number): string => plusDays(TODAY, days);

/** From now on it is noon of that day in the city. */
function letItBe(day: string): void {
  jest.spyOn(clock, 'today').mockReturnValue(day);
  jest.spyOn(clock, 'now').mockReturnValue(new Date(`${day}T07:00:00Z`));
}

const stateOf = async (id: string, who: Caller = office, query = '', language = 'en') => {
  const answer = await who('GET', `/projects/${id}/health${query}`, undefined, { 'accept-language': language });
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
};

const keptOf = async (id: string) => {
  const [row] = await database.query(
    `SELECT h.*, changes_on::text, day::text FROM project_health h WHERE project_id = $1`,
    [id],
  );
  return row;
};

const announced = async (type: string, projectId: string): Promise<number> => {
  const [row] = await database.query(
    `SELECT count(*)::int AS count FROM outbox WHERE type = $1 AND payload->>'projectId' = $2`,
    [type, projectId],
  );
  return row.count;
};

async function milestone(projectId: string, forecastOn: string): Promise<string> {
  const answer = await manager('POST', `/projects/${projectId}/milestones`, { title: { ru: 'Веха' }, forecastOn });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body.id;
}

async function change(milestoneId: string, body: object): Promise<void> {
  const { version } = (await manager('GET', `/milestones/${milestoneId}`)).body;
  const answer = await manager('PATCH', `/milestones/${milestoneId}`, body, { 'if-match': `"v${version}"` });
  expect(answer).toMatchObject({ status: 200 });
}

/** A project that has promised its milestones for these days. */
async function promised(...days: string[]) {
  const { id } = await deliveredProject(app, city);
  const milestones: string[] = [];
  for (const day of days) milestones.push(await milestone(id, day));
  expect((await manager('POST', `/projects/${id}/baselines`, { reasonCode: 'initial' })).status).toBe(201);
  return { id, milestones };
}

const rate = (id: string, who: Caller, rating: string, narrative = NARRATIVE) =>
  who('POST', `/projects/${id}/ratings`, { rating, narrative });

it('begins, the first time in a process, to watch what nobody has told of', async () => {
  const { id } = await deliveredProject(app, city);
  await database.query('DELETE FROM project_health WHERE project_id = $1', [id]);
  expect(await health.turnDay(TODAY)).toBeGreaterThan(0);
  expect(await keptOf(id)).toMatchObject({ overall: 'unknown' });
  expect(await health.turnDay(TODAY)).toBe(0);
});

describe('the computed signals', () => {
  it('do not call a project healthy of which nothing is known', async () => {
    const { id } = await deliveredProject(app, city);
    const { computed, slip, earnedValue, owner, office: ofOffice, divergence } = await stateOf(id);
    expect(computed).toMatchObject({
      overall: 'unknown',
      schedule: { signal: 'unknown', reasons: [{ code: 'NO_BASELINE', text: expect.stringContaining('no baseline') }] },
      budget: { signal: 'unknown', reasons: [{ code: 'NO_BUDGET' }] },
      risks: { signal: 'unknown', reasons: [{ code: 'NO_RISKS_ASSESSED' }] },
    });
    expect(slip).toEqual({ endsOn: null, current: null, first: null });
    expect(earnedValue).toMatchObject({ spi: null, plannedValue: null, earnedSchedule: null });
    expect([owner, ofOffice]).toEqual([
      { rating: null, stale: true },
      { rating: null, stale: true },
    ]);
    expect(divergence).toEqual({ points: null, diverging: false, since: null, days: null });
  });

  it('follow a moved forecast at once, in three languages, against both promises', async () => {
    const { id, milestones } = await promised(inDays(30), inDays(100));
    expect((await stateOf(id)).computed).toMatchObject({ overall: 'green', schedule: { signal: 'green' } });
    await change(milestones[1]!, { forecastOn: inDays(115) });
    const { computed, slip } = await stateOf(id);
    expect(computed.schedule).toMatchObject({
      signal: 'amber',
      reasons: [{ code: 'END_SLIPS', params: { days: 15 } }, {}],
    });
    expect(computed.schedule.reasons[0].text).toContain('15 days');
    expect((await stateOf(id, office, '', 'ru')).computed.schedule.reasons[0].text).toContain('15 дней');
    expect((await stateOf(id, office, '', 'kk')).computed.schedule.reasons[0].text).toContain('15 күнге');
    expect(slip).toEqual({
      endsOn: inDays(115),
      current: { promisedOn: inDays(100), days: 15 },
      first: { promisedOn: inDays(100), days: 15 },
    });
    expect(await keptOf(id)).toMatchObject({ schedule: 'amber', overall: 'amber', policy_version: 1 });

    expect((await manager('POST', `/projects/${id}/baselines`, { reasonCode: 'contractor' })).status).toBe(201);
    await change(milestones[1]!, { forecastOn: inDays(120) });
    const later = await stateOf(id);
    expect(later.slip).toMatchObject({ current: { days: 5 }, first: { promisedOn: inDays(100), days: 20 } });
    expect(later.computed.schedule.signal).toBe('green');
  });

  it('turn red once, and say so once', async () => {
    const { id, milestones } = await promised(inDays(100));
    const since = (await keptOf(id)).overall_since;
    await change(milestones[0]!, { forecastOn: inDays(160) });
    await change(milestones[0]!, { forecastOn: inDays(170) });
    expect(await keptOf(id)).toMatchObject({ overall: 'red' });
    expect((await keptOf(id)).overall_since > since).toBe(true);
    expect(await announced('delivery.turned-red', id)).toBe(1);
    await change(milestones[0]!, { forecastOn: inDays(100) });
    await change(milestones[0]!, { forecastOn: inDays(160) });
    expect(await announced('delivery.turned-red', id)).toBe(2);
  });

  it('read risks of the passport and of the register', async () => {
    const { id } = await deliveredProject(app, city);
    const risk = { title: 'Земельный спор', probability: 2, impact: 4 };
    const raised = await manager('POST', `/projects/${id}/risks`, risk);
    expect(raised.status).toBe(201);
    expect((await stateOf(id)).computed.risks).toMatchObject({
      signal: 'amber',
      reasons: [{ code: 'WORST_RISK', params: { score: 8 } }],
    });
    expect(await keptOf(id)).toMatchObject({ risks: 'amber', overall: 'amber', schedule: 'unknown' });

    const { id: riskId, version } = raised.body;
    const worse = { probability: 4, responsePlan: 'Подать иск до 1 декабря' };
    expect((await manager('PATCH', `/risks/${riskId}`, worse, { 'if-match': `"v${version}"` })).status).toBe(200);
    expect((await stateOf(id)).computed.risks.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'WORST_RISK',
    ]);
    expect(await keptOf(id)).toMatchObject({ risks: 'red', overall: 'red' });

    const proposed = await deliveredProject(app, city, {
      passport: { risks: [risk, { ...risk, impact: 5, probability: 5 }] },
    });
    expect((await stateOf(proposed.id)).computed.risks).toMatchObject({
      signal: 'red',
      reasons: [
        { code: 'WORST_RISK', params: { score: 25 } },
        { code: 'HIGH_RISKS_WITHOUT_RESPONSE', params: { risks: 1 }, text: '1 high risk is without a response.' },
      ],
    });
  });

  it('read budgets to the tiyn', async () => {
    const { id } = await deliveredProject(app, city);
    const year = Number(TODAY.slice(0, 4)) + 1;
    await database.query(
      `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, created_at, updated_at)
       VALUES ($1, $3, $4, 'local', 'works', '1000.10', '1000.10', now(), now()), ($2, $3, $4, NULL, 'design', '0.01', '0.01', now(), now())`,
      [newId(), newId(), id, year],
    );
    const { computed, earnedValue } = await stateOf(id);
    expect(computed.budget).toMatchObject({
      signal: 'amber',
      reasons: [
        { code: 'BUDGET_NOT_SET', signal: 'unknown' },
        { code: 'MONEY_WITHOUT_SOURCE', params: { amount: '0.01' } },
      ],
    });
    expect(earnedValue).toMatchObject({ actualCost: null, budgetAtCompletion: null });
  });

  it('weigh what has been earned', async () => {
    const { id, milestones } = await promised(inDays(1), inDays(60));
    await database.query(
      `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, created_at, updated_at)
       VALUES ($1, $2, 2026, 'local', 'works', '500.00', '500.00', now(), now())`,
      [newId(), id],
    );
    await change(milestones[0]!, { actualOn: TODAY });
    letItBe(inDays(2));
    expect((await stateOf(id)).earnedValue).toMatchObject({
      budgetAtCompletion: '500.00',
      plannedValue: '250.00',
      earnedValue: '250.00',
      scheduleVariance: '0.00',
      spi: '1.0000',
      cpi: null,
    });
  });
});

describe('the turn of the day', () => {
  it('makes late what was not done, without anybody touching it, and only then', async () => {
    const { id } = await promised(inDays(1), inDays(2), inDays(200));
    expect(await keptOf(id)).toMatchObject({ schedule: 'green', changes_on: inDays(2) });

    letItBe(inDays(1));
    await health.turnDay(inDays(1));
    expect(await keptOf(id)).toMatchObject({ schedule: 'green', day: TODAY });

    letItBe(inDays(2));
    expect(await health.turnDay(inDays(2))).toBeGreaterThan(0);
    expect(await keptOf(id)).toMatchObject({ schedule: 'red', overall: 'red', day: inDays(2), changes_on: inDays(3) });
    expect((await keptOf(id)).overall_since).toEqual(new Date(`${inDays(2)}T07:00:00Z`));
    expect(await announced('delivery.turned-red', id)).toBe(1);
    expect(await health.turnDay(inDays(2))).toBe(0);
    await health.turn(inDays(2));
    expect(await health.turn(inDays(2))).toBe(0);

    letItBe(inDays(3));
    await Promise.all([health.turn(inDays(3)), health.turn(inDays(3))]);
    expect(await keptOf(id)).toMatchObject({ schedule: 'red', changes_on: inDays(201) });
    expect(await announced('delivery.turned-red', id)).toBe(1);
    expect((await keptOf(id)).overall_since).toEqual(new Date(`${inDays(2)}T07:00:00Z`));
  });

  it('judges by the policy that has come into force', async () => {
    const { id, milestones } = await promised(inDays(100));
    await change(milestones[0]!, { forecastOn: inDays(120) });
    expect(await keptOf(id)).toMatchObject({ schedule: 'amber', policy_version: 1 });
    const admin = as(app, city.people.admin);
    const { parameters } = (await admin('GET', '/delivery/policies')).body.items[0];
    const schedule = { ...parameters.health.schedule, amberSlipDays: 10, redSlipDays: 20 };
    const draft = { parameters: { ...parameters, health: { ...parameters.health, schedule } } };
    const { id: policyId } = (await admin('POST', '/delivery/policies', draft)).body;
    await admin(
      'POST',
      `/delivery/policies/${policyId}/activation`,
      { effectiveFrom: inDays(50) },
      { 'if-match': '"v1"' },
    );

    letItBe(inDays(49));
    await health.turn(inDays(49));
    expect(await keptOf(id)).toMatchObject({ schedule: 'amber', policy_version: 1 });
    letItBe(inDays(50));
    await health.turn(inDays(50));
    expect(await keptOf(id)).toMatchObject({ schedule: 'red', policy_version: 2 });
    expect(await stateOf(id)).toMatchObject({ policyVersion: 2, computed: { schedule: { signal: 'red' } } });
    expect(await health.turn(inDays(50))).toBe(0);
  });

  it('begins to watch what nobody has told of', async () => {
    const { id } = await deliveredProject(app, city);
    await database.query('DELETE FROM project_health WHERE project_id = $1', [id]);
    await health.turn(TODAY);
    expect(await keptOf(id)).toMatchObject({ overall: 'unknown', changes_on: null });
  });
});

describe('ratings', () => {
  it('belong to the side of who gives them, newest first, in pages', async () => {
    const { id } = await promised(inDays(100));
    const first = await rate(id, manager, 'green');
    expect(first).toMatchObject({
      status: 201,
      body: { side: 'owner', rating: 'green', points: 5, narrative: NARRATIVE, ratedBy: { id: city.ids.manager } },
    });
    expect(first.headers.get('location')).toBe(`/api/v1/projects/${id}/ratings`);
    expect((await rate(id, headII, 'amber_red')).body).toMatchObject({ side: 'owner', points: 2 });
    expect((await rate(id, office, 'red')).body).toMatchObject({ side: 'office', points: 1 });

    const page = await auditor('GET', `/projects/${id}/ratings?limit=2`);
    expect(page.body.items.map(({ rating }: { rating: string }) => rating)).toEqual(['red', 'amber_red']);
    const next = /<([^>]+)>/.exec(page.headers.get('link') ?? '')![1]!;
    const rest = await auditor('GET', next.slice(next.indexOf('/projects/')));
    expect(rest.body.items.map(({ rating }: { rating: string }) => rating)).toEqual(['green']);
    expect(rest.headers.get('link')).toBeNull();
    const owners = await auditor('GET', `/projects/${id}/ratings?side=owner`);
    expect(owners.body.items).toHaveLength(2);

    const { owner, office: ofOffice, mayRateAs } = await stateOf(id, headII);
    expect([owner.rating.rating, ofOffice.rating.rating, mayRateAs]).toEqual(['amber_red', 'red', 'owner']);
    expect((await stateOf(id, auditor)).mayRateAs).toBeNull();
  });

  it('are refused to those who neither answer for the project nor look at it from the office', async () => {
    const { id } = await deliveredProject(app, city, {
      passport: { participants: [{ organisation: 'roads', part: 'дороги' }] },
    });
    const answers = [
      await rate(id, executor, 'green'),
      await rate(id, auditor, 'green'),
      await rate(id, otherManager, 'green'),
      await rate(id, headI, 'green'),
      await executor('GET', `/projects/${id}/health`),
      await otherManager('GET', `/projects/${id}/health`),
      await otherManager('GET', `/projects/${id}/ratings`),
      await office('GET', `/projects/${newId()}/health`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404, 404, 200, 404, 404, 404]);
  });

  it('are refused to an author who neither manages nor heads the project', async () => {
    const draft = await otherManager('POST', '/projects', { ...plainProposal, managerId: city.ids.manager });
    await database.query(`UPDATE project SET stage = 'in_delivery', version = version + 1 WHERE id = $1`, [
      draft.body.id,
    ]);
    expect(await rate(draft.body.id, otherManager, 'green')).toMatchObject({
      status: 403,
      body: { code: 'RATING_NOT_YOURS' },
    });
  });

  it('need a judgement in words', async () => {
    const { id } = await deliveredProject(app, city);
    const answer = await office('POST', `/projects/${id}/ratings`, {
      rating: 'blue',
      narrative: '  nineteen symbols 19 ',
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/narrative',
      '/rating',
    ]);
    expect((await rate(id, office, 'green', 'exactly twenty chars')).status).toBe(201);
    await expect(database.query('UPDATE project_rating SET narrative = $1', ['better'])).rejects.toThrow(
      'ROW_IS_IMMUTABLE',
    );
  });

  it('are for what is in delivery', async () => {
    const draft = await manager('POST', '/projects', plainProposal);
    expect(await rate(draft.body.id, office, 'green')).toMatchObject({
      status: 409,
      body: { code: 'NOTHING_TO_RATE_YET' },
    });
    expect(await stateOf(draft.body.id)).toMatchObject({ computed: null, earnedValue: null, mayRateAs: null });
    const { id } = await deliveredProject(app, city);
    await database.query(`UPDATE project SET stage = 'completed', version = version + 1 WHERE id = $1`, [id]);
    expect(await rate(id, office, 'green')).toMatchObject({ status: 409, body: { code: 'PROJECT_ENDED' } });
  });

  it('grow stale', async () => {
    const { id } = await deliveredProject(app, city);
    await rate(id, office, 'green');
    letItBe(inDays(31));
    expect((await stateOf(id)).office.stale).toBe(false);
    letItBe(inDays(32));
    expect((await stateOf(id)).office).toMatchObject({ stale: true, rating: { rating: 'green' } });
  });
});

describe('divergence', () => {
  it('begins at two points, is announced, grows old unbroken, and ends', async () => {
    const { id } = await deliveredProject(app, city);
    letItBe(TODAY);
    await rate(id, manager, 'green');
    expect((await stateOf(id)).divergence).toMatchObject({ points: null, diverging: false });
    await rate(id, office, 'amber_green');
    expect((await stateOf(id)).divergence).toMatchObject({ points: 1, diverging: false, since: null });

    letItBe(inDays(3));
    await rate(id, office, 'amber');
    expect((await stateOf(id)).divergence).toMatchObject({ points: 2, diverging: true, days: 0 });
    letItBe(inDays(10));
    await rate(id, office, 'red');
    const { divergence } = await stateOf(id);
    expect(divergence).toMatchObject({ points: 4, diverging: true, days: 7 });
    expect(new Date(divergence.since)).toEqual(new Date(`${inDays(3)}T07:00:00Z`));
    expect(await announced('delivery.diverged', id)).toBe(1);

    await rate(id, manager, 'amber_red');
    expect((await stateOf(id)).divergence).toEqual({ points: 1, diverging: false, since: null, days: null });
    letItBe(inDays(20));
    await rate(id, manager, 'amber');
    expect((await stateOf(id)).divergence).toMatchObject({ points: 2, days: 0 });
    expect(await announced('delivery.diverged', id)).toBe(2);
  });

  it('comes by time, too: the day on which the signals turn red beside green ratings', async () => {
    const { id } = await promised(inDays(1), inDays(100));
    await rate(id, manager, 'green');
    expect(await keptOf(id)).toMatchObject({ divergence: 0, diverging: false });
    letItBe(inDays(2));
    await health.turn(inDays(2));
    expect(await keptOf(id)).toMatchObject({ overall: 'red', divergence: 4, diverging: true });
    letItBe(inDays(5));
    expect((await stateOf(id)).divergence).toMatchObject({ points: 4, days: 3 });
  });
});

describe('the past', () => {
  it('is answered as it was answered on that day', async () => {
    const { id, milestones } = await promised(inDays(-10), inDays(30));
    await manager('POST', `/projects/${id}/risks`, { title: 'Спор', probability: 2, impact: 5 });
    await rate(id, office, 'amber');
    const frozen = await stateOf(id);
    const at = new Date(Date.now() + 5).toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));

    await change(milestones[0]!, { actualOn: TODAY });
    await change(milestones[1]!, { forecastOn: inDays(300) });
    await rate(id, manager, 'green');
    expect((await stateOf(id)).computed.schedule).not.toEqual(frozen.computed.schedule);
    expect(await stateOf(id, office, `?asOf=${at}`)).toEqual({ ...frozen, mayRateAs: null });
    const answer = await office('GET', `/projects/${id}/health?asOf=2020-01-01`);
    expect([answer.status, answer.body.code]).toEqual([404, 'NOT_YET_THERE']);
    expect((await otherManager('GET', `/projects/${id}/health?asOf=${TODAY}`)).status).toBe(404);
  });

  it('stands still for an ended project', async () => {
    const { id } = await promised(inDays(10));
    await change((await manager('GET', `/projects/${id}/milestones`)).body.items[0].id, { forecastOn: inDays(20) });
    const cancelled = await office('POST', `/projects/${id}/transitions`, {
      transition: 'cancel',
      reason: 'Нет средств',
    });
    expect(cancelled.status).toBe(200);
    expect(await keptOf(id)).toMatchObject({ overall: 'green', changes_on: null });
    letItBe(inDays(100));
    await health.turn(inDays(100));
    expect(await keptOf(id)).toMatchObject({ overall: 'green' });
    expect(await stateOf(id)).toMatchObject({ day: TODAY, computed: { overall: 'green' }, mayRateAs: null });
  });
});

it('keeps one row of a project that is changed from two sides at once', async () => {
  const { id, milestones } = await promised(inDays(100), inDays(50));
  const answers = await Promise.all([
    ...[1, 2, 3].map(() => rate(id, office, 'red')),
    ...[1, 2, 3].map(() => rate(id, manager, 'green')),
    change(milestones[0]!, { forecastOn: inDays(160) }),
    health.turn(TODAY),
  ]);
  expect(answers.slice(0, 6).map((answer) => (answer as { status: number }).status)).toEqual(Array(6).fill(201));
  expect(await keptOf(id)).toMatchObject({ overall: 'red', diverging: true, divergence: 4 });
  expect(await announced('delivery.turned-red', id)).toBe(1);
});
