import { overdue } from '../../testing/committee-papers.js';
import { factsOf, rowsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { overdueMilestonesContent, overdueMilestonesWorkbook } from './overdue-milestones-content.js';

it('tells each overdue milestone with both counts of days, and a dash for what was not promised', () => {
  const paper = overdueMilestonesContent(overdue, 'ru');
  expect(tablesOf(paper)).toEqual([
    [
      ['2. Котлован вырыт', 'Управление строительства', '19.06.2026', '28.01.2027', '1 157', '806'],
      ['5. Котлован вырыт', '—', '—', '28.01.2027', '4', '2'],
    ],
    [['2. Котлован вырыт', 'Управление строительства', '19.06.2026', '28.01.2027', '30', '806']],
  ]);
  expect(Object.values(factsOf(paper))).toEqual(['3', '2', '1 157']);
});

it('notes the cause where one was given', () => {
  const notes = wordsOf(overdueMilestonesContent(overdue, 'ru')).flatMap(({ text, note }) =>
    /^\d\. /.test(text) ? [note] : [],
  );
  expect(notes).toEqual([expect.stringContaining('Нет разрешения'), null, expect.stringContaining('Нет разрешения')]);
});

it.each([
  ['ru', {}, 'II. Устойчивый экономический рост. Промышленность'],
  ['kk', { roadmap: null }, 'II. Орнықты экономикалық өсу'],
  ['en', { direction: null }, 'Industry'],
  ['ru', { direction: null, roadmap: null }, 'Все направления'],
] as const)('says in %s of what it is', (language, scope, title) =>
  expect(overdueMilestonesContent({ ...overdue, ...scope }, language).title.text).toBe(title),
);

it('has a row for each in its workbook, days as days and nothing for what is unknown', async () => {
  const [sheet] = await rowsOf(overdueMilestonesWorkbook(overdue, 'kk'));
  expect(sheet?.[0]).toEqual([
    'II',
    'ALM-2026-0001',
    'Индустриялық аймақ',
    2,
    'Котлован қазылды',
    'Управление строительства',
    '2026-06-19',
    '2027-01-28',
    1157,
    806,
    'Нет разрешения',
  ]);
  expect(sheet?.[1]?.slice(5)).toEqual([null, null, '2027-01-28', 4, 2, null]);
});
