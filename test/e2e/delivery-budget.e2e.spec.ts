import { CommitteeHttpModule } from '#libs/committee';
import { DeliveryHttpModule } from '#libs/delivery';
import { systemClock } from '#libs/kernel';
import { newId } from '#libs/platform';
import { PortfolioHttpModule } from '#libs/portfolio';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { budgetFacts } from '../../libs/delivery/src/persistence/budget-sql.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { startApp } from '../support/app.js';
import type { TestAnswer, TestApp } from '../support/app.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Caller = ReturnType<typeof as>;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let office: Caller;
let manager: Caller;
let otherManager: Caller;
let headII: Caller;
let executor: Caller;
let auditor: Caller;

beforeAll(async () => {
  app = await startApp([PortfolioHttpModule, CommitteeHttpModule, DeliveryHttpModule]);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  office = as(app, city.people.office);
  manager = as(app, city.people.manager);
  otherManager = as(app, city.people.otherManager);
  headII = as(app, city.people.headII);
  executor = as(app, city.people.executor);
  auditor = as(app, city.people.auditor);
});
afterAll(() => app.close());

const TODAY = systemClock('Asia/Almaty').today();
const THIS_MONTH = TODAY.slice(0, 7);
const YEAR = Number(TODAY.slice(0, 4));
const EARLY = `${YEAR}-01`;

const BUILDING = { year: YEAR, source: 'local', category: 'Строительство' };
const SUPERVISION = { year: YEAR, source: 'republican', category: 'Технадзор' };
const LOCAL_BUILDING = { source: 'local', category: 'Строительство' };
const GREENING = { year: YEAR + 1, source: null, category: 'Благоустройство' };
const DRAFT = [
  { ...BUILDING, amount: '1000000.10' },
  { ...SUPERVISION, amount: '200000.20' },
  { ...GREENING, amount: '300000.30' },
];
const COST = '1500000.60';

const codeOf = ({ status, body }: TestAnswer) => [status, body?.code];
const fieldsOf = ({ body }: TestAnswer) =>
  (body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
/** Whatever version stands there. */
const ANY = { 'if-match': '*' };
const tagOf = ({ headers }: TestAnswer) => ({ 'if-match': headers.get('etag') ?? '' });

/** A project whose draft budget agrees with its cost. */
async function planned(wanted: Parameters<typeof deliveredProject>[2] = {}, lines: object[] = DRAFT) {
  const project = await deliveredProject(app, city, {
    ...wanted,
    passport: { cost: { total: COST }, ...wanted.passport },
  });
  const answer = await manager('PUT', `/projects/${project.id}/budget/lines`, { lines }, { 'if-match': '"v0"' });
  expect(codeOf(answer)).toEqual([200, undefined]);
  return { ...project, path: `/projects/${project.id}/budget` };
}

async function frozen(wanted: Parameters<typeof deliveredProject>[2] = {}) {
  const project = await planned(wanted);
  const answer = await manager('POST', `${project.path}/versions`, {});
  expect(codeOf(answer)).toEqual([201, undefined]);
  return project;
}

describe('a draft', () => {
  it('is empty at first, and unknown cost has no difference', async () => {
    const { id } = await deliveredProject(app, city);
    const answer = await manager('GET', `/projects/${id}/budget`);
    expect(answer.headers.get('etag')).toBe('"v0"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.body).toMatchObject({
      number: null,
      versions: 0,
      lines: [],
      byYear: [],
      totals: {
        plan: '0.00',
        adjusted: '0.00',
        committed: '0.00',
        actual: null,
        absorption: null,
        variancePercent: null,
      },
      unfunded: { adjusted: '0.00', actual: null },
      costTotal: null,
      differenceToCost: null,
      causeAbovePercent: '5',
      thisYear: { year: YEAR, adjusted: '0.00', actual: null, absorption: null, lag: null },
      mayEdit: true,
      nextVersionBy: 'planners',
    });
  });

  it('adds up by year, source and category; what has no source is in none of them', async () => {
    const { path } = await planned();
    const { body } = await manager('GET', path);
    expect(body.lines.map(({ category, plan }: { category: string; plan: string }) => [category, plan])).toEqual([
      ['Технадзор', '200000.20'],
      ['Строительство', '1000000.10'],
      ['Благоустройство', '300000.30'],
    ]);
    expect(body).toMatchObject({
      totals: { plan: COST, adjusted: COST, variance: '0.00', variancePercent: '0.00' },
      byYear: [
        { year: YEAR, adjusted: '1200000.30', unfunded: '0.00' },
        { year: YEAR + 1, adjusted: '300000.30', unfunded: '300000.30' },
      ],
      bySource: [
        { source: 'republican', adjusted: '200000.20' },
        { source: 'local', adjusted: '1000000.10' },
      ],
      byCategory: [
        { category: 'Благоустройство', adjusted: '300000.30' },
        { category: 'Строительство', adjusted: '1000000.10' },
        { category: 'Технадзор', adjusted: '200000.20' },
      ],
      unfunded: { plan: '300000.30', adjusted: '300000.30' },
      costTotal: COST,
      differenceToCost: '0.00',
    });
  });

  it('is replaced as a whole, and keeps the lines that stay', async () => {
    const { path } = await planned();
    const before = await manager('GET', path);
    const kept = before.body.lines.find(({ category }: { category: string }) => category === 'Технадзор');
    const lines = [
      { ...SUPERVISION, amount: '200000.20' },
      { ...BUILDING, year: 2031, amount: '5' },
    ];
    const after = await manager('PUT', `${path}/lines`, { lines }, tagOf(before));
    expect(after.status).toBe(200);
    expect(after.body.lines).toMatchObject([
      { id: kept.id, version: kept.version, yearOutsideProject: false },
      { year: 2031, plan: '5.00', adjusted: '5.00', yearOutsideProject: true },
    ]);
    expect(after.body.differenceToCost).toBe('-1299995.40');
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
    expect(codeOf(await manager('PUT', `${path}/lines`, { lines }, tagOf(before)))).toEqual([412, 'STALE']);
    expect(codeOf(await manager('PUT', `${path}/lines`, { lines }))).toEqual([428, 'IF_MATCH_MISSING']);
  });

  it('names every bad line at once', async () => {
    const { path } = await planned();
    const lines = [
      { ...BUILDING, amount: '1.00' },
      { ...BUILDING, source: 'lottery', amount: '1.00' },
      { ...SUPERVISION, amount: '1.001' },
      { ...SUPERVISION, year: YEAR + 2, amount: '-1' },
      { ...BUILDING, amount: '2.00' },
      { ...GREENING, year: 1990, amount: '1' },
      { ...GREENING, amount: 5 },
      { ...GREENING, category: ' ', amount: '1', colour: 'red' },
    ];
    const answer = await manager('PUT', `${path}/lines`, { lines }, { 'if-match': '*' });
    expect(codeOf(answer)).toEqual([400, 'VALIDATION_FAILED']);
    expect(fieldsOf(answer)).toEqual([
      ['/lines/1/source', 'NOT_ONE_OF'],
      ['/lines/2/amount', 'NOT_MONEY'],
      ['/lines/3/amount', 'NOT_MONEY'],
      ['/lines/5/year', 'TOO_SMALL'],
      ['/lines/6/amount', 'WRONG_TYPE'],
      ['/lines/7/category', 'EMPTY'],
      ['/lines/7/colour', 'UNKNOWN_FIELD'],
      ['/lines/4', 'DUPLICATE_LINE'],
    ]);
    const twice = await manager(
      'PUT',
      `${path}/lines`,
      { lines: [GREENING, GREENING].map((line) => ({ ...line, amount: '1' })) },
      { 'if-match': '*' },
    );
    expect(fieldsOf(twice)).toEqual([['/lines/1', 'DUPLICATE_LINE']]);
  });

  it('is not for everybody', async () => {
    const { id, path } = await planned();
    const put = (who: Caller) => who('PUT', `${path}/lines`, { lines: [] }, { 'if-match': '*' });
    expect(codeOf(await put(otherManager))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await otherManager('GET', path))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await put(auditor))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await put(executor))).toEqual([403, 'FORBIDDEN']);
    expect((await auditor('GET', path)).body.mayEdit).toBe(false);
    await database.query(`UPDATE project SET manager_id = $2 WHERE id = $1`, [id, city.ids.otherManager]);
    expect((await put(headII)).status).toBe(200);
    await database.query(`UPDATE project SET direction_id = $2, created_by = $3 WHERE id = $1`, [
      id,
      city.directions.I,
      city.ids.headII,
    ]);
    expect(codeOf(await put(headII))).toEqual([403, 'PLAN_NOT_YOURS']);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [id]);
    expect(codeOf(await put(office))).toEqual([409, 'PROJECT_ENDED']);
    expect(
      codeOf(await office('PUT', `/projects/${newId()}/budget/lines`, { lines: [] }, { 'if-match': '*' })),
    ).toEqual([404, 'NOT_FOUND']);
  });
});

describe('the first version', () => {
  it('freezes the draft when it agrees with the cost to the tiyn', async () => {
    const { id, path } = await planned({ passport: { cost: { total: '1500000.61' } } });
    const wrong = await manager('POST', `${path}/versions`, {});
    expect(codeOf(wrong)).toEqual([422, 'BUDGET_NOT_COST']);
    expect(wrong.body.params).toEqual({ total: COST, cost: '1500000.61' });
    await database.query('UPDATE project SET cost_total = $2 WHERE id = $1', [id, COST]);
    const right = await manager('POST', `${path}/versions`, { note: 'Утверждён' });
    expect(right.status).toBe(201);
    expect(right.headers.get('location')).toBe(`/api/v1${path}/versions/1`);
    expect(right.headers.get('etag')).toBe('"v1"');
    expect(right.body).toMatchObject({
      number: 1,
      reasonCode: 'initial',
      note: 'Утверждён',
      total: COST,
      change: null,
      decision: null,
      changeRequest: null,
      setBy: { id: city.ids.manager },
    });
    expect(right.body.lines).toHaveLength(3);
    expect((await manager('GET', path)).body).toMatchObject({ number: 1, versions: 1, nextVersionBy: 'planners' });
    const lines = await manager('PUT', `${path}/lines`, { lines: [] }, { 'if-match': '*' });
    expect(codeOf(lines)).toEqual([409, 'BUDGET_FROZEN']);
    expect(lines.body.params).toEqual({ number: 1, nextVersionBy: 'planners' });
  });

  it('asks nothing of the sum while the cost is not known', async () => {
    const { path } = await planned({ passport: { cost: null } });
    expect((await manager('POST', `${path}/versions`, {})).status).toBe(201);
  });

  it('needs lines, no amounts, and an approved project', async () => {
    const empty = await deliveredProject(app, city);
    expect(codeOf(await manager('POST', `/projects/${empty.id}/budget/versions`, {}))).toEqual([422, 'BUDGET_EMPTY']);
    const { id, path } = await planned();
    const amounts = [{ ...BUILDING, amount: '1.00' }];
    expect(codeOf(await manager('POST', `${path}/versions`, { amounts }))).toEqual([422, 'FIRST_BUDGET_IS_DRAFT']);
    expect(codeOf(await manager('POST', `${path}/versions`, {}, { 'if-match': '"v1"' }))).toEqual([412, 'STALE']);
    await database.query(`UPDATE project SET stage = 'submitted' WHERE id = $1`, [id]);
    expect(codeOf(await manager('POST', `${path}/versions`, {}))).toEqual([409, 'NOT_IN_DELIVERY']);
    expect(codeOf(await otherManager('POST', `${path}/versions`, {}))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await executor('POST', `${path}/versions`, {}))).toEqual([403, 'FORBIDDEN']);
  });

  it.each(['committee', 'head'] as const)('of a project under the %s stands on the decision', async (oversight) => {
    const { path, decisionId } = await planned({ oversight });
    const answer = await manager('POST', `${path}/versions`, {});
    expect(answer.status).toBe(201);
    expect(answer.body.decision).toMatchObject({ id: decisionId });
    const amounts = [{ ...BUILDING, amount: '1000001.00' }];
    const next = await manager('POST', `${path}/versions`, { reasonCode: 'funding', amounts });
    expect(codeOf(next)).toEqual([409, 'BUDGET_NEEDS_CHANGE_REQUEST']);
    expect(next.body.params).toEqual({ oversight });
    expect((await manager('GET', path)).body.nextVersionBy).toBe('change_request');
  });

  it('is set once, however many freeze it at once', async () => {
    const { path } = await planned();
    const answers = await Promise.all(
      [manager, headII, office, manager].map((who) => who('POST', `${path}/versions`, {})),
    );
    expect(answers.map(codeOf).toSorted(([a], [b]) => a - b)).toEqual([
      [201, undefined],
      [409, 'BUDGET_FROZEN'],
      [409, 'BUDGET_FROZEN'],
      [409, 'BUDGET_FROZEN'],
    ]);
    expect((await manager('GET', `${path}/versions`)).body.items).toHaveLength(1);
  });
});

describe('a later version', () => {
  it('moves the named lines, adds new ones, and leaves the plan and the others', async () => {
    const { path } = await frozen();
    const answer = await manager('POST', `${path}/versions`, {
      reasonCode: 'funding',
      note: 'Передвижка на озеленение',
      amounts: [
        { ...BUILDING, amount: '1100000.10', cause: 'Рост цен' },
        { ...GREENING, source: 'private', amount: '50000', cause: 'Спонсор' },
        { ...SUPERVISION, amount: '210000.21' },
      ],
    });
    // 5 % of 200 000.20 is 10 000.01: exactly that needs no words.
    expect(codeOf(answer)).toEqual([201, undefined]);
    expect(answer.body).toMatchObject({ number: 2, total: '1660000.61', change: '160000.01', reasonCode: 'funding' });
    expect(answer.body.lines).toHaveLength(4);
    const { body } = await manager('GET', path);
    expect(body.lines).toMatchObject([
      {
        ...SUPERVISION,
        plan: '200000.20',
        adjusted: '210000.21',
        variance: '10000.01',
        variancePercent: '5.00',
        causeMissing: false,
      },
      {
        ...BUILDING,
        plan: '1000000.10',
        adjusted: '1100000.10',
        variance: '100000.00',
        variancePercent: '10.00',
        cause: 'Рост цен',
        causeMissing: false,
      },
      { ...GREENING, source: 'private', plan: '0.00', adjusted: '50000.00', variancePercent: null },
      { ...GREENING, plan: '300000.30', adjusted: '300000.30', variance: '0.00' },
    ]);
    expect(body).toMatchObject({
      number: 2,
      versions: 2,
      totals: {
        plan: COST,
        adjusted: '1660000.61',
        variance: '160000.01',
        variancePercent: '10.67',
        causeMissing: false,
      },
      differenceToCost: '160000.01',
    });
  });

  it('needs words for what departs beyond the percent, and names each', async () => {
    const { path } = await frozen();
    const answer = await manager('POST', `${path}/versions`, {
      reasonCode: 'scope',
      amounts: [
        { ...SUPERVISION, amount: '210000.22' },
        { ...BUILDING, amount: '950000.09' },
        { ...BUILDING, category: 'Новое', amount: '0.01' },
        { ...GREENING, amount: '300000.31' },
      ],
    });
    expect(codeOf(answer)).toEqual([422, 'CAUSE_MISSING']);
    expect(fieldsOf(answer)).toEqual([
      ['/amounts/0/cause', 'CAUSE_MISSING'],
      ['/amounts/1/cause', 'CAUSE_MISSING'],
      ['/amounts/2/cause', 'CAUSE_MISSING'],
    ]);
    const total = await manager('POST', `${path}/versions`, {
      reasonCode: 'scope',
      amounts: [{ ...BUILDING, amount: '2000000', cause: 'Новый корпус' }],
    });
    expect(fieldsOf(total)).toEqual([['/note', 'TOTAL_CAUSE_MISSING']]);
    expect((await manager('GET', `${path}/versions`)).body.items).toHaveLength(1);
  });

  it('refuses twice the same line, no reason, nothing at all, and less than is under contract', async () => {
    const { path } = await frozen();
    const amounts = [
      { ...BUILDING, amount: '1' },
      { ...BUILDING, amount: '2' },
    ];
    expect(fieldsOf(await manager('POST', `${path}/versions`, { reasonCode: 'scope', amounts }))).toEqual([
      ['/amounts/1', 'DUPLICATE_LINE'],
    ]);
    expect(fieldsOf(await manager('POST', `${path}/versions`, { amounts: amounts.slice(1) }))).toEqual([
      ['/reasonCode', 'REQUIRED'],
    ]);
    expect(fieldsOf(await manager('POST', `${path}/versions`, { reasonCode: 'weather' }))).toEqual([
      ['/reasonCode', 'NOT_ONE_OF'],
    ]);
    expect(codeOf(await manager('POST', `${path}/versions`, { reasonCode: 'scope' }))).toEqual([409, 'BUDGET_FROZEN']);
    const { body } = await manager('GET', path);
    const line = body.lines.find(({ category }: { category: string }) => category === 'Строительство');
    await manager('PATCH', `/budget-lines/${line.id}`, { committed: '900000' }, { 'if-match': `"v${line.version}"` });
    const less = await manager('POST', `${path}/versions`, {
      reasonCode: 'scope',
      note: 'x',
      amounts: [{ ...BUILDING, amount: '899999.99', cause: 'x' }],
    });
    expect([codeOf(less), fieldsOf(less)]).toEqual([
      [422, 'COMMITTED_ABOVE_PLAN'],
      [['/amounts/0/amount', 'AMOUNT_BELOW_COMMITTED']],
    ]);
  });

  it('is listed in pages and compared with any other, and with today', async () => {
    const { path } = await frozen();
    await manager('POST', `${path}/versions`, {
      reasonCode: 'funding',
      note: 'Рост',
      amounts: [
        { ...BUILDING, amount: '1200000.10', cause: 'Цены' },
        { ...BUILDING, category: 'Сети', amount: '10', cause: 'Новые сети' },
      ],
    });
    const first = await manager('GET', `${path}/versions?limit=1`);
    expect(first.body.items.map(({ number }: { number: number }) => number)).toEqual([2]);
    const [, next = ''] = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(first.headers.get('link') ?? '') ?? [];
    const second = await manager('GET', next);
    expect(second.body.items.map(({ number }: { number: number }) => number)).toEqual([1]);
    expect(second.headers.get('link')).toBeNull();
    expect(fieldsOf(await manager('GET', `${path}/versions?after=x`))).toEqual([['?after', 'BAD_CURSOR']]);

    const compared = await manager('GET', `${path}/comparison?from=1&to=2`);
    expect(compared.body.lines).toMatchObject([
      {
        ...BUILDING,
        category: 'Сети',
        from: null,
        to: '10.00',
        change: '10.00',
        changePercent: null,
        cause: 'Новые сети',
      },
      { ...BUILDING, from: '1000000.10', to: '1200000.10', change: '200000.00', changePercent: '20.00', cause: 'Цены' },
      { ...SUPERVISION, change: '0.00', changePercent: '0.00', cause: null },
      { ...GREENING, from: '300000.30', to: '300000.30' },
    ]);
    expect(compared.body.totals).toEqual({ from: COST, to: '1700010.60', change: '200010.00', changePercent: '13.33' });
    const today = await manager('GET', `${path}/comparison`);
    expect(today.body.to).toBeNull();
    expect(today.body.lines).toEqual(compared.body.lines);
    expect((await manager('GET', `${path}/comparison?from=2&to=1`)).body.totals.change).toBe('-200010.00');
    expect(codeOf(await manager('GET', `${path}/comparison?from=3`))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await manager('GET', `${path}/comparison?to=3`))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await manager('GET', `${path}/comparison?to=yesterday`))).toEqual([400, 'VALIDATION_FAILED']);
    expect((await manager('GET', `${path}/versions/2`)).body.total).toBe('1700010.60');
    expect(codeOf(await manager('GET', `${path}/versions/9`))).toEqual([404, 'NOT_FOUND']);
    for (const below of ['/versions', '/versions/1', '/comparison', '/actuals']) {
      expect([below, ...codeOf(await otherManager('GET', path + below))]).toEqual([below, 404, 'NOT_FOUND']);
    }
  });
});

describe('the database itself', () => {
  const NEEDS = { committee: 'BUDGET_NEEDS_DECISION', head: 'BUDGET_NEEDS_HEAD' };
  const setVersion = (projectId: string, number: number, decisionId: string | null, acceptedBy: string | null = null) =>
    database.query(
      `INSERT INTO budget_version (id, project_id, number, reason_code, decision_id, accepted_by, set_at) VALUES ($1, $2, $3, 'scope', $4, $5, now())`,
      [newId(), projectId, number, decisionId, acceptedBy],
    );

  it('takes no version of a committee’s project without its decision, nor by another’s or by one that decided otherwise', async () => {
    const { id, decisionId } = await frozen({ oversight: 'committee' });
    const other = await deliveredProject(app, city, { oversight: 'committee' });
    for (const [number, by] of [
      [2, null],
      [2, decisionId],
      [2, other.decisionId],
    ] as const) {
      await expect(setVersion(id, number, by)).rejects.toThrow(NEEDS.committee);
    }
    await expect(setVersion(other.id, 1, null)).rejects.toThrow(NEEDS.committee);
    await expect(setVersion(other.id, 1, decisionId)).rejects.toThrow(NEEDS.committee);
    await expect(setVersion(other.id, 1, other.decisionId)).resolves.toBeDefined();
  });

  it('takes a later version of a head’s project only as accepted', async () => {
    const { id } = await frozen({ oversight: 'head' });
    await expect(setVersion(id, 2, null)).rejects.toThrow(NEEDS.head);
    await expect(setVersion(id, 2, null, city.ids.headII)).resolves.toBeDefined();
  });

  it('changes frozen lines only to what the last version says', async () => {
    const { id } = await frozen();
    const refused = (sql: string) => expect(database.query(sql, [id])).rejects.toThrow('BUDGET_CHANGES_BY_VERSION');
    await refused(`UPDATE budget_line SET adjusted = adjusted + 0.01 WHERE project_id = $1`);
    await refused(`UPDATE budget_line SET plan = plan + 0.01 WHERE project_id = $1`);
    await refused(`UPDATE budget_line SET plan = 0 WHERE project_id = $1`);
    await refused(`UPDATE budget_line SET category = 'Иное' WHERE project_id = $1`);
    await refused(`UPDATE budget_line SET year = year + 1 WHERE project_id = $1`);
    await refused(`UPDATE budget_line SET source = 'ppp' WHERE project_id = $1`);
    await refused(`DELETE FROM budget_line WHERE project_id = $1`);
    const add = (plan: number, adjusted: number) =>
      `INSERT INTO budget_line (id, project_id, year, category, plan, adjusted, created_at, updated_at)
       VALUES (gen_random_uuid(), $1, 2029, 'Новое', ${plan}, ${adjusted}, now(), now())`;
    await refused(add(0, 1));
    await refused(add(1, 0));
    await expect(
      database.query(
        `INSERT INTO budget_version_line (id, project_id, version_id, year, category, amount)
         SELECT gen_random_uuid(), project_id, id, 2029, 'Новое', 1 FROM budget_version WHERE project_id = $1`,
        [id],
      ),
    ).rejects.toThrow('ROW_IS_IMMUTABLE');
    await expect(database.query(`UPDATE budget_version SET note = 'x' WHERE project_id = $1`, [id])).rejects.toThrow(
      'ROW_IS_IMMUTABLE',
    );
    await expect(
      database.query(`UPDATE budget_version_line SET amount = 1 WHERE project_id = $1`, [id]),
    ).rejects.toThrow('ROW_IS_IMMUTABLE');
    await expect(database.query(`DELETE FROM budget_version WHERE project_id = $1`, [id])).rejects.toThrow(
      'ROW_IS_IMMUTABLE',
    );
  });
});

describe('a line', () => {
  it('takes what is under contract up to its money, and words', async () => {
    const { path } = await frozen();
    const { body } = await manager('GET', path);
    const [line] = body.lines;
    const patch = (who: Caller, change: object, version = line.version) =>
      who('PATCH', `/budget-lines/${line.id}`, change, { 'if-match': `"v${version}"` });
    const above = await patch(manager, { committed: '200000.21' });
    expect([codeOf(above), fieldsOf(above)]).toEqual([
      [422, 'COMMITTED_ABOVE_PLAN'],
      [['/committed', 'COMMITTED_ABOVE_PLAN']],
    ]);
    const exact = await patch(manager, { committed: '200000.20', cause: 'Договор № 5' });
    expect(exact.body.lines[0]).toMatchObject({
      committed: '200000.20',
      cause: 'Договор № 5',
      version: line.version + 1,
    });
    expect(exact.body.totals.committed).toBe('200000.20');
    expect(codeOf(await patch(manager, { committed: '1' }))).toEqual([412, 'STALE']);
    expect(codeOf(await manager('PATCH', `/budget-lines/${line.id}`, { committed: '1' }))).toEqual([
      428,
      'IF_MATCH_MISSING',
    ]);
    expect(codeOf(await patch(manager, {}, line.version + 1))).toEqual([400, 'VALIDATION_FAILED']);
    expect(fieldsOf(await patch(manager, { committed: '-1' }))).toEqual([['/committed', 'NOT_MONEY']]);
    expect(codeOf(await patch(otherManager, { committed: '1' }))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await patch(executor, { committed: '1' }))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await manager('PATCH', `/budget-lines/${newId()}`, { committed: '1' }, { 'if-match': '*' }))).toEqual(
      [404, 'NOT_FOUND'],
    );
  });

  it('keeps words that it needs, and commits nothing of a draft', async () => {
    const { id, path } = await frozen();
    await manager('POST', `${path}/versions`, {
      reasonCode: 'scope',
      note: 'x',
      amounts: [{ ...SUPERVISION, amount: '1', cause: 'Отказ' }],
    });
    const line = (await manager('GET', path)).body.lines[0];
    const clear = await manager('PATCH', `/budget-lines/${line.id}`, { cause: null }, { 'if-match': '*' });
    expect([codeOf(clear), fieldsOf(clear)]).toEqual([[422, 'CAUSE_MISSING'], [['/cause', 'CAUSE_MISSING']]]);
    await database.query(`UPDATE project SET stage = 'cancelled' WHERE id = $1`, [id]);
    expect(codeOf(await manager('PATCH', `/budget-lines/${line.id}`, { cause: 'y' }, { 'if-match': '*' }))).toEqual([
      409,
      'PROJECT_ENDED',
    ]);
    const draft = await planned();
    const { body } = await manager('GET', draft.path);
    const drafted = await manager(
      'PATCH',
      `/budget-lines/${body.lines[0].id}`,
      { committed: '1' },
      { 'if-match': '*' },
    );
    expect(codeOf(drafted)).toEqual([409, 'BUDGET_NOT_SET']);
  });
});

describe('what was spent', () => {
  it('adds up by month, replaces what stood there, and gives the absorption', async () => {
    const { path } = await frozen();
    const put = (rows: object[]) => manager('PUT', `${path}/actuals`, { rows }, ANY);
    const first = await put([
      { month: EARLY, source: 'local', category: 'Строительство', amount: '250000.00' },
      { month: EARLY, source: 'republican', category: 'Технадзор', amount: null },
    ]);
    expect(codeOf(first)).toEqual([200, undefined]);
    expect(first.body.lines).toMatchObject([
      { actual: null, absorption: null, lastMonth: null },
      { actual: '250000.00', absorption: '0.2500', lastMonth: EARLY },
      { actual: null },
    ]);
    expect(first.body.totals).toMatchObject({ actual: '250000.00', absorption: '0.1667' });
    expect(first.body.thisYear).toMatchObject({
      year: YEAR,
      adjusted: '1200000.30',
      actual: '250000.00',
      absorption: '0.2083',
    });
    expect(first.body.unfunded.actual).toBeNull();
    const second = await put([
      { month: EARLY, source: 'local', category: 'Строительство', amount: '240000.01', document: 'Акт 2' },
      { month: EARLY, year: YEAR + 1, source: null, category: 'Благоустройство', amount: '-5.50', document: 'Возврат' },
    ]);
    expect(second.body.totals.actual).toBe('239994.51');
    expect(second.body.unfunded.actual).toBe('-5.50');
    const months = await manager('GET', `${path}/actuals?year=${YEAR}`);
    expect(months.body.items).toMatchObject([
      {
        month: EARLY,
        category: 'Строительство',
        amount: '240000.01',
        document: 'Акт 2',
        enteredBy: { id: city.ids.manager },
      },
    ]);
    const page = await manager('GET', `${path}/actuals?limit=1`);
    const [, next = ''] = /<[^>]*\/api\/v1([^>]*)>; rel="next"/.exec(page.headers.get('link') ?? '') ?? [];
    const amounts = [...page.body.items, ...(await manager('GET', next)).body.items].map(({ amount }) => amount);
    expect(new Set(amounts)).toEqual(new Set(['-5.50', '240000.01']));
  });

  it('is entered on what was read: of two who read the same, one is told', async () => {
    const { path } = await frozen();
    const read = tagOf(await manager('GET', path));
    const put = (amount: string, headers?: Record<string, string>) =>
      manager('PUT', `${path}/actuals`, { rows: [{ month: EARLY, ...LOCAL_BUILDING, amount }] }, headers);
    expect(codeOf(await put('1.00'))).toEqual([428, 'IF_MATCH_MISSING']);
    const both = await Promise.all([put('1.00', read), put('2.00', read)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    const { body } = both.find(({ status }) => status === 200)!;
    expect((await manager('GET', path)).body.totals.actual).toBe(body.totals.actual);
    expect(codeOf(await put('3.00', { 'if-match': `"v${body.version}"` }))).toEqual([200, undefined]);
  });

  it('says how far the year has gone', async () => {
    const { path } = await frozen();
    const { body } = await manager('GET', path);
    const start = Date.UTC(YEAR, 0, 1);
    const share = (Date.parse(TODAY) - start) / (Date.UTC(YEAR + 1, 0, 1) - start);
    expect(Math.abs(Number(body.thisYear.elapsed) - share)).toBeLessThanOrEqual(0.00005);
    expect(body.thisYear.elapsed).toMatch(/^0\.\d{4}$/);
  });

  it('refuses all rows when one is not sound, and names each', async () => {
    const { path } = await frozen();
    const rows = [
      { month: EARLY, source: 'local', category: 'Строительство', amount: '1.00' },
      { month: EARLY, source: 'local', category: 'Мосты', amount: '1.00' },
      { month: `${YEAR + 1}-12`, year: YEAR, source: 'local', category: 'Строительство', amount: '1.00' },
      { month: THIS_MONTH, source: 'local', category: 'Строительство', amount: '-1.00' },
      { month: EARLY, source: 'local', category: 'Строительство', amount: '2.00' },
    ];
    const answer = await manager('PUT', `${path}/actuals`, { rows }, ANY);
    expect(codeOf(answer)).toEqual([422, 'ACTUALS_REFUSED']);
    const january = THIS_MONTH === EARLY;
    expect(fieldsOf(answer)).toEqual([
      ['/rows/1/category', 'UNKNOWN_BUDGET_LINE'],
      ['/rows/2/month', 'FUTURE_MONTH'],
      ...(january ? [['/rows/3/month', 'MONTH_TWICE']] : []),
      ['/rows/3/document', 'CORRECTION_NEEDS_DOCUMENT'],
      ['/rows/4/month', 'MONTH_TWICE'],
    ]);
    expect((await manager('GET', path)).body.totals.actual).toBeNull();
    const rowsOfNone = [
      { month: '2026-9', source: 'x', category: '', amount: '1,5' },
      { month: '2026-13', source: null, category: 'а', amount: '1' },
    ];
    const malformed = await manager('PUT', `${path}/actuals`, { rows: rowsOfNone }, ANY);
    expect(fieldsOf(malformed)).toEqual([
      ['/rows/0/month', 'NOT_A_MONTH'],
      ['/rows/0/source', 'NOT_ONE_OF'],
      ['/rows/0/category', 'EMPTY'],
      ['/rows/0/amount', 'NOT_SIGNED_MONEY'],
      ['/rows/1/month', 'NOT_A_MONTH'],
    ]);
  });

  it('is not for everybody, and not before there is a budget', async () => {
    const draft = await planned();
    const rows = [{ month: EARLY, source: 'local', category: 'Строительство', amount: '1.00' }];
    const put = (who: Caller) => who('PUT', `${draft.path}/actuals`, { rows }, ANY);
    const early = await put(manager);
    expect([codeOf(early), fieldsOf(early)]).toEqual([
      [422, 'ACTUALS_REFUSED'],
      [['/rows/0/project', 'BUDGET_NOT_SET']],
    ]);
    expect(codeOf(await put(otherManager))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await put(executor))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await put(auditor))).toEqual([403, 'FORBIDDEN']);
    await database.query(`UPDATE project SET initiator_id = $2 WHERE id = $1`, [draft.id, city.organisations.roads]);
    expect(codeOf(await put(executor))).toEqual([403, 'PLAN_NOT_YOURS']);
    await database.query(`UPDATE project SET stage = 'completed' WHERE id = $1`, [draft.id]);
    expect(codeOf(await put(manager))).toEqual([409, 'PROJECT_ENDED']);
  });
});

describe('the import for the city', () => {
  const HEAD = 'project;month;source;category;amount;document';
  const csv = async (
    person: string,
    text: string | Buffer,
    query = '',
    path = '/budget/actuals/import',
  ): Promise<TestAnswer> => {
    const answer = await fetch(`${app.url}/api/v1${path}${query}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.signIn(person)}`,
        'content-type': 'text/csv; charset=utf-8',
        'accept-language': 'en',
      },
      body: text,
    });
    return { status: answer.status, headers: answer.headers, body: await answer.json() };
  };

  it('tells what would happen, does it, and does nothing the second time', async () => {
    const one = await frozen();
    const two = await frozen({ oversight: 'committee' });
    const table = [
      HEAD,
      `${one.code};${EARLY};local;Строительство;1 000,50;"Акт ""1"""`,
      `${one.code};${EARLY};republican;Технадзор;—;`,
      `${two.code};${EARLY};local;Строительство;2\u00a0000;`,
    ].join('\r\n');
    const dry = await csv(city.people.office, table, '?dryRun=true');
    expect(dry.status).toBe(200);
    expect(dry.body).toEqual({
      dryRun: true,
      written: 2,
      unchanged: 0,
      noFact: 1,
      refused: 0,
      rows: [
        { row: 2, ok: true, outcome: 'written', problems: [] },
        { row: 3, ok: true, outcome: 'no_fact', problems: [] },
        { row: 4, ok: true, outcome: 'written', problems: [] },
      ],
    });
    expect((await manager('GET', one.path)).body.totals.actual).toBeNull();
    expect((await csv(city.people.office, table)).body).toMatchObject({ dryRun: false, written: 2 });
    const once = await manager('GET', one.path);
    expect(once.body.totals.actual).toBe('1000.50');
    expect((await csv(city.people.office, table)).body).toMatchObject({ written: 0, unchanged: 2, noFact: 1 });
    const twice = await manager('GET', one.path);
    expect([twice.body, twice.headers.get('etag')]).toEqual([once.body, once.headers.get('etag')]);
    expect((await manager('GET', two.path)).body.totals.actual).toBe('2000.00');
  });

  it('takes all rows or none, or the sound ones alone', async () => {
    const { code, path } = await frozen();
    const table = [
      HEAD,
      `${code};${EARLY};local;Строительство;10;`,
      `ALM-1999-0001;${EARLY};local;Строительство;10;`,
      `${code};${EARLY};;Мосты;10;`,
      `${code};${YEAR}-13;lottery;Строительство;1,234;`,
    ].join('\n');
    const all = await csv(city.people.office, table);
    expect(codeOf(all)).toEqual([422, 'ACTUALS_REFUSED']);
    expect(all.body.params).toEqual({ refused: 3, rows: 4 });
    expect(fieldsOf(all)).toEqual([
      ['/rows/1/project', 'UNKNOWN_REFERENCE'],
      ['/rows/2/category', 'UNKNOWN_BUDGET_LINE'],
      ['/rows/3/month', 'NOT_A_MONTH'],
      ['/rows/3/source', 'NOT_ONE_OF'],
      ['/rows/3/amount', 'NOT_AN_AMOUNT'],
    ]);
    expect((await manager('GET', path)).body.totals.actual).toBeNull();
    const partial = await csv(city.people.office, table, '?partial=true');
    expect(partial.body).toMatchObject({ written: 1, refused: 3 });
    expect(partial.body.rows[3]).toMatchObject({
      row: 5,
      ok: false,
      problems: [
        { field: 'month', code: 'NOT_A_MONTH' },
        { field: 'source', message: expect.stringContaining('republican, local, private') },
        { field: 'amount' },
      ],
    });
    expect((await manager('GET', path)).body.totals.actual).toBe('10.00');
  });

  it('reads rows of JSON alike, with all that is wrong with their shape at once', async () => {
    const { code, path } = await frozen();
    const row = { project: code, month: EARLY, source: 'local', category: 'Строительство', amount: '7.77' };
    const answer = await office('POST', '/budget/actuals/import', { rows: [row] });
    expect(answer.body).toMatchObject({ written: 1, rows: [{ row: 1, ok: true }] });
    expect((await manager('GET', path)).body.totals.actual).toBe('7.77');
    const wrong = await office('POST', '/budget/actuals/import', {
      rows: [
        { ...row, amount: 5 },
        { month: 'x', amount: '1' },
      ],
    });
    expect(codeOf(wrong)).toEqual([400, 'VALIDATION_FAILED']);
    expect(fieldsOf(wrong)).toEqual([
      ['/rows/0/amount', 'WRONG_TYPE'],
      ['/rows/1/project', 'REQUIRED'],
      ['/rows/1/month', 'NOT_A_MONTH'],
      ['/rows/1/source', 'REQUIRED'],
      ['/rows/1/category', 'REQUIRED'],
    ]);
    expect(fieldsOf(await office('POST', '/budget/actuals/import'))).toEqual([['/rows', 'REQUIRED']]);
  });

  it.each([
    ['no header', 'a;b', 'CSV_HEADER'],
    ['no rows', HEAD, 'TOO_FEW'],
    ['an open quote', `${HEAD}\n"a`, 'CSV_QUOTE'],
    ['another encoding', Buffer.from([0xcf, 0xf0, 0xee]), 'CSV_NOT_UTF8'],
    ['too many rows', `${HEAD}${`\nA;${EARLY};local;Б;1;`.repeat(5001)}`, 'TOO_MANY'],
  ])('refuses a table with %s', async (_, table, code) => {
    const answer = await csv(city.people.office, table);
    expect([codeOf(answer), fieldsOf(answer)]).toEqual([[400, 'CSV_UNREADABLE'], [['', code]]]);
  });

  it('is the office’s, and tables are taken nowhere else', async () => {
    for (const person of [city.people.manager, city.people.headII, city.people.admin, city.people.auditor]) {
      expect(codeOf(await csv(person, HEAD))).toEqual([403, 'FORBIDDEN']);
    }
    expect(codeOf(await csv(city.people.office, HEAD, '', '/projects'))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(codeOf(await csv(city.people.office, Buffer.alloc(5 * 1024 * 1024 + 1, 'a')))).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
  });

  it('takes 5 000 rows in a few seconds, also twice at once', async () => {
    const projects = await Promise.all(Array.from({ length: 5 }, () => deliveredProject(app, city)));
    const lines = Array.from({ length: 100 }, (_, index) => ({
      ...BUILDING,
      category: `Статья ${index}`,
      amount: '1000000.00',
    }));
    const months = Array.from({ length: 10 }, (_, index) => `${YEAR - 1}-${String(index + 1).padStart(2, '0')}`);
    for (const { id } of projects) {
      await manager('PUT', `/projects/${id}/budget/lines`, { lines }, { 'if-match': '*' });
      expect((await manager('POST', `/projects/${id}/budget/versions`, {})).status).toBe(201);
    }
    const rows = projects.flatMap(({ code }) =>
      lines.flatMap(({ category }) =>
        months.map((month, index) => `${code};${month};${YEAR};local;${category};${index},0${index};Акт`),
      ),
    );
    const table = ['project;month;year;source;category;amount;document', ...rows].join('\n');
    const started = performance.now();
    const answers = await Promise.all([csv(city.people.office, table), csv(city.people.office, table)]);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(answers.map(({ status, body }) => [status, body.written + body.unchanged])).toEqual([
      [200, 5000],
      [200, 5000],
    ]);
    expect(answers.reduce((sum, { body }) => sum + body.written, 0)).toBe(5000);
    const { body } = await manager('GET', `/projects/${projects[0]!.id}/budget`);
    expect(body.totals.actual).toBe('4545.00');
  }, 60_000);
});

it('takes amounts whose sum is longer than any of them', async () => {
  const { id } = await deliveredProject(app, city);
  const path = `/projects/${id}/budget`;
  const longest = '999999999999999999.99';
  const lines = [BUILDING, GREENING].map((line) => ({ ...line, amount: longest }));
  expect(codeOf(await manager('PUT', `${path}/lines`, { lines }, ANY))).toEqual([200, undefined]);
  expect(codeOf(await manager('POST', `${path}/versions`, {}))).toEqual([201, undefined]);
  const rows = [EARLY, THIS_MONTH].map((month, index) => ({
    month,
    ...(index === 0 ? LOCAL_BUILDING : { source: null, category: GREENING.category, year: GREENING.year }),
    amount: longest,
  }));
  const spent = await manager('PUT', `${path}/actuals`, { rows }, ANY);
  expect(codeOf(spent)).toEqual([200, undefined]);
  expect(spent.body.totals).toMatchObject({
    plan: '1999999999999999999.98',
    actual: '1999999999999999999.98',
    absorption: '1.0000',
  });
  expect((await manager('GET', `/projects/${id}/health`)).status).toBe(200);
});

describe('the past', () => {
  it('is answered as it was answered then', async () => {
    const { path } = await frozen();
    await manager(
      'PUT',
      `${path}/actuals`,
      { rows: [{ month: EARLY, source: 'local', category: 'Строительство', amount: '5.00' }] },
      ANY,
    );
    const { body: then } = await manager('GET', path);
    const at = new Date().toISOString();
    await manager('POST', `${path}/versions`, {
      reasonCode: 'scope',
      note: 'x',
      amounts: [{ ...SUPERVISION, amount: '1', cause: 'Отказ' }],
    });
    await manager(
      'PUT',
      `${path}/actuals`,
      { rows: [{ month: EARLY, source: 'local', category: 'Строительство', amount: '6.00' }] },
      ANY,
    );
    const past = await manager('GET', `${path}?asOf=${encodeURIComponent(at)}`);
    const { version, mayEdit, nextVersionBy, ...figures } = then;
    expect([version, mayEdit, nextVersionBy]).toEqual([expect.any(Number), true, 'planners']);
    expect(past.body).toMatchObject(figures);
    expect([past.body.mayEdit, past.body.nextVersionBy, past.headers.get('etag')]).toEqual([false, null, null]);
    expect((await manager('GET', path)).body.totals.actual).toBe('6.00');
    expect((await manager('GET', `${path}?asOf=${TODAY}`)).body.totals.actual).toBe('6.00');
    expect(codeOf(await manager('GET', `${path}?asOf=2020-01-01`))).toEqual([404, 'NOT_YET_THERE']);
    expect(codeOf(await otherManager('GET', `${path}?asOf=${TODAY}`))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await manager('GET', `${path}?asOf=soon`))).toEqual([400, 'VALIDATION_FAILED']);
  });
});

describe('sums', () => {
  const tiyn = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n });
  const sources = ['republican', 'local', 'private', 'ppp', 'international', 'participatory', null];
  const budget = fc.uniqueArray(
    fc.record({
      year: fc.integer({ min: YEAR, max: YEAR + 3 }),
      source: fc.constantFrom(...sources),
      category: fc.constantFrom('Строительство', 'Технадзор', 'Сети'),
      amount: tiyn,
      committed: tiyn,
      actuals: fc.array(fc.bigInt({ min: -9_999_999_999n, max: 99_999_999_999_999_999_999n }), { maxLength: 3 }),
    }),
    { selector: ({ year, source, category }) => `${year} ${source} ${category}`, maxLength: 20 },
  );
  /** Of any length, for a sum may have more digits than an amount. */
  const exact = (amount: string | null): bigint => BigInt((amount ?? '0').replace('.', ''));
  const money = (amount: bigint): string => {
    const digits = String(amount < 0n ? -amount : amount).padStart(3, '0');
    return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  const FIGURES = ['plan', 'adjusted', 'committed', 'actual'] as const;
  type Sums = Record<(typeof FIGURES)[number], string | null> & { absorption: string | null };

  it('agree to the tiyn by line, year, source and category, in the longest amounts too', async () => {
    const { id } = await deliveredProject(app, city);
    await fc.assert(
      fc.asyncProperty(budget, async (lines) => {
        await database.query('DELETE FROM budget_actual WHERE project_id = $1', [id]);
        await database.query('DELETE FROM budget_line WHERE project_id = $1', [id]);
        for (const line of lines) {
          const lineId = newId();
          await database.query(
            `INSERT INTO budget_line (id, project_id, year, source, category, plan, adjusted, committed, created_at, updated_at)
             VALUES ($1, $2, $3, $4, $5, $6, $6, $7, now(), now())`,
            [lineId, id, line.year, line.source, line.category, money(line.amount), money(line.committed)],
          );
          for (const [month, amount] of line.actuals.entries()) {
            await database.query(
              `INSERT INTO budget_actual (id, project_id, line_id, month, amount, entered_at) VALUES ($1, $2, $3, $4, $5, now())`,
              [newId(), id, lineId, `2026-0${month + 1}-01`, money(amount)],
            );
          }
        }
        const { body } = await manager('GET', `/projects/${id}/budget`);
        const sum = (rows: Sums[], figure: (typeof FIGURES)[number]) =>
          rows.reduce((total, row) => total + exact(row[figure]), 0n);
        const [facts] = await database.query<(Sums & { unfunded: string; year_actual: string | null })[]>(
          budgetFacts('$2', 'l.project_id = $1'),
          [id, TODAY],
        );
        expect(facts === undefined).toBe(lines.length === 0);
        expect([facts?.unfunded, facts?.year_actual]).toEqual(
          facts ? [body.unfunded.adjusted, body.thisYear.actual] : [undefined, undefined],
        );
        for (const figure of FIGURES) {
          if (facts) expect(facts[figure]).toBe(body.totals[figure]);
          const total = exact(body.totals[figure]);
          const given = lines.reduce(
            (all, line) =>
              all +
              (figure === 'actual'
                ? line.actuals.reduce((a, b) => a + b, 0n)
                : figure === 'committed'
                  ? line.committed
                  : line.amount),
            0n,
          );
          expect(total).toBe(given);
          expect(sum(body.lines, figure)).toBe(total);
          expect(sum(body.byYear, figure)).toBe(total);
          expect(sum(body.byCategory, figure)).toBe(total);
          expect(sum([...body.bySource, body.unfunded], figure)).toBe(total);
        }
        expect(body.byYear.reduce((all: bigint, { unfunded }: { unfunded: string }) => all + exact(unfunded), 0n)).toBe(
          exact(body.unfunded.adjusted),
        );
        expect(body.totals.actual === null).toBe(lines.every(({ actuals }) => actuals.length === 0));
        for (const row of [body.totals, ...body.lines] as Sums[]) expect(row.absorption).toBe(absorption(row));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  /** Actual by adjusted with four places, half away from zero, in whole numbers. */
  function absorption({ actual, adjusted }: Sums): string | null {
    const whole = exact(adjusted);
    if (actual === null || whole === 0n) return null;
    const part = exact(actual);
    const rounded = ((part < 0n ? -part : part) * 20_000n + whole) / (2n * whole);
    const digits = String(rounded).padStart(5, '0');
    return `${part < 0n && rounded > 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  }
});
