import { createInstance } from 'i18next';
import type { Language } from '#libs/kernel';
import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

export type TextKey = keyof typeof en;

const texts = createInstance();
void texts.init({
  lng: 'ru',
  fallbackLng: false,
  // the catalogues are at hand, so the instance is ready when this line has run
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
});

/** Words without parameters: the same cell of a table asks for them row after row. */
const fixed: Readonly<Record<Language, Map<TextKey, string>>> = { kk: new Map(), ru: new Map(), en: new Map() };

/** The words of `key`. Throws when a catalogue lacks them: a paper with a bare key is a defect, not a paper. */
export function translate(language: Language, key: TextKey, params?: Readonly<Record<string, string>>): string {
  if (params) return looked(language, key, params);
  const known = fixed[language].get(key);
  if (known !== undefined) return known;
  const words = looked(language, key, {});
  fixed[language].set(key, words);
  return words;
}

function looked(language: Language, key: TextKey, params: Readonly<Record<string, string>>): string {
  if (!texts.exists(key, { lng: language })) throw new Error(`no words for ${key} in ${language}`);
  return texts.t(key, { ...params, lng: language });
}

/** Whether the catalogue words `key`; narrows an open code (`construction`) to a key. */
export function hasText(language: Language, key: string): key is TextKey {
  return texts.exists(key, { lng: language });
}
