import i18next from 'i18next';
import type { Language } from '#libs/kernel';
import { FORMATS } from './formats.js';
import { writtenDay } from './written-day.js';

/** Flat keys in i18next's format, the same keys in each language. */
export type Catalogue = Readonly<Record<string, string>>;
export type Catalogues = Readonly<Record<Language, Catalogue>>;

const texts = i18next.createInstance({
  fallbackLng: 'ru',
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  resources: { kk: { translation: {} }, ru: { translation: {} }, en: { translation: {} } },
  initAsync: false,
});
void texts.init();

/** Adds a context's catalogues to the product's texts; called once, when the context is loaded. */
export function addTexts(catalogues: Catalogues): void {
  for (const [language, catalogue] of Object.entries(catalogues)) {
    texts.addResourceBundle(language, 'translation', catalogue, false, true);
  }
}

/**
 * The sentence for a key; a key that no catalogue has comes back as it is. A code among the params is told in words where a
 * catalogue has them under `term.PARAM.CODE`, a day (`YYYY-MM-DD`) and a large number as people write
 * them; a list is told with commas.
 */
export function translate(language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string {
  return texts.t(key, { lng: language, ...inWords(language, params) });
}

/** Chooses the form of a plural, for which it stays a number. */
const COUNT = 'count';
/** Years and numbers of records are written without groups. */
const GROUPED_FROM = 10_000;
const DAY = /^\d{4}-\d\d-\d\d$/;

function inWords(language: Language, params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const word = (told: unknown) => {
        if (typeof told === 'number' && name !== COUNT && told >= GROUPED_FROM)
          return FORMATS[language].count.format(told);
        if (typeof told !== 'string') return told;
        if (DAY.test(told) && !Number.isNaN(Date.parse(told))) return writtenDay(told, language);
        return hasText(`term.${name}.${told}`) ? texts.t(`term.${name}.${told}`, { lng: language }) : told;
      };
      return [name, Array.isArray(value) ? value.map(word).join(', ') : word(value)];
    }),
  );
}

export const hasText = (key: string): boolean => texts.exists(key);
