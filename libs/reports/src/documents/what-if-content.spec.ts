import { bareWhatIf, whatIf } from '../../testing/committee-papers.js';
import { factsOf, rowsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { whatIfContent, whatIfWorkbook } from './what-if-content.js';

it('tells the result as it was computed, on the day in the city', () => {
  const paper = whatIfContent(whatIf, 'ru');
  expect(paper.code).toBe('23.11.2026');
  expect(factsOf(paper)).toEqual({
    Политика: 'Проект политики',
    Рассчитано: '23 ноября 2026 года, 01:30',
    'Проверено проектов': '1 235',
    Попадут: '2',
    Выйдут: '1',
    Останутся: '118',
  });
  expect(tablesOf(paper)).toEqual([
    [
      ['Действующая', '17', '0', '17'],
      ['Испытываемая', '27', '26', '53'],
    ],
    [
      ['ALM-2026-0001', 'II', 'В реализации'],
      ['ALM-2026-0002', 'V', 'Черновик'],
    ],
    [['ALM-2026-0003', 'II', 'Приостановлен']],
  ]);
});

it.each([
  ['kk', 'Саясат жобасы', '3-нұсқа'],
  ['ru', 'Проект политики', 'Версия 3'],
  ['en', 'Draft policy', 'Version 3'],
] as const)('names the policy in %s: a draft with its note, or its version', (language, draft, version) => {
  const policyOf = (snapshot: typeof whatIf) => wordsOf(whatIfContent(snapshot, language))[0];
  expect(policyOf(whatIf)).toMatchObject({ text: draft, note: 'Две организации' });
  expect(policyOf(bareWhatIf)).toMatchObject({ text: version, note: null });
});

it('names a project in another language where its title lacks', () => {
  const notes = wordsOf(whatIfContent(whatIf, 'kk')).flatMap(({ text, note }) =>
    text.startsWith('ALM-') ? [note] : [],
  );
  expect(notes).toEqual(['Индустриялық аймақ', 'Парк', 'Индустриялық аймақ']);
});

it('has the same in its workbook', async () =>
  expect(await rowsOf(whatIfWorkbook(whatIf, 'ru'))).toEqual([
    [
      ['попадёт', 'ALM-2026-0001', 'Индустриальная зона', 'II', 'В реализации'],
      ['попадёт', 'ALM-2026-0002', 'Парк', 'V', 'Черновик'],
      ['выйдет', 'ALM-2026-0003', 'Индустриальная зона', 'II', 'Приостановлен'],
    ],
    [
      ['Действующая', 17, 0, 17],
      ['Испытываемая', 27, 26, 53],
    ],
  ]));
