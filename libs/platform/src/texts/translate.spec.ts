import { addTexts, translate } from './translate.js';

addTexts({
  kk: { gone: '{{asOf}} күні болған жоқ', 'term.place.here': 'осында' },
  ru: { gone: 'На {{asOf}} ещё не было', 'term.place.here': 'здесь' },
  en: { gone: 'Was not there on {{asOf}}', 'term.place.here': 'here' },
});

it.each([
  ['kk', '2026-01-09', '09.01.2026 күні болған жоқ'],
  ['ru', '2026-01-09', 'На 09.01.2026 ещё не было'],
  ['en', '2026-01-09', 'Was not there on 09/01/2026'],
  ['ru', ['2026-01-09', '2026-01-10'], 'На 09.01.2026, 10.01.2026 ещё не было'],
  ['ru', 100_000_000, 'На 100\u00a0000\u00a0000 ещё не было'],
  ['en', 100_000_000, 'Was not there on 100,000,000'],
  ['ru', 2026, 'На 2026 ещё не было'],
  // what only looks like a day, or says more than the day, stays as it is
  ['ru', '2026-13-45', 'На 2026-13-45 ещё не было'],
  ['ru', '2026-01-09T10:00:00Z', 'На 2026-01-09T10:00:00Z ещё не было'],
] as const)('writes days and large numbers in a sentence as people do: %s, %s', (language, asOf, sentence) => {
  expect(translate(language, 'gone', { asOf })).toBe(sentence);
});
