import i18next from 'i18next';
import type { BackendModule, ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepReaderLanguage, readerLanguage } from './language';
import type { Language } from './language';

type Catalogue = { readonly default: object };
const TRY_AGAIN_MS = 2_000;
const CATALOGUES = import.meta.glob<Catalogue>('./*/{kk,ru,en}.ts');

/** Texts come one area and one language at a time, when a screen first asks for them: `useTranslation('portfolio')`. */
export const texts = i18next.createInstance();

/** i18next reads each area in each language through this. */
const backend: Omit<BackendModule, 'read'> & { read: (language: string, area: string) => Promise<ResourceKey> } = {
  type: 'backend',
  init: () => undefined,
  read: async (language, area) => {
    const load = CATALOGUES[`./${area}/${language}.ts`];
    if (!load) throw new Error(`There are no ${language} texts of ${area}`);
    for (;;) {
      try {
        return (await load()).default;
      } catch {
        // a screen without its words says nothing: it waits until they come
        await new Promise((again) => setTimeout(again, TRY_AGAIN_MS));
      }
    }
  },
};

export async function startTexts(): Promise<void> {
  keepReaderLanguage(readerLanguage());
  await texts
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: readerLanguage(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
}

export async function speak(language: Language): Promise<void> {
  keepReaderLanguage(language);
  await texts.changeLanguage(language);
}
