import { preferredLanguage } from './language.js';

it.each([
  [undefined, 'ru'],
  ['', 'ru'],
  ['kk', 'kk'],
  ['KK-kz', 'kk'],
  ['en-GB,en;q=0.9', 'en'],
  ['en;q=0.5,kk;q=0.7', 'kk'],
  ['ru,kk', 'ru'],
  ['kk,ru', 'kk'],
  ['kk;q=0, en;q=0.1', 'en'],
  ['kk;q=0', 'ru'],
  ['de,fr;q=0.9', 'ru'],
  ['*', 'ru'],
  ['kkx', 'ru'],
  ['en; q=0.2 , ru ;q=0.1', 'en'],
  ['kk;q=abc', 'kk'],
  [',;,;;', 'ru'],
])('for %s: %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language);
});
