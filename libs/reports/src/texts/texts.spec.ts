import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

const catalogues: Record<string, Record<string, string>> = { kk, ru, en };
/** Languages have different plural forms of one key. */
const singular = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const keysOf = (catalogue: object) => [...new Set(Object.keys(catalogue).map(singular))].sort();
const parametersOf = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each(['kk', 'en'])('%s has the keys of ru', (language) =>
  expect(keysOf(catalogues[language] ?? {})).toEqual(keysOf(ru)),
);

it.each(['kk', 'en'])('%s takes the parameters of ru', (language) => {
  const own: Record<string, string> = catalogues[language] ?? {};
  const differing = Object.entries(ru).filter(
    ([key, text]) => key in own && String(parametersOf(own[key])) !== String(parametersOf(text)),
  );
  expect(differing).toEqual([]);
});

it.each(['kk', 'ru', 'en'])('%s leaves no text empty', (language) =>
  expect(Object.entries(catalogues[language] ?? {}).filter(([, text]) => text.trim() === '')).toEqual([]),
);
