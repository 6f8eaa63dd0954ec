import { LANGUAGES } from '#libs/kernel';
import { barePassport, industrialZone } from '../../testing/passport-snapshot.js';
import { wordsOf } from '../../testing/words-of.js';
import { passportContent } from './passport-content.js';
import type { Paper } from './paper.js';

const sectionOf = (paper: Paper, heading: string) => paper.sections.find((section) => section.heading === heading);

it.each([
  ['kk', 'Алматы индустриялық аймағын кеңейту', '2022 жылғы 19 мамыр', '362 000 000 000,00 ₸', 'Мемлекет басшысы'],
  ['ru', 'Расширение индустриальной зоны Алматы', '19 мая 2022 года', '362 000 000 000,00 ₸', 'Глава государства'],
  ['en', 'Expansion of the Almaty Industrial Zone', '19 May 2022', '362 000 000 000.00 ₸', 'Head of State'],
] as const)('is worded in %s', (language, title, mandateDate, total, issuer) => {
  const paper = passportContent(industrialZone, language);
  const texts = wordsOf(paper).map(({ text }) => text.replaceAll('\u00a0', ' '));
  expect(paper.title.text).toBe(title);
  expect(texts).toEqual(expect.arrayContaining([mandateDate, total, issuer, '22-3011']));
});

it.each(LANGUAGES)('says in %s when values are invented, and only then', (language) => {
  const sentence = { kk: 'Көрсетілім үшін', ru: 'Для демонстрации', en: 'For demonstration' }[language];
  const said = (illustrative: boolean) =>
    wordsOf(passportContent({ ...industrialZone, illustrative }, language)).some(({ text }) =>
      text.startsWith(sentence),
    );
  expect([said(true), said(false)]).toEqual([true, false]);
});

it('parts thousands with no-break spaces', () => {
  const texts = wordsOf(passportContent(industrialZone, 'ru')).map(({ text }) => text);
  expect(texts).toContain('118\u00a0499\u00a0999\u00a0999,50\u00a0₸');
});

it.each(LANGUAGES)('leaves no cell empty in %s, however little is known', (language) => {
  for (const snapshot of [industrialZone, barePassport, { ...barePassport, cost: { total: null, categories: [] } }]) {
    expect(wordsOf(passportContent(snapshot, language)).filter(({ text }) => text.trim() === '')).toEqual([]);
  }
});

it('says "not given" for what is unknown and never zero', () => {
  const values = wordsOf(passportContent(barePassport, 'ru'));
  expect(values.filter(({ text }) => /^0/.test(text))).toEqual([]);
  expect(values.filter(({ missing }) => missing).length).toBeGreaterThan(15);
  expect(values.every(({ missing, text }) => missing === /^(Не указано|.* не .*|Подтверждений нет)$/.test(text))).toBe(
    true,
  );
});

it('shows the original where a translation lacks, and says so', () => {
  const description = sectionOf(passportContent(industrialZone, 'en'), 'Substance of the project')?.blocks[0];
  expect(description).toMatchObject({
    value: { language: 'ru', note: 'There is no English translation. Language of the text: Russian.' },
  });
});

it('marks a translation that is older than its original', () => {
  const note = (language: 'kk' | 'ru') => {
    const block = passportContent(industrialZone, language).sections[1]?.blocks[0];
    return block?.kind === 'passage' ? block.value.note : undefined;
  };
  expect(note('kk')).toBe('Түпнұсқа аудармадан кейін өзгерген.');
  expect(note('ru')).toBeNull();
});

it('shows what the project office decided against the screening', () => {
  const screening = { ...industrialZone.screening!, override: { flagged: false, reason: 'Рассмотрен в 2025 году' } };
  const outcome = (snapshot: typeof industrialZone) => {
    const block = sectionOf(passportContent(snapshot, 'en'), 'Screening')?.blocks[0];
    return block?.kind === 'facts' ? block.facts.map(({ label, value }) => `${label}: ${value.text}`) : [];
  };
  expect(outcome({ ...industrialZone, screening })).toEqual(
    expect.arrayContaining([
      'Outcome: The project goes to the steering committee',
      'Decision of the project office: The project does not need the steering committee',
      'Reason for the decision: Рассмотрен в 2025 году',
    ]),
  );
  expect(outcome(industrialZone).join()).not.toContain('Decision of the project office');
});

it.each([
  ['adds up', '100.00', null],
  ['is a tiyn short', '100.01', 'Сумма по категориям не равна общей стоимости: 100,00\u00a0₸.'],
])('a cost breakdown that %s', (_why, total, note) => {
  const cost = { total, categories: [{ category: 'Мои слова', amount: '100' }] };
  const table = sectionOf(passportContent({ ...industrialZone, cost }, 'ru'), 'Оценка стоимости')?.blocks[0];
  expect(table).toMatchObject({ rows: [[{ text: 'Мои слова' }, {}]], total: { label: { note } } });
});

it.each([
  ['2026-11-20T18:59:59Z', '20 ноября 2026 года, 23:59'],
  ['2026-11-20T19:00:00Z', '21 ноября 2026 года, 00:00'],
])('shows %s in the time of the city', (takenAt, shown) => {
  const paper = passportContent({ ...industrialZone, takenAt }, 'ru');
  expect(paper.dataAsOf.replaceAll('\u00a0', ' ')).toBe(`Данные по состоянию на ${shown} (UTC+05:00)`);
});
