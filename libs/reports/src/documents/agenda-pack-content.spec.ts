import { aSheet, agendaPack } from '../../testing/committee-papers.js';
import { factsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { agendaPackContent } from './agenda-pack-content.js';
import type { PackSheet } from './agenda-pack-snapshot.js';

const content = (sheets: readonly PackSheet[] = agendaPack.sheets) =>
  agendaPackContent({ ...agendaPack, sheets }, 'ru');
const [agenda, money, ratings, milestones, risks, slipped, recovered, newlyRed, moved, instructions] =
  tablesOf(content());
const facts = factsOf(content());
const texts = (sheet: Partial<PackSheet>) => wordsOf(content([aSheet(sheet)])).map(({ text }) => text);

it('lists the items as they are, with who reports and how long, on the day in the city', () => {
  expect(content().code).toBe('10.12.2026');
  expect(agenda).toEqual([
    ['1', 'План работы', 'Иное', '—', '—', '—'],
    ['2', 'Перенос срока', 'Запрос на изменение', 'Алия Сейткызы', 'Паспорт.pdf', '15'],
  ]);
  expect(facts).toMatchObject({
    Время: '90 мин; на вопросы отведено 15 мин, вопросов без оценки времени: 1',
    'Голоса принимаются до': '12 декабря 2026 года, 18:00',
    Вопросов: '2',
  });
});

it('tells the figures of the project: money in millions, ratings, and no zero for what is unknown', () => {
  expect(money).toEqual([['2 000,00', '2 000,00', '1 500,00', '—', '—', '36,20']]);
  expect(ratings).toEqual([['Жёлто-зелёная', '—', 'Красный']]);
  expect(facts).toMatchObject({ Стоимость: '123 456 789 012,34 ₸', 'Задачи ЦУР': '9.1' });
});

it('shows six milestones chosen by their slip, and the three worst risks, and says how many there are', () => {
  expect(milestones?.map(([title]) => title)).toEqual([2, 3, 4, 5, 6, 7].map((number) => `Веха ${number}`));
  expect(milestones?.[0]).toEqual(['Веха 2', '01.03.2027', '11.03.2027', '10.05.2027', '+70', '+60']);
  expect(risks).toEqual([
    ['Риск на 16', '16', 'Меры'],
    ['Риск на 12', '12', 'Меры'],
    ['Риск на 9', '9', '—'],
  ]);
  const said = wordsOf(content()).map(({ text }) => text);
  expect(said).toContain('Всего вех: 7; показаны 6, выбранные по величине сдвига.');
  expect(said).toContain('Всего открытых рисков: 4; показаны 3 наибольших.');
});

it('says why the project is here and what is asked, and a justification that repeats the question once', () => {
  expect(facts['Почему вынесен']?.split('\n')).toEqual([
    'Вопрос 2: Запрос на изменение',
    '4.1. Охват — 149 000 жителей.',
    'Вынесен решением офиса: Важен для города',
    'Состояние проекта красное с 16 ноября 2026 года, 00:05.',
    'Оценки расходятся с 17 ноября 2026 года, 00:05.',
  ]);
  expect(facts['Запрос на изменение']?.split('\n')).toEqual([
    '№ 7, причина: Задержка поставок. Завод сорвал поставку',
    ...[1, 2, 3, 4].map((number) => `«Веха ${number}»: 01.04.2027 → 09.06.2027`),
    'Показаны первые 4 из 5.',
    'Изменение бюджета: −1 500 000,50 ₸',
  ]);
  expect(facts['Проблема']).toBe('№ 4 «Нет подключения к сетям», у комитета с 20 ноября 2026 года, 09:00. ');
  const [matter] = aSheet().matters;
  const again = { ...matter!.changeRequest!, justification: 'Перенести срок' };
  expect(texts({ matters: [{ ...matter!, changeRequest: again }] }).join()).toContain(
    'причина: Задержка поставок.\n«Веха 1»',
  );
});

it.each([
  [
    'a promise',
    {
      endsOn: '2027-05-10',
      current: { promisedOn: '2027-03-11', days: 60 },
      first: { promisedOn: '2027-03-01', days: 70 },
    },
    '10.05.2027; к первому обещанию +70 дн., к действующему плану +60 дн.; план менялся раз: 2',
  ],
  ['no promise', { endsOn: '2027-05-10', current: null, first: null }, '10.05.2027; действующего обещания нет'],
  ['no milestones', { endsOn: null, current: null, first: null }, '—'],
])('tells the end of a project with %s', (_what, slip, said) => {
  const { health } = aSheet();
  expect(factsOf(content([aSheet({ health: { ...health!, slip } })]))['Окончание проекта']).toBe(said);
});

it('tells the changes since the last meeting, and how many of them are shown', () => {
  expect(facts).toMatchObject({
    'Сравнение с': '«Прошлое заседание», 15 октября 2026 года, 10:45',
    'Вех сдвинулось на более поздний срок': '16 (1 234 дн.)',
    'Изменение уточнённого плана': '−21 121 300 000,00 ₸',
    'Проектов перестало быть красными': '5',
  });
  expect(slipped).toEqual([['ALM-2026-0001', 'Мост', '01.03.2027', '10.05.2027', '+70']]);
  expect(recovered?.[0]?.[4]).toBe('−39');
  expect(newlyRed).toEqual([['ALM-2026-0001', '—']]);
  expect(moved).toEqual([['ALM-2026-0001', '−1,50', '500,00']]);
  const said = wordsOf(content()).map(({ text }) => text);
  expect(said).toContain('Показаны первые 1 из 16.');
  expect(said).toContain('Показаны первые 1 из 23.');
});

it('lists overdue instructions with who has them and how late they are', () =>
  expect(instructions).toEqual([['И-2026-1', 'Представить график работ', 'Алия Сейткызы', '12.01.2026', '315']]));
