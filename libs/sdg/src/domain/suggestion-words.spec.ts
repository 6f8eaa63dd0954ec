import { asked, languageOf, stemsOf, wordsOf } from './suggestion-words.js';

it.each([
  ['Троллейбус паркін жаңарту', 'kk'],
  ['Обновление троллейбусного парка', 'ru'],
  ['Renewal of the trolleybus fleet', 'en'],
  ['Закупка BRT', 'ru'],
  ['2030', 'en'],
])('the letters of "%s" say %s', (text, language) => expect(languageOf(text)).toBe(language));

it('takes each word once, those of the title whole, and neither numbers nor single letters', () => {
  expect(wordsOf('Закупка 600 автобусов', 'Закупка в 2025 году: АВТОБУСОВ, газ; H2O')).toEqual([
    { written: 'Закупка', weight: 1 },
    { written: 'автобусов', weight: 1 },
    { written: 'году', weight: 0.25 },
    { written: 'газ', weight: 0.25 },
    { written: 'H2O', weight: 0.25 },
  ]);
});

it('takes the first 120 words and the first 60 stems', () => {
  const words = wordsOf('', Array.from({ length: 200 }, (_, place) => `слово${place}`).join(' '));
  expect(words).toHaveLength(120);
  const lexemes = new Map(words.map(({ written }) => [written, [written]]));
  expect(asked('ru', words, lexemes).at(-1)?.stem).toBe('слово59');
  expect(asked('ru', words, lexemes)).toHaveLength(60);
});

it('keeps of words with the same stem the first, and nothing of words without one', () => {
  const words = wordsOf('Парк и парки', 'парков');
  const lexemes = new Map([
    ['Парк', ['парк']],
    ['парки', ['парк']],
    ['парков', ['парк']],
  ]);
  expect(asked('ru', words, lexemes)).toEqual([{ stem: 'парк', written: 'Парк', weight: 1 }]);
});

it.each([
  ['ru', ['2030', 'brt', 'дорог'], ['brt', 'дорог']],
  ['kk', ['троллейбустын', 'троллейбусы', 'мен', 'жане', 'арналган', 'бойынша', '2030', 'коше'], ['тролл', 'коше']],
] as const)('compares of %s lexemes %j', (language, lexemes, stems) => {
  expect(stemsOf(language, lexemes)).toEqual(stems);
});
