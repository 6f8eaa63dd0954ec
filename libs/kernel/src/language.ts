export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name or text in the city's languages; a language that nobody has written yet is null. */
export type Trilingual = Readonly<Record<Language, string | null>>;

/** The text in the wanted language, else in the next language that has one (ru, kk, en). */
export function inLanguage(text: Trilingual, language: Language): string {
  return text[language] ?? text.ru ?? text.kk ?? text.en ?? '';
}
