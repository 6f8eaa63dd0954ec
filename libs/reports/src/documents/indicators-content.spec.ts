import { indicators } from '../../testing/committee-papers.js';
import { rowsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { indicatorsContent } from './indicators-content.js';
import { indicatorsWorkbook } from './indicators-workbook.js';

it('shows the newest values that are known, doubtful ones marked, and the colours', () =>
  expect(tablesOf(indicatorsContent(indicators, 'ru'))).toEqual([
    [
      ['Введено жилья', 'тыс. кв. м', '10 (2025)', '1 234 567,5? (2025)', 'Зелёный', 'Красный*', '—'],
      ['Деревья', 'шт.', '—', '—', '—', '—', '—'],
    ],
  ]));

it.each([
  ['ru', [11, 3], 'Индикаторы Целей устойчивого развития: 11, 3', 'Индикаторов: 2; с сомнительными данными: 1'],
  ['kk', [11, 3], 'Тұрақты даму мақсаттарының индикаторлары: 11, 3', '2 индикатор; күмәнді деректері барлары: 1'],
  ['ru', null, 'Индикаторы города', 'Индикаторов: 2; с сомнительными данными: 1'],
] as const)('says in %s what was asked for (%j), and how many are doubtful', (language, goals, title, counted) => {
  const paper = indicatorsContent({ ...indicators, goals }, language);
  expect(paper.title.text).toBe(title);
  expect(wordsOf(paper).map(({ text }) => text)).toContain(counted);
});

it('counts every indicator under each lens', () => {
  const charts = indicatorsContent(indicators, 'en').sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : [])),
  );
  expect(charts).toHaveLength(1);
  expect(charts[0]).toMatch(/Yearly plan.*Green.*1.*Not computed.*1/s);
});

it('has a row for each year in its workbook, and an empty cell for what is missing', async () => {
  const [values, list] = await rowsOf(indicatorsWorkbook(indicators, 'ru'));
  expect(values?.map((row) => row.slice(3))).toEqual([
    [2024, null, '9.25', 'Измерено', null],
    [2025, '10', '1234567.5', 'Измерено', 'да'],
    [2026, null, null, 'Известно, что нет', null],
  ]);
  expect(list?.map(([code]) => code)).toEqual(['housing', 'trees']);
});
