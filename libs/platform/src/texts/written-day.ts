import type { Day, Language } from '#libs/kernel';

const FORMAT: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' };
// Kazakh writes days as Russian does; Node's own data for Kazakh puts the year first.
const LOCALES: Readonly<Record<Language, string>> = { kk: 'ru', ru: 'ru', en: 'en-GB' };
const formats = new Map<Language, Intl.DateTimeFormat>();

/** A day as sentences carry it: `23.11.2026`, in English `23/11/2026`. */
export function writtenDay(day: Day, language: Language): string {
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.DateTimeFormat(LOCALES[language], FORMAT)));
  return format.format(new Date(`${day}T00:00:00Z`));
}
