export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in itself, so that whoever reads no other finds it. */
export const LANGUAGE_NAMES: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

const KEPT_AS = 'zhoba.language';
const isLanguage = (value: string | null | undefined): value is Language => LANGUAGES.includes(value as Language);

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT_AS);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'ru';
}

let current: Language = firstLanguage();

export const readerLanguage = (): Language => current;

export function keepReaderLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
}
