import { aProject, portfolio } from '../../testing/committee-papers.js';
import { factsOf, rowsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { portfolioContent } from './portfolio-content.js';
import { portfolioWorkbook } from './portfolio-workbook.js';

const paper = portfolioContent(portfolio, 'ru');
const [directions, roadmaps, , , oversight, diverging, overdue, slipped, direct] = tablesOf(paper);

it('tells the sums to the last tiyn, and of how many projects they are not known', () =>
  expect(factsOf(paper)).toMatchObject({
    Проектов: '2',
    Стоимость: '123 456 789 012,34 ₸; неизвестно по проектам: 1',
    'Уточнённый план': '2 000 004 999,99 ₸; неизвестно по проектам: 1',
    Освоено: '500 000 000,05 ₸; неизвестно по проектам: 1',
    Освоение: '25,00 %',
    'Без источника финансирования': '36 200 000,00 ₸; неизвестно по проектам: 1',
    'Вех открытых / просроченных / достигнутых': '7 / 3 / 4',
  }));

it('ends each way of grouping with the whole portfolio, and names what belongs nowhere', () => {
  expect(directions).toEqual([
    ['II. Устойчивый экономический рост', '2', '123 456,79', '2 000,00', '500,00', '25,00 %', '3'],
    ['Итого', '2', '123 456,79', '2 000,00', '500,00', '25,00 %', '3'],
  ]);
  expect(roadmaps?.map(([name]) => name)).toEqual(['Промышленность', 'Не относится', 'Итого']);
  expect(oversight?.[1]).toEqual(['Не относится', '0', '—', '—', '—', '—', '0']);
});

it('lists what diverges, is overdue, has slipped and stands under direct control, and nothing else', () => {
  expect(diverging).toEqual([['ALM-2026-0001', 'Жёлто-зелёная', '—', 'Красный', '16.11.2026']]);
  expect(overdue).toEqual([['ALM-2026-0001', 'Алия Сейткызы', '3', '19.06.2026']]);
  expect(slipped).toEqual([['ALM-2026-0001', '01.03.2027', '10.05.2027', '+70', '+39', '1']]);
  expect(direct).toEqual([['ALM-2026-0001', 'В реализации', 'Красный', '2 000,00', '25,00 %', '+70']]);
});

it('puts the latest first, and says how many of a long list are shown', () => {
  const many = Array.from({ length: 31 }, (_, at) =>
    aProject({
      code: `ALM-2026-01${String(at).padStart(2, '0')}`,
      slip: { endsOn: '2027-05-10', current: null, first: { promisedOn: '2027-03-01', days: at } },
    }),
  );
  const long = portfolioContent({ ...portfolio, projects: many }, 'kk');
  const [late, all] = tablesOf(long).slice(-2);
  expect(late?.[0]?.[3]).toBe('+30');
  expect(all).toHaveLength(31);
  const shown = `Жобалардың барлығы 30; ${late?.length} жоба көрсетілген; толық тізім — XLSX файлында.`;
  expect(late!.length).toBeLessThan(30);
  expect(wordsOf(long).map(({ text }) => text)).toContain(shown);
});

it('has every project in its workbook, unknown figures as empty cells', async () => {
  const workbook = portfolioWorkbook(portfolio, 'en');
  const at = (title: string) => workbook.sheets[0]!.columns.findIndex((column) => column.title === title);
  const [[known, bare] = [], groups] = await rowsOf(workbook);
  for (const [title, value] of [
    ['Cost, ₸', '123456789012.34'],
    ['Spent, ₸', '500000000.05'],
    ['Starts', '2026-01-12'],
  ] as const)
    expect([title, known?.[at(title)], bare?.[at(title)]]).toEqual([title, value, null]);
  expect(groups?.[0]?.[5]).toBe(portfolio.total.budget.adjusted);
});
