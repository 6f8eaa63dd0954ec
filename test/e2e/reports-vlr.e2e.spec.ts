import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { buildDemoCity, loadDemoCity, loadReview } from '#libs/demo';
import { LANGUAGES, dayIn } from '#libs/kernel';
import { reviewContent } from '../../libs/reports/src/documents/review-content.js';
import type { Block } from '../../libs/reports/src/documents/paper.js';
import type { ReviewSnapshot } from '../../libs/reports/src/documents/review-snapshot.js';
import { unzip } from '../../libs/reports/testing/unzip.js';
import { startApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { PRODUCT_WITH_JOBS } from '../support/product.js';
import { readyReport } from '../support/ready-report.js';
import { as } from '../support/small-city.js';

/** As the files have it, read past the product's own reader. */
interface Told {
  readonly id: string;
  readonly name_ru: string;
  readonly goal: number;
  readonly target: string | null;
  readonly series: readonly { readonly year: number; readonly plan?: number; readonly fact?: number }[];
}
const read = <Row>(name: string): Row[] =>
  ['part1', 'part2'].flatMap((part): Row[] =>
    JSON.parse(readFileSync(join(process.cwd(), `libs/demo/data/vlr/${name}.${part}.json`), 'utf8')),
  );
const told = read<Told>('indicators');
const GOAL = 11;

let app: TestApp;
let snapshot: ReviewSnapshot;
const store = mkdtempSync(join(tmpdir(), 'zhoba-vlr-'));
const AUDITOR = 'auditor@review.test';
const EXECUTOR = 'executor@review.test';
const review = (more: object = {}) => ({ kind: 'vlr', goals: [GOAL], format: 'json', language: 'ru', ...more });
const jsonOf = async (goals: readonly number[]): Promise<ReviewSnapshot> =>
  JSON.parse((await readyReport(app, AUDITOR, review({ goals }))).content.toString());

beforeAll(async () => {
  app = await startApp(PRODUCT_WITH_JOBS, { FILE_STORE: store });
  const now = new Date();
  const today = dayIn('Asia/Almaty', now);
  await loadDemoCity(app.app.get(DataSource), buildDemoCity(loadReview(), { today }), { today, now });
  await app.addUser(AUDITOR, 'auditor');
  const [organisation] = await app.app.get(DataSource).query<[{ id: string }]>('SELECT id FROM organisation LIMIT 1');
  await app.addUser(EXECUTOR, { role: 'executor', directionId: null, organisationId: organisation.id });
  snapshot = await jsonOf([GOAL]);
}, 180_000);
afterAll(async () => {
  await app.close();
  rmSync(store, { recursive: true });
});

/** `2022 fact 1720.5` of every value of a series of the source. */
const ofSource = ({ series }: Told): string[] =>
  series
    .flatMap(({ year, plan, fact }) => [
      ...(fact === undefined ? [] : [`${year} fact ${fact}`]),
      ...(plan === undefined ? [] : [`${year} plan ${plan}`]),
    ])
    .toSorted();

it('holds every plan and fact of the source, value by value, and no other', async () => {
  const all = await jsonOf([11, 8, 9, 4, 3]);
  expect(all.goals.map(({ number }) => number)).toEqual([11, 8, 9, 4, 3]);
  for (const [{ indicators }, expected] of [
    [snapshot, told.filter(({ goal }) => goal === GOAL)],
    [all, told],
  ] as const) {
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
    expect(indicators.map(({ code }) => code)).toEqual(expected.map(({ id }) => id).toSorted());
    for (const each of expected) {
      const values = byCode.get(each.id)?.values ?? [];
      expect([
        each.id,
        values.map(({ year, measure, value }) => `${year} ${measure} ${Number(value)}`).toSorted(),
      ]).toEqual([each.id, ofSource(each)]);
    }
  }
});

/** The texts of cells under the heading of an indicator, by year and row. */
function figuresOf(blocks: readonly Block[]): Map<string, string>[] {
  const found: Map<string, string>[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') found.push(new Map());
    const last = found.at(-1);
    if (block.kind !== 'table' || block.columns[0]?.title !== 'Год' || !last) continue;
    for (const row of block.rows)
      block.columns.slice(1).forEach(({ title }, at) => {
        const cell = row[at + 1]?.text ?? '';
        if (cell !== '—') last.set(`${title} ${row[0]?.text === 'Факт' ? 'fact' : 'plan'}`, cell);
      });
  }
  return found.filter((figures) => figures.size > 0);
}
const numberOf = (cell: string): number =>
  Number(
    cell
      .replace(/[\u00a0≈?*!°]/g, '')
      .replace(',', '.')
      .replace('−', '-'),
  );

it('prints them in its tables: each figure of the source stands in the chapter under its year', () => {
  const paper = reviewContent(snapshot, 'ru');
  const chapter = paper.sections.find(({ heading }) => heading.startsWith('Цель 11.'));
  const printed = figuresOf(chapter?.blocks ?? []).map((figures) =>
    [...figures]
      .map(([place, cell]) => `${place} ${numberOf(cell)}`)
      .toSorted()
      .join('; '),
  );
  const expected = told.filter(({ goal }) => goal === GOAL).map((each) => ofSource(each).join('; '));
  expect(printed.toSorted()).toEqual(expected.toSorted());
});

it('says of channels, gaps, findings and money what the API says', async () => {
  const call = as(app, AUDITOR);
  const matrix = (await call('GET', `/sdg/channels?goal=${GOAL}`)).body;
  expect(snapshot.targets.map(({ code, channels }) => [code, channels.map(({ count }) => count)])).toEqual(
    matrix.items.map((item: { target: { code: string }; cells: { count: number }[] }) => [
      item.target.code,
      item.cells.map(({ count }) => count),
    ]),
  );
  const gaps = (await call('GET', `/sdg/gaps/summary?goal=${GOAL}`)).body.items;
  expect(snapshot.goals[0]?.gaps).toEqual(
    gaps.map(({ kind, count, of }: { kind: string; count: number; of: number }) => ({ kind, count, of })),
  );
  const findings = (await call('GET', `/indicator-findings?goal=${GOAL}&limit=200`)).body.items;
  expect(snapshot.findings.map(({ words }) => words.ru).toSorted()).toEqual(
    findings.map(({ text }: { text: string }) => text).toSorted(),
  );
  expect(snapshot.measures.length).toBeGreaterThan(10);
  expect(snapshot.measures.some(({ money }) => Number(money) > 0)).toBe(true);
  for (const { money, share } of snapshot.measures) if (money !== null) expect(share).not.toBeNull();
});

it('looks through the lenses as an indicator’s own page does', async () => {
  const code = 'vvod-zhilyh-zdanij';
  const page = (await as(app, AUDITOR)('GET', `/indicators/${code}`)).body;
  const lenses = snapshot.indicators.find((indicator) => indicator.code === code)?.lenses;
  expect(lenses).toMatchObject({
    planPath: {
      colour: page.lenses.planPath.colour,
      degree: page.lenses.planPath.degree,
      inputs: page.lenses.planPath.inputs,
    },
    withTarget: { ratio: page.lenses.withTarget.ratio, inputs: page.lenses.withTarget.inputs },
    withoutTarget: { growth: page.lenses.withoutTarget.growth },
    disagreement: page.disagreement,
    forecast: { expected: { year: 2025, value: expect.closeTo(page.forecast.expected.value, 4) } },
  });
});

it('names no draft and nothing that the office has not confirmed', async () => {
  const database = app.app.get(DataSource);
  const rows = await database.query<{ code: string; target: string }[]>(
    `SELECT p.code, x.target_code AS target FROM sdg_tag x JOIN project p ON p.id = x.project_id
     WHERE x.state = 'confirmed' AND p.stage IN ('approved', 'in_delivery', 'on_hold', 'completed') AND x.target_code LIKE '11.%'`,
  );
  const named = (all: readonly { code: string; target: string }[]) =>
    all.map(({ code, target }) => `${code} ${target}`).toSorted();
  expect(named(snapshot.measures)).toEqual(named(rows));
});

it.each(LANGUAGES)(
  'is drawn in %s as PDF and as DOCX with pictures',
  async (language) => {
    const pdf = await readyReport(app, AUDITOR, review({ format: 'pdf', language }));
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.fileName).toMatch(new RegExp(`^vlr-sdg-11[-_.]${language}\\.pdf$`));
    const docx = unzip((await readyReport(app, AUDITOR, review({ format: 'docx', language }))).content);
    const charts = reviewContent(snapshot, language).sections.flatMap(({ blocks }) =>
      blocks.filter(({ kind }) => kind === 'chart'),
    ).length;
    expect(charts).toBeGreaterThan(40);
    expect([...docx.keys()].filter((name) => name.endsWith('.svg'))).toHaveLength(charts);
    expect(docx.get('word/document.xml')).toContain(reviewContent(snapshot, language).title.text);
  },
  60_000,
);

it('tells of a goal of which nothing is known, instead of leaving it away', async () => {
  const empty = await jsonOf([17]);
  expect(empty.indicators).toEqual([]);
  expect(empty.targets).toHaveLength(19);
  const pdf = await readyReport(app, AUDITOR, review({ goals: [17], format: 'pdf' }));
  expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
});

it('refuses goals that are none, twice the same, nothing, and more than there are', async () => {
  const call = as(app, AUDITOR);
  const refused = async (goals: unknown) => {
    const { status, body } = await call('POST', '/reports', review({ goals }));
    return [status, ...body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)];
  };
  expect(await refused([0, 11])).toEqual([400, '/goals/0 TOO_SMALL']);
  expect(await refused([18])).toEqual([400, '/goals/0 TOO_BIG']);
  expect(await refused([1.5])).toEqual([400, '/goals/0 WRONG_TYPE']);
  expect(await refused([11, 11])).toEqual([400, '/goals DUPLICATE']);
  expect(await refused([])).toEqual([400, '/goals TOO_FEW']);
  expect(await refused(undefined)).toEqual([400, '/goals REQUIRED']);
  expect((await call('POST', '/reports', review({ format: 'xlsx' }))).status).toBe(400);
});

it('is for those who answer for the city or a direction of it', async () => {
  const { status, body } = await as(app, EXECUTOR)('POST', '/reports', review());
  expect([status, body.code, body.errors]).toEqual([403, 'FORBIDDEN', undefined]);
});
