import { LANGUAGES } from '#libs/kernel';
import { aValue, anIndicator, aReview } from '../../testing/review-snapshot.js';
import { draw } from '../drawing/draw.js';
import type { Block, Paper } from './paper.js';
import { reviewContent } from './review-content.js';

const blocksOf = (paper: Paper): Block[] => paper.sections.flatMap(({ blocks }) => [...blocks]);
const tablesOfYears = (paper: Paper) =>
  blocksOf(paper).flatMap((block) => (block.kind === 'table' && block.columns[0]?.title === 'Год' ? [block] : []));
const textOf = (paper: Paper): string =>
  JSON.stringify(paper, (key, value: unknown) => (key === 'svg' || key === 'emblem' ? undefined : value));
const charts = (paper: Paper) => blocksOf(paper).filter(({ kind }) => kind === 'chart');

it('has a foreword, a chapter on a new page for each goal in the asked order, and the sources', () => {
  const { sections, contents } = reviewContent(aReview(), 'ru');
  expect(contents).toBe('Содержание');
  expect(sections.map(({ heading, onNewPage }) => [heading, onNewPage])).toEqual([
    ['О настоящем обзоре', true],
    ['Цель 11. Города', true],
    ['Цель 3. Здоровье', true],
    ['Источники', true],
  ]);
});

it.each(LANGUAGES)('is worded in %s without holes', (language) => {
  const text = textOf(reviewContent(aReview(), language));
  expect(text).not.toMatch(/\{\{|undefined|null пл|NaN|vlr\./);
});

it('never writes zero for what is not known', () => {
  const paper = reviewContent(
    aReview({ indicators: [anIndicator({ values: [aValue(2020, '0'), aValue(2021, null), aValue(2022, '-1.5')] })] }),
    'ru',
  );
  expect(tablesOfYears(paper)[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([['Факт', '0', '—', '−1,5']]);
});

it('marks a figure with what speaks against it', () => {
  const values = [
    aValue(2019, '1', { quality: 'estimated', doubts: ['estimated'] }),
    aValue(2020, '2', { quality: 'disputed', doubts: ['disputed', 'suspect'], state: 'entered' }),
    aValue(2021, '3', { doubts: ['finding'], state: 'checked' }),
    aValue(2022, '4', { state: 'locked' }),
  ];
  const paper = reviewContent(aReview({ indicators: [anIndicator({ values })] }), 'ru');
  expect(tablesOfYears(paper)[0]?.rows[0]?.map(({ text }) => text)).toEqual(['Факт', '1≈', '2?*°', '3!°', '4']);
});

it.each([
  [8, '1', [8]],
  [9, '1', [5, 4]],
  [17, '1', [6, 6, 5]],
  [6, '19503159', [6]],
  [7, '19503159', [4, 3]],
  [3, '123456789012345678.123456', [2, 1]],
])('divides %i years with figures such as %s into tables of %j', (count, value, expected) => {
  const values = Array.from({ length: count }, (_, at) => aValue(2000 + at, value));
  const tables = tablesOfYears(reviewContent(aReview({ indicators: [anIndicator({ values })] }), 'ru'));
  expect(tables.map(({ columns }) => columns.length - 1)).toEqual(expected);
  for (const { columns, rows } of tables) {
    expect(columns.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
  }
});

it('draws a chart from two known years on, and not of two figures of one year', () => {
  const drawn = (...values: ReturnType<typeof aValue>[]) =>
    charts(reviewContent(aReview({ indicators: [anIndicator({ values })] }), 'ru')).length;
  expect(drawn(aValue(2020, '1'), aValue(2021, '2'))).toBe(1);
  expect(drawn(aValue(2020, '1'), aValue(2021, null))).toBe(0);
  expect(drawn(aValue(2020, '1'), aValue(2020, '2', { measure: 'plan' }))).toBe(0);
  expect(drawn(aValue(2020, '1'), aValue(2025, '2', { measure: 'plan' }))).toBe(1);
});

it('says once why no lens speaks, and else what each says with its inputs', () => {
  const silent = textOf(reviewContent(aReview(), 'ru'));
  expect(silent).toContain('Прогресс не рассчитан ни одним из трёх способов. Направление не указано.');
  const { lenses } = anIndicator();
  const speaking = anIndicator({
    lenses: {
      ...lenses,
      planPath: {
        colour: 'red',
        progress: 'deterioration',
        reason: null,
        doubtful: [{ measure: 'fact', year: 2022, reasons: ['finding'] }],
        degree: -0.12345,
        inputs: { better: 'higher', year: 2022, base: { year: 2019, value: 2102 }, plan: 1500, fact: 1720.5 },
      },
    },
  });
  const text = textOf(reviewContent(aReview({ indicators: [speaking] }), 'ru'));
  expect(text).toContain(
    'Ежегодный план: ухудшение (выполнение −12,3 %). Исходные данные: план 2022 — 1\u00a0500; факт 2022 — 1\u00a0720,5; база 2019 — 2\u00a0102. Среди исходных данных есть сомнительные.',
  );
});

it('numbers its sources and cites them', () => {
  const paper = reviewContent(aReview(), 'ru');
  expect(textOf(paper)).toContain('Концепция развития [7]');
  expect(paper.sections.at(-1)?.blocks).toMatchObject([
    { rows: [[{ text: '[7]' }, { text: 'Концепция' }, { text: '—' }]] },
  ]);
});

it('tells of a target without anything that it is a gap', () => {
  const blocks = reviewContent(aReview(), 'ru').sections[2]?.blocks ?? [];
  expect(blocks.at(-1)).toMatchObject({ kind: 'remark', value: { text: expect.stringContaining('это пробел') } });
});

it.each(LANGUAGES)('is set in %s with hostile words, as PDF and DOCX', async (language) => {
  const name = { kk: null, ru: '#import "x" \\ $ * _ <a> ]]> &amp; \u202e' + 'длинноеслово'.repeat(20), en: null };
  const snapshot = aReview({ indicators: [anIndicator({ name, note: '=HYPERLINK("x") \u0000 №\t1', unit: name })] });
  for (const format of ['pdf', 'docx'] as const) {
    const { stem, content } = await draw({ kind: 'vlr', snapshot, format, language });
    expect(stem).toBe('vlr-sdg-11-3');
    expect(content.subarray(0, format === 'pdf' ? 4 : 2).toString()).toBe(format === 'pdf' ? '%PDF' : 'PK');
  }
});
