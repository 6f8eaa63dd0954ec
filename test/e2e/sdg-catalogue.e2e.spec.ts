import { loadReview } from '#libs/demo';
import { openApiDocument } from '#libs/platform';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT } from '../support/product.js';

interface Item {
  code: string;
  number: string | number;
  goal: number;
  target: string;
  targets: number;
  iri: string | null;
  permanentCode: string | null;
  name: { kk: string | null; ru: string; en: string | null };
}

let app: TestApp;

beforeAll(async () => {
  app = await startApp(PRODUCT);
  await app.addUser('auditor@test.zhoba', 'auditor');
});
afterAll(() => app.close());

const get = async (path: string) => app.request('GET', path, { token: await app.signIn('auditor@test.zhoba') });
const items = async (path: string): Promise<Item[]> => (await get(path)).body.items;
const codes = async (path: string): Promise<string[]> => (await items(path)).map(({ code }) => code);

it.each(['/sdg/goals', '/sdg/targets', '/sdg/targets/11.2', '/sdg/indicators'])(
  'GET %s asks who is there',
  async (path) => {
    expect((await app.request('GET', path)).status).toBe(401);
  },
);

describe('a new database', () => {
  it('knows 17 goals in three languages and how many targets each has', async () => {
    const goals = await items('/sdg/goals');
    expect(goals.map(({ number, targets }) => [number, targets])).toEqual([
      [1, 7],
      [2, 8],
      [3, 13],
      [4, 10],
      [5, 9],
      [6, 8],
      [7, 5],
      [8, 12],
      [9, 8],
      [10, 10],
      [11, 10],
      [12, 11],
      [13, 5],
      [14, 10],
      [15, 12],
      [16, 12],
      [17, 19],
    ]);
    expect(goals.filter(({ name }) => !name.kk || !name.ru || !name.en)).toEqual([]);
    expect(goals.map(({ iri }) => iri)).toEqual(goals.map(({ number }) => `http://metadata.un.org/sdg/${number}`));
  });

  it('knows 169 targets, each once and in Russian and English', async () => {
    const targets = await items('/sdg/targets');
    expect([targets.length, new Set(targets.map(({ code }) => code)).size]).toEqual([169, 169]);
    expect(targets.filter(({ name }) => name.ru.length < 15 || (name.en ?? '').length < 15)).toEqual([]);
    expect(
      targets.filter(
        ({ name }) => !/^[\p{Script=Cyrillic}\d]/u.test(name.ru) || /[\p{Script=Cyrillic}]/u.test(name.en ?? ''),
      ),
    ).toEqual([]);
    expect(targets.map(({ iri }) => iri)).toEqual(targets.map(({ code }) => `http://metadata.un.org/sdg/${code}`));
  });

  it('knows every target of the city’s review', async () => {
    const known = await codes('/sdg/targets');
    const named = loadReview().targets.map(({ code }) => code);
    expect(named).toHaveLength(53);
    expect(named.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('has global indicators for the goals of the review, and each under a target that exists', async () => {
    const indicators = await items('/sdg/indicators');
    const perGoal = [3, 4, 8, 9, 11].map(
      (goal) => indicators.filter(({ target }) => target.startsWith(`${goal}.`)).length,
    );
    expect(perGoal).toEqual([28, 12, 16, 12, 14]);
    expect(indicators).toHaveLength(248);
    expect(indicators.filter(({ name }) => name.ru === '' || !name.en)).toEqual([]);
  });
});

describe('order', () => {
  it.each([
    { query: '?goal=8', expected: '8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.8 8.9 8.10 8.a 8.b' },
    { query: '?goal=11', expected: '11.1 11.2 11.3 11.4 11.5 11.6 11.7 11.a 11.b 11.c' },
  ])('puts numbers before letters and 2 before 10: $query', async ({ query, expected }) => {
    expect(await codes(`/sdg/targets${query}`)).toEqual(expected.split(' '));
  });

  it('follows goals in all targets', async () => {
    const goals = (await items('/sdg/targets')).map(({ goal }) => goal);
    expect(goals).toEqual(goals.toSorted((a, b) => a - b));
  });

  it('is the same for indicators', async () => {
    const numbers = (await items('/sdg/indicators?goal=17')).map(({ number }) => number);
    expect(numbers).toEqual(
      '17.1.1 17.1.2 17.2.1 17.3.1 17.3.2 17.4.1 17.5.1 17.6.1 17.7.1 17.8.1 17.9.1 17.10.1 17.11.1 17.12.1 17.13.1 17.14.1 17.15.1 17.16.1 17.17.1 17.18.1 17.18.2 17.18.3 17.19.1 17.19.2'.split(
        ' ',
      ),
    );
  });
});

describe('the permanent code of an indicator', () => {
  it.each([
    ['11.6.2', 'C110602'],
    ['1.a.2', 'C010a02'],
    ['8.4.1', 'C200202'],
    ['12.2.1', 'C200202'],
    ['8.4.2', 'C200203'],
    ['12.2.2', 'C200203'],
    ['10.3.1', 'C200204'],
    ['16.b.1', 'C200204'],
    ['10.6.1', 'C200205'],
    ['16.8.1', 'C200205'],
    ['15.7.1', 'C200206'],
    ['15.c.1', 'C200206'],
    ['15.a.1', 'C200207'],
    ['15.b.1', 'C200207'],
    ['1.5.1', 'C200303'],
    ['11.5.1', 'C200303'],
    ['13.1.1', 'C200303'],
    ['1.5.3', 'C200304'],
    ['11.b.1', 'C200304'],
    ['13.1.2', 'C200304'],
    ['1.5.4', 'C200305'],
    ['11.b.2', 'C200305'],
    ['13.1.3', 'C200305'],
    // Renumbered in 2020; the code has stayed.
    ['17.6.1', 'C170602'],
  ])('of %s is %s, and names it in linked data', async (number, code) => {
    const target = number.replace(/\.\d+$/, '');
    const found = (await items(`/sdg/indicators?target=${target}`)).find((item) => item.number === number);
    expect([found?.permanentCode, found?.iri]).toEqual([code, `http://metadata.un.org/sdg/${code}`]);
  });

  it.each(['1.a.1', '13.2.1', '4.1.2', '17.18.1', '7.b.1'])(
    'of %s is not known, and no IRI is made up',
    async (number) => {
      const target = number.replace(/\.\d+$/, '');
      const found = (await items(`/sdg/indicators?target=${target}`)).find((item) => item.number === number);
      expect(found).toMatchObject({ permanentCode: null, iri: null });
    },
  );

  it('is that of the goal and target, or a shared one', async () => {
    const odd = (await items('/sdg/indicators'))
      .filter(({ permanentCode }) => permanentCode !== null && !permanentCode.startsWith('C20'))
      .filter(({ permanentCode, target }) => {
        const [goal = '', part = ''] = target.split('.');
        return !permanentCode!.startsWith(`C${goal.padStart(2, '0')}${part.padStart(2, '0')}`);
      });
    expect(odd).toEqual([]);
  });
});

describe('one target', () => {
  it('comes with its goal and indicators', async () => {
    const { status, body } = await get('/sdg/targets/11.7');
    expect([status, body.code, body.goal, body.goalName.en]).toEqual([
      200,
      '11.7',
      11,
      'Sustainable Cities and Communities',
    ]);
    expect(body.indicators.map(({ number, iri }: Item) => [number, iri])).toEqual([
      ['11.7.1', 'http://metadata.un.org/sdg/C110701'],
      ['11.7.2', 'http://metadata.un.org/sdg/C110702'],
    ]);
  });

  it('may have no global indicator', async () => {
    expect((await get('/sdg/targets/11.c')).body.indicators).toEqual([]);
  });

  it.each(['11.99', '11', '18.1', '11.A', '%00'])('%s is not there', async (code) => {
    const { status, body } = await get(`/sdg/targets/${code}`);
    expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
  });
});

it.each([
  ['/sdg/targets?goal=0', '?goal'],
  ['/sdg/targets?goal=18', '?goal'],
  ['/sdg/targets?goal=1.5', '?goal'],
  ['/sdg/targets?goal=x', '?goal'],
  ['/sdg/indicators?goal=18', '?goal'],
  ['/sdg/indicators?target=11', '?target'],
  ['/sdg/indicators?target=18.1', '?target'],
])('GET %s is no question', async (path, pointer) => {
  const { status, body } = await get(path);
  expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
});

it('is told in the contract', () => {
  const { paths } = openApiDocument(app.app);
  for (const path of ['/sdg/goals', '/sdg/targets', '/sdg/targets/{code}', '/sdg/indicators']) {
    expect([path, paths[`/api/v1${path}`]?.get?.responses['200']]).toEqual([
      path,
      expect.objectContaining({ content: expect.anything() }),
    ]);
  }
});
