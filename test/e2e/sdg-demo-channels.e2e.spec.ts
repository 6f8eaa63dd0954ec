import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DEMO_PASSWORD, buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import type { DemoCity } from '#libs/demo';
import { dayIn } from '#libs/kernel';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

/** As the files have it, read past the product's own reader. */
interface Told {
  readonly target: string | null;
  readonly indicator_code?: string | null;
  readonly level?: string;
  readonly title_ru?: string;
}
interface ToldTarget {
  readonly code: string;
  readonly goal: number;
  readonly channels: Record<string, boolean>;
}
const read = <Item = Told>(...files: string[]): Item[] =>
  files.flatMap((file): Item[] =>
    JSON.parse(readFileSync(join(process.cwd(), `libs/demo/data/vlr/${file}.json`), 'utf8')),
  );
const both = <Item = Told>(name: string): Item[] => read<Item>(`${name}.part1`, `${name}.part2`);
const toldTargets = both<ToldTarget>('targets');

let app: TestApp;
let city: DemoCity;
let token: string;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  const now = new Date();
  const today = dayIn('Asia/Almaty', now);
  city = buildDemoCity(loadReview(), { today });
  await loadDemoCity(app.app.get(DataSource), city, { today, now });
  const signedIn = await app.request('POST', '/auth/login', {
    body: { email: 'auditor@demo.zhoba', password: DEMO_PASSWORD },
  });
  token = signedIn.body.accessToken;
}, 120_000);
afterAll(() => app.close());

const get = async (path: string) => (await app.request('GET', path, { token })).body;

/** Channels of each target, reckoned from the files and the built city, without a database. */
async function reckoned(): Promise<Map<string, Record<string, number>>> {
  const listed = new Set((await get('/sdg/indicators')).items.map(({ number }: { number: string }) => number));
  const series = both('indicators');
  const SERVING = ['approved', 'in_delivery', 'on_hold', 'completed'];
  const municipal = city.projects.filter(({ key, life }) => !key.startsWith('intl-') && SERVING.includes(life.stage));
  const distinct = (records: Told[]) => new Set(records.map(({ title_ru }) => title_ru)).size;
  return new Map(
    toldTargets.map(({ code }) => {
      const of = (records: Told[]) => records.filter(({ target }) => target === code);
      const global = of(series).filter((one) => listed.has(one.indicator_code));
      return [
        code,
        {
          global_indicator: global.length,
          national_indicator: of(series).length - global.length,
          international_projects: distinct(of(both('international_projects'))),
          national_strategies: distinct(of(both('strategies')).filter(({ level }) => level !== 'municipal')),
          municipal_projects: municipal.filter(({ sdgTargets }) => sdgTargets.includes(code)).length,
          digital_resources: distinct(of(both('digital_resources'))),
        },
      ];
    }),
  );
}

it('counts the channels of the review’s targets as its files do', async () => {
  const { items } = await get('/sdg/channels?goal=3,4,8,9,11&review=almaty-vlr-2023');
  interface Line {
    target: { code: string };
    cells: { channel: string; count: number; claimed: boolean | null }[];
  }
  const expected = await reckoned();
  const told = items.filter(({ target }: Line) => expected.has(target.code));
  expect(told).toHaveLength(53);
  for (const { target, cells } of told as Line[]) {
    const counts = Object.fromEntries(cells.map(({ channel, count }) => [channel, count]));
    expect([target.code, counts]).toEqual([target.code, expected.get(target.code)]);
    const claims = Object.fromEntries(cells.map(({ channel, claimed }) => [channel, claimed]));
    expect(claims).toEqual(toldTargets.find(({ code }) => code === target.code)?.channels);
  }
});

it('finds every cell by which the review contradicts its own text', async () => {
  const expected = await reckoned();
  const differing = toldTargets.flatMap(({ code, channels }) =>
    Object.entries(channels).flatMap(([channel, claimed]) =>
      claimed === expected.get(code)![channel]! > 0
        ? []
        : [`${code} ${channel} ${claimed ? 'claimed_without_record' : 'record_without_claim'}`],
    ),
  );
  const { cells, items } = await get('/sdg/channels/comparison?review=almaty-vlr-2023');
  interface Difference {
    target: { code: string };
    channel: string;
    direction: string;
    records: { code: string }[];
  }
  const found = items.map((one: Difference) => `${one.target.code} ${one.channel} ${one.direction}`);
  expect(found.toSorted()).toEqual(differing.toSorted());
  expect(cells).toEqual({
    compared: 318,
    same: 318 - differing.length,
    claimedWithoutRecord: differing.filter((one) => one.endsWith('claimed_without_record')).length,
    recordWithoutClaim: differing.filter((one) => one.endsWith('record_without_claim')).length,
  });
  // What the source is known to say in its text against its own matrix; municipal projects stand as the demo's day has them.
  expect(found).toEqual(
    expect.arrayContaining([
      '11.5 national_strategies record_without_claim',
      '4.5 international_projects record_without_claim',
      '4.5 digital_resources record_without_claim',
      '8.1 digital_resources record_without_claim',
      '11.6 global_indicator record_without_claim',
      '8.8 national_strategies claimed_without_record',
      '3.3 digital_resources claimed_without_record',
      '4.4 global_indicator claimed_without_record',
    ]),
  );
  const known = items.find((one: Difference) => one.target.code === '11.5' && one.channel === 'national_strategies');
  expect(known.records).toMatchObject([{ code: 'plan-territorialnogo-razvitiya-11-2' }]);
});

it('has each strategy once, with all of its targets', async () => {
  const { items } = await get('/sdg/channel-records?kind=strategy&q=дошкольного&limit=200');
  expect(items).toMatchObject([{ targets: ['4.1', '4.2', '4.3', '4.a', '4.c'], sources: [{ number: 95 }] }]);
});

it('ties international projects to the projects of the city', async () => {
  const { items } = await get('/sdg/channel-records?kind=international_project&limit=200');
  expect(items).toHaveLength(23);
  const tied = items.filter(({ project }: { project: object | null }) => project !== null);
  expect(tied).toHaveLength(city.projects.filter(({ key }) => key.startsWith('intl-')).length);
});

it('cites the 106 sources by their numbers, with what stands on them', async () => {
  const { items } = await get('/sdg/sources?limit=200');
  const told = read<{ number: number; title_ru: string; url: string }>('sources.part2');
  expect(told).toHaveLength(106);
  expect(items).toMatchObject(told.map(({ number, title_ru, url }) => ({ number, title: { ru: title_ru }, url })));
  expect(items[4].indicators).toContain('dolya-pererabotki-tbo-plan');
  expect(items[48].records).toEqual(['koncepciya-zhki-2023-2029']);
});

it('tells who works on the city’s planned indicators, and that this is invented', async () => {
  expect(city.indicatorLinks.length).toBeGreaterThan(30);
  for (const { indicator, project } of city.indicatorLinks.slice(0, 20)) {
    const page = await get(`/indicators/${indicator}`);
    const built = city.projects.find(({ key }) => key === project)!;
    const link = page.projects.find(({ title }: { title: { ru: string } }) => title.ru === built.title.ru);
    expect(link.rationale).toContain('Демонстрационная');
    expect(page.targets.some((target: string) => built.sdgTargets.includes(target))).toBe(true);
  }
});

it('keeps the history of what was loaded', async () => {
  const [{ missing }] = await app.app.get(DataSource).query(
    `SELECT count(*)::integer AS missing FROM sdg_channel_record r
     WHERE NOT EXISTS (SELECT FROM history h WHERE h.table_name = 'sdg_channel_record' AND h.row_id = r.id AND h.actor_id IS NOT NULL)`,
  );
  expect(missing).toBe(0);
});
