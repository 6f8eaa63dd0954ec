import { useTranslation } from 'react-i18next';
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

export function useReader(): Language {
  return useTranslation().i18n.language as Language;
}

/** `const words = useWords()`: `words(project.title)`. */
export function useWords(): (text: Trilingual | null | undefined) => string {
  const reader = useReader();
  return (text) => (text ? (inReader(text, reader)?.text ?? '—') : '—');
}
