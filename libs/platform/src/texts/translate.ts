import i18next from 'i18next';
import type { Language } from '#libs/kernel';

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

/** The sentence for a key; a key that no catalogue has comes back as it is. */
export function translate(language: Language, key: string, params: Readonly<Record<string, unknown>> = {}): string {
  return texts.t(key, { lng: language, ...params });
}

export const hasText = (key: string): boolean => texts.exists(key);
