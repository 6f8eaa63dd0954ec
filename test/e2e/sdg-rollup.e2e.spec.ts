import { DataSource } from 'typeorm';
import { CLOCK, toTiyn } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { rebuildFigures } from '#libs/overview';
import { randomNumbers, randomPortfolio } from '../../libs/overview/testing/random-portfolio.js';
import { deliveredProject } from '../../libs/delivery/testing/delivered-project.js';
import { randomTags } from '../../libs/sdg/testing/random-tags.js';
import { GROUPINGS, recountRollup } from '../../libs/sdg/testing/recount-rollup.js';
import type { Group } from '../../libs/sdg/testing/recount-rollup.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';
import { as, smallCity } from '../support/small-city.js';
import type { SmallCity } from '../support/small-city.js';

type Person = keyof SmallCity['people'];
type By = (typeof GROUPINGS)[number];

const SEED = 20261123;

let app: TestApp;
let city: SmallCity;
let database: DataSource;
let generated: string[];

beforeAll(async () => {
  app = await startApp(PRODUCT);
  city = await smallCity(app);
  database = app.app.get(DataSource);
  generated = await randomPortfolio(database, { count: 90, seed: SEED, day: today(), managerId: city.ids.manager });
  await randomTags(database, generated, SEED);
}, 60_000);
afterAll(() => app.close());

const today = (): string => app.app.get<Clock>(CLOCK).today();
const get = (path: string, who: Person = 'office') => as(app, city.people[who])('GET', path);
const rollup = async (by: By, query = '', who: Person = 'office') => {
  const { status, body } = await get(`/sdg/rollup?by=${by}${query}`, who);
  expect([query, who, status]).toEqual([query, who, 200]);
  return body as { by: By; total: Group; items: (Group & { name: object | null; iri: string | null })[] };
};

/** Ids on all pages of the list of projects. */
async function listed(query: string, who: Person): Promise<string[]> {
  const ids: string[] = [];
  for (let next: string | undefined = `/projects?limit=200${query}`; next !== undefined;) {
    const answer = await get(next, who);
    ids.push(...answer.body.items.map(({ id }: { id: string }) => id));
    next = /<[^>]*\/api\/v1([^>]*)>/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return ids;
}

const byCode = (a: { code: string | null }, b: { code: string | null }): number =>
  (a.code ?? '\uffff') < (b.code ?? '\uffff') ? -1 : 1;

/** Says what a recount of the listed projects says, and its groups add up to the money of the whole. */
async function expectTruth(query = '', who: Person = 'office'): Promise<void> {
  const projects = await listed(query, who);
  for (const by of GROUPINGS) {
    const { total, items } = await rollup(by, query, who);
    const expected = await recountRollup(database, projects, by);
    const plain = items.map(({ name: _name, iri: _iri, ...figures }) => figures);
    expect({ query, who, by, total, items: plain.toSorted(byCode) }).toEqual({
      query,
      who,
      by,
      total: expected.total,
      items: expected.items.toSorted(byCode),
    });
  }
}

const sum = (amounts: (string | null)[]): bigint =>
  amounts.reduce((all, amount) => all + (amount === null ? 0n : toTiyn(amount)), 0n);

describe('over a generated portfolio', () => {
  it.each(GROUPINGS)('groups by %s and what is unallocated are the money of all projects, to the tiyn', async (by) => {
    const { total, items } = await rollup(by);
    const [money] = await database.query<{ all: string; cost: string; known: number }[]>(
      `SELECT sum(amount)::text AS all, sum(amount) FILTER (WHERE adjusted IS NULL)::text AS cost, count(amount)::int AS known
       FROM (SELECT b.adjusted, coalesce(b.adjusted, p.cost_total) AS amount FROM project p
         LEFT JOIN (SELECT project_id, sum(adjusted) AS adjusted FROM budget_line GROUP BY project_id) b ON b.project_id = p.id) x`,
    );
    expect(money!.known).toBeGreaterThan(50);
    expect(sum(items.map(({ budget }) => budget)) + toTiyn(total.unallocated!)).toBe(toTiyn(money!.all));
    expect(sum(items.map(({ budget }) => budget))).toBe(toTiyn(total.budget!));
    expect(sum([total.budgetByCost, total.unallocatedByCost])).toBe(toTiyn(money!.cost));
    expect(sum(items.map(({ budgetByCost }) => budgetByCost))).toBe(toTiyn(total.budgetByCost!));
    if (by !== 'goal' && by !== 'target')
      expect(sum(items.map(({ unallocated }) => unallocated))).toBe(toTiyn(total.unallocated!));
    expect([toTiyn(total.budget!) > 0n, toTiyn(total.unallocated!) > 0n, toTiyn(total.budgetByCost!) > 0n]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it.each<[string, Person]>([
    ['', 'office'],
    ['', 'auditor'],
    ['', 'member'],
    ['', 'headI'],
    ['', 'manager'],
    ['', 'executor'],
    ['&direction=I,III', 'office'],
    ['&direction=II', 'member'],
    ['&stage=in_delivery', 'office'],
    ['&district=alatau', 'office'],
    ['&health=red,amber&direction=II', 'office'],
    ['&without=cost', 'headII'],
    ['&budgeted=true&overdue=true', 'office'],
    ['&q=Сквер 1', 'office'],
  ])('with "%s" it tells %s what a recount of the list does', async (query, who) => {
    const full = await listed('', 'office');
    expect(full.length).toBe(generated.length);
    if (query.includes('district')) {
      // A list asked for one district shows no other, so the other groups are left out.
      const { items } = await rollup('district', query, who);
      expect(items.map(({ code }) => code)).toEqual(['alatau']);
      const projects = await listed(query, who);
      const { items: expected } = await recountRollup(database, projects, 'district');
      expect(items[0]).toMatchObject(expected.find(({ code }) => code === 'alatau')!);
      return;
    }
    await expectTruth(query, who);
  });

  it('stays true while people change tags, shares, budgets, districts and stages, folded or not', async () => {
    const random = randomNumbers(SEED);
    const any = (): string => generated[Math.floor(random() * generated.length)]!;
    const acts: (() => Promise<unknown>)[] = [
      () => randomTags(database, [any()], Math.floor(random() * 1000)).catch(ignoreTaggedTwice),
      () => database.query(`DELETE FROM sdg_share WHERE project_id = $1`, [any()]),
      () =>
        database.query(
          `UPDATE sdg_tag SET effect = CASE effect WHEN 'positive' THEN 'negative' ELSE 'positive' END WHERE project_id = $1`,
          [any()],
        ),
      () =>
        database.query(
          `UPDATE sdg_tag SET state = 'declined', answered_at = now() WHERE state = 'proposed' AND project_id = $1`,
          [any()],
        ),
      () => database.query(`UPDATE budget_line SET adjusted = adjusted + 0.01 WHERE project_id = $1`, [any()]),
      () => database.query(`UPDATE budget_line SET year = year + 3 WHERE project_id = $1`, [any()]),
      () => database.query(`UPDATE project SET cost_total = 333.35, citizens_affected = 7 WHERE id = $1`, [any()]),
      () => database.query(`UPDATE project SET direction_id = $2 WHERE id = $1`, [any(), city.directions.III]),
      () =>
        database.query(
          `UPDATE project SET stage = CASE stage WHEN 'draft' THEN 'submitted' ELSE 'draft' END WHERE id = $1`,
          [any()],
        ),
      () => database.query(`DELETE FROM project_district WHERE project_id = $1`, [any()]),
      () =>
        database.query(
          `INSERT INTO project_district (id, project_id, district_id) SELECT gen_random_uuid(), $1, id FROM district ON CONFLICT DO NOTHING`,
          [any()],
        ),
      () =>
        database.query(
          `UPDATE milestone SET actual_on = current_date, acceptance = 'pending' WHERE project_id = $1 AND removed_at IS NULL`,
          [any()],
        ),
    ];
    for (let round = 0; round < 4; round++) {
      for (let step = 0; step < 25; step++) await acts[Math.floor(random() * acts.length)]!();
      await expectTruth();
      await database.query('SELECT zhoba_fold_sdg($1)', [round % 2 === 0 ? 1_000_000 : 7]);
      await expectTruth();
    }
    await expectTruth('', 'member');
    expect(await database.query('SELECT 1 FROM sdg_due')).toEqual([]);
  }, 120_000);

  it('is the same when everything is computed anew', async () => {
    await database.query('SELECT zhoba_fold_sdg(1000000)');
    const kept = 'SELECT * FROM sdg_figures ORDER BY project_id, dimension, key';
    const before = await database.query<object[]>(kept);
    expect(before.length).toBeGreaterThan(generated.length * 3);
    await rebuildFigures(database, today());
    expect(await database.query(kept)).toEqual(before);
    expect(await database.query('SELECT 1 FROM sdg_delta UNION ALL SELECT 1 FROM sdg_due')).toEqual([]);
    await expectTruth();
  });

  it('counts what two change at once', async () => {
    const [first, second] = generated;
    await Promise.all(
      [first, second, first, second].map((id, place) =>
        database.query('UPDATE project SET citizens_affected = $2 WHERE id = $1', [id, 1000 + place]),
      ),
    );
    await Promise.all([
      database.query('UPDATE budget_line SET adjusted = adjusted + 1 WHERE project_id = $1', [first]),
      database.query(`DELETE FROM sdg_share WHERE project_id = $1`, [first]),
      database.query(`UPDATE project SET cost_total = 10.01 WHERE id = $1`, [second]),
    ]);
    await expectTruth();
  });
});

const ignoreTaggedTwice = (error: Error): void => {
  if (!error.message.includes('sdg_tag_once')) throw error;
};

describe('one project', () => {
  const manager = () => as(app, city.people.manager);
  const confirm = async (id: string, target: string, effect = 'positive') => {
    const body = { target, effect, contribution: 'direct', rationale: 'Так' };
    const tag = await manager()('POST', `/projects/${id}/sdg-tags`, body);
    expect(
      (await as(app, city.people.office)('POST', `/sdg-tags/${tag.body.id}/answer`, { confirmed: true })).status,
    ).toBe(200);
  };
  const only = '&direction=I';
  const group = async (by: By, code: string | null) =>
    (await rollup(by, `${only}&q=Полиметрия`)).items.find((item) => item.code === code);

  it('counts in all its targets, and its money is divided to the last tiyn', async () => {
    const { id } = await deliveredProject(app, city, {
      passport: {
        title: { ru: 'Полиметрия' },
        direction: 'I',
        districts: ['alatau', 'medeu'],
      },
    });
    await database.query('UPDATE project SET cost_total = 0.10, citizens_affected = 500 WHERE id = $1', [id]);
    for (const target of ['11.2', '11.6', '8.10']) await confirm(id, target);
    await confirm(id, '3.9', 'negative');
    expect((await rollup('goal', `${only}&q=Полиметрия`)).total).toMatchObject({
      budget: null,
      unallocated: '0.10',
      unallocatedByCost: '0.10',
    });

    const shares = ['11.2', '11.6', '8.10'].map((target, place) => ({
      target,
      percent: ['33.3333', '33.3333', '33.3334'][place],
    }));
    const put = await manager()('PUT', `/projects/${id}/sdg-shares`, shares, { 'if-match': '*' });
    expect(put.status).toBe(200);
    const targets = (await rollup('target', `${only}&q=Полиметрия`)).items;
    expect(targets.map(({ code, budget, iri }) => [code, budget, iri])).toEqual([
      ['3.9', null, 'http://metadata.un.org/sdg/3.9'],
      ['8.10', '0.04', 'http://metadata.un.org/sdg/8.10'],
      ['11.2', '0.03', 'http://metadata.un.org/sdg/11.2'],
      ['11.6', '0.03', 'http://metadata.un.org/sdg/11.6'],
    ]);
    expect(await group('goal', '11')).toMatchObject({
      projects: 1,
      positive: 1,
      negative: 0,
      citizens: 500,
      budget: '0.06',
      budgetByCost: '0.06',
    });
    expect(await group('goal', '3')).toMatchObject({
      projects: 1,
      positive: 0,
      negative: 1,
      citizens: null,
      budget: null,
    });
    expect(await group('year', null)).toMatchObject({ budget: '0.10', unallocated: '0.00' });
    expect((await rollup('goal', `${only}&q=Полиметрия`)).total).toMatchObject({
      projects: 1,
      positive: 1,
      negative: 1,
      budget: '0.10',
      unallocated: '0.00',
    });
  });

  it('that is not known to cost anything is not told as zero', async () => {
    await database.query(`UPDATE project SET cost_total = NULL WHERE title_ru = 'Полиметрия'`);
    expect(await group('goal', '11')).toMatchObject({ budget: null, budgetUnknown: 1 });
    expect((await rollup('goal', `${only}&q=Полиметрия`)).total).toMatchObject({
      budget: null,
      budgetUnknown: 1,
      unallocated: '0.00',
    });
  });

  it('counts for those only who see it', async () => {
    for (const [who, projects] of [
      ['office', 1],
      ['headI', 1],
      ['manager', 1],
      ['member', 1],
      ['headII', 0],
      ['otherManager', 0],
    ] as const)
      expect([who, (await rollup('goal', `${only}&q=Полиметрия`, who)).total.projects]).toEqual([who, projects]);
  });
});

it('of nothing is empty', async () => {
  const { total, items } = await rollup('target', '&q=ничегоподобногонет');
  expect([items, total]).toMatchObject([[], { projects: 0, citizens: null, budget: null, unallocated: '0.00' }]);
});

it.each([
  ['', '?by'],
  ['?by=indicator', '?by'],
  ['?by=goal&stage=gone', '?stage.0'],
  ['?by=goal&unknown=1', '?unknown'],
])('asked with "%s" it says what is wrong', async (query, pointer) => {
  const { status, body } = await get(`/sdg/rollup${query}`);
  expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
});

it('asks who is there', async () => {
  expect((await app.request('GET', '/sdg/rollup?by=goal')).status).toBe(401);
});
