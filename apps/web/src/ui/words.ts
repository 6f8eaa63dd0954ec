import { useSyncExternalStore } from 'react';
import { texts } from '../texts';
import { LANGUAGES } from '../texts/language';
import type { Language } from '../texts/language';

export type Trilingual = Readonly<Record<Language, string | null>>;

/** The text in the reader's language, else in the first that there is; `lang` is the one that it is in. */
export function inReader(text: Trilingual, reader: Language): { text: string; lang: Language } | null {
  const lang = [reader, ...LANGUAGES.filter((other) => other !== reader && other !== 'en'), 'en' as const].find(
    (language) => text[language],
  );
  return lang === undefined ? null : { text: text[lang] ?? '', lang };
}

/** Lighter than `useTranslation`, which each figure of a long table would pay for. */
export function useReader(): Language {
  return useSyncExternalStore(onLanguage, () => texts.language as Language);
}

function onLanguage(changed: () => void): () => void {
  texts.on('languageChanged', changed);
  return () => texts.off('languageChanged', changed);
}

/** `const words = useWords()`: `words(project.title)`. */
export function useWords(): (text: Trilingual | null | undefined) => string {
  const reader = useReader();
  return (text) => (text ? (inReader(text, reader)?.text ?? '—') : '—');
}
