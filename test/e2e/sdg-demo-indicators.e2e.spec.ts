import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

/** As the files have it, read past the product's own reader. */
interface Told {
  readonly id: string;
  readonly name_ru: string;
  readonly unit_ru: string;
  readonly kind: string;
  readonly goal: number;
  readonly target: string | null;
  readonly indicator_code: string | null;
  readonly territory: string;
  readonly direction: string | null;
  readonly source_ru?: string;
  readonly note?: string;
  readonly breakdown?: object;
  readonly suspect?: boolean;
  readonly series: readonly { readonly year: number; readonly plan?: number; readonly fact?: number }[];
}
const told: Told[] = ['part1', 'part2'].flatMap((part): Told[] =>
  JSON.parse(readFileSync(join(process.cwd(), `libs/demo/data/vlr/indicators.${part}.json`), 'utf8')),
);

let app: TestApp;
let token: string;
let listed: { code: string; [field: string]: unknown }[];

beforeAll(async () => {
  app = await startApp(PRODUCT);
  const now = new Date();
  const today = dayIn('Asia/Almaty', now);
  await loadDemoCity(app.app.get(DataSource), buildDemoCity(loadReview(), { today }), { today, now });
  const signedIn = await app.request('POST', '/auth/login', {
    body: { email: 'auditor@demo.zhoba', password: DEMO_PASSWORD },
  });
  token = signedIn.body.accessToken;
  listed = [];
  for (let next: string | undefined = '/indicators?limit=200'; next;) {
    const answer = await app.request('GET', next, { token });
    listed.push(...answer.body.items);
    next = /<[^>]*\/api\/v1(\/[^>]*)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
  }
}, 120_000);
afterAll(() => app.close());

const get = async (path: string) => (await app.request('GET', path, { token })).body;

it('holds the 489 series of the review', () => {
  expect(told).toHaveLength(489);
  expect(listed.map(({ code }) => code)).toEqual(told.map(({ id }) => id).toSorted());
});

it('shows each as the review defines it', () => {
  const byCode = new Map(listed.map((item) => [item.code, item]));
  for (const each of told)
    expect(byCode.get(each.id)).toMatchObject({
      name: { ru: each.name_ru },
      unit: { ru: each.unit_ru },
      kind: each.kind,
      better: each.direction,
      goal: each.goal,
      targets: each.target === null ? [] : [each.target],
      listedNumber: each.indicator_code,
      territory: each.territory,
      breakdown: each.breakdown ?? {},
      suspect: each.suspect ?? false,
      illustrative: false,
    });
});

it('has every plan and fact of every series, value by value, and no other', async () => {
  let compared = 0;
  for (const { id, series, suspect = false, source_ru: source = null } of told) {
    const { items } = await get(`/indicators/${id}/values`);
    const expected = series.flatMap(({ year, plan, fact }) => [
      ...(fact === undefined ? [] : [{ year, measure: 'fact', value: fact }]),
      ...(plan === undefined ? [] : [{ year, measure: 'plan', value: plan }]),
    ]);
    const shown = items.map(({ year, measure, value }: { year: number; measure: string; value: string }) => ({
      year,
      measure,
      value: Number(value),
    }));
    expect([id, shown]).toEqual([id, expected.toSorted((one, other) => one.year - other.year)]);
    for (const item of items)
      expect(item).toMatchObject({
        source,
        quality: suspect ? 'disputed' : 'measured',
        state: suspect ? 'entered' : 'approved',
        revision: 1,
      });
    compared += shown.length;
  }
  expect(compared).toBe(2220 + 329);
}, 60_000);

it('tells the past: what of 2022 was reported in 2023 is not known before', async () => {
  const known = async (day: string) =>
    (await get(`/indicators/vvod-zhilyh-zdanij/values?asOf=${day}`)).items.map(
      ({ year, measure, state }: { year: number; measure: string; state: string }) => `${year} ${measure} ${state}`,
    );
  expect(await known('2021-04-15')).toEqual([
    '2019 fact approved',
    '2020 fact entered',
    '2020 plan approved',
    '2021 plan approved',
  ]);
  expect((await known('2023-04-14')).filter((each: string) => each.includes('fact'))).toEqual(
    [2019, 2020, 2021].map((year) => `${year} fact approved`),
  );
  expect(await known('2012-01-01')).toEqual([]);
});

it('looks at them through the lenses: plans of the city are met and missed, growth is told or refused with a reason', async () => {
  const page = await get('/indicators/vvod-zhilyh-zdanij');
  expect(page).toMatchObject({
    target: { year: 2025, value: '1996.5' },
    directions: ['I'],
    responsible: { code: 'housing' },
    lenses: {
      planPath: { met: true, inputs: { year: 2022, plan: 1500, fact: 1720.5, base: { year: 2019, value: 2102 } } },
      withTarget: { inputs: { current: { year: 2022, value: 1720.5 }, target: { year: 2025, value: 1996.5 } } },
    },
  });
  const colours = (lens: string) =>
    new Set(listed.map(({ lenses }) => JSON.parse(JSON.stringify(lenses))[lens].colour));
  for (const lens of ['planPath', 'withTarget', 'withoutTarget']) expect(colours(lens).size).toBeGreaterThanOrEqual(3);
  expect(new Set(listed.map(({ disagreement }) => disagreement)).size).toBe(4);
});
